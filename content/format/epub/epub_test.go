package epub_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/epub"
	"lede/content/format/manuscript"
)

var update = flag.Bool("update", false, "write what is found as what is wanted")

// wanted is the file of a case that is no file of the book.
const wanted = "want.md"

// TestBooks reads the books in testdata, each with the text that it becomes, or the
// reason why it is refused.
func TestBooks(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			parts, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := read(t, bound(t, parts.Files))
			i := slices.IndexFunc(parts.Files, func(f txtar.File) bool { return f.Name == wanted })
			if *update {
				parts.Files[i].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(parts), 0o600); err != nil {
					t.Fatal(err)
				}
			} else if want := string(parts.Files[i].Data); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// bound is the files as a book.
func bound(tb testing.TB, files []txtar.File) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		if f.Name == wanted || strings.HasSuffix(f.Name, "/") { // a folder holds no bytes
			continue
		}
		method := zip.Deflate
		if f.Name == "mimetype" {
			method, f.Data = zip.Store, bytes.TrimSpace(f.Data)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: method})
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write(f.Data); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// read is the text of a book, without what is only known of its bytes, and what is said of
// reading it.
func read(tb testing.TB, b []byte) string {
	tb.Helper()
	var c epub.Converter
	if !c.Sniff("zip", b) {
		tb.Error("it is not taken for a book")
	}
	var out strings.Builder
	w := manuscript.NewWriter(&out, "book (EPUB)", b, 64<<20)
	err := c.Convert(context.Background(), manuscript.Original{Bytes: b, Extension: "epub"}, w)
	if refusal := (*manuscript.Refusal)(nil); errors.As(err, &refusal) {
		return "refused: " + refusal.Reason + "\n"
	}
	if err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	text := out.String()
	var lines []string
	for l := range strings.Lines(text) {
		if !strings.HasPrefix(l, "  sha256:") {
			lines = append(lines, l)
		}
	}
	for _, n := range w.Notices() {
		lines = append(lines, "\nnotice: "+n+"\n")
	}
	return strings.Join(lines, "")
}

// FuzzConvert holds for all bytes in a chapter, in the package document and in the table
// of contents: the book comes to a text, or is refused.
func FuzzConvert(f *testing.F) {
	f.Add([]byte("<p>a<a epub:type='noteref' href='#n'>1</a><aside id=n>b</aside>"), []byte("<package><metadata><title>T</title></metadata><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"), []byte("<ncx><navPoint><text>A</text><content src='a.xhtml#n'/></navPoint></ncx>"))
	f.Add([]byte("<h1>A</h1>"), []byte("<package><item id='n' properties='nav' href='toc.ncx'/><itemref idref='n'/>"), []byte("<nav epub:type='page-list'><a href='a.xhtml'>9</a></nav>"))
	f.Fuzz(func(t *testing.T, chapter, opf, ncx []byte) {
		b := bound(t, []txtar.File{
			{Name: "mimetype", Data: []byte("application/epub+zip")}, {Name: "a.opf", Data: opf},
			{Name: "a.xhtml", Data: chapter}, {Name: "toc.ncx", Data: ncx},
		})
		w := manuscript.NewWriter(io.Discard, "book (EPUB)", b, 64<<20)
		err := epub.Converter{}.Convert(context.Background(), manuscript.Original{Bytes: b}, w)
		if refusal := (*manuscript.Refusal)(nil); err != nil && !errors.As(err, &refusal) {
			t.Error(err)
		}
	})
}

// BenchmarkConvert reads a book of a megabyte in the archive.
func BenchmarkConvert(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	opf, spine := "<package><metadata><title>T</title></metadata><manifest>", ""
	files := []txtar.File{{Name: "mimetype", Data: []byte("application/epub+zip")}}
	for i := range 40 {
		var chapter strings.Builder
		chapter.WriteString("<html><body><h1>Chapter</h1>")
		for range 400 {
			chapter.WriteString("<p class='text'>")
			for range 30 {
				for range 1 + r.IntN(9) {
					chapter.WriteByte(byte('a' + r.IntN(26)))
				}
				chapter.WriteByte(' ')
			}
			chapter.WriteString("<i>and</i> so on.</p>\n")
		}
		name := fmt.Sprintf("c%d.xhtml", i)
		files = append(files, txtar.File{Name: name, Data: []byte(chapter.String() + "</body></html>")})
		opf += fmt.Sprintf("<item id='%d' href='%s'/>", i, name)
		spine += fmt.Sprintf("<itemref idref='%d'/>", i)
	}
	files = append(files, txtar.File{Name: "a.opf", Data: []byte(opf + "</manifest><spine>" + spine + "</spine></package>")})
	book := bound(b, files)
	b.SetBytes(int64(len(book)))
	for b.Loop() {
		w := manuscript.NewWriter(io.Discard, "book (EPUB)", book, 64<<20)
		if err := (epub.Converter{}).Convert(context.Background(), manuscript.Original{Bytes: book}, w); err != nil {
			b.Fatal(err)
		}
	}
}

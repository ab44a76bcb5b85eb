package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/manuscript"
	"lede/content/format/odt"
)

var update = flag.Bool("update", false, "write the golden parts of testdata anew")

const spaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype="application/vnd.oasis.opendocument.text"`

// packed is the document whose parts these are.
func packed(tb testing.TB, files []txtar.File) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, content string) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name})
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	add("mimetype", "application/vnd.oasis.opendocument.text")
	for _, f := range files {
		if f.Name != "want.md" && !strings.HasSuffix(f.Name, "/") { // a folder holds no bytes
			add(f.Name, "<office:document"+spaces+">"+string(f.Data)+"</office:document>")
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// flat is the same document in one piece of XML.
func flat(files []txtar.File) []byte {
	var b strings.Builder
	for _, name := range []string{"meta.xml", "styles.xml", "content.xml"} {
		for _, f := range files {
			if f.Name == name {
				b.Write(f.Data)
			}
		}
	}
	return []byte("<?xml version='1.0'?>\n<office:document" + spaces + ">" + b.String() + "</office:document>")
}

// converted is the document as Markdown, its notices, and the error.
func converted(b []byte) (string, error) {
	var out strings.Builder
	w := manuscript.NewWriter(&out, odt.Converter{}.Name(), b, 1<<24)
	err := odt.Converter{}.Convert(context.Background(), manuscript.Original{Bytes: b}, w)
	if err := w.Close(); err != nil {
		return "", err
	}
	text := regexp.MustCompile(`(?m)^  (sha256|format|read): .*\n`).ReplaceAllString(out.String(), "")
	for _, n := range w.Notices() {
		text += "\nNotice: " + n + "\n"
	}
	return text, err
}

func TestConvert(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := &a.Files[len(a.Files)-1]
			for kind, b := range map[string][]byte{"archive": packed(t, a.Files), "flat": flat(a.Files)} {
				if !(odt.Converter{}).Sniff("", b) {
					t.Errorf("%s: it is not known by its bytes", kind)
				}
				got, err := converted(b)
				if err != nil {
					t.Fatal(kind, err)
				}
				if *update {
					want.Data = []byte(got)
					if err := os.WriteFile(file, txtar.Format(a), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				if want.Name != "want.md" || string(want.Data) != got {
					t.Errorf("%s: got\n%s\nwant\n%s", kind, got, want.Data)
				}
			}
		})
	}
}

func TestRefused(t *testing.T) {
	whole := packed(t, []txtar.File{{Name: "content.xml", Data: []byte("<office:body><office:text><text:p>words</text:p></office:text></office:body>")}})
	for _, c := range []struct {
		name string
		b    []byte
		want string
	}{
		{"encrypted", packed(t, []txtar.File{{Name: "META-INF/manifest.xml", Data: []byte("<manifest:encryption-data/>")}, {Name: "content.xml"}}), "is encrypted"},
		{"cut short", whole[:len(whole)-40], "is cut short"},
		{"without its text", packed(t, nil), "has no text"},
		{"nested", packed(t, []txtar.File{{Name: "content.xml", Data: bytes.Repeat([]byte("<text:section>"), 2000)}}), "is nested"},
	} {
		if !(odt.Converter{}).Sniff("odt", c.b) {
			t.Errorf("%s: not known", c.name)
		}
		_, err := converted(c.b)
		if refusal := (*manuscript.Refusal)(nil); !errors.As(err, &refusal) || !strings.HasPrefix(refusal.Reason, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestRepetitionIsBounded reads a table that says that it is a million times a million.
func TestRepetitionIsBounded(t *testing.T) {
	text, err := converted(packed(t, []txtar.File{{Name: "content.xml", Data: []byte(
		`<office:body><office:text><table:table><table:table-row table:number-rows-repeated="1000000">` +
			`<table:table-cell table:number-columns-repeated="1000000"><text:p>a<text:s text:c="1000000000"/>b</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>`),
	}}))
	if err != nil || len(text) < 1000 || len(text) > 1<<20 {
		t.Error(len(text), err)
	}
}

// TestFormula is in a part of its own, which says that it holds itself.
func TestFormula(t *testing.T) {
	text, err := converted(packed(t, []txtar.File{
		{Name: "content.xml", Data: []byte(`<office:body><office:text><text:p>So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.</text:p></office:text></office:body>`)},
		{Name: "Object 1/content.xml", Data: []byte(`<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>E</mi><mo>=</mo><mi>m</mi></math><draw:object xlink:href="./Object 1"/>`)},
	}))
	if err != nil || !strings.Contains(text, "\nSo E=m.\n") {
		t.Errorf("%q, %v", text, err)
	}
}

// TestDamaged documents are read as far as they go.
func TestDamaged(t *testing.T) {
	b := flat([]txtar.File{{Name: "content.xml", Data: []byte(
		"<office:body><office:text><text:p>first</text:p><table:table><table:table-row><table:table-cell><text:p>second"),
	}})
	text, err := converted(b[:len(b)-len("</office:document>")])
	if err == nil || !strings.Contains(text, "first\n\nsecond\n") {
		t.Errorf("%q, %v", text, err)
	}
}

// FuzzConvert is given parts, not archives, for those are a matter of package archive.
func FuzzConvert(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(flat(a.Files))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		text, _ := converted(append([]byte("<office:document"+spaces+">"), b...))
		if strings.Contains(text, "\x1b") {
			t.Fatalf("%q", text)
		}
	})
}

// BenchmarkConvert reads 10 MB of paragraphs such as LibreOffice writes.
func BenchmarkConvert(b *testing.B) {
	const p = `<text:p text:style-name="P12"><text:span text:style-name="T3">The harbour master </text:span><text:span text:style-name="T4">said that the ferry would sail on Tuesday, as it had for years.</text:span></text:p>`
	doc := flat([]txtar.File{{Name: "content.xml", Data: []byte("<office:body><office:text>" + strings.Repeat(p, 10<<20/len(p)) + "</office:text></office:body>")}})
	b.SetBytes(10 << 20)
	for b.Loop() {
		if _, err := converted(doc); err != nil {
			b.Fatal(err)
		}
	}
}

package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/docx"
	"lede/content/format/manuscript"
)

var update = flag.Bool("update", false, "write the golden parts of testdata anew")

// roots are what each part's elements stand in, so that the cases need not say it.
var roots = map[string]string{
	"word/document.xml": "w:document", "word/styles.xml": "w:styles", "word/numbering.xml": "w:numbering",
	"word/footnotes.xml": "w:footnotes", "word/endnotes.xml": "w:endnotes", "word/comments.xml": "w:comments",
	"word/header1.xml": "w:hdr", "word/header2.xml": "w:hdr", "word/footer1.xml": "w:ftr",
	"docProps/core.xml": "cp:coreProperties", "docProps/app.xml": "ep:Properties",
}

const spaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
	` xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
	` xmlns:ep="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"`

// packed is the document whose parts these are. The part "links" has the addresses that
// the text links to, a line each: the first is "link1".
func packed(tb testing.TB, files []txtar.File) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	relations := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	add := func(name, content string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	for _, f := range files {
		root := roots[f.Name]
		content := string(f.Data)
		switch {
		case f.Name == "want.md", strings.HasSuffix(f.Name, "/"): // a folder holds no bytes
			continue
		case f.Name == "links":
			for i, to := range strings.Fields(content) {
				relations += fmt.Sprintf(`<Relationship Id="link%d" Type="http://x/hyperlink" Target="%s" TargetMode="External"/>`, i+1, to)
			}
			continue
		case strings.HasPrefix(f.Name, "word/"):
			kind := strings.TrimRight(strings.TrimSuffix(filepath.Base(f.Name), ".xml"), "0123456789")
			relations += fmt.Sprintf(`<Relationship Id="%s" Type="http://x/%s" Target="%s"/>`, f.Name, kind, filepath.Base(f.Name))
		}
		if root != "" && !strings.HasPrefix(content, "<?xml") {
			content = "<" + root + spaces + ">" + content + "</" + root + ">"
		}
		add(f.Name, content)
	}
	add("word/_rels/document.xml.rels", relations+"</Relationships>")
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// converted is the document as Markdown, its notices, and the error.
func converted(b []byte) (string, error) {
	var out strings.Builder
	w := manuscript.NewWriter(&out, docx.Converter{}.Name(), b, 1<<24)
	err := docx.Converter{}.Convert(context.Background(), manuscript.Original{Bytes: b}, w)
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
			b := packed(t, a.Files)
			if !(docx.Converter{}).Sniff("", b) {
				t.Error("it is not known by its bytes")
			}
			got, err := converted(b)
			if err != nil {
				t.Fatal(err)
			}
			want := &a.Files[len(a.Files)-1]
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if want.Name != "want.md" || string(want.Data) != got {
				t.Errorf("got\n%s\nwant\n%s", got, want.Data)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	whole := packed(t, []txtar.File{{Name: "word/document.xml", Data: []byte("<w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body>")}})
	secret := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	for _, c := range []struct {
		name  string
		b     []byte
		sniff bool
		want  string
	}{
		{"encrypted", secret, true, "is encrypted"},
		{"cut short", whole[:len(whole)-40], true, "is cut short"},
		{"without its text", packed(t, []txtar.File{{Name: "word/document2.xml"}}), true, "has no text"},
		{"another archive", packed(t, []txtar.File{{Name: "content.xml"}}), false, "has no text"},
		{"nested", packed(t, []txtar.File{{Name: "word/document.xml", Data: bytes.Repeat([]byte("<w:tbl>"), 2000)}}), true, "is nested"},
	} {
		if got := (docx.Converter{}).Sniff("docx", c.b); got != c.sniff {
			t.Errorf("%s: sniffed %v", c.name, got)
		}
		_, err := converted(c.b)
		if refusal := (*manuscript.Refusal)(nil); !errors.As(err, &refusal) || !strings.HasPrefix(refusal.Reason, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestDamaged documents are read as far as they go.
func TestDamaged(t *testing.T) {
	text, err := converted(packed(t, []txtar.File{{Name: "word/document.xml", Data: []byte(
		"<?xml version='1.0'?><w:document" + spaces + "><w:body><w:p><w:r><w:t>first</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>second"),
	}}))
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
		f.Add(txtar.Format(&txtar.Archive{Files: a.Files[:len(a.Files)-1]}))
	}
	f.Fuzz(func(t *testing.T, parts []byte) {
		if bytes.Contains(parts, []byte("-- --")) {
			t.Skip("the archive of the test is none")
		}
		text, _ := converted(packed(t, txtar.Parse(parts).Files))
		if strings.Contains(text, "\x1b") {
			t.Fatalf("%q", text)
		}
	})
}

// BenchmarkConvert reads 10 MB of paragraphs such as Word writes.
func BenchmarkConvert(b *testing.B) {
	const p = `<w:p w:rsidR="00A1" w:rsidRDefault="00A1"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="0"/><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>` +
		`<w:r w:rsidRPr="00B2"><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>The harbour master </w:t></w:r><w:r><w:t xml:space="preserve">said that the ferry would sail on Tuesday, as it had for years.</w:t></w:r></w:p>`
	doc := packed(b, []txtar.File{{Name: "word/document.xml", Data: []byte("<w:body>" + strings.Repeat(p, 10<<20/len(p)) + "</w:body>")}})
	b.SetBytes(10 << 20)
	for b.Loop() {
		if _, err := converted(doc); err != nil {
			b.Fatal(err)
		}
	}
}

package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/tetratelabs/wazero"

	"lede/content/format/manuscript"
)

// interpreted is PDFium interpreted: it starts sooner than it is compiled, and reads the
// few pages of the tests as soon.
var interpreted = sync.OnceValues(func() (*engine, error) {
	return startAs(wazero.NewRuntimeConfigInterpreter())
})

// read is the text of a PDF.
func read(tb testing.TB, b []byte) (string, []string, error) {
	tb.Helper()
	e, err := interpreted()
	if err != nil {
		tb.Fatal(err)
	}
	c := &Converter{e}
	var out bytes.Buffer
	w := manuscript.NewWriter(&out, "PDF", b, 1<<24)
	err = errors.Join(c.Convert(tb.Context(), manuscript.Original{Bytes: b, Extension: "pdf"}, w), w.Close())
	return out.String(), w.Notices(), err
}

func TestText(t *testing.T) {
	m := paged(
		text(40, 540, 18, "B", "The fall of a crane")+
			lines(500, "The crane fell at night, says the board, and nobody was there", "to see it fall. The others stand still since, by order.")+
			text(40, 470, 10, "B", "Nobody")+text(80, 470, 10, "R", "knows why.")+
			text(190, 30, 10, "R", "1"),
		lines(540, "The second page."),
	)
	m.trailer = fmt.Sprintf("/Info %d 0 R", m.add("<</Title(Harbour crane: what is known)/Author(Ada Brandt)/CreationDate(D:20310302101500+01'00')>>"))
	got, notices, err := read(t, m.bytes())
	if err != nil || len(notices) > 0 {
		t.Fatal(err, notices)
	}
	_, got, _ = strings.Cut(got, "  read:")
	const want = ` the text of 2 pages
  created: "2031-03-02T10:15:00+01:00"
  from:
    title: document properties
    byline: document properties
    language: document properties
---

<!-- page: 1 -->

# The fall of a crane

The crane fell at night, says the board, and nobody was there to see it fall. The others stand still since, by order.

**Nobody** knows why.

<!-- page: 2 -->

The second page.
`
	if got != want {
		t.Errorf("got %s", got)
	}
}

func TestPictures(t *testing.T) {
	got, notices, err := read(t, paged(lines(540, "Only this page has text."), "", "", lines(500, "And this.")).bytes())
	if err != nil || len(notices) != 1 || notices[0] != "Pages 2-3 have no text; they are pictures." {
		t.Fatal(err, notices)
	}
	if !strings.Contains(got, "<!-- page: 2 -->\n\n*\\[page 2 is a picture\\]*\n") {
		t.Errorf("got %s", got)
	}
}

func TestAnnotations(t *testing.T) {
	m := paged(lines(540, "The crane fell at night, says the board.") + lines(500, "Name:"))
	m.objects[firstPage-1] = strings.TrimSuffix(m.objects[firstPage-1], ">>") + "/Annots[8 0 R 9 0 R 10 0 R]>>"
	m.add("<</Type/Annot/Subtype/Highlight/Rect[40 535 200 550]/Contents(is this so?)/T(Ada Brandt)/M(D:20310302)>>")
	m.add("<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Nordkai Umschlag)/Rect[80 497 300 509]>>")
	m.add("<</Type/Annot/Subtype/Link/Rect[40 535 200 550]/Contents(nothing)/A<</S/URI/URI(https://example.org/)>>>>")
	got, _, err := read(t, m.bytes())
	if err != nil {
		t.Fatal(err)
	}
	const want = "The crane fell at night, says the board.<!-- comment: Ada Brandt, 2031-03-02: is this so? -->\n\nName: Nordkai Umschlag\n"
	if !strings.HasSuffix(got, want) {
		t.Errorf("got %s", got)
	}
}

func TestAttachments(t *testing.T) {
	m := paged(lines(540, "The list is attached."))
	m.objects[catalogue-1] = strings.TrimSuffix(m.objects[catalogue-1], ">>") + "/Names<</EmbeddedFiles<</Names[(a) 8 0 R]>>>>>>"
	m.add("<</Type/Filespec/F(..\\cranes.csv)/UF(../cranes.csv)/EF<</F 9 0 R>>>>")
	m.add("%s", stream("/Type/EmbeddedFile", "quay,year"))
	got, _, err := read(t, m.bytes())
	if err != nil || !strings.HasSuffix(got, "\n- Attached: [cranes.csv](attachment:1/cranes.csv)\n") {
		t.Errorf("%v\n%s", err, got)
	}
	e, err := interpreted()
	if err != nil {
		t.Fatal(err)
	}
	name, b, err := (&Converter{e}).Attachment(t.Context(), manuscript.Original{Bytes: m.bytes()}, 1)
	if err != nil || name != "cranes.csv" || string(b) != "quay,year" {
		t.Errorf("%s: %q, %v", name, b, err)
	}
	if _, _, err := (&Converter{e}).Attachment(t.Context(), manuscript.Original{Bytes: m.bytes()}, 2); err == nil {
		t.Error("there is a second one")
	}
}

// What was compiled is taken again as long as it is as it was.
func TestSeal(t *testing.T) {
	dir := t.TempDir()
	if isSealed(dir) {
		t.Error("an empty folder is sealed")
	}
	code := filepath.Join(dir, "version", "code")
	for _, err := range []error{os.Mkdir(filepath.Dir(code), 0o700), os.WriteFile(code, []byte("code"), 0o600), seal(dir)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !isSealed(dir) {
		t.Error("it is not sealed")
	}
	for _, c := range []struct {
		name   string
		damage func() error
	}{
		{"changed", func() error { return os.WriteFile(code, []byte("cope"), 0o600) }},
		{"cut short", func() error { return os.Truncate(code, 3) }},
		{"more", func() error { return os.WriteFile(code+"2", nil, 0o600) }},
		{"gone", func() error { return os.Remove(code) }},
		{"no seal", func() error { return os.WriteFile(filepath.Join(dir, sealFile), []byte("{"), 0o600) }},
	} {
		if err := errors.Join(os.WriteFile(code, []byte("code"), 0o600), os.RemoveAll(code+"2"), seal(dir), c.damage()); err != nil {
			t.Fatal(err)
		}
		if isSealed(dir) {
			t.Errorf("%s: it is sealed", c.name)
		}
	}
}

func TestPublished(t *testing.T) {
	const rdf = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">%</rdf:RDF></x:xmpmeta>`
	for _, c := range []struct{ metadata, want string }{
		{`<rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2031-03-04</prism:publicationDate></rdf:Description>`, "2031-03-04"},
		{`<rdf:Description xmlns:t="http://purl.org/dc/terms/" t:issued="2031-03-04T09:00:00Z"/>`, "2031-03-04T09:00:00Z"},
		{`<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2031-03-04"/>`, ""},
		{`<rdf:Description xmlns:t="http://purl.org/dc/terms/" t:issued="soon"/>`, ""},
		{`<rdf:Description`, ""},
	} {
		if got := published([]byte("%PDF-1.7 " + strings.Replace(rdf, "%", c.metadata, 1) + " and more")); got != c.want {
			t.Errorf("%s: %q, not %q", c.metadata, got, c.want)
		}
	}
}

func TestHead(t *testing.T) {
	for _, c := range []struct {
		title string
		want  bool
	}{
		{"Harbour crane: what is known", true},
		{"Microsoft Word - crane final.docx", false},
		{"untitled document", false},
		{"crane_v2 (final).pdf", false},
		{"Crane", false},
		{"Iran[cq ] s words", false},
		{"Mr. Brandt v. Nordkai Ltd.", true},
		{"", false},
	} {
		if got := titles(c.title); got != c.want {
			t.Errorf("%q: %v", c.title, got)
		}
	}
	for _, c := range []struct{ date, want string }{
		{"D:20310302101500+01'00'", "2031-03-02T10:15:00+01:00"},
		{"D:20310302101500Z", "2031-03-02T10:15:00Z"},
		{"D:20310302101500Z00'00'", "2031-03-02T10:15:00Z"},
		{"D:20310302101500", "2031-03-02"},
		{"20310302", "2031-03-02"},
		{"D:2031", ""},
		{"D:20311302", ""},
		{"", ""},
	} {
		got, ok := date(c.date)
		if !ok {
			got = ""
		}
		if got != c.want {
			t.Errorf("%q: %q, not %q", c.date, got, c.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		bytes string
		want  bool
	}{
		{"%PDF-1.4\n", true},
		{"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", true},
		{strings.Repeat(" ", 1024) + "%PDF-1.4", false},
		{"PDF", false},
		{"", false},
	} {
		if got := new(Converter).Sniff("pdf", []byte(c.bytes)); got != c.want {
			t.Errorf("%.20q: %v", c.bytes, got)
		}
	}
}

// Whatever the bytes are, the text of it is one, or an error says why there is none.
func FuzzConvert(f *testing.F) {
	m := paged(lines(540, "The crane fell at night, says the board."), "")
	f.Add(m.bytes())
	m.header = "garbage\n"
	f.Add(m.bytes()[:500])
	f.Fuzz(func(t *testing.T, b []byte) {
		const most = 20_000 // larger ones take too long when PDFium is interpreted
		if len(b) > most {
			t.Skip()
		}
		got, _, err := read(t, b)
		if err == nil && !strings.Contains(got, "<!-- page: ") {
			t.Errorf("no page, and no error: %s", got)
		}
	})
}

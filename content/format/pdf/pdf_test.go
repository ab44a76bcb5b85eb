package pdf

import (
	"bytes"
	"context"
	"errors"
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
	return readWith(tb.Context(), &Converter{e}, b)
}

func readWith(ctx context.Context, c *Converter, b []byte) (string, []string, error) {
	var out bytes.Buffer
	w := manuscript.NewWriter(&out, "PDF", b, 1<<24)
	err := errors.Join(c.Convert(ctx, manuscript.Original{Bytes: b, Extension: "pdf"}, w), w.Close())
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
	m.trailer = "/Info 10 0 R"
	m.add("<</Title(Harbour crane: what is known)/Author(Ada Brandt)/CreationDate(D:20310302101500+01'00')>>")
	got, notices, err := read(t, m.bytes())
	if err != nil || len(notices) > 0 {
		t.Fatal(err, notices)
	}
	_, got, _ = strings.Cut(got, "  read:")
	const want = ` the text of 2 pages
  from:
    title: document properties
    byline: document properties
    updated: document properties
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

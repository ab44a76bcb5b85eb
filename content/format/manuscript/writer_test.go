package manuscript_test

import (
	"errors"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing"
	"lede/content/format/manuscript"
)

// written is what a writer makes of blocks.
func written(tb failer, do func(w *manuscript.Writer)) string {
	tb.Helper()
	var b strings.Builder
	w := manuscript.NewWriter(&b, "text", []byte("original"), 1<<20)
	do(w)
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

// pieces are some pieces of text, and what they show.
func pieces(t *rapid.T) (text manuscript.Text, shows string) {
	words := rapid.OneOf(
		rapid.StringOfN(rapid.RuneFrom([]rune("ab1.-*_`[]()<>!#+=~|\\&;:{}^ \"'é“”\u00a0\t\n")), 1, 12, -1),
		rapid.SampledFrom([]string{
			"word", "two words", "# a", "1. b", "- c", "> d", "&amp;", "<b>", "https://a.example/b_c ", "[^1]", "[@k]",
			"```", "---", "***", "!", "<!--", "-->", ":", "soft\u00adhyphen", "{.known}", "|", " www.a.example ", " a@b.example ",
		}),
	)
	for range rapid.IntRange(1, 6).Draw(t, "pieces") {
		p := manuscript.Piece{Words: words.Draw(t, "words")}
		switch rapid.IntRange(0, 9).Draw(t, "piece") {
		case 0, 1, 2:
			p.Style = manuscript.Style(rapid.IntRange(0, 15).Draw(t, "style"))
		case 3:
			p.Link = rapid.SampledFrom([]string{"https://a.example/x y(z)_*", "#part", "javascript:alert(1)", "b.html?c=d&e=<f>"}).Draw(t, "link")
		case 4:
			p = manuscript.Piece{Note: "n 1"}
		case 5:
			p = manuscript.Piece{Break: true}
		case 6:
			p = manuscript.Piece{Locator: &manuscript.Locator{Label: "page", Value: "a --> b"}}
		case 7:
			p = manuscript.Piece{Remark: &manuscript.Remark{Author: "A, B: C", Words: "is <!-- this --> so?"}}
		}
		text = append(text, p)
		if p.Break {
			shows += " "
		}
		shows += strings.ReplaceAll(p.Words, "\u00ad", "")
	}
	return text, strings.Join(strings.Fields(shows), " ")
}

// comments stand before a block as lines of their own.
var comments = regexp.MustCompile(`(?m)^<!-- (page|comment): .* -->$`)

// TestWordsAreReadAsWritten holds for all words: whatever is in them, Markdown shows just
// that.
func TestWordsAreReadAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, want := pieces(t)
		for _, b := range []manuscript.Block{
			manuscript.Paragraph{Text: text},
			manuscript.Heading{Level: 2, Text: text},
			manuscript.List{Items: [][]manuscript.Block{{manuscript.Paragraph{Text: text}}}},
			manuscript.Quote{Blocks: []manuscript.Block{manuscript.Paragraph{Text: text}}},
			manuscript.Table{Head: []manuscript.Text{manuscript.Words("head")}, Rows: [][]manuscript.Text{{text}}},
			manuscript.Figure{Caption: text},
		} {
			md := written(t, func(w *manuscript.Writer) {
				w.Blocks(b)
				w.Note("n 1", manuscript.Paragraph{Text: manuscript.Words("The note.")})
			})
			doc := briefing.Parse(md, briefing.Options{Format: briefing.FormatMarkdown})
			body, _, _ := strings.Cut(md[doc.Meta.Span.End:], "[^n-1]: The note.")
			got := doc.Visible(briefing.Span{Start: doc.Meta.Span.End, End: doc.Meta.Span.End + len(body)})
			got = comments.ReplaceAllString(got, "")
			got = strings.Join(strings.Fields(strings.TrimPrefix(strings.TrimSpace(got), "head")), " ")
			if got != want {
				t.Fatalf("%T %+v is written %q, and shows %q instead of %q", b, text, body, got, want)
			}
		}
	})
}

// TestDocument writes a document with everything that there is.
func TestDocument(t *testing.T) {
	const golden = "testdata/document.md"
	got := written(t, func(w *manuscript.Writer) {
		w.Head(manuscript.Head{
			Title:     manuscript.Value{Text: "Harbour: “no crane”\x1b[2J", From: "og:title"},
			Published: manuscript.Value{Text: "2031-03-02T10:00:00+01:00", From: "JSON-LD"},
			Language:  manuscript.Value{Text: "no"},
			Read:      "the article of a saved page",
		})
		w.Locator(manuscript.Locator{Label: "page", Value: "1"})
		w.Blocks(
			manuscript.Heading{Level: 2, Text: manuscript.Words("What we know #")},
			manuscript.Paragraph{Text: manuscript.Text{
				{Words: "The harbour is "}, {Words: "closed", Style: manuscript.Strong}, {Words: ", said the "},
				{Words: "board", Link: "https://board.example/a b"}, {Words: "."}, {Note: "1"}, {Words: " It "},
				{Locator: &manuscript.Locator{Label: "page", Value: "2"}}, {Words: "reopens"},
				{Remark: &manuscript.Remark{Author: "Ada Brandt", Date: "2031-03-02", Words: "when --> exactly?"}}, {Words: " in May."},
			}},
			manuscript.List{Items: [][]manuscript.Block{
				{manuscript.Paragraph{Text: manuscript.Words("one")}, manuscript.List{Ordered: true, Start: 3, Items: [][]manuscript.Block{{manuscript.Paragraph{Text: manuscript.Words("three")}}}}},
				{manuscript.Paragraph{Text: manuscript.Words("two")}},
			}},
			manuscript.List{Items: [][]manuscript.Block{{
				manuscript.Paragraph{Text: manuscript.Words("another list")}, manuscript.Paragraph{Text: manuscript.Words("goes on")},
			}}},
			manuscript.Quote{Pull: true, Blocks: []manuscript.Block{manuscript.Paragraph{Text: manuscript.Words("Closed.")}}},
			manuscript.Quote{Blocks: []manuscript.Block{
				manuscript.Paragraph{Text: manuscript.Words("We close it.")}, manuscript.Paragraph{Text: manuscript.Words("— The board")},
			}},
			manuscript.Table{
				Caption: manuscript.Words("Ships"), Head: []manuscript.Text{manuscript.Words("Day"), manuscript.Words("Ships")},
				Rows: [][]manuscript.Text{{manuscript.Words("1 | 2"), manuscript.Text{{Words: "a"}, {Break: true}, {Words: "b"}}}, {manuscript.Words("short")}},
			},
			manuscript.Code{Language: "go", Text: "a := `b`\n```\n"},
			manuscript.Rule{},
			manuscript.Figure{Source: "https://board.example/crane.jpg", Alt: "A crane", Caption: manuscript.Words("The crane, in 2030.")},
			manuscript.Figure{Source: "data:image/png;base64,AAAA", Alt: "A map"},
		)
		w.Note("1", manuscript.Paragraph{Text: manuscript.Words("Minutes.")}, manuscript.Paragraph{Text: manuscript.Words("Second paragraph.")})
		w.Furniture("navigation", manuscript.Paragraph{Text: manuscript.Words("Home")}, manuscript.List{Items: [][]manuscript.Block{{manuscript.Paragraph{Text: manuscript.Words("World -->")}}}})
		w.Furniture("a consent notice", manuscript.Paragraph{Text: manuscript.Words("We use cookies.")})
		w.Furniture("navigation", manuscript.Paragraph{Text: manuscript.Words("Sport")})
	})
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestTooLong(t *testing.T) {
	var b strings.Builder
	w := manuscript.NewWriter(&b, "text", nil, 1000)
	for range 100 {
		w.Blocks(manuscript.Paragraph{Text: manuscript.Words("Some words, and some more of them.")})
	}
	if err := w.Close(); !errors.Is(err, manuscript.ErrTooLong) {
		t.Errorf("closing gives %v", err)
	}
	if n := b.Len(); n > 1000 {
		t.Errorf("%d bytes are written where 1000 may be", n)
	}
}

var update = flag.Bool("update", false, "write the golden files")

// A failer is what a test of either kind can do.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// Marks between words of one look are of that look, whatever a program has made of them.
func TestSmooth(t *testing.T) {
	strong := func(s string) manuscript.Piece { return manuscript.Piece{Words: s, Style: manuscript.Strong} }
	plain := func(s string) manuscript.Piece { return manuscript.Piece{Words: s} }
	for _, c := range []struct {
		text manuscript.Text
		want string
	}{
		{manuscript.Text{strong("Not dated, "), plain("“"), strong("recent"), plain("”"), strong(":"), plain(" A strike.")}, "**Not dated, “recent”:** A strike."},
		{manuscript.Text{plain("“"), strong("Last week"), plain("”"), strong(", not dated:"), plain(" A strike.")}, "**“Last week”, not dated:** A strike."},
		{manuscript.Text{plain("A "), strong("strike"), plain(", and "), strong("another"), plain(".")}, "A **strike**, and **another**."},
		{manuscript.Text{strong("One"), plain(", "), strong("another")}, "**One**, **another**"},
		{manuscript.Text{strong("a"), {Words: ":", Link: "#x"}, strong("b")}, "**a**[:](#x)**b**"},
		{manuscript.Text{strong("a"), {Note: "1"}, plain(":"), strong("b")}, "**a**[^1]\\:**b**"},
	} {
		var b strings.Builder
		w := manuscript.NewWriter(&b, "test", nil, 1<<20)
		w.Blocks(manuscript.Paragraph{Text: c.text})
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if _, got, _ := strings.Cut(b.String(), "---\n\n"); strings.TrimSpace(got) != c.want {
			t.Errorf("%v\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

package manuscript_test

import (
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

// TestWordsAreReadAsWritten holds for all words: whatever is in them, Markdown shows just
// that.
func TestWordsAreReadAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.OneOf(
			rapid.StringOfN(rapid.RuneFrom([]rune("ab1.-*_`[]()<>!#+=~|\\&;:{}@^ \"'é“”")), 1, 12, -1),
			rapid.SampledFrom([]string{"word", "# a", "1. b", "- c", "> d", "&amp;", "<b>", "https://a.example/b_c", "[^1]", "[@k]", "```", "---", "***", "!", "<!--", "-->"}),
		), 1, 5).Draw(t, "words")
		var text manuscript.Text
		var want string
		for _, w := range words {
			style := manuscript.Style(rapid.IntRange(0, 15).Draw(t, "style"))
			if strings.Contains(w, "http") {
				style = 0
			}
			text = append(text, manuscript.Piece{Words: w + " ", Style: style})
			want += w + " "
		}
		want = strings.Join(strings.Fields(want), " ")
		for _, b := range []manuscript.Block{
			manuscript.Paragraph{Text: text},
			manuscript.Heading{Level: 2, Text: text},
			manuscript.List{Items: [][]manuscript.Block{{manuscript.Paragraph{Text: text}}}},
			manuscript.Table{Head: []manuscript.Text{manuscript.Words("head")}, Rows: [][]manuscript.Text{{text}}},
		} {
			md := written(t, func(w *manuscript.Writer) { w.Blocks(b) })
			doc := briefing.Parse(md, briefing.Options{Format: briefing.FormatMarkdown})
			got := strings.TrimSpace(strings.TrimPrefix(doc.Visible(briefing.Span{Start: 0, End: len(md)}), "head\n"))
			if got != want {
				t.Fatalf("%T %+q is written %q, and shows %q", b, words, md, got)
			}
		}
	})
}

// A failer is what a test of either kind can do.
type failer interface {
	Helper()
	Fatal(args ...any)
}

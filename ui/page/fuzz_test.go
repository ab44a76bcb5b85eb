package page

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing"
	"lede/ui/theme"
)

// FuzzPage checks, of any text at any width, that rows fit, that nothing but
// printable text and our own styles is drawn, that rows stand in the order of
// the text, and that each can be found again by what it shows.
func FuzzPage(f *testing.F) {
	s, _ := specimen()
	f.Add(s.text.String(), 24, false)
	f.Add("a \x1b[31m\u202eb\u009b c\r\n\u200d\u0301x", 8, true)
	f.Add("> - > - > - > - > - deep\n> - > 1. [x] <b>&#27;</b>", 9, false)
	f.Add("| a | b |\n|:-:|--:|\n| &#x202e; | \\| `|` |\n", 10, true)
	f.Add("👨‍👩‍👧‍👦 e\u0301 한국어 汉字。 \u00ad\u3164 🏳️‍🌈", 8, false)
	f.Add(strings.Repeat("**a** ", 3000), 30, false)
	f.Fuzz(func(t *testing.T, text string, width int, furniture bool) {
		checkPage(t, text, MinWidth+(width&0x7fffffff)%100, furniture)
	})
}

// shards are what texts are put together from.
var shards = []string{
	"word", "a", " ", "  ", "\n", "\n\n", "\n\n\n", "# ", "## ", "### ", "- ", "* ", "1. ", "10) ", "- [ ] ", "- [x] ", "> ", "    ", "\t",
	"**", "*", "_", "`", "```", "```go\n", "~~", "[", "](", ")", "](http://a.example/b)", "![", "<http://a.example>", "www.a.example", "a@b.example",
	"[^1]", "[^1]: ", "[@k]", "[a]: http://c.example\n", "|", "| a | b |\n|---|:-:|\n", "---\n", "***\n", "===\n", "<b>", "</b>", "<br>", "<div>", "<!--", "-->",
	"<script>", "&amp;", "&#27;", "&#x202e;", "&lt;", "\\", "\\\n", "  \n", "\\*", "> [!NOTE]\n", ":   ", "{.known}", "**3 March 2024:** ", "— Ada Winch, to The Quay",
	"WASHINGTON — ", "Subscribe to our newsletter", "Share this", "What we know\n", "“words”", "\x00", "\x1b[31m", "\x1b]8;;http://x\a", "\u009b1m", "\r", "\r\n", "\x7f",
	"\u202e", "\u200b", "\u200d", "\u200f", "\ufeff", "\u00ad", "\u00a0", "\u3000", "\u0301", "e\u0301", "漢字", "。", "（", "한국어", "👨\u200d👩\u200d👧", "🇫🇷", "❤\ufe0f", "\u3164", "\U000e0041", "\ufdd0", "\ufdd1", "\ufdd2", "\ufffe", "\u2028",
	"\xff", "\xe4", "supercalifragilisticexpialidocious", "one-two-three", "a/b/c", "…", "क्षि", "می\u200cخواهم", "क्\u200dष", "\u200c", "שלום", "title: x\n", "---\ntitle: A: b\npublished: 2024\n---\n",
}

// TestMadeUpTexts is what FuzzPage checks, of texts that are more like texts.
func TestMadeUpTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(shards), 0, 60).Draw(t, "shards"), "")
		checkPage(t, text, rapid.IntRange(MinWidth, 60).Draw(t, "width"), rapid.Bool().Draw(t, "furniture"))
	})
}

type reporter interface {
	Errorf(string, ...any)
	Fatalf(string, ...any)
}

// checkPage checks every law of rows and places on one text.
func checkPage(t reporter, text string, width int, furniture bool) {
	doc := briefing.Parse(text, briefing.Options{Name: "fuzz"})
	p := New(doc, Options{Width: width, Theme: theme.Dark(), Furniture: furniture})
	rows := p.Rows(p.First(), 1<<20)
	ascending := ascends(doc)
	place := p.First()
	last := 0
	for i, r := range rows {
		checkRow(t, p, r)
		if r.Span.Start < last || r.Span.End < r.Span.Start || r.Span.End > len(text) {
			t.Errorf("row %d %q at %v, after %d", i, r.Plain(), r.Span, last)
		}
		last = r.Span.Start
		if i > 400 {
			continue
		}
		if i > 0 {
			place = p.Scroll(place, 1)
		}
		if got := p.Rows(place, 1); len(got) != 1 || got[0].Plain() != r.Plain() {
			t.Fatalf("row %d is %q, and %q by scrolling", i, r.Plain(), got[0].Plain())
		}
		for _, s := range r.segs {
			if s.exact && text[s.src.Start:s.src.End] != r.text[s.from:s.to] {
				t.Errorf("row %d says %q, the text %q", i, r.text[s.from:s.to], text[s.src.Start:s.src.End])
			}
			if s.src.Empty() || !ascending {
				continue
			}
			if got := p.Rows(p.At(s.src.Start), 1)[0]; !got.Span.Contains(s.src.Start) {
				t.Errorf("At(%d) shows %q, not %q", s.src.Start, got.Plain(), r.Plain())
			}
		}
	}
	if n := len(rows); n > 0 {
		end := p.Rows(p.Last(5), 6)
		if len(end) != min(n, 5) || end[len(end)-1].Plain() != rows[n-1].Plain() {
			t.Errorf("the last 5 of %d rows are %d", n, len(end))
		}
	}
}

// ascends reports whether the parsed runs stand in the order of the text.
// Where they do not (goldmark moves a heading's words behind a table that stood
// between them), the page keeps its order, and cannot keep the text's.
func ascends(doc *briefing.Document) bool {
	last, ok := 0, true
	var walk func(n *briefing.Node)
	walk = func(n *briefing.Node) {
		for _, r := range n.Runs {
			ok = ok && r.Span.Start >= last
			last = max(last, r.Span.Start)
		}
		for i := range n.Children {
			walk(&n.Children[i])
		}
	}
	for i := range doc.Chunks() {
		for _, b := range doc.ChunkBlocks(i) {
			walk(&b.Node)
		}
	}
	return ok
}

package briefing

import (
	"strings"
	"testing"
)

// checkMarkdown fails t unless text, read as Markdown, keeps the laws: blocks
// cover it, chunks read alone as they do in the whole, runs lie in order where
// they say, and a leaf's line reads as its runs do.
func checkMarkdown(t *testing.T, text string) {
	t.Helper()
	starts := chunkStarts(text, 1)
	links := findLinkDefinitions(text, starts)
	whole := markdownBlocks(text, Span{0, len(text)}, links)
	checkCover(t, text, whole)
	for _, b := range whole {
		checkNode(t, text, b.Node, b.Span)
	}
	if got, want := readInChunks(text), dumpBlocks(text, whole); got != want {
		t.Errorf("cut at %v, %q reads as\n%s\nwhole as\n%s", starts, text, got, want)
	}
}

func checkCover(t *testing.T, text string, blocks []Block) {
	t.Helper()
	end := 0
	for _, b := range blocks {
		if b.Span.Start != end || b.Span.Empty() {
			t.Errorf("%.200q: block at %v does not begin at %d", text, b.Span, end)
		}
		end = b.Span.End
	}
	if end != len(text) {
		t.Errorf("%.200q: blocks end at %d of %d", text, end, len(text))
	}
}

func checkNode(t *testing.T, text string, n Node, within Span) {
	t.Helper()
	if n.Span.Start < within.Start || n.Span.End > within.End || n.Span.Len() < 0 {
		t.Errorf("%q: %s at %v is not within %v", text, nodeNames[n.Kind], n.Span, within)
		return
	}
	pos := n.Span.Start
	for _, c := range n.Children {
		if c.Span.Start < pos {
			t.Errorf("%q: %s at %v begins before %d", text, nodeNames[c.Kind], c.Span, pos)
		}
		checkNode(t, text, c, n.Span)
		pos = c.Span.End
	}
	for _, r := range n.Runs {
		if r.Span.Start < pos || r.Span.End > n.Span.End || r.Span.Empty() || r.Text == "" {
			t.Errorf("%q: run %+v is not within %d-%d", text, r, pos, n.Span.End)
			return
		}
		if r.Exact && r.Text != r.Span.Of(text) {
			t.Errorf("%q: run %+v is not exact", text, r)
		}
		pos = r.Span.End
	}
	switch n.Kind {
	case NodeParagraph, NodeHeading, NodeCell, NodeDefinitionTerm:
		checkLine(t, text, n)
	}
}

// checkLine fails t unless n's line of Markdown reads as n does.
func checkLine(t *testing.T, text string, n Node) {
	t.Helper()
	if words := runText(n.Runs); n.Markdown == "" &&
		(len(words) > leafBytes || strings.Count(words, "[") > leafBrackets) {
		return // too long to be read
	}
	if strings.Contains(n.Markdown, "\x00") {
		return // which content/sanitize lets nowhere through
	}
	if strings.Contains(n.Markdown, "\n") {
		t.Errorf("%q: %q is not one line", text, n.Markdown)
	}
	if !readsAs(n.Markdown, n.Runs) {
		t.Errorf("%q: line %q does not read as %q", text, n.Markdown, runText(n.Runs))
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, example := range specExamples(f) {
		f.Add(example.Markdown)
	}
	for _, text := range trickyTexts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		skipForeign(t, text)
		checkMarkdown(t, text)
	})
}

func trickyTexts() []string {
	return []string{
		"", "\n", " \n\n", "\ufeff# Head\n", "\ufeff---\na: b\n---\n", "---\na: b\n...\ntext\n",
		"---\n\nrule\n\n---\n", "a\r\n\r\n# b\r\n\r\n- c\r\n  d\r\n",
		"- a\n  ```\n  b\n  ```\n\ntext\n\nmore\n", "- a\n\n  ```\n\ntext\n\n```\n\n# not\n",
		"  ```\n\na\n\n# b\n", "1. a\n   ```\nb\n\nc\n", "<!--\n\na\n\n# b\n-->\n\nc\n",
		"- <!--\n\nb\n\nc -->\n\nd\n", "<div>\n# a\n\nb\n", "<pre>\n\na\n</pre>\n\nb\n",
		"A\n: b\n\nC\n: d\n\nE\n\nF\n: g\n", "[^a]: b\n\n    c\n\nd[^a]!\n\n[^b]\n",
		"![^a] [@b; -@c, p. 4] [@d](e) [@f\n, 2]\n", "**A.**[^1]_b_[^2] **c**<br>**d**  \n*e*\n",
		"[a]\n\n[a]: <b c> 'd'\n\n[a][] ![e][a] [*f*][A]\n", "> [!NOTE]\n> a\n\n> [!tip]\n\n> [!x]\n> y\n",
		"# - a\n\n# 1. b ##\n\n# \\#\n\nc #\n===\n\n# ``` d\n\n# ***\n\n# <!-- e\n",
		"|a|b\\|`c\\|d`|\n|-|:-:|\n|e|\n||\n\nx|y\n-|-\n\nz\n", "&#27;&#xFDD0;&amp;&nosuch;&#10;a&#32;\n",
		"a\\\nb\\\\\nc\\\\\\\nd `e\nf ` <b\nc>g</b> h\n", "<b>- a</b>\n\n<i></i># b\n\n_a_<b></b>b\n",
		"- \n\n  a\n\n-\n  b\n\n+ [x]\n  c\n", "\t- a\n\n\tb\n\n- c\n\n\td\n", ">a\nb\n> - c\nd\n\n>\n",
		"a <!-- b: c --> d<!-- e --> <!-- f --> g <!-- h -->\ni <!-- j\nk --> l <!-- m -->\n", "# <!-- a --> b\n\nc *d <!-- e --> f* `g <!-- h -->`\n",
		"<!-- furniture: navigation\nHome &amp; away\n\n  World &gt; Asia\n-->\n\na\n\n<!-- furniture: \n-->\n<!-- furniture: b -->\n> <!-- furniture: c\n> d -->\n",
		"http://a.b/c[^1] (https://d.e/f) \"http://g.h\" www.i.j k@l.m\n",
	}
}

func TestMarkdownLaws(t *testing.T) {
	for _, text := range trickyTexts() {
		checkMarkdown(t, text)
	}
}

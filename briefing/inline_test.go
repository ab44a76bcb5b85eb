package briefing

import (
	"fmt"
	"strings"
	"testing"
)

func TestInlineRuns(t *testing.T) {
	runs, line := inlineRuns("- a *b*\nc [^d]", 10)
	var got strings.Builder
	for _, r := range runs {
		fmt.Fprintf(&got, "%q %d-%d;", r.Text, r.Span.Start, r.Span.End)
	}
	const want = `"- a " 10-14;"b" 15-16;" " 17-18;"c " 18-20;"` + `\ufdd1" 20-24;`
	if got.String() != want {
		t.Errorf("runs %s, want %s", got.String(), want)
	}
	if want := `\- a *b* c ` + string(CitationMark); line != want {
		t.Errorf("line %q, want %q", line, want)
	}
}

// A leaf too long to be read is shown as it is written, however it is made.
func TestLongLeaves(t *testing.T) {
	long := strings.Repeat("a *b* ", leafBytes/6+1)
	for _, text := range []string{
		long, "- " + long, "# " + long, "a\n" + long, "a|b\n-|-\n" + long + "|c\n",
		strings.Repeat("[", leafBrackets+1), "> " + long + "\n" + long, long + "\n---\n",
	} {
		blocks := chunkBlocks(text, 1)
		checkCover(t, text, blocks)
		var words strings.Builder
		for _, b := range blocks {
			words.WriteString(visibleWords([]Node{b.Node}))
			if hasStyle(b.Node, Emphasis) {
				t.Errorf("%.20q has inline markup read", text)
			}
		}
		if n, least := words.Len(), len(text)-len("# > a|b -|- --- |")-4; n < least {
			t.Errorf("%.20q shows %d bytes of %d", text, n, len(text))
		}
	}
}

func hasStyle(n Node, style RunStyle) bool {
	for _, r := range n.Runs {
		if r.Style&style != 0 {
			return true
		}
	}
	for _, c := range n.Children {
		if hasStyle(c, style) {
			return true
		}
	}
	return false
}

// A definition holds wherever it stands, and the first of two does.
func TestLinkDefinitions(t *testing.T) {
	filler := strings.Repeat("Words that fill a chunk.\n\n", 2*chunkBytes/26)
	text := "See [a].\n\n" + filler + "[a]: one\n\n" + filler + "[a]: two\n"
	if n := len(chunkStarts(text, chunkBytes)); n < 3 {
		t.Fatalf("%d chunks", n)
	}
	for b := range Parse(text, Options{Format: FormatMarkdown}).Blocks(0) {
		if got := b.Runs[1]; got.Text != "a" || got.Target != "one" {
			t.Errorf("run %+v", got)
		}
		break
	}
	many := strings.Repeat("[x]: y\n", 5*definitionLines) + "[z]:\n/w\n'title'\nrest [x] [z]\n"
	nodes := markdownNodes(many)
	last := nodes[len(nodes)-1]
	if last.Kind != NodeParagraph || last.Markdown != "rest [x](<y>) [z](</w>)" {
		t.Errorf("after many definitions: %s %q", nodeNames[last.Kind], last.Markdown)
	}
}

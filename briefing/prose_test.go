package briefing

import (
	"strings"
	"testing"
)

func TestProse(t *testing.T) {
	const text = "The **board** met on *3\nMay* 2031[^1], &amp; left.\\\nIt \\*voted\\* at `9:30`.\n\n[^1]: Minutes.\n"
	d := Parse(text, Options{Format: FormatMarkdown})
	for block := range d.Blocks(0) {
		p := block.Prose()
		if want := "The board met on 3 May 2031, & left. It *voted* at 9:30."; p.Text != want {
			t.Fatalf("the words are %q, want %q", p.Text, want)
		}
		for words, source := range map[string]string{
			"board":      "board",
			"3 May 2031": "3\nMay* 2031",
			"2031, &":    "2031[^1], &amp;",
			"9:30":       "9:30",
			"The":        "The",
			"voted":      "voted",
		} {
			i := strings.Index(p.Text, words)
			if got := p.Source(i, i+len(words)).Of(text); got != source {
				t.Errorf("%q stands at %q, want %q", words, got, source)
			}
		}
		break
	}
}

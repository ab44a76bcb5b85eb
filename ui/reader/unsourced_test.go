package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/theme"
)

// TestRemark draws a claim without a source at every width: there is a mark on its
// last row and on no other, and never a row too wide.
func TestRemark(t *testing.T) {
	const claim = "Nobody has said who held the key."
	doc := briefing.Parse("- "+claim+"\n- Another.\n", briefing.Options{Format: briefing.FormatMarkdown})
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		words, glyphs := 0, 0
		for w := 12; w < 80; w++ {
			p := New(th)
			at := layout.Rect{W: w + layout.Gutter + 1, H: 20}
			p.Arrange(at, layout.Rect{X: layout.Gutter, W: w, H: 20})
			p.Show(doc, 0)
			before := p.Draw(pane.Frame{Width: at.W, Height: at.H, Theme: th})
			p.SetUnsourced([]int{2 + len(claim) - 1})
			after := p.Draw(pane.Frame{Width: at.W, Height: at.H, Theme: th})
			changed := 0
			for y, l := range after {
				if got := ansi.StringWidth(l); got > at.W {
					t.Fatalf("%d: row %d has %d cells", w, y, got)
				}
				if l == before[y] {
					continue
				}
				changed++
				if plain := ansi.Strip(l); strings.HasSuffix(plain, "  "+unsourcedWord) {
					words++
				} else {
					glyphs++
				}
				if !strings.Contains(ansi.Strip(l), "key.") {
					t.Errorf("%d: the mark is on %q", w, ansi.Strip(l))
				}
			}
			if changed != 1 {
				t.Errorf("%d: %d rows are marked", w, changed)
			}
		}
		if words == 0 || glyphs == 0 {
			t.Errorf("%s: %s", th.Name, fmt.Sprint(words, " words and ", glyphs, " glyphs"))
		}
	}
}

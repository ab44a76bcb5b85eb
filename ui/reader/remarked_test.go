package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/theme"
)

// TestRemarksInTheGutter looks for the sign of what others wrote beside a document, which
// is never that of the reader's own notes.
func TestRemarksInTheGutter(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		p, f := shown(th, 46, 30)
		text := strings.NewReplacer(
			"noon.", "noon. <!-- comment: Ada: all of it? -->",
			"stays where it is.", "stays where it is. <!-- comment: Bo: so? -->",
		).Replace(harbour)
		p.Show(briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown}), 0)
		at := strings.Index(text, "and the ferry stays")
		p.SetNoted([]Noted{{briefing.Span{Start: at, End: at + 10}, true}})
		var signed []string
		for _, l := range p.Draw(f) {
			if l = ansi.Strip(l); strings.Contains(l, th.Glyph.Remarked+" ") {
				signed = append(signed, strings.TrimSpace(l))
			}
		}
		// Where both are, the reader's own is shown.
		if want := th.Glyph.Remarked + " " + th.Glyph.Bullet + " The board met at noon."; len(signed) != 1 || signed[0] != want {
			t.Errorf("%s: the signs stand at %q, want %q", th.Name, signed, want)
		}
	}
}

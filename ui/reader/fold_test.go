package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

const aside = harbour + "\nA last word.\n\n<!-- furniture: navigation\nHome\nSport\n-->\n"

// The line that stands for what was set aside has the cursor's bar, opens, and leads to
// what it stood for.
func TestFold(t *testing.T) {
	for name, open := range map[string]func(*Pane){
		"its key": func(p *Pane) { p.Unfold() },
		"Enter": func(p *Pane) {
			if r, _ := p.Act(keymap.Follow); r != (pane.Say{Text: "What was set aside is shown."}) {
				t.Errorf("Enter: %v", r)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, f := shown(theme.Dark(), 46, 8)
			p.Show(briefing.Parse(aside, briefing.Options{Format: briefing.FormatMarkdown}), 0)
			p.Goto(briefing.Span{Start: len(aside), End: len(aside)})
			if line := barred(p, f); !strings.Contains(line, "2 lines set aside: navigation") {
				t.Fatalf("the cursor is on %q", line)
			}
			open(p)
			if line := barred(p, f); !strings.Contains(line, "Home") || !p.opts.Furniture {
				t.Errorf("the cursor is on %q", line)
			}
		})
	}
}

// barred is the first row with the cursor's bar.
func barred(p *Pane, f pane.Frame) string {
	for _, line := range p.Draw(f) {
		if line = ansi.Strip(line); strings.Contains(line, f.Theme.Glyph.Bar) {
			return line
		}
	}
	return ""
}

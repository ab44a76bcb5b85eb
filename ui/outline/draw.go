package outline

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/pane"
)

// Draw returns the outline's title and the sections that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if p.doc == nil || f.Height < 1 {
		return nil
	}
	lines := make([]string, 0, f.Height)
	if p.first = 0; f.Height >= 6 {
		lines = append(lines, pane.Heading(f, "Outline"), "")
		p.first = 2
	}
	room := f.Height - p.first
	p.list.Fit(len(p.rows), room)
	if len(p.rows) == 0 {
		for _, l := range strings.Split(ansi.Wordwrap(p.none(), max(f.Width-2, 1), ""), "\n") {
			lines = append(lines, " "+f.Theme.Muted.Render(l))
		}
		return lines[:min(len(lines), f.Height)]
	}
	for row := p.list.Top; row < min(p.list.Top+room, len(p.rows)); row++ {
		lines = append(lines, p.row(f, row))
	}
	return lines
}

// none says why there is no section to list.
func (p *Pane) none() string {
	if p.doc.Surveyed < len(p.doc.Text) {
		return "Reading the outline…"
	}
	return "This briefing has no sections."
}

// row is one section: a bar when it is selected, its kind's glyph, its title and
// how many items it holds.
func (p *Pane) row(f pane.Frame, row int) string {
	i := p.rows[row]
	s := p.doc.Sections[i]
	count := ""
	if s.Items > 0 {
		count = strconv.Itoa(s.Items)
	}
	bar := " "
	if row == p.list.Selected && f.Focused {
		bar = f.Theme.Cursor.Render(f.Theme.Glyph.Bar)
	} else if i == p.current {
		bar = f.Theme.Muted.Render(f.Theme.Glyph.Current)
	}
	indent := strings.Repeat("  ", min(max(s.Level-p.base, 0), 3))
	fold := ""
	if p.folded[s.Span.Start] {
		fold = " " + f.Theme.Glyph.Folded
	}
	room := f.Width - 4 - len(indent) - ansi.StringWidth(count) - 2
	title := ansi.Truncate(p.title(s)+fold, max(room, 1), f.Theme.Glyph.Ellipsis)
	style := f.Theme.Body
	switch {
	case i == p.current:
		style = f.Theme.Title
	case s.Empty() && !p.doc.HoldsFurniture(s.Span):
		style = f.Theme.Muted
	}
	gap := strings.Repeat(" ", max(f.Width-4-len(indent)-ansi.StringWidth(title)-len(count)-1, 1))
	line := bar + " " + indent + f.Theme.Accent(s.Kind).Render(f.Theme.Kind(s.Kind)) + " " +
		style.Render(title) + gap + f.Theme.Count.Render(count)
	return ansi.Truncate(line, f.Width, "")
}

// title is a section's heading, or what stands there when it has none.
func (p *Pane) title(s briefing.Section) string {
	if s.Title == "" {
		return "The text"
	}
	return sanitize.Line(s.Title)
}

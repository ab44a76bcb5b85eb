package margin

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/theme"
)

// entryLines are a timeline's entry: its sign on the rail and the briefing's own
// words for when it was, our reading of them beside or under, and what happened.
//
// One that is open says how its date was read, too.
func (p *Pane) entryLines(th theme.Theme, c card, width int, open bool) []string {
	width = max(width-2, 4)
	lines := styled(th.Dated, wrap(sanitize.Line(c.title), width, 2, th.Glyph.Ellipsis))
	if c.entry == nil {
		lines = append(lines, styled(th.Body, wrap(p.say(c.words), width, maxLines, th.Glyph.Ellipsis))...)
		return behind(lines, func(int) string { return "  " })
	}
	e, signs := *c.entry, rail.SignsOf(th)
	if label := ours(signs, e.Date); label != "" {
		last := len(lines) - 1
		if beside := " " + signs.Dot + " " + label; ansi.StringWidth(lines[last]+beside) <= width {
			lines[last] += th.Muted.Render(beside)
		} else {
			lines = append(lines, th.Muted.Render(ansi.Truncate(label, width, th.Glyph.Ellipsis)))
		}
	}
	lines = append(lines, styled(th.Body, wrap(sanitize.Line(e.Text), width, maxLines, th.Glyph.Ellipsis))...)
	if why := reasoned(e.Date); open && why != "" {
		lines = append(lines, styled(th.Muted, wrap(signs.Plainly(why), width, maxLines, th.Glyph.Ellipsis))...)
	}
	return behind(lines, func(row int) string {
		return th.Dated.Render(signs.Sign(e, row, len(lines))) + " "
	})
}

// ours is our reading of a date, "" where it would only repeat the briefing's words.
func ours(signs rail.Signs, d timeline.Date) string {
	if !d.Read() {
		return "not read"
	}
	_, one := d.OneDay()
	label := strings.TrimSpace(signs.Label(d, rail.Within{}))
	switch {
	case one && d.Rule == "day-stated",
		strings.EqualFold(label, d.Words),
		strings.EqualFold(d.When.English(), d.Words) && !d.When.Approximate():
		return ""
	}
	return label
}

// reasoned is how a date was read, "" where its own words say it.
func reasoned(d timeline.Date) string {
	if strings.HasSuffix(d.Rule, "-stated") {
		return ""
	}
	return sanitize.Line(d.Why)
}

// When is how the first date of the passage that is being read was read, as one
// line; "" when it has none, or when its words say it.
func (p *Pane) When() string {
	t := &p.views[Timeline]
	if t.selected >= t.len() {
		return ""
	}
	if c := t.card(t.selected); c.entry != nil && c.target.Overlaps(p.passage) {
		return reasoned(c.entry.Date)
	}
	return ""
}

// behind puts something in front of each line.
func behind(lines []string, front func(row int) string) []string {
	for i := range lines {
		lines[i] = front(i) + lines[i]
	}
	return lines
}

// The strip shows how densely the entries lie where there are at least so many, and
// so many rows for it and for what it is about.
const (
	stripEntries = 6
	stripRows    = 20
)

// strip draws how densely the entries lie in time, and the years or months under it.
func (p *Pane) strip(f pane.Frame) []string {
	c := p.dates
	if c == nil || c.Undated < stripEntries || f.Height < stripRows {
		return nil
	}
	if !p.first.Before(p.last) {
		return nil
	}
	along := rail.Span{First: p.first, Last: p.last, Cells: max(f.Width-2, 1)}
	if len(p.density) != along.Cells {
		p.density = timeline.Density(c.Entries[:c.Undated], p.first, p.last, along.Cells)
	}
	return []string{
		" " + f.Theme.Dated.Render(rail.SignsOf(f.Theme).Strip(p.density, 0)),
		" " + f.Theme.Muted.Render(rail.Axis(along)),
		"",
	}
}

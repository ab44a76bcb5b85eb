package chronology

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing/edtf"
	"lede/content/sanitize"
	"lede/ui/layout"
	"lede/ui/rail"
	"lede/ui/roll"
)

// period draws a decade or a year: its name, how many entries it has, how they lie in
// it, and the first of them.
func (s *sheet) period(r *row, selected bool) []string {
	th := s.f.Theme
	var lines []string
	if r.gap != "" {
		lines = s.space(&row{gap: r.gap})
	}
	var l roll.Line
	style := th.Body
	if selected {
		style = th.Title
	}
	if selected && s.f.Focused {
		l.Put(0, 1, th.Cursor, th.Glyph.Bar, "")
	}
	name, c := s.p.periodName(r), s.periods()
	if r.density == nil {
		name += ", " + roll.Plural(r.to-r.from, "entry", "entries")
		c.name = column{s.rail + 2, s.f.Width - s.rail - 2}
	}
	if c.name.x < s.rail {
		l.Put(s.rail-1-min(ansi.StringWidth(name), c.name.w), c.name.w, style, name, th.Glyph.Ellipsis)
	}
	l.Put(s.rail, 1, th.Rule, s.signs.Branch, "")
	if c.name.x > s.rail {
		l.Put(c.name.x, c.name.w, style, name, th.Glyph.Ellipsis)
	}
	if r.density == nil {
		return append(lines, l.String(s.f.Width))
	}
	count := roll.Grouped(r.to - r.from)
	l.Put(c.count.x+c.count.w-len(count), c.count.w, th.Muted, count, "")
	l.Put(c.strip.x, c.strip.w, th.Dated, strings.TrimRight(s.signs.Strip(twice(r.density), s.p.full), " "), "")
	e := s.p.at(r.from)
	label := strings.TrimSpace(s.signs.Label(e.Date, rail.Within{}))
	l.Put(c.first.x, c.first.w, th.Muted, label+" "+s.signs.Dot+" "+sanitize.Line(e.Text), th.Glyph.Ellipsis)
	return append(lines, l.String(s.f.Width))
}

// periods are the columns of the rows of periods.
func (s *sheet) periods() (c struct{ name, count, strip, first column }) {
	x := s.rail + 1
	if s.rail >= 8 {
		c.name = column{1, s.rail - 2}
	} else {
		c.name = column{s.rail + 2, 10}
		x += 10
	}
	c.count = column{x + 1, 6}
	c.strip = column{x + 9, 2 * s.p.level.parts()}
	c.first.x = c.strip.x + c.strip.w + 2
	if s.f.Width >= layout.MediumFrom {
		c.first.w = s.f.Width - c.first.x - 1
	}
	return c
}

// parts are the names of the parts of a period, over their strips.
func (s *sheet) parts() string {
	names := "J F M A M J J A S O N D"
	if s.p.level == byDecade {
		names = "0 1 2 3 4 5 6 7 8 9"
	}
	var l roll.Line
	c := s.periods().strip
	l.Put(c.x, c.w, s.f.Theme.Muted, names, "")
	return l.String(s.f.Width)
}

// twice is each part of a density in two cells.
func twice(density []float64) []float64 {
	wide := make([]float64, 0, 2*len(density))
	for _, n := range density {
		wide = append(wide, n, n)
	}
	return wide
}

// periodName is what a period is called.
func (p *Pane) periodName(r *row) string {
	switch {
	case r.density == nil:
		return "No date that could be read"
	case p.level == byDecade:
		return rail.Decade(r.day.Year)
	}
	return rail.Year(r.day.Year)
}

// monthDay is a day without its year: 7 October.
func monthDay(d edtf.Day) string {
	return strings.TrimSuffix(dayWords(d), " "+rail.Year(d.Year))
}

// capital begins words with a capital letter.
func capital(words string) string {
	if words == "" {
		return words
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

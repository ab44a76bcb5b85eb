package chronology

import (
	"strings"

	"lede/briefing/edtf"
	"lede/content/sanitize"
	"lede/ui/layout"
	"lede/ui/rail"
)

// period draws a decade or a year: its name, how many entries it has, how they lie in
// it, and the first of them.
func (s *sheet) period(r *row, selected bool) []string {
	th := s.f.Theme
	var lines []string
	if r.gap != "" {
		lines = s.space(&row{gap: r.gap})
	}
	var l line
	if selected && s.f.Focused {
		l.put(0, 1, th.Cursor, th.Glyph.Bar, "")
	}
	style := th.Body
	if selected {
		style = th.Title
	}
	name := s.p.periodName(r)
	x := s.rail + 2
	l.put(s.rail, 1, th.Rule, s.signs.Branch, "")
	if r.density == nil {
		l.put(x, s.f.Width-x, style, name+", "+plural(r.to-r.from, "entry", "entries"), th.Glyph.Ellipsis)
		return append(lines, l.string(s.f.Width))
	}
	if s.rail >= 8 && len(name) < s.rail-2 {
		l = line{}
		if selected && s.f.Focused {
			l.put(0, 1, th.Cursor, th.Glyph.Bar, "")
		}
		l.put(s.rail-1-len(name), len(name), style, name, "")
		l.put(s.rail, 1, th.Rule, s.signs.Branch, "")
	} else {
		l.put(x, 9, style, name, "")
		x += 8
	}
	count := grouped(r.to - r.from)
	l.put(x+6-len(count), 6, th.Muted, count, "")
	l.put(x+8, len(r.density)*2, th.Dated, strings.TrimRight(s.signs.Strip(twice(r.density), s.p.full), " "), "")
	x += 10 + 2*len(r.density)
	if s.f.Width >= layout.MediumFrom {
		e := s.p.at(r.from)
		label := strings.TrimSpace(s.signs.Label(e.Date, rail.Within{}))
		l.put(x, s.f.Width-x-1, th.Muted, label+" "+s.signs.Dot+" "+sanitize.Line(e.Text), th.Glyph.Ellipsis)
	}
	return append(lines, l.string(s.f.Width))
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

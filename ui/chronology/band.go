package chronology

import (
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/rail"
)

// A strip is the density of what is listed, kept because it is the same from one key
// to the next.
type strip struct {
	of      rail.Span
	density []float64
}

// longestWhole is how many years the strip shows at once at the level of months;
// when there are more it shows those of the decade.
const longestWhole = 12

// covered is the days that the strip covers: all, or those around the selection that
// the level looks at.
func (s *sheet) covered() rail.Span {
	p := s.p
	of := rail.Span{First: p.from, Last: p.to, Cells: max(s.f.Width-2*s.left(), 1)}
	first := p.from
	if e, ok := p.entry(); ok && e.Date.Read() {
		first, _ = rail.Reach(e.Date)
	}
	switch {
	case p.level == byDay:
		of.First = edtf.Day{Year: first.Year, Month: first.Month, Day: 1}
		of.Last = edtf.Day{Year: first.Year, Month: first.Month, Day: edtf.DaysIn(first.Year, first.Month)}
		return of
	case p.level == byMonth && p.to.Year-p.from.Year >= longestWhole:
		decade := rail.DecadeStart(first.Year)
		of.First = edtf.Day{Year: decade, Month: 1, Day: 1}
		of.Last = edtf.Day{Year: decade + 9, Month: 12, Day: 31}
		return of
	}
	of.First.Month, of.First.Day = 1, 1 // whole years, which the axis names
	of.Last.Month, of.Last.Day = 12, 31
	return of
}

// along is the days that the track beside an entry covers: its year, or its month.
func (s *sheet) along(d timeline.Date) rail.Span {
	first, _ := rail.Reach(d)
	of := rail.Span{
		First: edtf.Day{Year: first.Year, Month: 1, Day: 1},
		Last:  edtf.Day{Year: first.Year, Month: 12, Day: 31},
		Cells: s.track.w,
	}
	if s.p.level == byDay {
		of.First.Month, of.Last.Month = first.Month, first.Month
		of.Last.Day = edtf.DaysIn(first.Year, first.Month)
	}
	return of
}

// strip is the density, under it where the window and the selection are, and the
// axis.
func (s *sheet) strip() []string {
	p, th := s.p, s.f.Theme
	of := s.covered()
	if p.strip.of != of {
		p.strip = strip{of, timeline.Density(p.entries, of.First, of.Last, of.Cells)}
	}
	var bars, axis line
	bars.put(s.left(), of.Cells, th.Dated, s.signs.Strip(p.strip.density, 0), "")
	axis.put(s.left(), of.Cells, th.Muted, rail.Axis(of), "")
	return []string{bars.string(s.f.Width), s.marks(of), axis.string(s.f.Width)}
}

// marks are under the strip: a line as long as what the window shows, and on it the
// selection.
func (s *sheet) marks(of rail.Span) string {
	p, th := s.p, s.f.Theme
	var l line
	first, last, ok := p.inSight()
	if !ok || first.from >= p.undated {
		return ""
	}
	from, _ := rail.Reach(p.at(first.from).Date)
	_, to := rail.Reach(p.at(min(last.to, p.undated) - 1).Date)
	if to.Before(from) {
		to = from
	}
	a, b := of.Cell(from), of.Cell(to)
	caret := -1
	if e, ok := p.entry(); ok && e.Date.Read() {
		day, _ := rail.Reach(e.Date)
		caret = of.Cell(day)
	}
	x := s.left()
	shown := strings.Repeat(s.signs.Shown, max(b-a+1, 0))
	if caret < 0 {
		l.put(x+a, of.Cells, th.Rule, shown, "")
		return l.string(s.f.Width)
	}
	caret = min(max(caret, a), b)
	l.put(x+a, caret-a, th.Rule, shown, "")
	l.put(x+caret, 1, th.Title, s.signs.Caret, "")
	l.put(x+caret+1, b-caret, th.Rule, shown, "")
	return l.string(s.f.Width)
}

// standing is what the first line of the list stands under, when its heading is
// above the window.
func (s *sheet) standing() string {
	p, th := s.p, s.f.Theme
	if len(p.placed) == 0 || p.level.periods() {
		return ""
	}
	top := p.placed[0]
	if r := p.rows[top.row]; top.y >= s.head && r.kind == headingRow || r.from >= len(p.shown) {
		return ""
	}
	year, rest := p.headed(p.at(p.rows[top.row].from).Date)
	var l line
	l.put(s.rail+2, s.f.Width-s.rail-3, th.Muted, s.signs.Plainly(strings.TrimSpace(rest+" "+year)), th.Glyph.Ellipsis)
	return l.string(s.f.Width)
}

// said is what the heading over a date says of it.
func (p *Pane) said(d timeline.Date) rail.Within {
	if !d.Read() || p.level == byDay && !p.group(d).span.IsZero() {
		return rail.Within{}
	}
	first, _ := rail.Reach(d)
	return rail.InYear(first.Year)
}

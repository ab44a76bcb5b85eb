package chronology

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/rail"
	"lede/ui/roll"
)

// A strip is the density of what is listed, kept because it is the same from one key
// to the next.
type strip struct {
	of      rail.Span
	density []float64
}

// The strip shows all at the level of months, but for what lies so many years
// apart; of what is longer than so many years it shows the decade.
const (
	apartYears = 5
	longYears  = 20
)

// covered is the days that the strip covers: all, or those around the selection that
// the level looks at. But for a month they are whole years, which the axis names.
func (s *sheet) covered() rail.Span {
	p := s.p
	of := rail.Span{First: p.from, Last: p.to, Cells: max(s.f.Width-2*s.left(), 1)}
	first := p.from
	if p.undated > 0 { // of what has no date, the last that has one
		first, _ = p.at(min(p.selected, p.undated-1)).Date.Reach()
	}
	switch p.level {
	case byDay:
		of.First = edtf.Day{Year: first.Year, Month: first.Month, Day: 1}
		of.Last = edtf.Day{Year: first.Year, Month: first.Month, Day: edtf.DaysIn(first.Year, first.Month)}
		return of
	case byMonth:
		of.First.Year, of.Last.Year = p.stretch(first.Year)
	}
	of.First.Month, of.First.Day = 1, 1
	of.Last.Month, of.Last.Day = 12, 31
	return of
}

// stretch is the years around the given one, from the first to the last, in which
// something happened every few years.
func (p *Pane) stretch(year int64) (first, last int64) {
	at, _ := slices.BinarySearchFunc(p.stretches, year, func(s [2]int64, y int64) int {
		return cmp.Compare(s[1], y)
	})
	if at == len(p.stretches) {
		return year, year
	}
	first, last = p.stretches[at][0], p.stretches[at][1]
	if last-first > longYears {
		decade := rail.DecadeStart(year)
		first, last = max(first, decade), min(last, decade+9)
	}
	return first, last
}

// along is the days that the track beside an entry covers: its year, or its month.
func (s *sheet) along(d timeline.Date) rail.Span {
	first, _ := d.Reach()
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
		p.strip = strip{of, timeline.Density(p.dated(), of.First, of.Last, of.Cells)}
	}
	var bars, axis roll.Line
	bars.Put(s.left(), of.Cells, th.Dated, s.signs.Strip(p.strip.density, 0), "")
	axis.Put(s.left(), of.Cells, th.Muted, rail.Axis(of), "")
	return []string{bars.String(s.f.Width), s.marks(of), axis.String(s.f.Width)}
}

// marks are under the strip: a line as long as what the window shows, and on it the
// selection.
func (s *sheet) marks(of rail.Span) string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	first, last, ok := p.inSight()
	if !ok || first.from >= p.undated {
		return ""
	}
	from, _ := p.at(first.from).Date.Reach()
	_, to := p.at(min(last.to, p.undated) - 1).Date.Reach()
	if to.Before(from) {
		to = from
	}
	a, b := of.Cell(from), of.Cell(to)
	caret := -1
	if e, ok := p.entry(); ok && e.Date.Read() {
		day, _ := e.Date.Reach()
		caret = of.Cell(day)
	}
	x := s.left()
	shown := strings.Repeat(s.signs.Shown, max(b-a+1, 0))
	if caret < 0 {
		l.Put(x+a, of.Cells, th.Muted, shown, "")
		return l.String(s.f.Width)
	}
	caret = min(max(caret, a), b)
	l.Put(x+a, caret-a, th.Muted, shown, "")
	l.Put(x+caret, 1, th.Title, s.signs.Caret, "")
	l.Put(x+caret+1, b-caret, th.Muted, shown, "")
	return l.String(s.f.Width)
}

// standing is what the first line of the list stands under, when its heading is
// above the window.
func (s *sheet) standing() string {
	p := s.p
	switch {
	case len(p.window.Placed) == 0:
		return ""
	case p.level.periods():
		return s.parts()
	}
	top := p.window.Placed[0]
	if r := p.rows[top.Row]; r.kind == spaceRow || top.Y >= s.head && r.kind == headingRow {
		return ""
	}
	return s.over(p.at(p.rows[top.Row].from), s.signs.Line, true)
}

// said is what the heading over a date says of it.
func (p *Pane) said(d timeline.Date) rail.Within {
	if !d.Read() || p.level == byDay && !p.group(d).span.IsZero() {
		return rail.Within{}
	}
	first, _ := d.Reach()
	return rail.InYear(first.Year)
}

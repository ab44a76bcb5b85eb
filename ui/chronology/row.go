package chronology

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/rail"
	"lede/ui/roll"
)

// row draws a row; again is whether an entry's label is said though it is that of the
// entry above, which is out of sight.
func (s *sheet) row(i int, selected, again bool) []string {
	r := &s.p.rows[i]
	switch r.kind {
	case spaceRow:
		return s.space(r)
	case headingRow:
		sign := s.signs.Branch
		if i == 0 {
			sign = s.signs.Start
		}
		return []string{s.over(s.p.at(r.from), sign, r.isNew)}
	case periodRow:
		return s.period(r, selected)
	}
	return s.entry(r.from, selected, again)
}

// space is the rail between two headings: blank, or with how long nothing happened.
func (s *sheet) space(r *row) []string {
	th := s.f.Theme
	var l roll.Line
	switch {
	case r.gap != "":
		l.Put(s.rail, 1, th.Rule, s.signs.Gap, "")
		l.Put(s.rail+3, s.f.Width-s.rail-3, th.Muted, r.gap, th.Glyph.Ellipsis)
	case !s.air:
		return nil
	default:
		l.Put(s.rail, 1, th.Rule, s.signs.Line, "")
	}
	return []string{l.String(s.f.Width)}
}

// over is the heading over an entry: the year left of the rail, where there is room,
// and the rest right of it. A year that is new is said, and has the axis of the
// tracks under it.
func (s *sheet) over(e timeline.Entry, sign string, isNew bool) string {
	th := s.f.Theme
	var l roll.Line
	year, rest := s.p.headed(e.Date)
	if ansi.StringWidth(year) <= s.rail-1-s.gutter {
		if isNew {
			l.Put(s.rail-1-ansi.StringWidth(year), s.rail, th.Title, year, "")
		}
		year = ""
	}
	if strings.Contains(rest, year) {
		year = ""
	}
	l.Put(s.rail, 1, th.Rule, sign, "")
	end := s.f.Width - 1
	if s.track.w > 0 {
		end = s.track.x - 2
	}
	l.Put(l.At+1, end-l.At-1, th.Title, s.signs.Plainly(strings.TrimSpace(rest+" "+year)), th.Glyph.Ellipsis)
	if s.track.w > 0 && e.Date.Read() && (isNew || s.p.level == byDay) {
		l.Put(s.track.x, s.track.w, th.Muted, strings.TrimRight(rail.Axis(s.along(e.Date)), " "), "")
	}
	return l.String(s.f.Width)
}

// headed is what the heading over a date says: the year, and the month or the day.
func (p *Pane) headed(d timeline.Date) (year, rest string) {
	g := p.group(d)
	switch {
	case g.unread:
		return "", "No date that could be read"
	case g.day > 0:
		day := edtf.Day{Year: g.year, Month: g.month, Day: g.day}
		return rail.Year(g.year), day.Weekday().String() + " " + monthDay(day)
	case !g.span.IsZero():
		return rail.Year(g.year), capital(g.span.English())
	case g.month > 0:
		return rail.Year(g.year), rail.MonthName(g.month)
	}
	return rail.Year(g.year), ""
}

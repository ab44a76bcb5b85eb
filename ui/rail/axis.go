package rail

import (
	"strconv"
	"strings"

	"lede/briefing/edtf"
)

// A tick is a label of an axis and the day it stands under.
type tick struct {
	day   edtf.Day
	label string
}

// Axis is the labels of years, months or days under a strip, in exactly its cells:
// as many as stand apart from each other, each beginning under its day.
func Axis(of Span) string {
	if of.Cells < 1 || of.Last.Before(of.First) {
		return strings.Repeat(" ", max(of.Cells, 0))
	}
	for _, step := range steps() {
		if of.count(step) > of.Cells || step.months > 0 && of.Last.Year-of.First.Year > 3 {
			continue
		}
		if line, ok := of.axis(of.ticks(step)); ok {
			return line
		}
	}
	line, _ := of.axis([]tick{{of.First, Year(of.First.Year)}})
	return line
}

// A step is how far apart labels are: so many days, months or years.
type step struct{ days, months, years int64 }

// steps are those that are tried, the finest first.
func steps() []step {
	all := []step{{days: 1}, {days: 5}, {days: 10}, {months: 1}, {months: 3}, {months: 6}}
	for unit := int64(1); unit <= 1e11; unit *= 10 {
		all = append(all, step{years: unit}, step{years: 2 * unit}, step{years: 5 * unit})
	}
	return all
}

// count is about how many labels a step asks for.
func (s Span) count(by step) int {
	days := s.Last.Serial() - s.First.Serial() + 1
	return int(min(days/max(by.days+30*by.months+365*by.years, 1), 1<<30))
}

// ticks are the labels that a step asks for.
func (s Span) ticks(by step) []tick {
	var all []tick
	add := func(d edtf.Day, label string) {
		if s.Holds(d) {
			all = append(all, tick{d, label})
		}
	}
	switch {
	case by.days > 0:
		for d := s.First; !s.Last.Before(d); d = d.Add(1) {
			if by.days == 1 || d.Day == 1 || d.Day%int(by.days) == 0 && d.Day < 30 {
				add(d, dayLabel(d, len(all) == 0))
			}
		}
	case by.months > 0:
		d := edtf.Day{Year: s.First.Year, Month: 1, Day: 1}
		for ; !s.Last.Before(d); d = later(d, int(by.months)) {
			add(d, s.monthLabel(d))
		}
	default:
		y := s.First.Year - s.First.Year%by.years
		for ; y <= s.Last.Year; y += by.years {
			if y == s.First.Year && !s.Holds(edtf.Day{Year: y, Month: 1, Day: 1}) {
				add(s.First, Year(y))
				continue
			}
			add(edtf.Day{Year: y, Month: 1, Day: 1}, Year(y))
		}
	}
	return all
}

func dayLabel(d edtf.Day, whole bool) string {
	if whole || d.Day == 1 {
		return strconv.Itoa(d.Day) + " " + Month(d.Month)
	}
	return strconv.Itoa(d.Day)
}

// narrowYear is the cells that a year has at least in which its number is said, and
// not January: in fewer it stands over them.
const narrowYear = 48

// monthLabel is a month, and in its place the year where one begins.
func (s Span) monthLabel(d edtf.Day) string {
	if d.Month == 1 && (s.First.Year != s.Last.Year || s.Cells >= narrowYear) {
		return Year(d.Year)
	}
	return Month(d.Month)
}

// later is the first of the month so many months later.
func later(d edtf.Day, months int) edtf.Day {
	d.Month += months
	for d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// axis writes labels under their days. It is false when two come too close, when
// one does not fit, or when there is none.
func (s Span) axis(ticks []tick) (string, bool) {
	var b strings.Builder
	at, ok := 0, len(ticks) > 0
	for i, t := range ticks {
		cell := s.Cell(t.day)
		if i == len(ticks)-1 {
			cell = min(cell, s.Cells-len(t.label)) // the last one may move in
		}
		if i > 0 && cell < at+2 {
			if i == 1 || i == len(ticks)-1 {
				continue // the second and the last may go
			}
			ok = false
		}
		if cell < at {
			break
		}
		b.WriteString(strings.Repeat(" ", cell-at))
		b.WriteString(t.label)
		at = cell + len(t.label)
	}
	if at > s.Cells {
		return b.String()[:s.Cells], false
	}
	b.WriteString(strings.Repeat(" ", s.Cells-at))
	return b.String(), ok
}

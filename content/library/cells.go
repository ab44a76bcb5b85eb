package library

import (
	"fmt"

	"lede/briefing/edtf"
)

// Days are indexed by cells: a day, a month, a year, a decade, a century or a
// millennium. A stretch of time is the fewest cells that cover it. Two stretches have
// a day in common exactly when a cell of one is a cell of the other or lies in one;
// so a stretch is known by its cells and, apart from those, by what they lie in.

// A cell is a number of days that has a name: of a day its serial number, of a month
// twelve times the year and the month less one, of anything larger its first year
// divided by its length.
type cell struct {
	level cellLevel
	n     int64
}

type cellLevel uint8

const (
	cellDay cellLevel = iota
	cellMonth
	cellYear
	cellDecade
	cellCentury
	cellMillennium
)

// The days outside of these years are taken for the first and the last of them.
const (
	firstYear = -9999
	lastYear  = 9999
)

// A stretch is the days from first to last.
type stretch struct{ first, last edtf.Day }

// stretchOf is the days between two bounds. One that is open bounds nothing, and so,
// to be safe, does one that is not known, unless the other end is all there is.
func stretchOf(first, last edtf.Bound) stretch {
	s := stretch{edtf.Day{Year: firstYear, Month: 1, Day: 1}, edtf.Day{Year: lastYear, Month: 12, Day: 31}}
	if first.State == edtf.Known {
		s.first = within(first.Day)
	}
	if last.State == edtf.Known {
		s.last = within(last.Day)
	}
	return s
}

// within is the day, or the nearest in the years that are told apart.
func within(d edtf.Day) edtf.Day {
	switch {
	case d.Year < firstYear:
		return edtf.Day{Year: firstYear, Month: 1, Day: 1}
	case d.Year > lastYear:
		return edtf.Day{Year: lastYear, Month: 12, Day: 31}
	}
	return d
}

// cells are the fewest that cover the days.
func (s stretch) cells() []cell {
	var found []cell
	for day := s.first; !s.last.Before(day); {
		best := dayCell(day)
		for c := best; ; {
			next, ok := c.around()
			if !ok || next.first() != day || s.last.Before(next.last()) {
				break
			}
			best, c = next, next
		}
		found = append(found, best)
		day = best.last().Add(1)
	}
	return found
}

func dayCell(d edtf.Day) cell { return cell{cellDay, d.Serial()} }

// around is the next larger cell that c lies in.
func (c cell) around() (cell, bool) {
	switch c.level {
	case cellDay:
		d := edtf.DayOf(c.n)
		return cell{cellMonth, d.Year*12 + int64(d.Month) - 1}, true
	case cellMonth:
		return cell{cellYear, floor(c.n, 12)}, true
	case cellMillennium:
		return cell{}, false
	}
	return cell{c.level + 1, floor(c.n, 10)}, true
}

// years is how many a cell of a year or more has.
func (c cell) years() int64 {
	n := int64(1)
	for l := cellYear; l < c.level; l++ {
		n *= 10
	}
	return n
}

func (c cell) first() edtf.Day {
	switch c.level {
	case cellDay:
		return edtf.DayOf(c.n)
	case cellMonth:
		year := floor(c.n, 12)
		return edtf.Day{Year: year, Month: int(c.n-year*12) + 1, Day: 1}
	}
	return edtf.Day{Year: c.n * c.years(), Month: 1, Day: 1}
}

func (c cell) last() edtf.Day {
	switch c.level {
	case cellDay:
		return edtf.DayOf(c.n)
	case cellMonth:
		d := c.first()
		d.Day = edtf.DaysIn(d.Year, d.Month)
		return d
	}
	return edtf.Day{Year: c.n*c.years() + c.years() - 1, Month: 12, Day: 31}
}

// floor divides and rounds down.
func floor(n, by int64) int64 {
	q := n / by
	if n < q*by {
		q--
	}
	return q
}

// The tokens of cells, which no word is like, begin with gap.
const (
	isCell = gap + "c" // the stretch's own
	inCell = gap + "i" // what those lie in
)

func (c cell) token(sign string) string { return fmt.Sprintf("%s%d.%d", sign, c.level, c.n) }

// tokens are what a stretch is indexed by.
func (s stretch) tokens() []string {
	own, around := s.both()
	var all []string
	for _, c := range own {
		all = append(all, c.token(isCell))
	}
	for _, c := range around {
		all = append(all, c.token(inCell))
	}
	return all
}

// sought are the tokens of which a stretch that has a day in common with s has one.
func (s stretch) sought() []string {
	own, around := s.both()
	var all []string
	for _, c := range own {
		all = append(all, c.token(isCell), c.token(inCell))
	}
	for _, c := range around {
		all = append(all, c.token(isCell))
	}
	return all
}

// both are the cells of a stretch, and the cells that they lie in.
func (s stretch) both() (own, around []cell) {
	seen := make(map[cell]bool)
	own = s.cells()
	for _, c := range own {
		for {
			next, ok := c.around()
			if !ok || seen[next] {
				break
			}
			seen[next] = true
			around = append(around, next)
			c = next
		}
	}
	return own, around
}

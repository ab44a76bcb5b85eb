package library

import (
	"strconv"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// Days are indexed by cells: a day, a month, a year, a decade, a century or a
// millennium. A stretch of time is the fewest cells that cover it. Two stretches have
// a day in common exactly when a cell of one is a cell of the other or lies in one;
// so a stretch is known by its cells and, apart from those, by what they lie in.

// A cell is a number of days that has a name: of a day the days
// since the first of all, of a month twelve times the year and the month less one, of
// anything larger its first year divided by its length. No number is negative.
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
	firstYear = 0
	lastYear  = 9999
)

// A stretch is the days from first to last.
type stretch struct{ first, last edtf.Day }

// stretchOf is the days between two bounds. One that is open bounds nothing, and so,
// to be safe, does one that is not known, unless the other end is all there is.
func stretchOf(first, last edtf.Bound) stretch {
	s := stretch{dayZero(), dayLast()}
	if first.State == edtf.Known {
		s.first = within(first.Day)
	}
	if last.State == edtf.Known {
		s.last = within(last.Day)
	}
	return s
}

// reach is the days that an entry's date may cover.
func reach(d *timeline.Date) stretch {
	first, last := d.Reach()
	s := stretch{within(first), within(last)}
	if d.First.State == edtf.Open {
		s.first = dayZero()
	}
	if d.Last.State == edtf.Open {
		s.last = dayLast()
	}
	return s
}

// within is the day, or the nearest in the years that are told apart.
func within(d edtf.Day) edtf.Day {
	switch {
	case d.Year < firstYear:
		return dayZero()
	case d.Year > lastYear:
		return dayLast()
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

func dayCell(d edtf.Day) cell { return cell{cellDay, d.Serial() - dayZero().Serial()} }

func dayZero() edtf.Day { return edtf.Day{Year: firstYear, Month: 1, Day: 1} }
func dayLast() edtf.Day { return edtf.Day{Year: lastYear, Month: 12, Day: 31} }

// around is the next larger cell that c lies in.
func (c cell) around() (cell, bool) {
	switch c.level {
	case cellDay:
		d := c.first()
		return cell{cellMonth, d.Year*12 + int64(d.Month) - 1}, true
	case cellMonth:
		return cell{cellYear, c.n / 12}, true
	case cellMillennium:
		return cell{}, false
	}
	return cell{c.level + 1, c.n / 10}, true
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
		return edtf.DayOf(c.n + dayZero().Serial())
	case cellMonth:
		return edtf.Day{Year: c.n / 12, Month: int(c.n%12) + 1, Day: 1}
	}
	return edtf.Day{Year: c.n * c.years(), Month: 1, Day: 1}
}

func (c cell) last() edtf.Day {
	switch c.level {
	case cellDay:
		return edtf.DayOf(c.n + dayZero().Serial())
	case cellMonth:
		d := c.first()
		d.Day = edtf.DaysIn(d.Year, d.Month)
		return d
	}
	return edtf.Day{Year: c.n*c.years() + c.years() - 1, Month: 12, Day: 31}
}

// The tokens of cells, which no word is like, begin with gap.
const (
	isCell = gap + "c" // the stretch's own
	inCell = gap + "i" // what those lie in
)

func (c cell) token(sign string) string {
	return sign + string(rune('a'+c.level)) + strconv.FormatInt(c.n, 10)
}

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

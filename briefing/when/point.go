package when

import "lede/briefing/edtf"

// A point is one span of the calendar: a day, the week that begins on a day, a
// month, a year. What is finer than its grain is 0.
type point struct {
	grain unit
	year  int64 // of a decade or a century its first
	month int   // of a quarter, season or half its number
	day   int
}

func dayPoint(d edtf.Day) point {
	return point{grain: unitDay, year: d.Year, month: d.Month, day: d.Day}
}

func (p point) isZero() bool { return p.grain == noUnit }

// first is the first day of p.
func (p point) first() edtf.Day {
	switch p.grain {
	case unitDay, unitWeek, unitWeekend:
		return edtf.Day{Year: p.year, Month: p.month, Day: p.day}
	case unitMonth:
		return edtf.Day{Year: p.year, Month: p.month, Day: 1}
	case unitQuarter:
		return edtf.Day{Year: p.year, Month: p.month*3 - 2, Day: 1}
	case unitSeason: // spring begins in March
		return edtf.Day{Year: p.year, Month: p.month * 3, Day: 1}
	case unitSemester:
		return edtf.Day{Year: p.year, Month: p.month*6 - 5, Day: 1}
	}
	return edtf.Day{Year: p.year, Month: 1, Day: 1}
}

// last is the last day of p.
func (p point) last() edtf.Day {
	switch p.grain {
	case unitDay:
		return p.first()
	case unitWeekend:
		return p.first().Add(1)
	case unitWeek:
		return p.first().Add(6)
	}
	return p.shift(1).first().Add(-1)
}

// shift is the span n of its own grain later.
func (p point) shift(n int) point {
	switch p.grain {
	case unitDay:
		return dayPoint(p.first().Add(n))
	case unitWeek, unitWeekend:
		d := p.first().Add(7 * n)
		p.year, p.month, p.day = d.Year, d.Month, d.Day
	case unitMonth:
		p.months(n, 12)
	case unitQuarter, unitSeason:
		p.months(n, 4)
	case unitSemester:
		p.months(n, 2)
	case unitYear:
		p.year += int64(n)
	case unitDecade:
		p.year += 10 * int64(n)
	case unitCentury:
		p.year += 100 * int64(n)
	}
	return p
}

// months moves p by n parts of a year, of which there are so many.
func (p *point) months(n, parts int) {
	serial := p.year*int64(parts) + int64(p.month-1+n)
	p.year = floorDiv(serial, int64(parts))
	p.month = int(serial-p.year*int64(parts)) + 1
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// at is the span of a grain that the first day of p is in.
func (p point) at(grain unit) point { return spanOf(p.first(), grain) }

// spanOf is the span of a grain that a day is in: its week, its month.
func spanOf(d edtf.Day, grain unit) point {
	switch grain {
	case unitDay:
		return dayPoint(d)
	case unitWeek:
		q := dayPoint(d.Add(1 - weekdayOf(d)))
		q.grain = unitWeek
		return q
	case unitWeekend:
		q := dayPoint(d.Add(6 - weekdayOf(d)))
		q.grain = unitWeekend
		return q
	case unitMonth:
		return point{grain: grain, year: d.Year, month: d.Month}
	case unitQuarter:
		return point{grain: grain, year: d.Year, month: (d.Month + 2) / 3}
	case unitSeason:
		if d.Month < 3 { // the winter that began the year before
			return point{grain: grain, year: d.Year - 1, month: 4}
		}
		return point{grain: grain, year: d.Year, month: d.Month / 3}
	case unitSemester:
		return point{grain: grain, year: d.Year, month: (d.Month + 5) / 6}
	case unitDecade:
		return point{grain: grain, year: floorDiv(d.Year, 10) * 10}
	case unitCentury:
		return point{grain: grain, year: floorDiv(d.Year, 100) * 100}
	}
	return point{grain: unitYear, year: d.Year}
}

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(d edtf.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// in reports whether d is within p.
func (p point) in(d edtf.Day) bool {
	return !d.Before(p.first()) && !p.last().Before(d)
}

// valid reports whether there is such a span in the calendar and EDTF can write it.
func (p point) valid() bool {
	if p.year < -9990 || p.year > 9990 {
		return false
	}
	if p.grain == unitDay {
		return p.first().Valid()
	}
	return !p.isZero()
}

// expr is p in EDTF.
func (p point) expr() edtf.Expr {
	if !p.valid() {
		return edtf.Expr{}
	}
	switch p.grain {
	case unitDay:
		return edtf.OfDay(p.first())
	case unitMonth:
		return edtf.OfMonth(p.year, p.month)
	case unitQuarter:
		return edtf.OfPart(p.year, 32+p.month)
	case unitSeason:
		return edtf.OfPart(p.year, 20+p.month)
	case unitSemester:
		return edtf.Between(edtf.OfMonth(p.year, p.month*6-5), edtf.OfMonth(p.year, p.month*6))
	case unitYear:
		return edtf.OfYear(p.year)
	case unitDecade:
		return edtf.OfDecade(p.year)
	case unitCentury:
		return edtf.OfCentury(p.year)
	}
	return edtf.Between(edtf.OfDay(p.first()), edtf.OfDay(p.last()))
}

// away is the day n units after p, a day; months and years keep the day's number
// where there is such a day.
func (p point) away(n int, u unit) point {
	switch u {
	case unitWeek:
		return p.shift(7 * n)
	case unitMonth:
	case unitQuarter:
		n *= 3
	case unitYear:
		n *= 12
	default:
		return p.shift(n)
	}
	p.months(n, 12)
	p.day = min(p.day, edtf.DaysIn(p.year, p.month))
	return p
}

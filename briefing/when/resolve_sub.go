package when

import "lede/briefing/edtf"

// subOf is a smaller span within what a phrase was resolved to: the last week of
// March.
func subOf(x result, p *phrase) result {
	whole, n := x.from, int(p.nth)
	first, last := whole.first(), whole.last()
	bad := failed(RuleNotSaid)
	if p.few > 0 {
		return fewOf(x, p)
	}
	switch p.sub {
	case unitSemester:
		return halfOf(x, n)
	case unitDay:
		q := dayPoint(first.Add(n - 1))
		switch {
		case p.weekday == 0 && n < 0:
			q = dayPoint(last)
		case n < 0:
			q = dayPoint(last.Add(-((weekdayOf(last) - int(p.weekday) + 7) % 7)))
		case p.weekday != 0:
			q = dayPoint(first.Add((int(p.weekday)-weekdayOf(first)+7)%7 + 7*(n-1)))
		}
		if !whole.in(q.first()) {
			return bad
		}
		x.from = q
	case unitWeek, unitWeekend: // a week belongs where most of its days are
		q := spanOf(first.Add(3), p.sub).shift(n - 1)
		if n < 0 {
			q = spanOf(last.Add(-3), p.sub)
		}
		x.from = q
	case unitMonth:
		q := spanOf(first, unitMonth).shift(n - 1)
		if n < 0 {
			q = spanOf(last, unitMonth)
		}
		if !whole.in(q.first()) {
			return bad
		}
		x.from = q
	case unitDecade:
		q := spanOf(first, unitDecade).shift(n - 1)
		if n < 0 {
			q = spanOf(last, unitDecade)
		}
		x.from = q
	default:
		return bad
	}
	if x.rule == RuleYearStated || x.rule == RuleMonthStated {
		x.rule = RulePartStated
	}
	return x
}

// halfOf is the first or the second half of a span.
func halfOf(x result, n int) result {
	p := x.from
	if n < 0 {
		n = 2
	}
	if n > 2 {
		return failed(RuleNotSaid)
	}
	if x.rule == RuleYearStated || x.rule == RuleMonthStated {
		x.rule = RulePartStated
	}
	switch p.grain {
	case unitYear:
		x.from = point{grain: unitSemester, year: p.year, month: n}
	case unitMonth:
		from, to := edtf.Day{Year: p.year, Month: p.month, Day: 1}, edtf.Day{Year: p.year, Month: p.month, Day: 15}
		if n == 2 {
			from, to = to.Add(1), p.last()
		}
		x.from, x.to = dayPoint(from), dayPoint(to)
	case unitDecade, unitCentury:
		years := int64(5)
		if p.grain == unitCentury {
			years = 50
		}
		from := p.year + int64(n-1)*years
		x.from, x.to = point{grain: unitYear, year: from}, point{grain: unitYear, year: from + years - 1}
	default:
		return failed(RuleNotSaid)
	}
	return x
}

// fewOf is the first or the last few units of a span.
func fewOf(x result, p *phrase) result {
	from := spanOf(x.from.first(), p.sub)
	to := from.shift(p.few - 1)
	if p.nth < 0 {
		to = spanOf(x.from.last(), p.sub)
		from = to.shift(1 - p.few)
	}
	if p.sub != unitWeek && (!x.from.in(from.first()) || !x.from.in(to.last())) {
		return failed(RuleNotSaid)
	}
	if p.sub == unitQuarter {
		from, to = spanOf(from.first(), unitMonth), spanOf(to.last(), unitMonth)
	}
	x.from, x.to = from, to
	return x
}

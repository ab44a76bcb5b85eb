package when

import "lede/briefing/edtf"

// A named is a day that has a name.
type named uint8

// The days, by their numbers in the table of words.
const (
	notNamed named = iota
	christmas
	newYear
	easter
	thanksgiving
	halloween
	boxingDay
	valentine
	goodFriday
	armistice
	laborDay
	memorialDay
	veteransDay
	christmasEve // from here on no number: they are read from a name and a word behind it
	newYearEve
	easterMonday
)

// namedDay reads a day's name, by the numbers that the table of words gives them.
// Names of more than one day, and those whose day depends on the country, are left
// alone.
func (g *grammar) namedDay(i int) (n named, next int) {
	t := g.at(i)
	if !t.capital {
		return notNamed, i
	}
	j := g.possessive(i + 1)
	day, eve := g.does(j, traitDayWord) && g.at(j).capital, g.does(j, traitEve)
	switch n = named(t.value); {
	case n == newYear && g.does(i+1, traitYearWord):
		j = g.possessive(i + 2)
		if g.does(j, traitEve) {
			return newYearEve, j + 1
		}
		if g.does(j, traitDayWord) && g.at(j).capital {
			return newYear, j + 1
		}
	case n == christmas && eve:
		return christmasEve, j + 1
	case n == christmas && !day && g.datesName(i):
		return christmas, i + 1
	case n == easter && (day || g.isWeekday(i+1, 7)):
		return easter, i + 2
	case n == easter && g.isWeekday(i+1, 1):
		return easterMonday, i + 2
	case n == goodFriday && g.isWeekday(i+1, 5):
		return goodFriday, i + 2
	case n == halloween:
		return halloween, i + 1
	case n != newYear && n != easter && n != goodFriday && day:
		return n, j + 1
	}
	return notNamed, i
}

// isWeekday reports whether token i is the weekday n.
func (g *grammar) isWeekday(i, n int) bool {
	return g.has(i, classWeekday) && g.at(i).capital && int(g.at(i).value) == n
}

// datesName reports whether a preposition shows that the name at token i is a day
// and not a season of buying.
func (g *grammar) datesName(i int) bool {
	return g.has(i-1, classOn|classSince|classUntil|classBefore|classAfter|classTurn) && g.endsHere(i+1)
}

// in is the day of a year that has the name.
func (n named) in(year int64) edtf.Day {
	fixed := func(month, day int) edtf.Day { return edtf.Day{Year: year, Month: month, Day: day} }
	switch n {
	case christmas:
		return fixed(12, 25)
	case christmasEve:
		return fixed(12, 24)
	case newYear:
		return fixed(1, 1)
	case newYearEve:
		return fixed(12, 31)
	case halloween:
		return fixed(10, 31)
	case boxingDay:
		return fixed(12, 26)
	case valentine:
		return fixed(2, 14)
	case armistice, veteransDay:
		return fixed(11, 11)
	case easter:
		return easterSunday(year)
	case goodFriday:
		return easterSunday(year).Add(-2)
	case easterMonday:
		return easterSunday(year).Add(1)
	case thanksgiving: // the fourth Thursday of November
		first := fixed(11, 1)
		return first.Add((4-weekdayOf(first)+7)%7 + 21)
	case laborDay: // the first Monday of September
		first := fixed(9, 1)
		return first.Add((1 - weekdayOf(first) + 7) % 7)
	case memorialDay: // the last Monday of May
		last := fixed(5, 31)
		return last.Add(1 - weekdayOf(last))
	}
	return edtf.Day{}
}

// easterSunday is the Western Easter of a year, by the anonymous Gregorian algorithm
// that Nature published in 1876.
func easterSunday(year int64) edtf.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return edtf.Day{Year: year, Month: int(n / 31), Day: int(n%31) + 1}
}

// attacks reports whether the words from token i on make "Sept. 11" that of 2001.
func (g *grammar) attacks(i int) bool {
	return g.does(i, traitAttack) || g.does(i+1, traitAttack) && g.at(i).shape == shapeWord
}

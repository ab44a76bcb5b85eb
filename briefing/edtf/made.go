package edtf

// The expressions that a program makes. They panic on no input; what there is no
// such date for is the zero Expr.

// OfDay is 2023-10-07. EDTF writes months and days only of years of up to four
// digits.
func OfDay(d Day) Expr {
	if !d.Valid() || !fourDigits(d.Year) {
		return Expr{}
	}
	return Expr{from: date{form: formCalendar, month: uint8(d.Month), day: uint8(d.Day)}.withYear(d.Year)}
}

// OfTime is 2023-10-07T06:30:00+03:00.
func OfTime(d Day, c Clock) Expr {
	e := OfDay(d)
	if e.IsZero() || !c.Valid() {
		return Expr{}
	}
	e.from = e.from.withTime(c)
	return e
}

// OfMonth is 2023-10.
func OfMonth(year int64, month int) Expr {
	if month < 1 || month > 12 || !fourDigits(year) {
		return Expr{}
	}
	return Expr{from: date{form: formCalendar, month: uint8(month)}.withYear(year)}
}

// OfYear is 2023, or Y12023 beyond four digits.
func OfYear(year int64) Expr {
	switch {
	case fourDigits(year):
		return Expr{from: date{form: formCalendar}.withYear(year)}
	case year < -maxYear || year > maxYear:
		return Expr{}
	}
	return Expr{kind: TypeYear, from: date{form: formLong}.withYear(year)}
}

// OfDecade is 195X for 1950: some time in the decade that the year is in. Before
// year 0 the digits count, too: -195X is from -1959 to -1950.
func OfDecade(year int64) Expr { return unspecified(year, 10, xsDecade) }

// OfCentury is 19XX for 1900: some time in the hundred years that begin like the
// year.
func OfCentury(year int64) Expr { return unspecified(year, 100, xsCentury) }

func unspecified(year, unit int64, xs uint8) Expr {
	if !fourDigits(year) {
		return Expr{}
	}
	d := date{form: formCalendar, xs: xs}.withYear(year)
	d.year -= d.year % uint64(unit)
	return Expr{from: d}
}

// OfPart is 2023-33: a part of a year by its ISO 8601-2 number, 21 to 41.
func OfPart(year int64, part int) Expr {
	if part < firstPart || part > lastPart || !fourDigits(year) {
		return Expr{}
	}
	return Expr{kind: TypeSeason, from: date{form: formPart, month: uint8(part)}.withYear(year)}
}

// Between is from/to. The zero Expr stands for an open end: Between(Expr{}, a) is
// ../a. An interval gives the end that is on its side, so that from and to may be
// intervals as well: mid-October to late November is from the first day of the one
// to the last of the other. A time gives its day as written, a quarter and any other
// part of a year by months its month. A season or a set cannot bound an interval,
// and an interval cannot end before it begins: the result is the zero Expr.
func Between(from, to Expr) Expr {
	first, ok := from.asEnd(true)
	if !ok {
		return Expr{}
	}
	last, ok := to.asEnd(false)
	if !ok || backwards(first, last) {
		return Expr{}
	}
	return Expr{kind: TypeInterval, from: first, to: last}
}

// EndUnknown is from/: it has an end, and that is not known.
func EndUnknown(from Expr) Expr {
	first, ok := from.asEnd(true)
	if !ok || from.IsZero() {
		return Expr{}
	}
	return Expr{kind: TypeInterval, from: first}
}

// StartUnknown is /to: it has a beginning, and that is not known.
func StartUnknown(to Expr) Expr {
	last, ok := to.asEnd(false)
	if !ok || to.IsZero() {
		return Expr{}
	}
	return Expr{kind: TypeInterval, to: last}
}

// asEnd is e as the first or the last end of an interval.
func (e Expr) asEnd(first bool) (date, bool) {
	d := e.from
	switch e.kind {
	case TypeSet, TypeList:
		return date{}, false
	case TypeInterval:
		if !first {
			d = e.to
		}
		return d, true
	}
	switch d.form {
	case formNone:
		return date{form: formOpen}, true
	case formTimed:
		d.form, d.clock, d.shift = formCalendar, 0, 0
	case formDecade, formCentury:
		if d.minus {
			// -04 is other years than -04XX.
			return date{}, false
		}
		d.year, d.xs = d.year*10, xsDecade
		if d.form == formCentury {
			d.year, d.xs = d.year*10, xsCentury
		}
		d.form = formCalendar
	case formPart:
		if d.month < firstQuarter {
			return date{}, false
		}
		from, to := partMonths(int(d.month))
		d.form, d.month = formCalendar, uint8(from)
		if !first {
			d.month = uint8(to)
		}
	}
	return d, true
}

// OneOf is [a,b]: one of the dates, it is not known which. AllOf is {a,b}. They take
// years, months and days, and intervals of which both ends are as precise, which
// become a..b; the zero Expr for anything else.
func OneOf(members ...Expr) Expr { return setFrom(TypeSet, "[", "]", members) }

// AllOf is {a,b}: see OneOf.
func AllOf(members ...Expr) Expr { return setFrom(TypeList, "{", "}", members) }

func setFrom(kind Type, opening, closing string, members []Expr) Expr {
	text := []byte(opening)
	for i, m := range members {
		if i > 0 {
			text = append(text, ',')
		}
		if m.kind == TypeInterval {
			if m.from.form == formNone || m.to.form == formNone {
				return Expr{}
			}
			text = span{m.from, m.to}.append(text)
		} else {
			text = m.Append(text)
		}
	}
	e, err := Parse(string(append(text, closing...)))
	if err != nil || e.kind != kind {
		return Expr{}
	}
	return e
}

// About is e with every date in it marked as approximate as a whole: 2023-10~. EDTF
// has no such mark for a time, a part of a year, a year with significant digits and
// what .. joins in a set; they stay as they are.
func (e Expr) About() Expr { return e.qualify(approximate) }

// Perhaps is e with every date in it marked as uncertain as a whole: 2023-10?. As
// for About, not every date can be.
func (e Expr) Perhaps() Expr { return e.qualify(uncertain) }

func (e Expr) qualify(by qualifier) Expr {
	if e.kind != TypeSet && e.kind != TypeList {
		e.from, e.to = e.from.qualify(by), e.to.qualify(by)
		return e
	}
	var members []span
	for m := range e.spans() {
		switch {
		case m.to.form == formNone || m.to.form == formOpen:
			m.from = m.from.qualify(by)
		case m.from.form == formOpen:
			m.to = m.to.qualify(by)
		}
		members = append(members, m)
	}
	return setOf(e.kind, members)
}

// fourDigits reports whether a year is one that EDTF writes without Y.
func fourDigits(year int64) bool { return year >= -9999 && year <= 9999 }

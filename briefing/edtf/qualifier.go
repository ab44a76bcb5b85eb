package edtf

// A qualifier says how sure a date or a part of it is.
type qualifier uint16

// The qualifiers are bits: % is both.
const (
	uncertain   qualifier = 1 << iota // ?
	approximate                       // ~
)

// mark is the character that writes q.
func (q qualifier) mark() byte { return " ?~%"[q&3] }

// qualifierOf is the qualifier that a character writes; 0 for none.
func qualifierOf(c byte) qualifier {
	switch c {
	case '?':
		return uncertain
	case '~':
		return approximate
	case '%':
		return uncertain | approximate
	}
	return 0
}

// A place is where a qualifier is written. One before a component qualifies that
// component; one behind it qualifies it and all that stands to its left.
type place uint8

const (
	beforeYear place = iota
	afterYear
	beforeMonth
	afterMonth
	beforeDay
	afterDay
)

// The qualifiers of a date, two bits a place.
type qualifiers uint16

func (q qualifiers) at(p place) qualifier { return qualifier(q>>(2*p)) & 3 }

func (q qualifiers) with(p place, by qualifier) qualifiers {
	return q | qualifiers(by)<<(2*p)
}

// ofYear, ofMonth and ofDay are what qualifies each component, from wherever.
func (q qualifiers) ofYear() qualifier {
	return q.at(beforeYear) | q.at(afterYear) | q.at(afterMonth) | q.at(afterDay)
}

func (q qualifiers) ofMonth() qualifier {
	return q.at(beforeMonth) | q.at(afterMonth) | q.at(afterDay)
}

func (q qualifiers) ofDay() qualifier { return q.at(beforeDay) | q.at(afterDay) }

// any is what qualifies some component of d.
func (d date) any() qualifier {
	return d.qualifiers.ofYear() | d.qualifiers.ofMonth() | d.qualifiers.ofDay()
}

// end is the place behind all of d.
func (d date) end() place {
	switch {
	case d.hasDay():
		return afterDay
	case d.hasMonth():
		return afterMonth
	}
	return afterYear
}

// qualifiedWhole reports whether d is qualified at its end and nowhere else.
func (d date) qualifiedWhole() bool {
	q := d.qualifiers.at(d.end())
	return q != 0 && d.qualifiers == qualifiers(0).with(d.end(), q)
}

// qualify is d qualified as a whole, which a time, a part of a year and a year with
// significant digits cannot be.
func (d date) qualify(by qualifier) date {
	switch d.form {
	case formCalendar, formLong, formDecade, formCentury:
		if d.significant == 0 {
			d.qualifiers = d.qualifiers.with(d.end(), by)
		}
	}
	return d
}

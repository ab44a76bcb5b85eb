package edtf

import (
	"iter"
	"math"
)

// Before reports whether all of e is certainly before all of f: e ends on an earlier
// day than the one on which f begins, whatever is not known turns out to be. The
// package comment says what is taken as known. The zero Expr has no relation to any.
func (e Expr) Before(f Expr) bool {
	return all(e.extents(surely), func(x extent) bool {
		return all(f.extents(surely), func(y extent) bool { return x.latestEnd < y.earliestStart })
	})
}

// After reports whether all of e is certainly after all of f.
func (e Expr) After(f Expr) bool { return f.Before(e) }

// Within reports whether e certainly lies in the stretch of time that f is: of a
// date all of it, from its first day to its last, so that 2023-10 is within 2023; of
// an interval what it covers for certain. What f leaves open is not certain: nothing
// lies for certain within 1XX3, an approximate date, or one of two dates unless it
// lies within both.
func (e Expr) Within(f Expr) bool {
	in := func(x extent) bool {
		inside := func(y extent) bool { return x.earliestStart >= y.from && x.latestEnd <= y.to }
		if f.kind == TypeList {
			return some(f.extents(surely), inside)
		}
		return all(f.extents(surely), inside)
	}
	return all(e.extents(surely), in)
}

// Overlaps reports whether e and f certainly have a day in common. Two moments of
// one month have none for certain.
func (e Expr) Overlaps(f Expr) bool {
	if e.kind == TypeList && f.kind != TypeList {
		e, f = f, e // whatever the one turns out to be, some member of the list must overlap
	}
	meets := func(x extent) bool {
		met := func(y extent) bool {
			return x.latestStart <= y.earliestEnd && y.latestStart <= x.earliestEnd
		}
		if f.kind == TypeList {
			return some(f.extents(surely), met)
		}
		return all(f.extents(surely), met)
	}
	if e.kind == TypeList {
		return some(e.extents(surely), meets)
	}
	return all(e.extents(surely), meets)
}

// MayOverlap reports whether e and f could have a day in common. An unknown end may
// be any day on its side of what is known.
func (e Expr) MayOverlap(f Expr) bool {
	return some(e.extents(asWritten), func(x extent) bool {
		return some(f.extents(asWritten), func(y extent) bool {
			return x.earliestStart <= y.latestEnd && y.earliestStart <= x.latestEnd
		})
	})
}

// The ends of time in an extent.
const (
	always = math.MinInt64
	never  = math.MaxInt64
)

// An extent is between which days a time begins and between which it ends, as serial
// numbers. What is unknown is at the end of time that makes it least certain.
type extent struct {
	earliestStart, latestStart int64
	earliestEnd, latestEnd     int64
	from, to                   int64 // the stretch that Within asks for; from > to for none
}

// A reading is how the days of a date are taken: asWritten or surely.
type reading func(date) (first, last int64)

// extents are the extents of e's members; of the zero Expr none.
func (e Expr) extents(read reading) iter.Seq[extent] {
	return func(yield func(extent) bool) {
		switch {
		case e.IsZero():
		case e.kind == TypeInterval:
			yield(lasting(e.from, e.to, read))
		default:
			for m := range e.spans() {
				x := moment(m, read)
				if e.kind == TypeList && m.to.form != formNone {
					x = lasting(m.from, m.to, read)
					x.from, x.to = x.earliestStart, x.latestEnd // all values from..to
				}
				if !yield(x) {
					return
				}
			}
		}
	}
}

// moment is some time within a member of a set, or within a date.
func moment(m span, read reading) extent {
	first, last := read(m.from)
	if m.to.form != formNone {
		_, last = read(m.to)
	}
	x := extent{first, last, first, last, first, last}
	if m.from.any()|m.to.any() != 0 || m.from.scattered() || m.to.scattered() {
		x.from, x.to = never, always
	}
	return x
}

// lasting is the time from one date to another.
func lasting(from, to date, read reading) extent {
	var x extent
	x.earliestStart, x.latestStart = read(from)
	x.earliestEnd, x.latestEnd = read(to)
	switch from.form {
	case formOpen:
		x.latestStart = always
	case formNone:
		x.latestStart = x.latestEnd
	}
	switch to.form {
	case formOpen:
		x.earliestEnd = never
	case formNone:
		x.earliestEnd = x.earliestStart
	}
	x.from, x.to = x.latestStart, x.earliestEnd
	return x
}

// scattered reports whether d covers some but not all days from its first to its
// last, as 1XX3 does: whether a digit is given behind an X.
func (d date) scattered() bool {
	if d.xs == 0 {
		return false
	}
	digits := uint8(0xFF) // that are written
	switch {
	case !d.hasMonth():
		digits = xsYear
	case !d.hasDay():
		digits = xsYear | xsMonth
	}
	given := digits &^ d.xs
	return given&(1<<topBit(d.xs)-1) != 0
}

// topBit is the number of the highest bit that is set.
func topBit(b uint8) int {
	n := 0
	for b >>= 1; b != 0; b >>= 1 {
		n++
	}
	return n
}

// asWritten takes a date at its word.
func asWritten(d date) (first, last int64) {
	if !d.isDate() {
		return always, never
	}
	from, to, _ := d.days()
	return from.Serial(), to.Serial()
}

// surely is as wide as what qualifies a date makes it.
func surely(d date) (first, last int64) {
	if d.qualifiers == 0 {
		return asWritten(d)
	}
	year, month, day := d.qualifiers.ofYear(), d.qualifiers.ofMonth(), d.qualifiers.ofDay()
	if year&uncertain != 0 {
		return always, never
	}
	if month != 0 && d.hasMonth() && (month&uncertain != 0 || year == 0) {
		d.month, d.xs = 0, d.xs|xsMonth
	}
	if day != 0 && d.hasDay() && (day&uncertain != 0 || year == 0) {
		d.day, d.xs = 0, d.xs|xsDay
	}
	first, last = asWritten(d)
	if year == 0 {
		return first, last
	}
	margin, ok := d.margin()
	if !ok {
		return always, never
	}
	return first - margin, last + margin
}

// margin is by how many days a date of which the year is approximate may be out; it
// is false when by any number.
func (d date) margin() (days int64, ok bool) {
	const thousandYears = 365_242
	switch {
	case d.form == formDecade:
		return thousandYears / 10, true
	case d.form == formCentury:
		return thousandYears, true
	case d.form != formCalendar:
		return 0, false
	case d.hasDay() && d.qualifiers.ofDay()&approximate != 0:
		return 31, true
	case d.hasMonth() && d.qualifiers.ofMonth()&approximate != 0:
		return thousandYears / 1000, true
	}
	switch d.xs & xsYear {
	case 0:
		return thousandYears / 100, true
	case xsDecade:
		return thousandYears / 10, true
	case xsCentury:
		return thousandYears, true
	}
	return 0, false
}

// all and some ask of the members of an expression; of none, neither holds.
func all(extents iter.Seq[extent], ok func(extent) bool) bool {
	some := false
	for x := range extents {
		if some = true; !ok(x) {
			return false
		}
	}
	return some
}

func some(extents iter.Seq[extent], ok func(extent) bool) bool {
	for x := range extents {
		if ok(x) {
			return true
		}
	}
	return false
}

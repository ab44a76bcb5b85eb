package edtf

// A form is how a date is written.
type form uint8

const (
	formNone     form = iota // nothing is written: no date, or an end that is unknown
	formOpen                 // ..
	formCalendar             // a year of four digits, with or without month and day
	formTimed                // a day with a time
	formPart                 // a part of a year: its number stands for the month
	formLong                 // a year after Y
	formDecade               // three digits
	formCentury              // two digits
)

// maxYear is the largest year, either side of year 0. What a bound adds to it
// stays far inside an int64.
const maxYear = 1_000_000_000_000

// A date is one date of an expression as it is written, or an end of an interval
// that is none. An unspecified digit counts as 0 in its number.
type date struct {
	year        uint64     // without its sign; the number before E; the decade or century
	clock       int32      // of formTimed: seconds since midnight, to 86400
	shift       int16      // of formTimed: minutes east of UTC, or zoneNone or zoneUTC
	qualifiers  qualifiers // ? ~ %
	month, day  uint8      // from 1; 0 for none
	xs          uint8      // the unspecified digits, YYYYMMDD from the highest bit
	exponent    uint8      // after E
	significant uint8      // after S
	form        form
	minus       bool // the year's sign; -0XXX has one
}

// The digits of xs.
const (
	xsYear     = 0b1111_0000
	xsMonth    = 0b1100
	xsDay      = 0b0011
	xsDecade   = 0b0001_0000
	xsCentury  = 0b0011_0000
	xsMonthDay = xsMonth | xsDay
)

// isDate reports whether d is a date and not an open or unknown end.
func (d date) isDate() bool { return d.form > formOpen }

// signed is d's year, decade or century with its sign.
func (d date) signed() int64 {
	y := int64(d.year)
	for range d.exponent {
		y *= 10
	}
	if d.minus {
		return -y
	}
	return y
}

// withYear is d with a year of up to four digits.
func (d date) withYear(year int64) date {
	d.year, d.minus = uint64(max(year, -year)), year < 0
	return d
}

// level is the conformance level of d on its own.
func (d date) level() int {
	switch d.form {
	case formNone, formTimed, formCentury, formDecade, formOpen:
		return d.plainLevel()
	case formPart:
		if d.month <= 24 {
			return 1
		}
		return 2
	}
	if d.significant > 0 || d.exponent > 0 || (d.qualifiers != 0 && !d.qualifiedWhole()) {
		return 2
	}
	switch d.xs {
	case 0:
		if d.form == formLong || d.minus || d.qualifiers != 0 {
			return 1
		}
		return 0
	case xsDecade, xsCentury: // from the right of a year
		if d.month == 0 {
			return 1
		}
	case xsMonth:
		if !d.hasDay() {
			return 1
		}
	case xsDay, xsMonthDay:
		return 1
	}
	return 2
}

// plainLevel is level for the forms that need no look at their digits.
func (d date) plainLevel() int {
	switch {
	case d.form == formDecade, d.form == formCentury && d.qualifiers != 0:
		return 2
	case d.form == formTimed && d.minus:
		return 1
	}
	return 0
}

// levelInInterval is the level of an interval that ends with d: an end that is open
// or unknown takes level 1, and unspecified digits level 2.
func (d date) levelInInterval() int {
	switch {
	case !d.isDate():
		return 1
	case d.xs != 0:
		return 2
	}
	return d.level()
}

// hasMonth and hasDay report whether d is written with a month and with a day, if
// only with an X for each of their digits.
func (d date) hasMonth() bool { return d.month != 0 || d.xs&xsMonth != 0 }
func (d date) hasDay() bool   { return d.day != 0 || d.xs&xsDay != 0 }

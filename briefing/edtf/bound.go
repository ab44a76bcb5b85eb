package edtf

// A Bound is an end of what an expression covers: a day, or none because it is not
// known, or none because that side is open.
type Bound struct {
	Day   Day // the zero Day unless Known
	State BoundState
}

// A BoundState is whether there is a bound. Unknown is not open: an unknown end
// exists and is not known.
type BoundState uint8

// The states of a bound.
const (
	Unknown BoundState = iota
	Known
	Open
)

// known is the bound at a day.
func known(d Day) Bound { return Bound{Day: d, State: Known} }

// String is the ISO day, ".." for an open end, "" for an unknown one.
func (b Bound) String() string {
	switch b.State {
	case Known:
		return b.Day.String()
	case Open:
		return ".."
	}
	return ""
}

// Bounds are the first and the last day that e may cover, as it is written: what is
// approximate or uncertain is taken at its word. A time with a shift is on its day
// in UTC.
func (e Expr) Bounds() (first, last Bound) {
	to := e.to
	if e.kind < TypeInterval {
		to = e.from
	}
	first, _ = e.from.bounds()
	_, last = to.bounds()
	return first, last
}

// bounds are the first and the last day of d.
func (d date) bounds() (first, last Bound) {
	switch d.form {
	case formNone:
		return Bound{}, Bound{}
	case formOpen:
		return Bound{State: Open}, Bound{State: Open}
	}
	from, to, _ := d.days()
	return known(from), known(to)
}

// days are the first and the last day of a date. It is false when there is no such
// day.
func (d date) days() (first, last Day, ok bool) {
	switch d.form {
	case formPart:
		from, to := partMonths(int(d.month))
		year := d.signed()
		return Day{year, from, 1}, Day{year, to, DaysIn(year, to)}, true
	case formTimed:
		day, _ := d.utc()
		return day, day, true
	case formCalendar:
		if d.xs != 0 {
			return d.matches()
		}
	}
	from, to := d.years()
	first, last = Day{from, 1, 1}, Day{to, 12, 31}
	if d.month != 0 {
		first.Month, last.Month = int(d.month), int(d.month)
		last.Day = DaysIn(to, last.Month)
	}
	if d.day != 0 {
		first.Day, last.Day = int(d.day), int(d.day)
	}
	return first, last, first.Day <= DaysIn(from, first.Month)
}

// years are the first and the last year of a date; of unspecified digits, without
// regard to the month and the day.
func (d date) years() (first, last int64) {
	low := int64(d.year)
	for range d.exponent {
		low *= 10
	}
	high := low
	switch {
	case d.form == formDecade || d.form == formCentury:
		// The years on from the first, also before year 0: -04 is from -400 to -301.
		size := int64(10)
		if d.form == formCentury {
			size = 100
		}
		first = d.signed() * size
		return first, first + size - 1
	case d.significant > 0:
		unit := significantUnit(low, int(d.significant))
		low -= low % unit
		high = low + unit - 1
	case d.xs&xsYear != 0:
		for place, bit := int64(1), uint8(xsDecade); bit != 0; place, bit = place*10, bit<<1 {
			if d.xs&bit != 0 {
				high += 9 * place
			}
		}
		if d.minus && low == 0 {
			// There is no year minus zero; what is unspecified is the last digit or
			// one before it.
			low = lowestPlace(d.xs)
		}
	}
	if d.minus {
		return -high, -low
	}
	return low, high
}

// significantUnit is the value of the last significant digit of a year.
func significantUnit(year int64, digits int) int64 {
	unit := int64(1)
	for limit := int64(1); limit <= year; limit *= 10 {
		if digits--; digits < 0 {
			unit *= 10
		}
	}
	return unit
}

// lowestPlace is the value of the last unspecified digit of the year.
func lowestPlace(xs uint8) int64 {
	place := int64(1)
	for bit := uint8(xsDecade); bit != 0 && xs&bit == 0; bit <<= 1 {
		place *= 10
	}
	return place
}

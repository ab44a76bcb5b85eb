package edtf

// matches are the first and the last day that the digits of a date with X in it
// allow. It is false when they allow none, as 156X-09-31 and 19X1-02-29 do.
func (d date) matches() (first, last Day, ok bool) {
	from, to := d.years()
	if first, ok = d.firstIn(from); !ok {
		// What the first year has not got is 29 February, if there is any such day.
		if from, to, ok = d.leapYears(); !ok {
			return Day{}, Day{}, false
		}
		if first, ok = d.firstIn(from); !ok {
			return Day{}, Day{}, false
		}
	}
	if last, ok = d.lastIn(to); !ok {
		_, to, _ = d.leapYears()
		last, ok = d.lastIn(to)
	}
	return first, last, ok
}

// firstIn is the first day of a year that the digits of month and day allow.
func (d date) firstIn(year int64) (Day, bool) {
	if !d.hasMonth() {
		return Day{year, 1, 1}, true
	}
	for month := 1; month <= 12; month++ {
		if !fits(month, d.month, d.xs>>2) {
			continue
		}
		if !d.hasDay() {
			return Day{year, month, 1}, true
		}
		for day := 1; day <= DaysIn(year, month); day++ {
			if fits(day, d.day, d.xs) {
				return Day{year, month, day}, true
			}
		}
	}
	return Day{}, false
}

// lastIn is the last day of a year that the digits of month and day allow.
func (d date) lastIn(year int64) (Day, bool) {
	if !d.hasMonth() {
		return Day{year, 12, 31}, true
	}
	for month := 12; month >= 1; month-- {
		if !fits(month, d.month, d.xs>>2) {
			continue
		}
		for day := DaysIn(year, month); day >= 1; day-- {
			if !d.hasDay() || fits(day, d.day, d.xs) {
				return Day{year, month, day}, true
			}
		}
	}
	return Day{}, false
}

// fits reports whether two digits can stand for n. The low bits of xs tell which of
// them are unspecified.
func fits(n int, digits, xs uint8) bool {
	return (xs&2 != 0 || n/10 == int(digits/10)) && (xs&1 != 0 || n%10 == int(digits%10))
}

// leapYears are the first and the last leap year that the digits of the year allow.
func (d date) leapYears() (first, last int64, ok bool) {
	from, to := d.years()
	for first = from; !d.isLeapYear(first); first++ {
		if first >= to {
			return 0, 0, false
		}
	}
	last = to
	for !d.isLeapYear(last) {
		last--
	}
	return first, last, true
}

// isLeapYear reports whether a year is one and its digits are d's.
func (d date) isLeapYear(year int64) bool {
	if DaysIn(year, 2) != 29 {
		return false
	}
	n := int(max(year, -year))
	return fits(n/100, uint8(d.year/100), d.xs>>6) && fits(n%100, uint8(d.year%100), d.xs>>4)
}

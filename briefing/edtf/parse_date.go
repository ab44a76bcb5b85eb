package edtf

// date reads one date of any form.
func (r *reader) date() (date, error) {
	start := r.at
	lead := r.qualifier()
	if r.peek() == 'Y' {
		if lead != 0 {
			return date{}, r.fail(start, "a year after Y is qualified at its end")
		}
		return r.longYear()
	}
	var d date
	d.minus = r.take('-')
	at := r.at
	var n int
	d.year, n, d.xs = r.mask(4)
	switch n {
	case 4:
		d.form, d.xs = formCalendar, d.xs<<4
	case 3, 2:
		return r.shortYear(d, n, at, lead)
	default:
		return date{}, r.fail(r.at, "a date begins with a year of four digits, found %s", r.found())
	}
	switch {
	case d.minus && d.year == 0 && d.xs == 0:
		return date{}, r.fail(at, "there is no year minus zero; 0000 is 1 BC")
	case isDigit(r.peek()):
		return date{}, r.fail(r.at, "a year has four digits; a longer one has Y in front, and a hyphen goes before the month")
	case r.peek() == 'S':
		return r.significant(d, lead, at)
	}
	d.qualifiers = d.qualifiers.with(beforeYear, lead).with(afterYear, r.qualifier())
	if !r.take('-') {
		return d, nil
	}
	return r.monthAndDay(d)
}

// shortYear makes a decade or a century of a year of three or two digits.
func (r *reader) shortYear(d date, n, at int, lead qualifier) (date, error) {
	d.form = formDecade
	if n == 2 {
		d.form = formCentury
	}
	switch {
	case d.xs != 0:
		return date{}, r.fail(at, "X stands for a digit of a year, which has four: 19XX")
	case d.minus && d.year == 0:
		return date{}, r.fail(at, "there is no century or decade minus zero")
	case lead != 0:
		return date{}, r.fail(at, "a decade or a century is qualified at its end")
	case r.peek() == '-':
		return date{}, r.fail(at, "a year before a month has four digits")
	}
	d.qualifiers = d.qualifiers.with(afterYear, r.qualifier())
	return d, nil
}

// monthAndDay reads on behind the hyphen after the year.
func (r *reader) monthAndDay(d date) (date, error) {
	at := r.at
	lead := r.qualifier()
	month, xs, err := r.component("a month")
	switch {
	case err != nil:
		return date{}, err
	case xs == 0 && month >= firstPart && month <= lastPart:
		return r.part(d, month, at, lead)
	case !someFits(1, 12, month, xs):
		return date{}, r.fail(at, "month %s: months go from 01 to 12%s", r.text[at:r.at], partsToo(xs))
	}
	d.month, d.xs = month, d.xs|xs<<2
	d.qualifiers = d.qualifiers.with(beforeMonth, lead).with(afterMonth, r.qualifier())
	if !r.take('-') {
		return d, nil
	}
	at = r.at
	lead = r.qualifier()
	day, xs, err := r.component("a day")
	if err != nil {
		return date{}, err
	}
	if !someFits(1, 31, day, xs) {
		return date{}, r.fail(at, "day %s: days go from 01 to 31", r.text[at:r.at])
	}
	d.day, d.xs = day, d.xs|xs
	if _, _, ok := d.days(); !ok {
		return date{}, r.noSuchDay(d, at)
	}
	d.qualifiers = d.qualifiers.with(beforeDay, lead).with(afterDay, r.qualifier())
	if r.peek() == 'T' {
		return r.time(d)
	}
	return d, nil
}

// component reads the two digits of a month or a day.
func (r *reader) component(what string) (digits, xs uint8, err error) {
	at := r.at
	n, count, xs := r.mask(2)
	switch {
	case count < 2:
		return 0, 0, r.fail(r.at, "%s has two digits, found %s", what, r.found())
	case isDigit(r.peek()) || r.peek() == 'X':
		return 0, 0, r.fail(at, "%s has two digits and no more", what)
	}
	return uint8(n), xs, nil
}

// someFits reports whether two digits can stand for one of the numbers from low to
// high.
func someFits(low, high int, digits, xs uint8) bool {
	if xs == 0 {
		return int(digits) >= low && int(digits) <= high
	}
	for n := low; n <= high; n++ {
		if fits(n, digits, xs) {
			return true
		}
	}
	return false
}

func partsToo(xs uint8) string {
	if xs != 0 {
		return ""
	}
	return ", seasons and other parts of a year from 21 to 41"
}

// part makes a season or other part of a year.
func (r *reader) part(d date, number uint8, at int, lead qualifier) (date, error) {
	switch {
	case d.xs != 0:
		return date{}, r.fail(at, "the year of a season or other part of a year has no X")
	case d.qualifiers != 0 || lead != 0:
		return date{}, r.fail(at, "a part of a year, such as a season, cannot be qualified")
	}
	d.form, d.month = formPart, number
	return d, nil
}

// noSuchDay is the error for a day that its month has not got.
func (r *reader) noSuchDay(d date, at int) error {
	switch {
	case d.xs&xsMonthDay != 0:
		return r.fail(at, "no day fits these digits")
	case d.month == 2 && d.day == 29 && d.xs != 0:
		return r.fail(at, "no year that fits these digits has a 29 February")
	case d.month == 2 && d.day == 29:
		return r.fail(at, "there is no 29 February in %s", yearInWords(d.signed()))
	}
	return r.fail(at, "there is no %d %s", d.day, monthNames[d.month-1])
}

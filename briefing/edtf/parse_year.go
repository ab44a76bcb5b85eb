package edtf

// longYear reads a year after Y.
func (r *reader) longYear() (date, error) {
	start := r.at
	r.at++ // Y
	d := date{form: formLong, minus: r.take('-')}
	at := r.at
	for isDigit(r.peek()) {
		if d.year = d.year*10 + uint64(r.peek()-'0'); d.year > maxYear {
			return date{}, r.tooFar(at)
		}
		r.at++
	}
	digits := r.at - at
	switch {
	case digits == 0:
		return date{}, r.fail(r.at, "a year follows Y, found %s", r.found())
	case r.text[at] == '0':
		return date{}, r.fail(at, "a year after Y does not begin with 0")
	}
	if r.take('E') {
		if err := r.exponent(&d, at); err != nil {
			return date{}, err
		}
	} else if digits < 5 {
		return date{}, r.fail(start, "Y is for years of more than four digits")
	}
	if r.peek() == 'S' {
		return r.significant(d, 0, start)
	}
	d.qualifiers = d.qualifiers.with(afterYear, r.qualifier())
	return d, nil
}

// exponent reads what follows E; the year begins at an offset.
func (r *reader) exponent(d *date, year int) error {
	at := r.at
	if r.peek() == '0' || !isDigit(r.peek()) {
		return r.fail(at, "a positive number follows E, found %s", r.found())
	}
	n := 0
	for isDigit(r.peek()) {
		n = min(n*10+int(r.peek()-'0'), 100)
		r.at++
	}
	size := d.year
	for range n {
		if size *= 10; size > maxYear {
			return r.tooFar(year)
		}
	}
	d.exponent = uint8(n)
	return nil
}

func (r *reader) tooFar(at int) error {
	return r.fail(at, "the year is out of reach; years go to 1,000,000,000,000 either way")
}

// significant reads the number of significant digits of a year.
func (r *reader) significant(d date, lead qualifier, year int) (date, error) {
	switch {
	case lead != 0:
		return date{}, r.fail(year, "a year with significant digits cannot be qualified")
	case d.xs != 0:
		return date{}, r.fail(year, "a year with significant digits has no X")
	}
	r.at++ // S
	at := r.at
	if r.peek() == '0' || !isDigit(r.peek()) {
		return date{}, r.fail(at, "the number of significant digits follows S, found %s", r.found())
	}
	n := 0
	for isDigit(r.peek()) {
		n = min(n*10+int(r.peek()-'0'), 100)
		r.at++
	}
	if n > 99 {
		return date{}, r.fail(at, "no year has so many significant digits")
	}
	d.significant = uint8(n)
	return d, nil
}

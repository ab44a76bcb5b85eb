package edtf

// Parse reads one expression. Its error is a *SyntaxError, which says what is wrong
// with it and where.
func Parse(s string) (Expr, error) {
	r := &reader{text: s}
	switch r.peek() {
	case '[':
		return r.set(TypeSet, ']')
	case '{':
		return r.set(TypeList, '}')
	}
	e, err := r.dateOrInterval()
	if err != nil {
		return Expr{}, err
	}
	return e, nil
}

// dateOrInterval reads all that is no set.
func (r *reader) dateOrInterval() (Expr, error) {
	if r.end() {
		return Expr{}, r.fail(0, "there is nothing to read; a date is like 2023, 2023-10 or 2023-10-07")
	}
	from, err := r.intervalEnd()
	if err != nil {
		return Expr{}, err
	}
	if r.end() && from.isDate() {
		return single(from), nil
	}
	slash := r.at
	if !r.take('/') {
		return Expr{}, r.unexpected(from)
	}
	if reason := cannotBound(from); reason != "" {
		return Expr{}, r.fail(0, "%s", reason)
	}
	to, err := r.intervalEnd()
	if err != nil {
		return Expr{}, err
	}
	switch reason := cannotBound(to); {
	case r.peek() == '/':
		return Expr{}, r.fail(r.at, "an interval has one /; hyphens join year, month and day")
	case reason != "":
		return Expr{}, r.fail(slash+1, "%s", reason)
	case !r.end():
		return Expr{}, r.unexpected(to)
	case backwards(from, to):
		return Expr{}, r.fail(slash+1, "the interval ends before it begins")
	}
	return Expr{kind: TypeInterval, from: from, to: to}, nil
}

// intervalEnd reads what stands at either side of the slash, or a date alone.
func (r *reader) intervalEnd() (date, error) {
	switch {
	case r.end() || r.peek() == '/':
		return date{}, nil
	case r.takeDots():
		return date{form: formOpen}, nil
	}
	return r.date()
}

// unexpected is the error for what stands behind a date.
func (r *reader) unexpected(behind date) error {
	switch c := r.peek(); {
	case behind.form == formOpen:
		return r.fail(r.at, "a slash must follow .. (expected ../2023, found %s)", r.found())
	case qualifierOf(c) != 0 && r.at > 0 && qualifierOf(r.text[r.at-1]) != 0:
		return r.fail(r.at, "there is one qualifier too many; %% is ? and ~ together")
	case qualifierOf(c) != 0 && behind.form == formPart:
		return r.fail(r.at, "a part of a year, such as a season, cannot be qualified")
	case qualifierOf(c) != 0:
		return r.fail(r.at, "this cannot be qualified")
	case c == '-' && behind.form == formPart:
		return r.fail(r.at, "a part of a year, such as a season, has no days")
	case c == ' ':
		return r.fail(r.at, "a space cannot stand here")
	case c == '.' && r.at+1 < len(r.text) && r.text[r.at+1] == '.':
		return r.fail(r.at, ".. stands for an open end behind a slash, or inside brackets")
	}
	return r.fail(r.at, "the date is complete before %s", r.found())
}

// cannotBound is why a date cannot be the end of an interval or a member of a set;
// "" when it can.
func cannotBound(d date) string {
	switch d.form {
	case formPart:
		return "a season or other part of a year cannot bound an interval; write its months"
	case formTimed:
		return "a time of day cannot bound an interval; write the day"
	case formDecade:
		return "a decade of three digits cannot bound an interval; write it as 195X"
	case formCentury:
		return "a century of two digits cannot bound an interval; write it as 19XX"
	}
	return ""
}

// backwards reports whether all of to is before all of from.
func backwards(from, to date) bool {
	if !from.isDate() || !to.isDate() {
		return false
	}
	first, _ := from.bounds()
	_, last := to.bounds()
	return last.Day.Before(first.Day)
}

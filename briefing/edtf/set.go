package edtf

import "iter"

// maxMembers is how many dates a set or list may have, so that comparing two of
// them stays quick.
const maxMembers = 1000

// A span is a member of a set: one date, or all from one to another. To has no form
// when it is one date.
type span struct{ from, to date }

// spans are the members of a set; anything else is its own only span.
func (e Expr) spans() iter.Seq[span] {
	return func(yield func(span) bool) {
		if e.kind != TypeSet && e.kind != TypeList {
			yield(span{e.from, e.to})
			return
		}
		r := &reader{text: e.members}
		for {
			// The text is in canonical form: Parse or a constructor wrote it.
			m, _ := r.member()
			if !yield(m) || !r.take(',') {
				return
			}
		}
	}
}

// set reads a set or list from its opening bracket on.
func (r *reader) set(kind Type, closing byte) (Expr, error) {
	r.at++ // the bracket
	if r.peek() == closing {
		return Expr{}, r.fail(r.at, "there is nothing between the brackets")
	}
	var members []span
	for {
		at := r.at
		m, err := r.member()
		if err != nil {
			return Expr{}, err
		}
		switch {
		case len(members) > 0 && m.from.form == formOpen:
			return Expr{}, r.fail(at, ".. before a date can only stand before the first")
		case len(members) == maxMembers:
			return Expr{}, r.fail(at, "there are more than %d dates", maxMembers)
		}
		members = append(members, m)
		r.spaces()
		if !r.take(',') {
			break
		}
		if m.to.form == formOpen {
			return Expr{}, r.fail(at, ".. behind a date can only stand behind the last")
		}
		r.spaces()
	}
	if !r.take(closing) {
		return Expr{}, r.fail(r.at, "a comma or the closing %c is missing, found %s", closing, r.found())
	}
	if !r.end() {
		return Expr{}, r.fail(r.at, "nothing can follow the closing %c", closing)
	}
	return setOf(kind, members), nil
}

func (r *reader) spaces() {
	for r.take(' ') {
	}
}

// member reads one member: a date, from..to, ..to or from.. .
func (r *reader) member() (span, error) {
	at := r.at
	if r.takeDots() {
		to, err := r.memberDate()
		if err == nil && r.takeDots() {
			return span{}, r.fail(at, "a date with .. on both sides is any date at all")
		}
		return span{date{form: formOpen}, to}, err
	}
	from, err := r.memberDate()
	if err != nil || !r.takeDots() {
		return span{from: from}, err
	}
	if c := r.peek(); c == ',' || c == ']' || c == '}' || c == ' ' || r.end() {
		return span{from, date{form: formOpen}}, nil
	}
	to, err := r.memberDate()
	switch {
	case err != nil:
		return span{}, err
	case from.hasMonth() != to.hasMonth() || from.hasDay() != to.hasDay():
		return span{}, r.fail(at, "both sides of .. must be years, or months, or days")
	case from.xs|to.xs != 0 || from.qualifiers|to.qualifiers != 0:
		return span{}, r.fail(at, "dates on both sides of .. have no X and no qualifier")
	case backwards(from, to):
		return span{}, r.fail(at, "what .. joins ends before it begins")
	}
	return span{from, to}, nil
}

// memberDate reads a date inside brackets.
func (r *reader) memberDate() (date, error) {
	at := r.at
	d, err := r.date()
	if err != nil {
		return date{}, err
	}
	switch d.form {
	case formPart, formTimed, formDecade, formCentury:
		return date{}, r.fail(at, "a set holds years, months and days, and no parts of years, times, decades or centuries")
	}
	return d, nil
}

// setOf is the set of members.
func setOf(kind Type, members []span) Expr {
	e := Expr{kind: kind}
	var text []byte
	var first, last Bound
	for i, m := range members {
		if i > 0 {
			text = append(text, ',')
		}
		text = m.append(text)
		from, to := m.bounds()
		if i == 0 || from.beforeAsFirst(first) {
			first = from
		}
		if i == 0 || last.beforeAsLast(to) {
			last = to
		}
	}
	e.members, e.from, e.to = string(text), dateAt(first), dateAt(last)
	return e
}

// bounds are the first and the last day of a member.
func (m span) bounds() (first, last Bound) {
	first, last = m.from.bounds()
	if m.to.form != formNone {
		_, last = m.to.bounds()
	}
	return first, last
}

// dateAt is a day, or the open end, as a date: a year of any length in a bound.
func dateAt(b Bound) date {
	if b.State != Known {
		return date{form: formOpen}
	}
	return date{form: formCalendar, month: uint8(b.Day.Month), day: uint8(b.Day.Day)}.withYear(b.Day.Year)
}

// beforeAsFirst and beforeAsLast compare the bounds of members, of which none is
// unknown: an open first bound is before all days, an open last one after them.
func (b Bound) beforeAsFirst(c Bound) bool {
	return c.State == Known && (b.State == Open || b.Day.Before(c.Day))
}

func (b Bound) beforeAsLast(c Bound) bool {
	return b.State == Known && (c.State == Open || b.Day.Before(c.Day))
}

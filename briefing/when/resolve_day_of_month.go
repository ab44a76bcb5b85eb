package when

// ofMonth resolves "the 15th": of the heading's month, else the one that the tense
// says.
func (r *Reader) ofMonth(p *phrase) result {
	day := p.point.day
	if h := r.heading.point; h.grain == unitMonth {
		q := point{grain: unitDay, year: h.year, month: h.month, day: day}
		if !q.valid() {
			return failed(RuleNoSuchDay)
		}
		return result{from: q, rule: RuleMonthOfHeading, anchor: r.heading}
	}
	tense, _ := r.grammar.tense(p.from, p.to)
	if x, ok := r.monthAgain(p, tense); ok {
		return x
	}
	base := r.published
	if base.point.grain != unitDay {
		return failed(RuleNoAnchor)
	}
	month := base.point.at(unitMonth)
	q := point{grain: unitDay, year: month.year, month: month.month, day: day}
	d := base.point.first()
	rule := RuleNearestPast
	switch {
	case tense == tenseFuture:
		rule = RuleNearestFuture
		if !q.valid() || q.first().Before(d) {
			month = month.shift(1)
		}
	case !q.valid() || d.Before(q.first()):
		month = month.shift(-1)
	}
	q.year, q.month = month.year, month.month
	if !q.valid() || p.weekday != 0 && weekdayOf(q.first()) != int(p.weekday) {
		return failed(RuleNotSaid)
	}
	return result{from: q, rule: rule, anchor: base}
}

// monthAgain takes the month of "the 15th" from the date before: one of which the
// text is telling, or one in the same sentence, "in May, on the 6th and the 20th".
// A day in the same sentence lends its month to a later one that is past as well.
func (r *Reader) monthAgain(p *phrase, tense tense) (result, bool) {
	m := r.mentioned
	if m.point.grain != unitDay && m.point.grain != unitMonth {
		return result{}, false
	}
	q := point{grain: unitDay, year: m.point.year, month: m.point.month, day: p.point.day}
	if !q.valid() {
		return result{}, false
	}
	again := r.telling(p)
	if !again && m.paragraph == 0 && m.end > 0 && m.last.isZero() && r.grammar.sameSentence(p.from, int32(m.start)) {
		later := m.point.day < q.day && !r.published.point.isZero() && !r.published.point.last().Before(q.first())
		again = m.point.grain == unitMonth || later && tense != tenseFuture
	}
	return result{from: q, rule: RuleMonthAgain, anchor: m}, again
}

package when

// weekday resolves "Tuesday": of the week that is named, after "last" or "next", or
// as the tense says.
func (r *Reader) weekday(p *phrase) result {
	base := r.published
	if p.side == sideMentioned {
		base = r.day
	}
	if base.point.grain != unitDay {
		return failed(RuleNoAnchor)
	}
	today := base.point
	on := int(p.weekday)
	back := (weekdayOf(today.first()) - on + 7) % 7 // days since that weekday
	x := result{anchor: base}
	switch {
	case p.turned && p.unit == unitWeek:
		monday := today.at(unitWeek).shift(int(p.turn))
		x.from, x.rule = dayPoint(monday.first().Add(on-1)), RuleWeekdayOfWeek
	case p.turned && p.side == sideMentioned && p.turn == 0:
		x.from, x.rule = today.shift(-back), RuleFromMentioned
	case p.turned && p.turn < 0:
		if back == 0 {
			back = 7
		}
		x.from, x.rule = today.shift(-back), RuleWeekdayLast
	case p.turned && p.turn > 0:
		x.from, x.rule = today.shift(7-back), RuleWeekdayNext
	case r.futureWeekday(p):
		if back > 0 {
			back -= 7
		}
		x.from, x.rule = today.shift(-back), RuleWeekdayAfter
	default:
		x.from, x.rule = today.shift(-back), RuleWeekdayBefore
	}
	if p.lastDay != 0 {
		x.to = x.from.shift((int(p.lastDay) - on + 7) % 7)
	}
	return x
}

// futureWeekday reports whether the sentence is about the weekday to come.
func (r *Reader) futureWeekday(p *phrase) bool {
	if p.away != 0 && !p.turned && r.grammar.has(p.to-2, classAgo) {
		return false
	}
	g := &r.grammar
	tense, _ := g.tense(p.from, p.to)
	if p.turned && p.turn == 0 {
		return tense != tensePast
	}
	return tense == tenseFuture
}

// shifted resolves units counted from an anchor: "last week", "two years ago", "the
// previous day", "that month".
func (r *Reader) shifted(p *phrase) result {
	if p.count == unknownCount {
		return failed(RuleNotSaid)
	}
	if p.on != noUnit {
		return r.samePeriod(p)
	}
	base, rule := r.base(p)
	if base.kind == AnchorNone || base.point.isZero() {
		return failed(RuleNoAnchor)
	}
	from := base.point
	if from.grain > p.unit { // a day before a year, a month after a decade
		return failed(RuleNotSaid)
	}
	if !base.last.isZero() && p.count > 0 {
		from = base.last
	}
	x := result{rule: rule, anchor: base}
	counted := !p.turned && p.count != 0
	switch {
	case p.unit == unitWeekend:
		x.from = r.weekend(p, from)
	case counted && p.unit == unitWeek && from.grain == unitDay:
		x.from, x.approx = from.shift(7*p.count), true
	case counted && p.unit > unitYear && base.kind == AnchorMentioned: // "a decade later"
		_, years, _ := p.unit.period()
		x.from, x.approx = from.at(unitYear).shift(p.count*years), true
	case counted && p.unit == unitYear && from.grain > unitWeek && from.grain < unitYear:
		x.from = from
		x.from.year += int64(p.count)
	default:
		x.from = from.at(p.unit).shift(p.count)
	}
	return x
}

// weekend is the one that a phrase means.
func (r *Reader) weekend(p *phrase, from point) point {
	w := from.at(unitWeekend)
	on := weekdayOf(from.first()) >= 6 // it is the weekend
	switch {
	case p.turned && p.count < 0:
		return w.shift(-1)
	case p.turned && p.count > 0:
		if on {
			return w.shift(1)
		}
		return w
	case on:
		return w
	}
	tense, _ := r.grammar.tense(p.from, p.to)
	if tense == tenseFuture || tense == tenseUnknown && p.turned && weekdayOf(from.first()) > 2 {
		return w
	}
	return w.shift(-1)
}

// base is what a shift counts from.
func (r *Reader) base(p *phrase) (mention, Rule) {
	rule := RuleUnitFrom
	if !p.turned && p.count != 0 {
		rule = RuleAgo
	}
	m := r.mentioned
	switch p.side {
	case sideMentioned:
		if p.unit == unitDay && r.day.kind != AnchorNone && m.point.grain != unitDay {
			m = r.day
		}
		return m, RuleFromMentioned
	case sideEither:
		if p.count == 0 {
			if p.unit == unitQuarter && m.kind != AnchorNone && m.point.grain == unitQuarter {
				return m, RuleFromMentioned
			}
			if p.unit > unitDay && r.published.kind != AnchorNone {
				return r.published, rule
			}
			if p.unit == unitDay && r.day.kind != AnchorNone {
				return r.day, RuleFromMentioned
			}
		} else if m.kind != AnchorNone && m.point.grain <= p.unit {
			return m, RuleFromMentioned
		}
		if r.published.kind == AnchorNone && m.kind != AnchorNone {
			return m, RuleFromMentioned
		}
	case sidePublished:
		if rule == RuleAgo && p.unit == unitYear && m.point.grain == unitQuarter && m.paragraph == 0 {
			return m, RuleFromMentioned
		}
	}
	return r.published, rule
}

// samePeriod resolves "the same month a year ago".
func (r *Reader) samePeriod(p *phrase) result {
	m := r.mentioned
	if m.kind == AnchorNone || p.count == unknownCount {
		return failed(RuleNoAnchor)
	}
	from := m.point
	if p.unit != noUnit && from.grain < p.unit {
		from = from.at(p.unit)
	}
	x := result{rule: RuleFromMentioned, anchor: m}
	switch p.on {
	case unitYear:
		x.from = from
		x.from.year += int64(p.count)
	case unitMonth, unitWeek, unitQuarter:
		if from.grain == unitDay || from.grain == p.on {
			x.from = from.at(p.on).shift(p.count)
		}
	}
	if x.from.isZero() || !x.from.valid() {
		return failed(RuleNotSaid)
	}
	return x
}

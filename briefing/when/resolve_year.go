package when

// yearless resolves a month, a day or a season without its year.
func (r *Reader) yearless(p *phrase) result {
	if p.turned {
		return r.turnedYear(p)
	}
	if r.grammar.yearDenied(p.to) {
		return failed(RuleNotSaid)
	}
	if p.point.grain == unitDay && p.point.month == 9 && p.point.day == 11 && r.grammar.attacks(p.to) {
		return p.inYear(2001, RuleNamedDay, mention{})
	}
	if x, ok := r.listYear(p); ok {
		return x
	}
	base := r.published
	if base.point.isZero() || base.point.grain == unitYear {
		if base.point.grain == unitYear {
			return p.inYear(base.point.year, RuleYearAgain, base)
		}
		if r.telling(p) {
			return p.yearAgain(r.mentioned)
		}
		return failed(RuleNoAnchor)
	}
	if x, ok := r.toldYear(p); ok {
		return x
	}
	tense, sure := r.grammar.tense(p.from, p.to)
	switch {
	case tense == tenseFuture && !sure && p.point.grain == unitDay:
		tense = tenseUnknown // "is on 12 May" may have been
	case p.fiscal:
		tense = tensePast
	case p.point.grain == unitQuarter || p.point.grain == unitSemester:
		tense = tenseUnknown // those of the year's reports are near, whatever the verb
	case p.point.grain == unitMonth && tense == tenseUnknown && !r.grammar.has(p.from-1, classUntil):
		tense = tensePast
	}
	return r.nearYear(p, base, tense, RuleNone)
}

// listYear takes the year from the heading or from the entry before.
func (r *Reader) listYear(p *phrase) (result, bool) {
	if h := r.heading; h.kind != AnchorNone {
		return p.inYear(h.point.year, RuleYearOfHeading, h), true
	}
	m := r.entry
	if !r.options.List || m.kind == AnchorNone {
		return result{}, false
	}
	same := p.inYear(m.point.year, RuleYearOfEntry, m)
	if same.from.isZero() {
		return same, true
	}
	const half = 182 // days: further back than this, the year has turned
	days := same.from.first().Serial() - m.point.first().Serial()
	switch {
	case days < -half && !r.descends:
		return p.inYear(m.point.year+1, RuleYearAfterEntry, m), true
	case days > half && r.descends:
		return p.inYear(m.point.year-1, RuleYearOfEntry, m), true
	}
	return same, true
}

// closeEntry keeps the first date of an entry for the entries after it. When its
// year is not said, theirs is not either.
func (r *Reader) closeEntry(found []Expression) {
	for _, e := range found {
		if e.Rule == RuleNotSaid {
			r.entry = mention{}
			return
		}
		if !e.Resolved() {
			continue
		}
		p, ok := pointOf(e.Value)
		if !ok {
			continue
		}
		if r.entries > 0 && r.entry.kind != AnchorNone {
			r.descends = p.first().Before(r.entry.point.first())
		}
		r.entry = mention{kind: AnchorMentioned, point: p}
		r.entries++
		return
	}
}

// inYear is the phrase in a year.
func (p *phrase) inYear(year int64, rule Rule, m mention) result {
	x := result{from: p.point, to: p.second, rule: rule, anchor: m}
	if p.named != notNamed {
		x.from = dayPoint(p.named.in(year))
	}
	x.from.year = year
	if !x.to.isZero() {
		x.to.year = year
		if x.to.month < x.from.month {
			x.to.year++
		}
	}
	if !x.from.valid() || !x.to.isZero() && !x.to.valid() {
		return failed(RuleNoSuchDay)
	}
	return x
}

// nearYear is the phrase in the year that the tense says, counted from m: the last
// one, the next one, or the nearest. A past that is almost a year away is less
// likely than a future that is near, for "was due on 3 January" is past as well.
func (r *Reader) nearYear(p *phrase, m mention, tense tense, rule Rule) result {
	year := m.point.first().Year
	past := p.inYear(year, RuleNearestPast, m)
	if past.from.isZero() || m.point.last().Before(past.from.first()) {
		if earlier := p.inYear(year-1, RuleNearestPast, m); !earlier.from.isZero() {
			past = earlier
		}
	}
	future := p.inYear(year, RuleNearestFuture, m)
	if future.from.isZero() || future.from.last().Before(m.point.first()) {
		if later := p.inYear(year+1, RuleNearestFuture, m); !later.from.isZero() {
			future = later
		}
	}
	if past.from.isZero() && future.from.isZero() {
		return failed(RuleNoSuchDay)
	}
	since := m.point.first().Serial() - past.from.last().Serial()
	until := future.from.first().Serial() - m.point.last().Serial()
	x := past
	switch {
	case past.from.isZero():
		x = future
	case future.from.isZero():
	case past.from == future.from:
		if tense == tenseFuture {
			x = future
		}
	case tense == tenseFuture && (until <= 300 || since >= 60):
		x = future
	case tense == tensePast && (since <= 300 || until >= 60 || p.point.grain != unitDay):
	default:
		if until < since {
			x = future
		}
		x.rule = RuleNearest
	}
	if rule != RuleNone {
		x.rule = rule
	}
	return x
}

// turnedYear resolves "last May", "this summer", "March last year".
func (r *Reader) turnedYear(p *phrase) result {
	base := r.published
	if p.side == sideMentioned || p.side == sideEither && r.mentioned.kind != AnchorNone && r.mentioned.paragraph == 0 {
		base = r.mentioned
	}
	if base.point.isZero() {
		return failed(RuleNoAnchor)
	}
	if p.unit == unitYear {
		return p.inYear(base.point.first().Year+int64(p.turn), RuleUnitFrom, base)
	}
	year := base.point.first().Year
	x := p.inYear(year, RuleUnitFrom, base)
	if x.from.isZero() {
		return x
	}
	switch {
	case p.turn < 0 && !x.from.last().Before(base.point.first()):
		x = p.inYear(year-1, RuleUnitFrom, base)
	case p.turn > 0 && !base.point.last().Before(x.from.first()):
		x = p.inYear(year+1, RuleUnitFrom, base)
	}
	return x
}

// shareYears gives a phrase without a year that of the far end of "between April and
// June 2024".
func (g *grammar) shareYears(p *phrase) {
	if p.form == formTime && g.has(p.to, classTo|classAnd) {
		if q, ok := g.clockPhrase(p.to + 1); ok && q.form != formTime {
			q.from, q.to, q.clock = p.from, p.to, p.clock
			*p = q
		}
		return
	}
	if p.form != formDate || !p.yearless || p.turned || !g.has(p.to, classTo|classAnd) && !g.isDash(p.to) || g.line(p.to+1) {
		return
	}
	q, ok := g.modified(p.to + 1)
	if !ok || q.form != formDate || q.point.grain != unitDay && q.point.grain != unitMonth || q.yearless && !q.turned {
		return
	}
	if q.turned {
		p.turned, p.turn, p.unit, p.side = q.unit == unitYear, q.turn, q.unit, q.side
		return
	}
	p.yearless, p.point.year = false, q.point.year
	if q.point.month < p.point.month {
		p.point.year--
	}
	if !p.second.isZero() {
		p.second.year = p.point.year
	}
}

// telling reports whether the phrase belongs to what the text has been telling of
// since its last date, in the same paragraph, and not to what is to come.
func (r *Reader) telling(p *phrase) bool {
	m := &r.mentioned
	if !m.told || m.paragraph != 0 || m.end == 0 || m.line != r.line {
		return false
	}
	if m.point.grain >= unitYear && !p.opening && !r.grammar.sameSentence(p.from, int32(m.start)) {
		return false
	}
	t, _ := r.grammar.leftTense(p.from)
	return t != tenseFuture
}

// yearAgain is the phrase in the year that the text is telling of, or early in the
// next: what is told goes on.
func (p *phrase) yearAgain(m mention) result {
	year := m.point.first().Year
	x := p.inYear(year, RuleYearAgain, m)
	if !x.from.isZero() && x.from.last().Before(m.point.first()) {
		x = p.inYear(year+1, RuleYearAgain, m)
	}
	return x
}

// yearDenied reports whether the text says, from token i on, that it does not know
// the year: "14 October, year not stated".
func (g *grammar) yearDenied(i int) bool {
	if g.is(i, ',') || g.is(i, '(') {
		i++
	}
	if fold8(g.word(i)) == "no" {
		return g.at(i+1).unit == unitYear
	}
	if g.at(i).unit != unitYear {
		return false
	}
	switch fold8(g.word(i + 1)) {
	case "not", "unknown", "unclear", "unstated", "unnamed", "missing", "unsaid", "is":
		return true
	}
	return false
}

// toldYear takes the year from the date before, of which the text is telling: "The
// siege began in November 2021. In December the city fell."
func (r *Reader) toldYear(p *phrase) (result, bool) {
	if !r.telling(p) {
		return result{}, false
	}
	m, now := r.mentioned, r.published.point
	year := m.point.first().Year
	if year >= now.first().Year || m.point.grain == unitYear && m.point.last().Before(m.point.first()) {
		return result{}, false
	}
	x := p.yearAgain(m)
	if x.from.isZero() || now.last().Before(x.from.last()) {
		return result{}, false
	}
	return x, true
}

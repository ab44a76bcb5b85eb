package when

import "lede/briefing/edtf"

// A result is what a phrase was resolved to.
type result struct {
	from, to point // to is zero unless it is an interval
	rule     Rule
	anchor   mention
	approx   bool
}

// failed is the result of a phrase that is not resolved.
func failed(r Rule) result { return result{rule: r} }

// resolve finds out when a phrase is, adds it to what was found, and remembers it.
func (r *Reader) resolve(p *phrase) {
	g := &r.grammar
	e := Expression{
		Start: int(g.at(p.from).from), End: int(g.at(p.to - 1).to),
		Clock: p.clock, Period: p.period,
	}
	e.Head, e.Whole = e.Start, e.End
	switch p.form {
	case formVague:
		e.Vague, e.Rule = true, RuleVague
	case formDuration:
		e.Kind, e.Rule = Duration, RuleLength
	case formSet:
		e.Kind, e.Rule = Set, RuleRepeated
	default:
		if p.timed() {
			e.Kind = Time
		}
		r.date(p, &e)
	}
	if r.found == nil {
		r.found = make([]Expression, 0, 2+len(g.text)/128)
	}
	r.found = append(r.found, e)
}

// date resolves a phrase that says which day or more.
func (r *Reader) date(p *phrase, e *Expression) {
	g := &r.grammar
	g.shareYears(p)
	p.opening = g.opensSentence(p.from)
	x := r.result(p)
	if !x.from.isZero() && x.to.isZero() && p.sub != noUnit {
		x = subOf(x, p)
	}
	if !x.from.isZero() && p.away != 0 {
		e.counted = x.from.expr()
		x.from, x.to = x.from.away(p.away, p.awayIn), point{}
	}
	e.weekday = p.weekday
	e.Rule = x.rule
	e.Saying = g.saying(p.from, p.to)
	if x.from.isZero() {
		return
	}
	var front int
	e.Value, e.Span, front = r.values(p, &x)
	if front > 0 {
		e.Head = int(g.at(p.from - front).from)
	}
	if p.part != noPart && x.to.isZero() {
		e.Of = x.from.expr()
	}
	if e.Value.IsZero() {
		e.Rule = RuleNoSuchDay
		return
	}
	e.Anchor = x.anchor.anchor()
	r.remember(p, &x, e)
}

// anchor is a mention as the reader is told of it.
func (m mention) anchor() Anchor {
	if m.kind == AnchorNone {
		return Anchor{}
	}
	value := m.point.expr()
	if !m.last.isZero() {
		value = edtf.Between(value, m.last.expr())
	}
	return Anchor{Kind: m.kind, Value: value, Start: m.start, End: m.end}
}

// remember keeps a date for those after it.
func (r *Reader) remember(p *phrase, x *result, e *Expression) {
	if p.form == formTime || p.form == formShift && p.count < 0 && x.rule != RuleUnitFrom && (p.unit == unitYear || p.on == unitYear) {
		return // "a year earlier" compares; what follows is not about that year
	}
	m := mention{kind: AnchorMentioned, point: x.from, last: x.to, start: e.Start, end: e.End, line: r.line, told: tells(p, x)}
	if g := &r.grammar; x.from.grain == unitDay && g.at(p.from-2).unit == unitQuarter && g.does(p.from-1, traitEnded) {
		m.point = x.from.at(unitQuarter)
	}
	r.mentioned = m
	if x.from.grain == unitDay && x.to.isZero() && p.part == noPart {
		r.day = m
	}
	if r.published.kind == AnchorNone && x.rule == RuleDayStated && r.isDateline(e) {
		r.published = m
		r.published.kind = AnchorDateline
	}
}

// tells reports whether the text, from this date on, may tell of its year: the year
// is stated, not only taken from the publication. A bare year is too often an aside,
// unless the sentence opens with it: "In 2016 …".
func tells(p *phrase, x *result) bool {
	switch x.rule {
	case RuleYearStated:
		return p.opening
	case RuleDayStated, RuleMonthStated, RuleIntervalStated, RuleOrderSettled, RuleYearAgain, RuleYearOfRange, RuleMonthAgain:
		return x.from.grain < unitYear
	case RuleFromMentioned:
		return x.anchor.told
	case RuleUnitFrom:
		return p.turned && p.turn < 0 && p.unit == unitYear
	}
	return false
}

// result resolves the phrase without its modifiers.
func (r *Reader) result(p *phrase) result {
	switch p.form {
	case formDate:
		return r.stated(p)
	case formNumeric:
		return r.numeric(p)
	case formWeekday:
		return r.weekday(p)
	case formOfMonth:
		return r.ofMonth(p)
	case formOvernight:
		return r.overnight(p)
	case formTime:
		return r.timeAlone(p)
	case formDay:
		if r.published.point.grain != unitDay {
			return failed(RuleNoAnchor)
		}
		return result{from: r.published.point.shift(p.count), rule: RuleDayFrom, anchor: r.published}
	}
	return r.shifted(p)
}

// overnight resolves the night that ends on the day of publication, or on the weekday
// of "overnight into Tuesday".
func (r *Reader) overnight(p *phrase) result {
	if r.published.point.grain != unitDay {
		return failed(RuleNoAnchor)
	}
	x := result{from: r.published.point, rule: RuleDayFrom, anchor: r.published}
	if g := &r.grammar; g.has(p.to, classIn|classTo) && g.at(p.to+1).gap < gapLine && g.has(p.to+1, classWeekday) {
		if q, ok := g.fromWeekday(p.to + 1); ok && q.form == formWeekday {
			q.from = p.from
			x, p.weekday = r.weekday(&q), q.weekday
		}
	}
	x.to = x.from
	x.from = x.to.shift(-1)
	return x
}

// stated resolves a date that lacks at most its year.
func (r *Reader) stated(p *phrase) result {
	x := result{from: p.point, to: p.second}
	if p.yearless {
		return r.yearless(p)
	}
	x.rule = statedRules(p)
	if p.named != notNamed {
		x.from, x.rule = dayPoint(p.named.in(p.point.year)), RuleNamedDay
	}
	if !x.from.valid() || !x.to.isZero() && !x.to.valid() {
		return failed(RuleNoSuchDay)
	}
	return x
}

func statedRules(p *phrase) Rule {
	if !p.second.isZero() {
		return RuleIntervalStated
	}
	switch p.point.grain {
	case unitDay:
		return RuleDayStated
	case unitMonth:
		return RuleMonthStated
	case unitYear:
		return RuleYearStated
	case unitDecade:
		return RuleDecadeStated
	case unitCentury:
		return RuleCenturyStated
	}
	return RulePartStated
}

// numeric resolves 03/04/2024: in the order of the text, if another date has shown
// it.
func (r *Reader) numeric(p *phrase) result {
	month, day := p.point.month, p.point.day
	rule := RuleDayStated
	switch {
	case month > 12:
		month, day = day, month
	case day > 12 || month == day:
	case r.order == dayFirst:
		month, day = day, month
		rule = RuleOrderSettled
	case r.order == monthFirst:
		rule = RuleOrderSettled
	default:
		return failed(RuleAmbiguousOrder)
	}
	q := point{grain: unitDay, year: p.point.year, month: month, day: day}
	if !q.valid() {
		return failed(RuleNoSuchDay)
	}
	return result{from: q, rule: rule}
}

// timeAlone resolves a time without a day: on the day that the sentence goes on to
// name, else on the one last mentioned in the same paragraph, else on that of
// publication.
func (r *Reader) timeAlone(p *phrase) result {
	if q, ok := r.grammar.dayAhead(p.to); ok {
		if x := r.result(&q); !x.from.isZero() {
			p.weekday = q.weekday
			return x
		}
	}
	if r.day.kind != AnchorNone && r.day.paragraph == 0 && r.day.end > 0 {
		return result{from: r.day.point, rule: RuleTimeOfDay, anchor: r.day}
	}
	if r.published.point.grain == unitDay {
		return result{from: r.published.point, rule: RuleTimeOfDay, anchor: r.published}
	}
	return failed(RuleNoAnchor)
}

// dayAhead reads the day that follows a time close by, behind the same time in
// another zone: "00:01 local time (22:01 GMT) on Sunday".
func (g *grammar) dayAhead(i int) (phrase, bool) {
	if !g.is(i, '(') && !g.is(i, ')') {
		return phrase{}, false
	}
	for j := i; j < i+10; j++ {
		if g.sentenceEnd(j) || g.line(j) {
			break
		}
		if g.is(j, ')') {
			j = g.skip(j+1, classOn)
			q, ok := g.plain(j)
			return q, ok && g.isDay(&q)
		}
	}
	return phrase{}, false
}

package when

import "lede/briefing/edtf"

// pair gives the expression before p the span of both, where they are the ends of
// one: "from X to Y", "between X and Y".
func (r *Reader) pair(p *phrase) {
	n := len(r.found)
	apart := p.from - r.before.to // "to", or a comma and "until"
	if n < 2 || apart != 1 && (apart != 2 || !r.grammar.is(r.before.to, ',')) {
		return
	}
	g := &r.grammar
	near, far := &r.found[n-2], &r.found[n-1]
	between := g.has(r.before.from-1, classBetween)
	from := g.does(r.before.from-1, traitFrom)
	link := p.from - 1
	switch {
	case between && g.has(link, classAnd):
	case from && (g.has(link, classTo) || g.has(link, classUntil) || g.isDash(link)):
	case g.has(link, classTo|classUntil) && !g.does(link, traitBy) && sameGrain(&r.before, p):
	default:
		return
	}
	if r.before.form == formWeekday && p.form == formWeekday && near.Resolved() {
		if from, ok := pointOf(near.Value); ok {
			r.follow(near, far, from.shift((int(p.weekday)-int(r.before.weekday)+7)%7))
		}
	}
	if !near.Resolved() || !far.Resolved() {
		return
	}
	whole := edtf.Between(bounding(near.Value), bounding(far.Value))
	if near.Value == far.Value { // two times of one day
		whole = near.Value
	}
	if !whole.IsZero() {
		near.Span, near.Whole = whole, far.End
		if between || from {
			near.Head = int(g.at(r.before.from - 1).from)
		}
		far.Span, far.Head = far.Value, far.Start
	}
}

// follow makes the far one of two weekdays the first on or after the near one, which
// it may not be where the tense has decided each for itself.
func (r *Reader) follow(near, far *Expression, to point) {
	if !far.Resolved() || far.Value == to.expr() {
		return
	}
	far.Value, far.Span, far.Rule = to.expr(), to.expr(), RuleFromMentioned
	far.Head = far.Start
	far.Anchor = Anchor{Kind: AnchorMentioned, Value: near.Value, Start: near.Start, End: near.End}
	r.mentioned.point, r.day.point = to, to
}

// sameGrain reports whether two phrases can be the ends of an interval without a
// "from" that says so: "2003 to 2009", "Monday to Friday", but not "moved from the
// 1990s to Tuesday".
func sameGrain(near, far *phrase) bool {
	if near.form != far.form {
		return false
	}
	return near.form == formWeekday || near.form == formDate && near.point.grain == far.point.grain ||
		near.form == formTime
}

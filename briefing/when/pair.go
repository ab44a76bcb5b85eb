package when

import "lede/briefing/edtf"

// pair gives the expression before p the span of both, where they are the ends of
// one: "from X to Y", "between X and Y".
func (r *Reader) pair(p *phrase) {
	n := len(r.found)
	if n < 2 || r.before.to != p.from-1 {
		return
	}
	g := &r.grammar
	near, far := &r.found[n-2], &r.found[n-1]
	between := g.has(r.before.from-1, classBetween)
	from := g.word(r.before.from-1) == "from" || g.word(r.before.from-1) == "From"
	link := p.from - 1
	switch {
	case between && g.has(link, classAnd):
	case from && (g.has(link, classTo) || g.has(link, classUntil) || g.isDash(link)):
	case g.has(link, classTo) && g.word(link) != "to":
	default:
		return
	}
	if !near.Resolved() || !far.Resolved() {
		return
	}
	if whole := edtf.Between(opening(near.Value), opening(far.Value)); !whole.IsZero() {
		near.Span, near.Whole = whole, far.End
		far.Span = far.Value
	}
}

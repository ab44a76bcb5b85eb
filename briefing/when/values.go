package when

import (
	"strings"

	"lede/briefing/edtf"
)

// values are what the words of a phrase cover, and what they cover together with so
// many tokens in front of them.
func (r *Reader) values(p *phrase, x *result) (value, span edtf.Expr, front int) {
	value = x.from.expr()
	if !x.to.isZero() {
		value = edtf.Between(value, x.to.expr())
	}
	if p.part != noPart && x.to.isZero() {
		value = p.part.of(x.from)
		if p.partFrom != noPart {
			value = edtf.Between(p.partFrom.of(x.from), value)
		}
	}
	if p.approx || x.approx {
		value = value.About()
	}
	if p.fiscal {
		value = value.Perhaps()
	}
	if p.shortly != 0 && !p.timed() {
		value = nearby(value, x.from.grain, p.shortly)
		return value, value, 0
	}
	span = value
	switch {
	case p.onwards:
		span = after(value, false)
	case p.drift != 0:
		span = r.drifted(p, x, value)
	}
	span, front = r.governed(p, span)
	return value, span, front
}

// governed is what a span and the preposition in front of it cover, and how many
// tokens that has.
func (r *Reader) governed(p *phrase, span edtf.Expr) (_ edtf.Expr, front int) {
	g := &r.grammar
	i := p.from - 1
	t := g.at(i)
	if g.does(i, traitThan) && g.has(i-1, classLater|classEarlier) && g.does(i-2, traitNo) {
		if g.has(i-1, classLater) {
			return upTo(span, false), 3
		}
		return after(span, false), 3
	}
	switch {
	case t.has(classTo) && g.does(i-1, traitPrior):
		return upTo(span, true), 2
	case t.has(classBefore) && g.has(i-1, classNot):
		return after(span, false), 2
	case t.has(classSince) && t.to-t.from == 5: // since, but not from
		return after(span, false), 1
	case t.has(classUntil):
		return upTo(span, false), 1
	case t.has(classBefore) && g.joinedOrWord(i):
		return upTo(span, true), 1
	case t.has(classAfter) && g.joinedOrWord(i):
		return after(span, true), 1
	}
	return span, 0
}

// joinedOrWord reports whether "after" at token i governs what follows and is not
// "shortly after", which has been read.
func (g *grammar) joinedOrWord(i int) bool { return !g.has(i-1, classShortly) }

// after is what begins with e, or after it, and has no end.
func after(e edtf.Expr, beyond bool) edtf.Expr {
	if !beyond {
		return orSame(edtf.Between(bounding(e), edtf.Expr{}), e)
	}
	_, last := e.Bounds()
	if last.State != edtf.Known {
		return e
	}
	return orSame(edtf.Between(edtf.OfDay(last.Day.Add(1)), edtf.Expr{}), e)
}

// upTo is what ends with e, or before it, and has no beginning.
func upTo(e edtf.Expr, beyond bool) edtf.Expr {
	if !beyond {
		return orSame(edtf.Between(edtf.Expr{}, bounding(e)), e)
	}
	first, _ := e.Bounds()
	if first.State != edtf.Known {
		return e
	}
	return orSame(edtf.Between(edtf.Expr{}, edtf.OfDay(first.Day.Add(-1))), e)
}

// bounding is e in a form that can bound an interval. Of a season that is about its
// months, as the weather services of the north divide the year: summer is June to
// August, and winter December to February of the next year.
func bounding(e edtf.Expr) edtf.Expr {
	if e.Type() != edtf.TypeSeason {
		return e
	}
	first, last := e.Bounds()
	if last.Day.Month-first.Day.Month != 2 || e.Uncertain() || !isSeason(e) {
		return edtf.Between(edtf.OfDay(first.Day), edtf.OfDay(last.Day))
	}
	from := point{grain: unitMonth, year: first.Day.Year, month: first.Day.Month}.shift(2)
	return edtf.Between(from.expr(), from.shift(2).expr()).About()
}

// isSeason reports whether a part of a year is one of the four seasons, and not a
// quarter.
func isSeason(e edtf.Expr) bool {
	number := e.String()
	return strings.HasPrefix(number[len(number)-2:], "2")
}

func orSame(e, same edtf.Expr) edtf.Expr {
	if e.IsZero() {
		return same
	}
	return e
}

// drifted is "earlier this month" up to the anchor and "later this month" from it.
func (r *Reader) drifted(p *phrase, x *result, value edtf.Expr) edtf.Expr {
	now := r.published.point
	if now.grain != unitDay || x.from.grain <= unitDay || !x.from.in(now.first()) {
		return value
	}
	if p.drift < 0 {
		return orSame(edtf.Between(edtf.OfDay(x.from.first()), now.expr()), value)
	}
	return orSame(edtf.Between(now.expr(), edtf.OfDay(x.from.last())), value)
}

// nearby is the short time after or before e: a week after a day or a part of a
// month, a fortnight after a month, a quarter after a year.
func nearby(e edtf.Expr, grain unit, side int8) edtf.Expr {
	first, last := e.Bounds()
	if first.State != edtf.Known || last.State != edtf.Known {
		return e
	}
	days := 7
	switch {
	case grain >= unitYear && last.Day.Serial()-first.Day.Serial() > 300:
		days = 90
	case last.Day.Serial()-first.Day.Serial() > 25:
		days = 14
	}
	if side > 0 {
		return edtf.Between(edtf.OfDay(last.Day.Add(1)), edtf.OfDay(last.Day.Add(days))).About()
	}
	return edtf.Between(edtf.OfDay(first.Day.Add(-days)), edtf.OfDay(first.Day.Add(-1))).About()
}

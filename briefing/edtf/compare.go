package edtf

import (
	"cmp"
	"math"
)

// Compare orders expressions for a timeline: negative when a comes first, positive
// when b does, else 0. It is a total preorder, fit for slices.SortStableFunc. In
// this order:
//
//  1. the first bound: an open beginning, then the days, then an unknown beginning;
//  2. the last bound: the days, so that of two that begin together the narrower
//     comes first, then an open end, then an unknown end;
//  3. the time of day in UTC, a day without a time last;
//  4. how sure it is: plain, approximate, uncertain, both.
//
// The zero Expr, which is no date, comes after all. It says nothing of what happened
// first: Before does.
func Compare(a, b Expr) int {
	if a.IsZero() || b.IsZero() {
		return cmp.Compare(boolRank(a.IsZero()), boolRank(b.IsZero()))
	}
	aFirst, aLast := a.Bounds()
	bFirst, bLast := b.Bounds()
	if c := compareBounds(aFirst, bFirst, [...]int8{Open: 0, Known: 1, Unknown: 2}); c != 0 {
		return c
	}
	if c := compareBounds(aLast, bLast, [...]int8{Known: 0, Open: 1, Unknown: 2}); c != 0 {
		return c
	}
	if c := cmp.Compare(a.second(), b.second()); c != 0 {
		return c
	}
	return cmp.Compare(a.doubt(), b.doubt())
}

// compareBounds compares by state, and known bounds by day.
func compareBounds(a, b Bound, rank [3]int8) int {
	if a.State != b.State {
		return cmp.Compare(rank[a.State], rank[b.State])
	}
	return a.Day.Compare(b.Day)
}

// second is the second of the day in UTC; without a time, after all of them.
func (e Expr) second() int {
	if e.from.form != formTimed {
		return math.MaxInt
	}
	_, second := e.from.utc()
	return second
}

// doubt is 0 for a plain expression, and the more the less sure it is.
func (e Expr) doubt() int {
	n := 0
	if e.Approximate() {
		n++
	}
	if e.Uncertain() {
		n += 2
	}
	return n
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

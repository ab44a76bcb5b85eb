package library

import (
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/query"
)

// matchScope is what passages that are all that the parts say ask of their briefing.
// The kinds are left out where words ask for them.
func matchScope(scope []query.Node, kindsAsked bool) candidates {
	all := candidates{exact: kindsAsked && onlyKinds(scope)}
	if !kindsAsked {
		kinds := kindsOf(scope)
		if len(kinds) == 0 {
			return candidates{words: nothing, exact: true}
		}
		all.words = column("{"+strings.Join(kinds, " ")+"}", everything)
	}
	c := matchFilter(query.And(scope))
	all.words, all.heard = join(all.words, "AND", c.words), join(all.heard, "AND", c.heard)
	return all
}

// matchFilter is what a filter of passages asks of a briefing, apart from kinds.
func matchFilter(n query.Node) candidates {
	switch n := n.(type) {
	case query.And:
		var all candidates
		for _, part := range n {
			c := matchFilter(part)
			all.words, all.heard = join(all.words, "AND", c.words), join(all.heard, "AND", c.heard)
		}
		return all
	case query.Or:
		some := matchFilter(n[0])
		for _, part := range n[1:] {
			c := matchFilter(part)
			some.words, some.heard = either(some.words, c.words), either(some.heard, c.heard)
		}
		return some
	case query.Source:
		if !n.Name.Empty() {
			return candidates{words: phrase(n.Name.Phrase)} // it is cited, or speaks in the text
		}
	case query.Speaker:
		if !n.Name.Empty() {
			return candidates{heard: column(columnSpeaker, phrase(n.Name.Phrase))}
		}
	case query.Footing:
		var names []string
		for _, f := range n.Footings {
			names = append(names, f.String())
		}
		return candidates{heard: column(columnFooting, anyOf(names))}
	case query.Dated:
		if days, ok := daysOf(n); ok {
			return candidates{heard: column(columnDates, anyOf(days.sought()))}
		}
	}
	return candidates{}
}

// daysOf are the days of which an entry has to have one for a filter.
func daysOf(n query.Dated) (stretch, bool) {
	first, last := n.When.Bounds()
	switch n.Relation {
	case query.After:
		first, last = last, edtf.Bound{State: edtf.Open}
		first.Day = first.Day.Add(1)
		return stretchOf(first, last), first.State == edtf.Known
	case query.Before:
		first, last = edtf.Bound{State: edtf.Open}, first
		last.Day = last.Day.Add(-1)
		return stretchOf(first, last), last.State == edtf.Known
	}
	return stretchOf(first, last), true
}

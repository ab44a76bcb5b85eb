package library

import (
	"strings"

	"lede/briefing/query"
)

// matchScope is what passages that are all that the parts say ask of their briefing.
func matchScope(scope []query.Node) candidates {
	kinds := kindsOf(scope)
	if len(kinds) == 0 {
		return candidates{words: everything + " NOT " + everything, exact: true}
	}
	all := candidates{words: column("{"+strings.Join(kinds, " ")+"}", everything), exact: onlyKinds(scope)}
	for _, n := range scope {
		c := matchFilter(n)
		all.words, all.heard = join(all.words, "AND", c.words), join(all.heard, "AND", c.heard)
	}
	return all
}

// matchFilter is what a filter of passages asks of a briefing apart from kinds.
func matchFilter(n query.Node) candidates {
	switch n := n.(type) {
	case query.And:
		all := candidates{}
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
		// A source is cited, or speaks in the text.
		return candidates{words: phrase(n.Name.Phrase)}
	}
	return candidates{}
}

package library

import (
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/query"
	"lede/briefing/terms"
)

// Candidates are what the index can tell of a query: the briefings that it may be found
// in, all of them and perhaps others. Expressions are of FTS5; an empty one says
// nothing.
type candidates struct {
	words string // on the words of a briefing
	heard string // on who is heard in it and of when it speaks
	exact bool   // there are no others
}

// candidatesOf reads a query as the index can.
func candidatesOf(q query.Query) candidates {
	if q.Root() == nil {
		return candidates{}
	}
	return match(q.Root(), nil)
}

// match is what a part of a query asks of a briefing; within are the parts that say
// which passages its words have to stand in.
func match(n query.Node, within []query.Node) candidates {
	switch n := n.(type) {
	case query.And:
		return matchAll(n, within)
	case query.Or:
		return matchAny(n, within)
	case query.Not:
		return matchNot(n)
	case query.Words:
		return matchWords(n.Phrase, within)
	case query.Title:
		if n.Words.Empty() {
			return candidates{}
		}
		return candidates{words: column(columnTitle, phrase(n.Words.Phrase)), exact: !n.Words.Prefix}
	case query.Published:
		return candidates{words: column(columnAbout, anyOf(stretchOf(n.When.Bounds()).sought()))}
	case query.Path, query.Changed, query.Noted:
		return candidates{}
	}
	return matchScope(append(slices.Clip(within), n), false)
}

// matchAll is match for parts that have to hold together.
func matchAll(parts query.And, within []query.Node) candidates {
	scope := slices.Clip(within)
	var rest []query.Node
	for _, part := range parts {
		if scoping(part) {
			scope = append(scope, part)
		} else {
			rest = append(rest, part)
		}
	}
	all := candidates{exact: true}
	var not []string
	for _, part := range rest {
		c := match(part, scope)
		all.exact = all.exact && c.exact
		if unwanted, ok := strings.CutPrefix(c.words, everything+" NOT "); ok {
			not = append(not, unwanted)
			continue
		}
		all.words, all.heard = join(all.words, "AND", c.words), join(all.heard, "AND", c.heard)
	}
	if len(scope) > len(within) {
		c := matchScope(scope, all.words != "")
		all = candidates{join(all.words, "AND", c.words), join(all.heard, "AND", c.heard), all.exact && c.exact}
	}
	if len(not) > 0 {
		if all.words == "" {
			all.words = everything
		}
		all.words = "(" + all.words + ") NOT (" + strings.Join(not, " OR ") + ")"
	}
	return all
}

// join puts an operator between two expressions, if there are two.
func join(a, operator, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return "(" + a + ") " + operator + " (" + b + ")"
}

// matchAny is match for alternatives. What is not known of one is not known of all.
func matchAny(parts query.Or, within []query.Node) candidates {
	some := candidates{exact: true}
	for i, part := range parts {
		c := match(part, within)
		if i == 0 {
			some = c
			continue
		}
		some.exact = some.exact && c.exact && (some.heard == "") == (c.heard == "")
		some.words, some.heard = either(some.words, c.words), either(some.heard, c.heard)
	}
	return some
}

// either is one expression or the other, nothing where one of them says nothing.
func either(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return join(a, "OR", b)
}

// everything matches every briefing that has words, and nothing none.
const (
	everything = `"` + opening + `"`
	nothing    = everything + " NOT " + everything
)

// matchNot is match for what is not wanted. Only of what is exact can it be told that
// it is not there.
func matchNot(n query.Not) candidates {
	if w, ok := n.Of.(query.Words); ok && len(w.Keys) == 1 && !w.Prefix {
		return candidates{words: everything + " NOT (" + matchWords(w.Phrase, nil).words + ")", exact: true}
	}
	return candidates{}
}

// matchWords is match for a word or a phrase.
func matchWords(p terms.Phrase, within []query.Node) candidates {
	if p.Empty() {
		return candidates{}
	}
	c := candidates{exact: len(p.Keys) == 1 && !p.Prefix}
	in := "- {" + columnAbout + "}"
	if len(within) > 0 {
		kinds := kindsOf(within)
		in, c.exact = "{"+strings.Join(kinds, " ")+"}", c.exact && onlyKinds(within)
		if len(kinds) == 0 {
			return candidates{words: nothing, exact: true}
		}
	}
	c.words = in + " : (" + phrase(p) + ")"
	return c
}

// phrase is a phrase in FTS5's language.
func phrase(p terms.Phrase) string {
	before, last := p.Keys[:len(p.Keys)-1], p.Keys[len(p.Keys)-1]
	if !p.Prefix {
		return quoted(before, last)
	}
	all := []string{quoted(before, p.Begin) + " *"}
	for _, key := range shortened(p.Begin) {
		all = append(all, quoted(before, key))
	}
	return strings.Join(all, " OR ")
}

func quoted(before []string, last string) string {
	return `"` + strings.Join(append(slices.Clip(before), last), " ") + `"`
}

// shortened are the keys of words that begin so when the keys do not: "country" for
// "countri". An ending that changes the beginning itself has at most two letters after
// it.
func shortened(begin string) []string {
	var keys []string
	for _, rest := range []string{"", "s", "es", "e", "n", "en"} {
		for _, key := range terms.Query(begin+rest, false).Keys {
			if !strings.HasPrefix(key, begin) && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

func column(name, expression string) string { return name + " : (" + expression + ")" }

// anyOf is one of several tokens.
func anyOf(tokens []string) string {
	quoted := make([]string, len(tokens))
	for i, t := range tokens {
		quoted[i] = `"` + t + `"`
	}
	return strings.Join(quoted, " OR ")
}

// scoping reports whether a part says nothing but which passages are asked for.
func scoping(n query.Node) bool {
	switch n := n.(type) {
	case query.Kind, query.Speaker, query.Footing, query.Source, query.Dated:
		return true
	case query.Not:
		return scoping(n.Of)
	case query.And:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !scoping(part) })
	case query.Or:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !scoping(part) })
	}
	return false
}

// onlyKinds reports whether a scope is of kinds alone.
func onlyKinds(scope []query.Node) bool {
	return !slices.ContainsFunc(scope, func(n query.Node) bool {
		switch n := n.(type) {
		case query.Kind:
			return false
		case query.Not:
			return !onlyKinds([]query.Node{n.Of})
		case query.And:
			return !onlyKinds(n)
		case query.Or:
			return !onlyKinds(n)
		}
		return true
	})
}

// kindsOf are the columns of the kinds of section that a scope leaves.
func kindsOf(scope []query.Node) []string {
	var left []string
	for _, k := range briefing.Kinds() {
		if allows(query.And(scope), k) {
			left = append(left, kindColumn(k))
		}
	}
	return left
}

// allows reports whether a passage in a section of the kind can be in a scope.
func allows(n query.Node, k briefing.Kind) bool {
	switch n := n.(type) {
	case query.Kind:
		return n.Kind == k
	case query.Not:
		return !onlyKinds([]query.Node{n.Of}) || !allows(n.Of, k)
	case query.And:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !allows(part, k) })
	case query.Or:
		return slices.ContainsFunc(n, func(part query.Node) bool { return allows(part, k) })
	}
	return true
}

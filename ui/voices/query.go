package voices

import (
	"strings"

	"lede/briefing/attribution"
	"lede/ui/roll"
)

// A query is what has been typed in the filter, read as doc.go says.
type query struct {
	words      []string // folded
	in         []string // folded
	footings   []string // beginnings of names, in lower case
	unfinished string   // a term that was not understood, and is left out
}

// empty reports whether the query leaves out nothing.
func (q query) empty() bool { return len(q.words)+len(q.in)+len(q.footings) == 0 }

// parse reads what has been typed.
func parse(typed string) query {
	var q query
	for _, t := range roll.Terms(typed, isKey) {
		if !q.add(t) {
			q.unfinished = t.String()
		}
	}
	return q
}

func isKey(s string) bool { return s == "footing" || s == "in" }

// add takes a term. It is false when the term is not understood.
func (q *query) add(t roll.Term) bool {
	switch {
	case t.Key == "footing":
		name := strings.ToLower(t.Text)
		if name == "" || !anyFooting(name) {
			return false
		}
		q.footings = append(q.footings, name)
	case t.Text == "":
		return t.Key == "" && t.Quoted
	case t.Key == "in":
		q.in = append(q.in, roll.Fold(t.Text))
	default:
		q.words = append(q.words, roll.Fold(t.Text))
	}
	return true
}

func anyFooting(prefix string) bool {
	for f := range attribution.Named + 1 {
		if footed(f, prefix) {
			return true
		}
	}
	return false
}

// anonymous is how those are called of whom there is a person who is not named.
const anonymous = "anonymous"

// footed reports whether a footing is called by what begins so.
func footed(f attribution.Footing, prefix string) bool {
	return strings.HasPrefix(f.String(), prefix) || f.Anonymous() && strings.HasPrefix(anonymous, prefix)
}

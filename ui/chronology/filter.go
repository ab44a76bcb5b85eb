package chronology

import (
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/ui/roll"
)

// A query is what has been typed in the filter, read as doc.go says.
type query struct {
	words      []string // folded
	in         []string // folded
	kinds      []string // beginnings of the names of kinds
	from, to   edtf.Bound
	ranges     []edtf.Expr
	unfinished string // a term that was not understood, and is left out
}

// empty reports whether the query leaves out nothing.
func (q query) empty() bool {
	return len(q.words)+len(q.in)+len(q.kinds)+len(q.ranges) == 0 && !q.dated()
}

// dated reports whether the query asks for days.
func (q query) dated() bool {
	return len(q.ranges) > 0 || q.from.State == edtf.Known || q.to.State == edtf.Known
}

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

func isKey(s string) bool {
	switch s {
	case "since", "until", "kind", "in":
		return true
	}
	return false
}

// add takes a term. It is false when the term is not understood.
func (q *query) add(t roll.Term) bool {
	switch t.Key {
	case "since", "until":
		return q.bound(t)
	case "kind":
		name := strings.ToLower(t.Text)
		if name == "" || !anyKind(name) {
			return false
		}
		q.kinds = append(q.kinds, name)
	case "in":
		if t.Text == "" {
			return false
		}
		q.in = append(q.in, roll.Fold(t.Text))
	default:
		if t.Text == "" {
			return t.Quoted
		}
		if !t.Quoted && looksDated(t.Text) {
			e, err := edtf.Parse(strings.ToUpper(t.Text))
			if err != nil {
				return false
			}
			q.ranges = append(q.ranges, e)
			return true
		}
		q.words = append(q.words, roll.Fold(t.Text))
	}
	return true
}

// bound takes the nearer of the bounds that are asked for.
func (q *query) bound(t roll.Term) bool {
	e, err := edtf.Parse(strings.ToUpper(t.Text))
	if err != nil {
		return false
	}
	first, last := e.Bounds()
	switch {
	case t.Key == "since" && first.State == edtf.Known:
		if q.from.State != edtf.Known || q.from.Day.Before(first.Day) {
			q.from = first
		}
	case t.Key == "until" && last.State == edtf.Known:
		if q.to.State != edtf.Known || last.Day.Before(q.to.Day) {
			q.to = last
		}
	default:
		return false
	}
	return true
}

// looksDated reports whether a term is meant as a date: four digits, and then
// nothing or what goes on with a date.
func looksDated(s string) bool {
	if len(s) < 4 || strings.Trim(s[:4], "0123456789") != "" {
		return false
	}
	return len(s) == 4 || strings.IndexByte("-/~?%", s[4]) >= 0
}

func anyKind(prefix string) bool {
	for _, k := range briefing.Kinds() {
		if strings.HasPrefix(k.String(), prefix) {
			return true
		}
	}
	return false
}

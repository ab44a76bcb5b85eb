package chronology

import (
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
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
	for _, t := range terms(typed) {
		if !q.add(t) {
			q.unfinished = t.text
			if t.key != "" {
				q.unfinished = t.key + ":" + t.text
			}
		}
	}
	return q
}

// A term is one of a query: a word, or what stands behind "key:".
type term struct {
	key, text string
	quoted    bool
}

// terms divides what has been typed at its spaces. A quotation mark that is not
// closed goes to the end.
func terms(typed string) []term {
	var all []term
	for rest := strings.TrimSpace(typed); rest != ""; rest = strings.TrimLeft(rest, " ") {
		var t term
		if key, after, ok := strings.Cut(rest, ":"); ok && isKey(strings.ToLower(key)) {
			t.key, rest = strings.ToLower(key), after
		}
		if strings.HasPrefix(rest, `"`) {
			t.quoted = true
			t.text, rest, _ = strings.Cut(rest[1:], `"`)
		} else {
			end := strings.IndexByte(rest, ' ')
			if end < 0 {
				end = len(rest)
			}
			t.text, rest = rest[:end], rest[end:]
		}
		all = append(all, t)
	}
	return all
}

func isKey(s string) bool {
	switch s {
	case "since", "until", "kind", "in":
		return true
	}
	return false
}

// add takes a term. It is false when the term is not understood.
func (q *query) add(t term) bool {
	switch t.key {
	case "since", "until":
		return q.bound(t)
	case "kind":
		name := strings.ToLower(t.text)
		if name == "" || !anyKind(name) {
			return false
		}
		q.kinds = append(q.kinds, name)
	case "in":
		if t.text == "" {
			return false
		}
		q.in = append(q.in, fold(t.text))
	default:
		if t.text == "" {
			return t.quoted
		}
		if !t.quoted && looksDated(t.text) {
			e, err := edtf.Parse(strings.ToUpper(t.text))
			if err != nil {
				return false
			}
			q.ranges = append(q.ranges, e)
			return true
		}
		q.words = append(q.words, fold(t.text))
	}
	return true
}

// bound takes the nearer of the bounds that are asked for.
func (q *query) bound(t term) bool {
	e, err := edtf.Parse(strings.ToUpper(t.text))
	if err != nil {
		return false
	}
	first, last := e.Bounds()
	switch {
	case t.key == "since" && first.State == edtf.Known:
		if q.from.State != edtf.Known || q.from.Day.Before(first.Day) {
			q.from = first
		}
	case t.key == "until" && last.State == edtf.Known:
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

// fold makes words alike that differ in case only.
func fold(s string) string { return strings.ToLower(s) }

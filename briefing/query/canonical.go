package query

import (
	"strings"
	"unicode"
)

// String is the query written anew. Parsing it gives the same query.
func (q Query) String() string {
	if q.root == nil {
		return ""
	}
	return q.root.String()
}

func (n And) String() string {
	parts := make([]string, len(n))
	for i, part := range n {
		parts[i] = part.String()
		if _, ok := part.(Or); ok {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, " ")
}

func (n Or) String() string {
	parts := make([]string, len(n))
	for i, part := range n {
		parts[i] = part.String()
	}
	return strings.Join(parts, " OR ")
}

func (n Not) String() string {
	switch n.Of.(type) {
	case And, Or:
		return "-(" + n.Of.String() + ")"
	}
	return "-" + n.Of.String()
}

func (w Words) String() string {
	star := ""
	if w.Prefix {
		star = "*"
	}
	return quoteUnlessPlain(w.Text, star)
}

func (n Kind) String() string      { return "kind:" + n.Kind.String() }
func (n Speaker) String() string   { return "speaker:" + n.Name.String() }
func (n Footing) String() string   { return "footing:" + n.Text }
func (n Source) String() string    { return "source:" + n.Name.String() }
func (n Published) String() string { return "published:" + quote(n.Text) }
func (n Path) String() string      { return "path:" + quote(n.Part) }
func (n Title) String() string     { return "title:" + n.Words.String() }
func (n Changed) String() string   { return "changed:" + yesOrNo(n.Yes) }

func (n Dated) String() string {
	return relationNames[n.Relation] + ":" + quote(n.Text)
}

func (n Noted) String() string {
	if n.Words.Empty() {
		return "noted:" + yesOrNo(!n.None)
	}
	return "noted:" + n.Words.String()
}

func yesOrNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// quoteUnlessPlain is words as they can stand in a query: without quotation marks
// where they are one word that nothing could take for anything else.
func quoteUnlessPlain(s, star string) string {
	plain := s != "OR" && s != "AND" && s != "NOT" && !strings.HasPrefix(s, "-") &&
		strings.IndexFunc(s, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '-'
		}) < 0
	if plain {
		return s + star
	}
	return `"` + s + star + `"`
}

// quote is a value that may have any character but quotation marks in it.
func quote(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == ')' }) < 0 {
		return s
	}
	return `"` + s + `"`
}

package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
	"lede/briefing/terms"
)

// Parse reads a query; the package comment has the language. Its error is an *Error.
//
// A query is often read while it is being typed: a quotation mark or a parenthesis
// that nothing closes is closed at the end, and signs with no word are passed over.
func Parse(s string) (Query, error) {
	p := parser{text: s}
	root, err := p.alternatives(0)
	if err != nil {
		return Query{}, err
	}
	whole := briefing.Span{Start: 0, End: len(s)}
	switch {
	case root == nil:
		return Query{}, nil
	case !isPositive(root):
		return Query{}, &Error{whole, "Only what is not wanted is said here. Add a word that is."}
	case keys(root) > mostKeys:
		return Query{}, &Error{whole, "There are too many words to look for at once. Take some away."}
	}
	return Query{root}, nil
}

// mostKeys bounds the words of a query, for each of them is compared with each of a
// text.
const mostKeys = 256

// keys is how many words a query has.
func keys(root Node) (n int) {
	eachWords(root, func(w Words) { n += len(w.Keys) })
	return n
}

// deepest bounds how deep parentheses are read.
const deepest = 50

// A parser reads a query from its beginning to its end.
type parser struct {
	text string
	pos  int
}

// alternatives reads parts with OR between them, up to a parenthesis that closes or
// the end. It is nil where there is nothing.
func (p *parser) alternatives(depth int) (Node, error) {
	var all Or
	for {
		p.space()
		start := p.pos
		part, err := p.conjunction(depth)
		if err != nil {
			return nil, err
		}
		if part != nil {
			all = append(all, part)
		}
		more := p.keyword("OR")
		if part != nil && (more || len(all) > 1) && !isPositive(part) {
			return nil, &Error{briefing.Span{Start: start, End: p.pos}, "Beside OR stands only what is not wanted. Add a word that is."}
		}
		if !more {
			return joinOr(all), nil
		}
	}
}

// conjunction reads parts up to OR, a parenthesis that closes or the end.
func (p *parser) conjunction(depth int) (Node, error) {
	var all And
	for {
		p.space()
		switch {
		case p.pos == len(p.text), p.peekKeyword("OR"):
			return joinAnd(all), nil
		case p.text[p.pos] == ')':
			if depth > 0 {
				return joinAnd(all), nil
			}
			p.pos++ // closes nothing
			continue
		case p.keyword("AND"):
			continue
		}
		part, err := p.part(depth)
		if err != nil {
			return nil, err
		}
		if part != nil {
			all = append(all, part)
		}
	}
}

// part reads one part, which may be negative.
func (p *parser) part(depth int) (Node, error) {
	not := p.keyword("NOT")
	if not {
		p.space()
	}
	if !not && p.text[p.pos] == '-' {
		p.pos++
		r, _ := utf8.DecodeRuneInString(p.text[p.pos:])
		if not = r != '-' && r != utf8.RuneError && !unicode.IsSpace(r); !not {
			p.pos += len(p.text[p.pos:]) - len(strings.TrimLeft(p.text[p.pos:], "-"))
			return nil, nil
		}
	}
	if p.pos == len(p.text) || p.text[p.pos] == ')' {
		return nil, nil
	}
	start := p.pos
	part, err := p.primary(depth)
	switch {
	case err != nil, part == nil, !not:
		return part, err
	case !isPositive(part):
		return nil, &Error{briefing.Span{Start: start, End: p.pos}, "This is not wanted twice over. Take one of the two away."}
	}
	return Not{part}, nil
}

// primary reads a group, a phrase, a filter or a word.
func (p *parser) primary(depth int) (Node, error) {
	start := p.pos
	if p.text[start] == '(' {
		if depth == deepest {
			return nil, &Error{briefing.Span{Start: start, End: start + 1}, "The parentheses are too deep. Take some away."}
		}
		p.pos++
		inner, err := p.alternatives(depth + 1)
		if err == nil && p.pos < len(p.text) {
			p.pos++ // the parenthesis that closes
		}
		return inner, err
	}
	if phrase, quoted := p.quoted(); quoted {
		return wordsOf(phrase, p.star()), nil
	}
	word := p.bare()
	if name, value, ok := strings.Cut(word, ":"); ok && isFieldName(name) && !strings.HasPrefix(value, "//") {
		if value != "" || isField(name) || p.beforeQuote() {
			p.pos = start + len(name) + 1
			return p.filter(name, start)
		}
	}
	return wordsOf(word, false), nil
}

// wordsOf is the words of a text, nil if it has none. A star at its end says that the
// last is the beginning of a word.
func wordsOf(text string, star bool) Node {
	w := readWords(text, star)
	if w.Empty() {
		return nil
	}
	return w
}

func readWords(text string, star bool) Words {
	text = strings.TrimSpace(text)
	trimmed := strings.TrimRightFunc(text, func(r rune) bool { return r == '*' || unicode.IsSpace(r) })
	return Words{Text: trimmed, Phrase: terms.Query(trimmed, star || trimmed != text)}
}

// space passes over white space.
func (p *parser) space() {
	p.pos = len(p.text) - len(strings.TrimLeftFunc(p.text[p.pos:], unicode.IsSpace))
}

// bare reads up to white space, a parenthesis or a quotation mark; at least one
// character.
func (p *parser) bare() string {
	start := p.pos
	end := strings.IndexFunc(p.text[start:], func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == ')' || isQuote(r)
	})
	if end < 0 {
		end = len(p.text) - start
	}
	p.pos = start + end
	return p.text[start:p.pos]
}

// quoted reads what stands between quotation marks, of whatever kind.
func (p *parser) quoted() (string, bool) {
	r, size := utf8.DecodeRuneInString(p.text[p.pos:])
	if !isQuote(r) {
		return "", false
	}
	start := p.pos + size
	end := strings.IndexFunc(p.text[start:], isQuote)
	if end < 0 {
		p.pos = len(p.text)
		return p.text[start:], true
	}
	_, size = utf8.DecodeRuneInString(p.text[start+end:])
	p.pos = start + end + size
	return p.text[start : start+end], true
}

// beforeQuote reports whether a quotation mark stands here.
func (p *parser) beforeQuote() bool {
	r, _ := utf8.DecodeRuneInString(p.text[p.pos:])
	return isQuote(r)
}

// star passes over the star behind a phrase.
func (p *parser) star() bool {
	star := p.pos < len(p.text) && p.text[p.pos] == '*'
	if star {
		p.pos++
	}
	return star
}

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„«»", r) && r != utf8.RuneError }

// peekKeyword reports whether a keyword stands here as a word of its own.
func (p *parser) peekKeyword(word string) bool {
	rest, ok := strings.CutPrefix(p.text[p.pos:], word)
	if !ok {
		return false
	}
	r, size := utf8.DecodeRuneInString(rest)
	return size == 0 || unicode.IsSpace(r) || r == '(' || r == ')' || isQuote(r)
}

// keyword passes over a keyword if one stands here.
func (p *parser) keyword(word string) bool {
	found := p.peekKeyword(word)
	if found {
		p.pos += len(word)
	}
	return found
}

// isPositive reports whether a node says what is wanted, and not only what is not.
func isPositive(n Node) bool {
	switch n := n.(type) {
	case Not:
		return false
	case And:
		for _, part := range n {
			if isPositive(part) {
				return true
			}
		}
		return false
	}
	return true
}

// joinAnd is the parts as one node, nil for none.
func joinAnd(parts And) Node {
	var flat And
	for _, part := range parts {
		if inner, ok := part.(And); ok {
			flat = append(flat, inner...)
		} else {
			flat = append(flat, part)
		}
	}
	return unlessSingle(flat, flat)
}

// joinOr is the alternatives as one node, nil for none.
func joinOr(parts Or) Node {
	var flat Or
	for _, part := range parts {
		if inner, ok := part.(Or); ok {
			flat = append(flat, inner...)
		} else {
			flat = append(flat, part)
		}
	}
	return unlessSingle(flat, flat)
}

// unlessSingle is whole, or the only one of its parts.
func unlessSingle(parts []Node, whole Node) Node {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return whole
}

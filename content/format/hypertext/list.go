package hypertext

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// list sets the items of a list. What stands between them belongs to the one before.
func (c *compositor) list(n *html.Node, s setting) {
	l := manuscript.List{Ordered: n.DataAtom == atom.Ol, Start: 1}
	if start, err := strconv.Atoi(strings.TrimSpace(Attr(n, "start"))); err == nil {
		l.Start = start
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		var item []manuscript.Block
		if k.Type == html.ElementNode && k.DataAtom == atom.Li {
			if v, err := strconv.Atoi(strings.TrimSpace(Attr(k, "value"))); err == nil && len(l.Items) == 0 {
				l.Start = v
			}
			item = c.item(k, s)
		} else if item = c.apart(func() { c.node(k, s) }); len(item) > 0 && len(l.Items) > 0 {
			last := len(l.Items) - 1
			l.Items[last] = append(l.Items[last], item...)
			continue
		}
		if len(item) > 0 {
			l.Items = append(l.Items, item)
		}
	}
	if len(l.Items) > 0 {
		c.block(l)
	}
}

// item is the blocks of an item, if it is shown.
func (c *compositor) item(n *html.Node, s setting) []manuscript.Block {
	if c.skip[n] || Hidden(n) {
		return nil
	}
	return c.apart(func() {
		if !c.begin(n) {
			c.children(n, s.of(n))
		}
	})
}

// terms sets a list of terms with what is said of each, as a list whose items begin with
// the term: timelines and glossaries are written so.
func (c *compositor) terms(n *html.Node, s setting) {
	var l manuscript.List
	var open bool // the last item is a term that nothing was said of yet
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			if k.Type != html.ElementNode || k.DataAtom != atom.Div {
				open = c.term(&l, k, s, open)
			} else if !c.skip[k] && !Hidden(k) { // groups a term with what is said of it
				walk(k)
			}
		}
	}
	walk(n)
	if len(l.Items) > 0 {
		c.block(l)
	}
}

// term adds what stands in a list of terms to it.
func (c *compositor) term(l *manuscript.List, n *html.Node, s setting, open bool) bool {
	var item []manuscript.Block
	isTerm := n.Type == html.ElementNode && n.DataAtom == atom.Dt
	switch {
	case isTerm:
		s.style |= manuscript.Strong
		item = c.item(n, s)
		if t := flat(item, manuscript.Piece{Words: " "}); len(t) > 0 {
			item = []manuscript.Block{manuscript.Paragraph{Text: t}}
		}
	case n.Type == html.ElementNode && n.DataAtom == atom.Dd:
		item = c.item(n, s)
	default:
		item = c.apart(func() { c.node(n, s) })
	}
	if len(item) == 0 {
		return open
	}
	last := len(l.Items) - 1
	if isTerm && !open || last < 0 {
		l.Items = append(l.Items, item)
		return isTerm
	}
	if open && !isTerm {
		item = joinedTo(l.Items[last], item)
		l.Items[last] = nil
	}
	l.Items[last] = append(l.Items[last], item...)
	return isTerm
}

// joinedTo is the blocks of a term with those that are said of it, in one paragraph as far
// as they are words.
func joinedTo(term, said []manuscript.Block) []manuscript.Block {
	last, ok := term[len(term)-1].(manuscript.Paragraph)
	first, words := said[0].(manuscript.Paragraph)
	if !ok || !words {
		return append(term, said...)
	}
	text := append(manuscript.Text{}, last.Text...)
	end := &text[len(text)-1]
	end.Words = strings.TrimRight(end.Words, " \t\r\n")
	if r, _ := utf8.DecodeLastRuneInString(end.Words); unicode.IsLetter(r) || unicode.IsDigit(r) {
		end.Words += ":"
	}
	text = append(append(text, manuscript.Piece{Words: " "}), first.Text...)
	term[len(term)-1] = manuscript.Paragraph{Text: text}
	return append(term, said[1:]...)
}

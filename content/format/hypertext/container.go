package hypertext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// container is the block that a note is which begins at n.
func container(n *html.Node) *html.Node {
	k := n
	for k.Parent != nil && !isBlock(k.DataAtom) {
		k = k.Parent
	}
	if k.DataAtom == atom.Dt {
		for d := k.NextSibling; d != nil; d = d.NextSibling {
			if d.DataAtom == atom.Dd {
				return d
			}
		}
	}
	if up := k.Parent; (k.DataAtom == atom.Td || k.DataAtom == atom.Th) && up != nil && up.DataAtom == atom.Tr {
		return up // its number has a cell of its own
	}
	if up := k.Parent; k != n && k.DataAtom == atom.P && up != nil && up.Type == html.ElementNode {
		switch up.DataAtom {
		case atom.Li, atom.Aside, atom.Div, atom.Dd:
			if firstElement(up) == k && (up.DataAtom == atom.Li || isNote(up) && len(idsOf(up)) > 0) {
				return up
			}
		}
	}
	return k
}

func firstElement(n *html.Node) *html.Node {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode {
			return k
		}
	}
	return nil
}

// canHoldNote reports whether the element is small enough, by what it is, to be a note.
func canHoldNote(k *html.Node) bool {
	switch k.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Nav, atom.Header, atom.Footer, atom.Ul, atom.Ol, atom.Dl, atom.Tbody, atom.Figure:
		return false
	}
	return k.Type == html.ElementNode && isBlock(k.DataAtom)
}

package hypertext

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Attr is the value of the element's attribute; "" if it has none of that name. Prefixed
// names are written as in XHTML, as "epub:type".
func Attr(n *html.Node, name string) string {
	for i := range n.Attr {
		a := &n.Attr[i]
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return true
		}
	}
	return false
}

// classes are the words of the element's class, in lower case.
func classes(n *html.Node) []string { return strings.Fields(strings.ToLower(Attr(n, "class"))) }

// Text is the words that a browser shows of n, with single blanks between them.
func Text(n *html.Node) string {
	var b strings.Builder
	each(n, func(c *html.Node) bool {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && (left(c) || Hidden(c)):
			return false
		case c.DataAtom == atom.Br || isBlock(c.DataAtom):
			b.WriteByte(' ')
		}
		return true
	}, func(c *html.Node) {
		if isBlock(c.DataAtom) {
			b.WriteByte(' ')
		}
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// each calls enter for n and all that is in it, in order, without recursion, and leave
// when what is in an element is done. What enter refuses is not gone into.
func each(n *html.Node, enter func(*html.Node) bool, leave func(*html.Node)) {
	for c := n; c != nil; {
		if enter(c) {
			if c.FirstChild != nil {
				c = c.FirstChild
				continue
			}
			leave(c)
		}
		for c != n && c.NextSibling == nil {
			c = c.Parent
			leave(c)
		}
		if c == n {
			return
		}
		c = c.NextSibling
	}
}

// saysNothing reports whether s has no character that shows: white space, and what pads
// the preview of a newsletter.
func saysNothing(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r), r == '\u00AD', r == '\u034F', r == '\u061C', r == '\uFEFF',
			r >= '\u200B' && r <= '\u200F', r >= '\u2060' && r <= '\u2064':
		default:
			return false
		}
	}
	return true
}

// left reports whether the element has no words for a reader: scripts, controls,
// drawings. Some others have words of another kind and are looked at before.
func left(n *html.Node) bool {
	if n.Namespace != "" {
		return n.Namespace == "svg"
	}
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Noframes, atom.Noembed,
		atom.Canvas, atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Datalist, atom.Option,
		atom.Optgroup, atom.Progress, atom.Meter, atom.Title, atom.Frameset, atom.Rp:
		return true
	}
	return false
}

// isBlock reports whether the element stands apart from what is around it, as browsers
// show it (HTML standard, section 15.3).
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center,
		atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li,
		atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Optgroup, atom.Option, atom.P,
		atom.Plaintext, atom.Pre, atom.Search, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Xmp:
		return true
	}
	return false
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

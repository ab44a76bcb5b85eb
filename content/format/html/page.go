package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
)

// A page is the elements and texts of a document that a browser shows, in the order of
// the document. Those in an element are the ones up to its end, so that nothing recurses.
type page struct {
	parts []part
	// titles are what the document may be called, folded.
	titles []string
	// vocabulary tells roles from the words of classes.
	vocabulary *vocabulary
}

// A part is an element or a text.
type part struct {
	node   *html.Node
	parent int // -1 for the first
	end    int // the index after the last part in it
	inline bool
	linked bool // in a link
	role   role
	hint   hint
	// depicts: its class calls it a picture.
	depicts bool

	all, lines measure // of all that is in it, and of the lines that are directly in it
	prose      weight  // of what is in it and not set aside by its role
	raw        weight  // of what is in it, whatever the roles
	// score is prose, the less the deeper it is in the part.
	score float32

	// dropped is for what the part is when it is not the piece.
	dropped role
}

// A measure counts words, in bytes of UTF-8 that are no blanks: a character of Chinese
// has three, and says about as much as three Latin letters.
type measure struct {
	text, linked int32
	stops        int32 // ends of sentences and commas that are not in links
}

func (m *measure) add(n measure) {
	m.text += n.text
	m.linked += n.linked
	m.stops += n.stops
}

// mostlyLinks reports whether more than half of the words lead elsewhere.
func (m *measure) mostlyLinks() bool { return 2*m.linked > m.text }

// A weight is how much of a part reads as prose.
type weight struct{ bytes, lines int32 }

func (w *weight) add(v weight) {
	w.bytes += v.bytes
	w.lines += v.lines
}

// flatten makes a page of what is in root.
func flatten(root *html.Node) *page {
	size := 0
	for n := root; n != nil; n = next(n, root) {
		size++
	}
	p := &page{parts: make([]part, 0, size), vocabulary: newVocabulary()}
	parent := -1
	for n := root; n != nil; {
		if p.add(n, parent) && n.FirstChild != nil {
			if n.Type == html.ElementNode {
				parent = len(p.parts) - 1
			}
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
			if parent >= 0 && p.parts[parent].node == n {
				p.parts[parent].end = len(p.parts)
				parent = p.parts[parent].parent
			}
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	return p
}

// add appends n, and reports whether what is in it is of the page.
func (p *page) add(n *html.Node, parent int) bool {
	switch n.Type {
	case html.DocumentNode:
		return true
	case html.TextNode:
		if m := measured(n.Data); m.text > 0 {
			p.parts = append(p.parts, part{node: n, parent: parent, end: len(p.parts) + 1, inline: true, all: m})
		}
	case html.ElementNode:
		if unseen(n) {
			return false
		}
		e := part{node: n, parent: parent, end: len(p.parts) + 1, inline: isInline(n)}
		e.classify(p.vocabulary)
		p.parts = append(p.parts, e)
		return true
	}
	return false
}

// unseen reports whether who reads the page does not see the element, or sees no words of
// the page in it.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Canvas,
		atom.Video, atom.Audio, atom.Select, atom.Textarea, atom.Input, atom.Datalist, atom.Map, atom.Progress, atom.Meter,
		atom.Button, atom.Frameset:
		return true
	}
	return hypertext.Hidden(n)
}

// isInline reports whether the element stands in a line of text.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Br, atom.Cite, atom.Code, atom.Data, atom.Del,
		atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Math, atom.Picture,
		atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Source, atom.Span, atom.Strike, atom.Strong,
		atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr:
		return true
	}
	return false
}

// level is that of a heading; 0 for anything else.
func (e *part) level() int {
	switch e.node.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(e.node.Data[1] - '0')
	}
	return 0
}

// isText reports whether the part is a text and no element.
func (e *part) isText() bool { return e.node.Type == html.TextNode }

// alone reports whether the part's own lines are all that is in it.
func (e *part) alone() bool { return !e.inline && e.lines.text > 0 && e.lines.text == e.all.text }

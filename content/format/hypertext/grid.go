package hypertext

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A shape is how much a cell holds.
type shape struct {
	words, blocks int
	parts         bool // headings, tables and the like, that no table of values has
	picture       bool
}

// longestValue is how many words are counted in a cell: a value has fewer.
const longestValue = 60

// shapeOf looks at a cell until it is clear that it is no value, so that tables in tables
// are not looked through at every level.
func shapeOf(cell *html.Node) shape {
	var s shape
	each(cell, func(k *html.Node) bool {
		switch {
		case s.parts:
			return false
		case k.Type == html.TextNode && s.words <= longestValue:
			s.words += Words(k.Data)
		case k.Type != html.ElementNode:
		case left(k) || Hidden(k):
			return false
		case isHeading(k.DataAtom):
			s.parts = true
		default:
			switch k.DataAtom {
			case atom.Table, atom.Hr, atom.Blockquote, atom.Pre, atom.Figure, atom.Article, atom.Section, atom.Iframe, atom.Video:
				s.parts = true
			case atom.Img:
				s.picture = s.picture || !dot(k)
			case atom.P, atom.Div, atom.Li:
				s.blocks++
			}
		}
		return true
	}, func(*html.Node) {})
	return s
}

// tabulates reports whether the table holds values by rows and columns, rather than
// placing parts of the page beside each other, as newsletters and old pages do.
func (g *grid) tabulates(n *html.Node) bool {
	role := Attr(n, "role")
	if role == "presentation" || role == "none" {
		return false
	}
	stated := len(g.captions) > 0 || role == "table" || role == "grid"
	columns, cells, empty, longest, blocks := 0, 0, 0, 0, 0
	even, picture := true, false
	for i, r := range g.rows {
		width := 0
		for _, cell := range r.cells {
			s := shapeOf(cell)
			if s.parts {
				return false
			}
			stated = stated || r.head || cell.DataAtom == atom.Th
			width += min(span(cell, "colspan"), mostColumns)
			cells++
			if s.words == 0 && !s.picture {
				empty++
			}
			longest, blocks = max(longest, s.words), max(blocks, s.blocks)
			picture = picture || s.picture
		}
		even = even && (i == 0 || width == columns)
		columns = max(columns, width)
	}
	switch {
	case columns < 2:
		return false
	case stated:
		return true
	case len(g.rows) < 2, picture, !even, longest > longestValue, blocks > 2, empty*2 > cells:
		return false
	}
	if Attr(n, "cellpadding") == "0" && Attr(n, "cellspacing") == "0" && (Attr(n, "border") == "" || Attr(n, "border") == "0") {
		// The attributes of a table that only places things; but figures are set so too.
		const short = 12
		return len(g.rows) > 2 && longest <= short
	}
	return true
}

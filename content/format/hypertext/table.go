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

// A grid is the cells of a table, row by row.
type grid struct {
	captions []*html.Node
	rows     []gridRow
	feet     []gridRow
	skip     map[*html.Node]bool // rows that are set elsewhere
}

// A gridRow is a row's cells. What stands in a table outside its cells is a row of its own.
type gridRow struct {
	cells []*html.Node
	head  bool // stands in thead
}

func gridOf(table *html.Node, skip map[*html.Node]bool) *grid {
	g := grid{skip: skip}
	g.collect(table, table)
	g.rows = append(g.rows, g.feet...)
	return &g
}

func (g *grid) collect(table, part *html.Node) {
	for k := part.FirstChild; k != nil; k = k.NextSibling {
		switch {
		case k.Type != html.ElementNode || g.skip[k] || Hidden(k):
		case k.DataAtom == atom.Caption:
			g.captions = append(g.captions, k)
		case part == table && (k.DataAtom == atom.Thead || k.DataAtom == atom.Tbody || k.DataAtom == atom.Tfoot):
			g.collect(table, k)
		case k.DataAtom == atom.Tr:
			row := gridRow{head: part.DataAtom == atom.Thead}
			for cell := k.FirstChild; cell != nil; cell = cell.NextSibling {
				if cell.Type == html.ElementNode && !Hidden(cell) && !left(cell) {
					row.cells = append(row.cells, cell)
				}
			}
			if part.DataAtom == atom.Tfoot {
				g.feet = append(g.feet, row)
			} else {
				g.rows = append(g.rows, row)
			}
		case k.DataAtom != atom.Colgroup && k.DataAtom != atom.Col && !left(k):
			g.rows = append(g.rows, gridRow{cells: []*html.Node{k}})
		}
	}
}

func (c *compositor) table(n *html.Node, s setting) {
	g := gridOf(n, c.skip)
	if !g.tabulates(n) {
		c.laidOut(g, s)
		return
	}
	var t manuscript.Table
	for _, k := range g.captions {
		t.Caption = append(t.Caption, c.line(k, s.of(k))...)
	}
	rows := c.spread(g, s)
	switch {
	case len(rows) == 0:
		c.laidOut(g, s)
		return
	case g.rows[0].isHead():
		t.Head, t.Rows = rows[0], rows[1:]
	case g.headless():
		t.Head, t.Rows = make([]manuscript.Text, len(rows[0])), rows
	default:
		t.Rows = rows
	}
	c.block(t)
}

// isHead reports whether the row names its columns.
func (r gridRow) isHead() bool {
	if r.head {
		return true
	}
	for _, cell := range r.cells {
		if cell.DataAtom != atom.Th {
			return false
		}
	}
	return len(r.cells) > 0
}

// headless reports whether the rows have names and the columns have none.
func (g *grid) headless() bool {
	for _, r := range g.rows {
		if len(r.cells) == 0 || r.cells[0].DataAtom != atom.Th {
			return false
		}
	}
	return true
}

// laidOut sets the cells of a table that only places things, in reading order. A mark in
// a cell of its own stands before what follows it.
func (c *compositor) laidOut(g *grid, s setting) {
	for _, k := range g.captions {
		c.node(k, s)
	}
	for _, r := range g.rows {
		for i, cell := range r.cells {
			if i+1 < len(r.cells) && isMarker(cell) {
				c.paragraph()
				c.children(cell, s.of(cell))
				c.say(" ", s.look)
				c.held = true
				continue
			}
			c.node(cell, s)
		}
	}
}

// isMarker reports whether a cell holds nothing but a bullet or a number.
func isMarker(cell *html.Node) bool {
	const longest = 4
	if shapeOf(cell).words != 1 {
		return false
	}
	mark := Text(cell)
	return utf8.RuneCountInString(mark) <= longest && !strings.ContainsFunc(mark, unicode.IsLetter)
}

// The bounds of a table's grid that spans may stretch it to.
const (
	mostColumns = 100
	mostFilled  = 100_000 // cells that are empty because of a span
)

// spread is the words of the rows. Where a cell spans several columns or rows, its words
// stand in the first of them.
func (c *compositor) spread(g *grid, s setting) [][]manuscript.Text {
	var rows [][]manuscript.Text
	spanned := map[int]int{} // rows that a cell above still reaches, by column
	filled := 0
	fill := func(row []manuscript.Text, until int) []manuscript.Text {
		for len(row) < until && filled < mostFilled {
			row = append(row, nil)
			filled++
		}
		return row
	}
	for _, r := range g.rows {
		row := make([]manuscript.Text, 0, len(r.cells))
		begun := map[int]int{}
		for _, cell := range r.cells {
			for spanned[len(row)] > 0 && filled < mostFilled {
				row = fill(row, len(row)+1)
			}
			at := len(row)
			row = append(row, c.cell(cell, s))
			row = fill(row, min(at+span(cell, "colspan"), mostColumns))
			if down := span(cell, "rowspan") - 1; down > 0 {
				for i := at; i < len(row); i++ {
					begun[i] = down
				}
			}
		}
		for i := range spanned {
			if spanned[i]--; spanned[i] <= 0 {
				delete(spanned, i)
			}
		}
		for i, down := range begun {
			spanned[i] = max(spanned[i], down)
		}
		rows = append(rows, row)
	}
	return rows
}

// span is how many columns or rows the cell takes.
func span(cell *html.Node, name string) int {
	n, err := strconv.Atoi(strings.TrimSpace(Attr(cell, name)))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// cell is the words of a cell, with a line for each of its blocks.
func (c *compositor) cell(n *html.Node, s setting) manuscript.Text {
	blocks := c.apart(func() { c.node(n, s) })
	return flat(blocks, manuscript.Piece{Break: true})
}

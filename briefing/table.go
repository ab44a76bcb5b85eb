package briefing

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// table turns a table's rows into nodes. goldmark knows where a row begins; it
// ends with its line. The row of dashes below the header is in no node.
func (t *tree) table(n *extast.Table) Node {
	node := Node{Kind: NodeTable}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		node.Children = append(node.Children, t.row(row, n.Alignments))
	}
	node.Span = node.Children[0].Span
	_, dashes := nextLine(t.text, node.Span.End-t.base)
	line, _ := nextLine(t.text, dashes)
	node.Span.End = t.span(dashes, dashes+len(line)).End
	if last := node.Children[len(node.Children)-1].Span.End; len(node.Children) > 1 {
		node.Span.End = last
	}
	return node
}

func (t *tree) row(n ast.Node, aligns []extast.Alignment) Node {
	line, _ := nextLine(t.text, n.Pos())
	start := n.Pos() + len(line) - len(strings.TrimLeft(line, " \t"))
	node := Node{Kind: NodeRow, Span: t.span(start, n.Pos()+len(line))}
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		align := extast.AlignNone
		if i := len(node.Children); i < len(aligns) {
			align = aligns[i]
		}
		node.Children = append(node.Children, t.cell(cell, cellAlign(align), node.Span.End))
	}
	return node
}

// cell is a table cell. One that the row does not hold stands at the row's end.
func (t *tree) cell(n ast.Node, align Align, rowEnd int) Node {
	node := Node{Kind: NodeCell, Align: align, Span: Span{rowEnd, rowEnd}}
	lines := n.Lines()
	if long, ok := n.FirstChild().(*oversize); ok {
		lines = long.Lines()
	}
	if lines.Len() > 0 {
		node.Span = t.linesSpan(lines)
	}
	t.leaf(n, &node)
	return node
}

func cellAlign(a extast.Alignment) Align {
	switch a {
	case extast.AlignLeft:
		return AlignLeft
	case extast.AlignCenter:
		return AlignCenter
	case extast.AlignRight:
		return AlignRight
	}
	return AlignNone
}

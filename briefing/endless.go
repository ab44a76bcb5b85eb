package briefing

import "strings"

// endlessBytes is how much of one list or table is read at once. A longer one is
// read as several, each from an item or row on: what they are made of costs memory
// by the item, and a reader of a thousand items does not miss that two of them are
// a line apart.
const endlessBytes = 64 << 10

// A tableScan follows a table whose rows begin with a bar at the first column.
type tableScan struct {
	above  int  // start of the line before if it may be a header, else -1
	header Span // the header and the row of dashes, with their line ends; empty outside tables
}

// row takes note of a line that begins with a bar, the first of its block or not,
// and reports whether it is a row below a header. Only a block's first line is
// taken for a header: what stands above another could be a paragraph of a list.
func (s *tableScan) row(pos int, line string, first bool) bool {
	switch {
	case first:
		*s = tableScan{above: pos}
	case !s.header.Empty():
		return true
	case s.above >= 0 && isDashes(line):
		s.header = Span{s.above, pos + len(line) + 1}
	default:
		s.above = -1
	}
	return false
}

// leave takes note of a line that is no such row.
func (s *tableScan) leave() { *s = tableScan{above: -1} }

// isDashes reports whether line may be the row between a table's header and its
// body.
func isDashes(line string) bool {
	return strings.Trim(line, "|-: \t\r") == "" && strings.Contains(line, "-")
}

// endlessList reports whether a list has become so long that it is read in parts,
// of which the line at pos may begin one: an item that no paragraph before it can
// continue.
func (s *chunkScan) endlessList(pos int, line string) bool {
	n := listMarker(line)
	interrupts := n == 1 && strings.TrimSpace(line[n:]) != ""
	return s.endless(pos) && (interrupts || s.afterBlank)
}

func (s *chunkScan) endless(pos int) bool { return pos-s.starts[len(s.starts)-1] >= endlessBytes }

// tableRow takes note of a line that begins with a bar. A part of a long table
// begins with a row, and is read below the header that it has elsewhere.
func (s *chunkScan) tableRow(pos int, line string) {
	if !s.table.row(pos, line, s.afterBlank) || !s.endless(pos) {
		return
	}
	s.cut(pos)
	if s.headers == nil {
		s.headers = make(map[int]Span)
	}
	s.headers[pos] = s.table.header
}

// tableBlocks reads the chunk at span, which begins with rows of a table that has
// its header elsewhere. The header is repeated, standing where the chunk starts.
func tableBlocks(text string, span, header Span, links linkDefinitions) []Block {
	above := header.Of(text)
	t := newTree(above+span.Of(text), span.Start-len(above), links)
	nodes := t.children(t.parse(fullGrammar()))
	if len(nodes) == 0 || nodes[0].Kind != NodeTable || len(nodes[0].Children) < 2 {
		return markdownBlocks(text, span, links) // it only looked like a table
	}
	nodes[0].Span.Start = nodes[0].Children[1].Span.Start
	nodes[0].Children[0].standAt(span.Start)
	return appendBlocks(nil, nodes, text, span)
}

// standAt says that a node stands nowhere in the text but belongs at an offset.
func (n *Node) standAt(offset int) {
	n.Span = Span{offset, offset}
	for i := range n.Runs {
		n.Runs[i].Span, n.Runs[i].Exact = n.Span, false
	}
	for i := range n.Children {
		n.Children[i].standAt(offset)
	}
}

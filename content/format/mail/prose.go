package mail

import (
	"strings"

	"lede/briefing"
	"lede/content/format/manuscript"
	"lede/content/sanitize"
)

// above stands over the prose while it is read: a message has its headline already, and a
// greeting on a line of its own is none.
const above = "Message\n\n"

// prose reads lines as package briefing reads a plain text, with headings and lists, and
// with the marks of Markdown where there are such.
func (t *transcript) prose(lines []string) []manuscript.Block {
	lines = unwrapped(lines, t.measure)
	if len(lines) > mostProse {
		return eachLine(lines)
	}
	text := sanitize.Text(above + strings.Join(lines, "\n") + "\n")
	d := briefing.Glance(text, briefing.Options{Format: briefing.FormatAuto})
	var blocks []manuscript.Block
	for b := range d.Blocks(0) {
		if b.Span.Start >= len(above)-1 {
			blocks = append(blocks, nodeBlocks(&b.Node)...)
		}
	}
	return blocks
}

// eachLine is a paragraph for each line.
func eachLine(lines []string) []manuscript.Block {
	blocks := make([]manuscript.Block, 0, len(lines))
	for _, l := range lines {
		if l != "" {
			blocks = append(blocks, manuscript.Paragraph{Text: linked(l)})
		}
	}
	return blocks
}

// nodeBlocks are the blocks that a node of a parsed text makes.
func nodeBlocks(n *briefing.Node) []manuscript.Block {
	switch n.Kind {
	case briefing.NodeParagraph, briefing.NodeDefinitionTerm:
		return []manuscript.Block{manuscript.Paragraph{Text: nodeText(n)}}
	case briefing.NodeHeading:
		return []manuscript.Block{manuscript.Heading{Level: n.Level, Text: nodeText(n)}}
	case briefing.NodeList:
		list := manuscript.List{Ordered: n.Ordered, Start: n.Number}
		for i := range n.Children {
			list.Items = append(list.Items, nodesBlocks(n.Children[i].Children))
		}
		return []manuscript.Block{list}
	case briefing.NodeQuote:
		return []manuscript.Block{manuscript.Quote{Blocks: nodesBlocks(n.Children)}}
	case briefing.NodeTable:
		return []manuscript.Block{nodeTable(n)}
	case briefing.NodeCode:
		return []manuscript.Block{manuscript.Code{Language: n.Tag, Text: n.Markdown}}
	case briefing.NodeHTML, briefing.NodeLinkDefinition, briefing.NodeFrontMatter:
		return byLines(strings.Split(plainRuns(n), "\n"))
	case briefing.NodeRule:
		return []manuscript.Block{manuscript.Rule{}}
	case briefing.NodeFootnote:
		// A note stays where the writer put it, beside the same mark as in the text.
		blocks := nodesBlocks(n.Children)
		if len(blocks) > 0 {
			if p, ok := blocks[0].(manuscript.Paragraph); ok {
				blocks[0] = manuscript.Paragraph{Text: append(manuscript.Words("["+n.Tag+"] "), p.Text...)}
			}
		}
		return blocks
	case briefing.NodeItem, briefing.NodeDefinition, briefing.NodeRow, briefing.NodeCell:
		return nodesBlocks(n.Children)
	case briefing.NodeBlank:
	}
	return nil
}

func nodesBlocks(nodes []briefing.Node) []manuscript.Block {
	var blocks []manuscript.Block
	for i := range nodes {
		blocks = append(blocks, nodeBlocks(&nodes[i])...)
	}
	return blocks
}

func nodeTable(n *briefing.Node) manuscript.Table {
	var t manuscript.Table
	for i := range n.Children {
		var row []manuscript.Text
		for j := range n.Children[i].Children {
			row = append(row, nodeText(&n.Children[i].Children[j]))
		}
		if i == 0 {
			t.Head = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// nodeText is the words of a leaf, in pieces.
func nodeText(n *briefing.Node) manuscript.Text {
	var text manuscript.Text
	for i := range n.Runs {
		r := &n.Runs[i]
		switch {
		case r.Style&briefing.Break != 0:
			text = append(text, manuscript.Piece{Break: true})
		case r.Style&briefing.Cite != 0:
			text = append(text, manuscript.Piece{Words: "[" + r.Key + "]"})
		default:
			text = append(text, manuscript.Piece{Words: r.Text, Style: styleOf(r.Style), Link: r.Target})
		}
	}
	return text
}

// styleOf is a style as a manuscript has it.
func styleOf(s briefing.RunStyle) manuscript.Style {
	var style manuscript.Style
	for _, one := range []struct {
		from briefing.RunStyle
		to   manuscript.Style
	}{
		{briefing.Strong, manuscript.Strong}, {briefing.Emphasis, manuscript.Emphasis},
		{briefing.CodeSpan, manuscript.Monospace}, {briefing.Struck, manuscript.Struck},
	} {
		if s&one.from != 0 {
			style |= one.to
		}
	}
	return style
}

func plainRuns(n *briefing.Node) string {
	var b strings.Builder
	for i := range n.Runs {
		b.WriteString(n.Runs[i].Text)
	}
	return b.String()
}

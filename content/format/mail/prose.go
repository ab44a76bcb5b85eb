package mail

import (
	"strings"

	"lede/briefing"
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
	"lede/content/sanitize"
)

// above stands over the prose while it is read: a message has its headline already, and a
// greeting on a line of its own is none.
const above = "Message\n\n"

// read reads lines as package briefing reads a plain text, with headings and lists, and
// with the marks of Markdown where there are such.
func (t *transcript) read(lines []string) []manuscript.Block {
	lines = unwrapped(lines, t.measure)
	if len(lines) > mostProse {
		return eachLine(lines)
	}
	text := sanitize.Text(above + strings.Join(lines, "\n") + "\n")
	d := briefing.Glance(text, briefing.Options{Format: briefing.FormatAuto})
	p := prose{transcript: t, text: text}
	var blocks []manuscript.Block
	for b := range d.Blocks(0) {
		if b.Span.Start >= len(above)-1 {
			blocks = append(blocks, p.blocks(&b.Node)...)
		}
	}
	return blocks
}

// A prose is a text while it is made into blocks.
type prose struct {
	*transcript
	text string // with what stands above it
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

// blocks are the blocks that a node makes.
func (p *prose) blocks(n *briefing.Node) []manuscript.Block {
	switch n.Kind {
	case briefing.NodeParagraph, briefing.NodeDefinitionTerm:
		return []manuscript.Block{manuscript.Paragraph{Text: p.words(n)}}
	case briefing.NodeHeading:
		return []manuscript.Block{manuscript.Heading{Level: n.Level, Text: p.words(n)}}
	case briefing.NodeList:
		list := manuscript.List{Ordered: n.Ordered, Start: n.Number}
		for i := range n.Children {
			list.Items = append(list.Items, p.all(n.Children[i].Children))
		}
		return []manuscript.Block{list}
	case briefing.NodeQuote:
		return []manuscript.Block{manuscript.Quote{Blocks: p.all(n.Children)}}
	case briefing.NodeTable:
		return []manuscript.Block{p.table(n)}
	case briefing.NodeCode:
		return []manuscript.Block{manuscript.Code{Language: n.Tag, Text: n.Markdown}}
	case briefing.NodeHTML, briefing.NodeLinkDefinition, briefing.NodeFrontMatter:
		return byLines(strings.Split(plainRuns(n), "\n"))
	case briefing.NodeRule:
		return []manuscript.Block{manuscript.Rule{}}
	case briefing.NodeFootnote:
		p.notes = append(p.notes, hypertext.Note{Key: n.Tag, Blocks: p.all(n.Children)})
	case briefing.NodeItem, briefing.NodeDefinition, briefing.NodeRow, briefing.NodeCell:
		return p.all(n.Children)
	case briefing.NodeBlank:
	}
	return nil
}

func (p *prose) all(nodes []briefing.Node) []manuscript.Block {
	var blocks []manuscript.Block
	for i := range nodes {
		blocks = append(blocks, p.blocks(&nodes[i])...)
	}
	return blocks
}

func (p *prose) table(n *briefing.Node) manuscript.Table {
	var t manuscript.Table
	for i := range n.Children {
		var row []manuscript.Text
		for j := range n.Children[i].Children {
			row = append(row, p.words(&n.Children[i].Children[j]))
		}
		if i == 0 {
			t.Head = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// words is the words of a leaf, in pieces.
func (p *prose) words(n *briefing.Node) manuscript.Text {
	var text manuscript.Text
	for i := range n.Runs {
		r := &n.Runs[i]
		switch {
		case r.Style&briefing.Break != 0:
			text = append(text, manuscript.Piece{Break: true})
		case r.Style&briefing.Cite != 0:
			text = append(text, manuscript.Piece{Words: r.Span.Of(p.text), Note: r.Key})
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

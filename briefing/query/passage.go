package query

import (
	"sort"

	"lede/briefing"
)

// A passage is what a hit is: a paragraph, a heading, a list item, a table's row, a
// footnote, a quotation with the line that says whose it is, or the headline or the
// standfirst of the front matter.
type passage struct {
	span    briefing.Span
	heading bool
	leaves  []*briefing.Node
	// text is the words of the leaves as they show, with a space between two, and
	// proses those of each with where it begins; see read.
	text   string
	proses []prosePlace
}

type prosePlace struct {
	at    int
	prose briefing.Prose
}

// passages are those of a block, in order.
func passages(doc *briefing.Document, b *briefing.Block, to []passage) []passage {
	if b.Furniture {
		return to
	}
	return passagesIn(doc, &b.Node, to)
}

func passagesIn(doc *briefing.Document, n *briefing.Node, to []passage) []passage {
	switch n.Kind {
	case briefing.NodeFrontMatter, briefing.NodeLinkDefinition, briefing.NodeBlank, briefing.NodeRule:
		return to
	case briefing.NodeItem:
		return itemPassages(doc, n, to)
	case briefing.NodeRow, briefing.NodeFootnote:
		return append(to, passage{span: n.Span, leaves: leavesOf(n, nil)})
	case briefing.NodeQuote:
		if isExcerpt(doc, n.Span) {
			return append(to, passage{span: n.Span, leaves: leavesOf(n, nil)})
		}
	}
	if len(n.Children) == 0 {
		if len(n.Runs) == 0 {
			return to
		}
		return append(to, passage{span: n.Span, heading: n.Kind == briefing.NodeHeading, leaves: []*briefing.Node{n}})
	}
	for i := range n.Children {
		to = passagesIn(doc, &n.Children[i], to)
	}
	return to
}

// itemPassages are the item up to a list in it, and what follows from there on.
func itemPassages(doc *briefing.Document, n *briefing.Node, to []passage) []passage {
	own := 0
	for own < len(n.Children) && n.Children[own].Kind != briefing.NodeList {
		own++
	}
	if own > 0 {
		p := passage{span: n.Span}
		if own < len(n.Children) {
			p.span.End = n.Children[own-1].Span.End
		}
		for i := range own {
			p.leaves = leavesOf(&n.Children[i], p.leaves)
		}
		to = append(to, p)
	}
	for i := own; i < len(n.Children); i++ {
		to = passagesIn(doc, &n.Children[i], to)
	}
	return to
}

// leavesOf appends the leaves of n.
func leavesOf(n *briefing.Node, to []*briefing.Node) []*briefing.Node {
	if len(n.Runs) > 0 {
		to = append(to, n)
	}
	for i := range n.Children {
		to = leavesOf(&n.Children[i], to)
	}
	return to
}

// isExcerpt reports whether a quotation says whose words it holds.
func isExcerpt(doc *briefing.Document, s briefing.Span) bool {
	i := sort.Search(len(doc.Excerpts), func(i int) bool { return doc.Excerpts[i].Span.Start >= s.Start })
	return i < len(doc.Excerpts) && doc.Excerpts[i].Span == s
}

// read fills in what shows of the passage.
func (p *passage) read(doc *briefing.Document) {
	if p.proses != nil || p.text != "" {
		return
	}
	if p.leaves == nil { // of the front matter
		p.text = p.span.Of(doc.Text)
		return
	}
	p.proses = make([]prosePlace, len(p.leaves))
	for i, leaf := range p.leaves {
		if i > 0 {
			p.text += " "
		}
		p.proses[i] = prosePlace{len(p.text), leaf.Prose()}
		p.text += p.proses[i].prose.Text
	}
}

// places are where words stand in the passage's text. A phrase does not go over the
// end of a leaf.
func (p *passage) places(doc *briefing.Document, words []Words) []place {
	p.read(doc)
	if p.leaves == nil {
		return places(words, p.text, nil)
	}
	var all []place
	for _, leaf := range p.proses {
		from := len(all)
		all = places(words, leaf.prose.Text, all)
		for i := from; i < len(all); i++ {
			all[i].at.Start += leaf.at
			all[i].at.End += leaf.at
		}
	}
	return all
}

// source is where a part of the passage's text stands in the document.
func (p *passage) source(part briefing.Span) briefing.Span {
	if p.leaves == nil {
		return briefing.Span{Start: p.span.Start + part.Start, End: p.span.Start + part.End}
	}
	i := sort.Search(len(p.proses), func(i int) bool { return p.proses[i].at > part.Start }) - 1
	leaf := p.proses[i]
	return leaf.prose.Source(part.Start-leaf.at, part.End-leaf.at)
}

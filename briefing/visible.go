package briefing

import "strings"

// Visible is what a reader sees of a part of the text: the words of every leaf
// that overlaps s, without markup, leaves joined by a line end. A citation is
// left out. It costs the parsing of the chunks that s lies in.
func (d *Document) Visible(s Span) string {
	var b strings.Builder
	for block := range d.Blocks(s.Start) {
		if block.Span.Start >= s.End {
			break
		}
		block.visible(s, &b)
	}
	return strings.TrimSpace(b.String())
}

// visible writes what shows of n in s.
func (n *Node) visible(s Span, b *strings.Builder) {
	if !n.Span.Overlaps(s) {
		return
	}
	if n.Kind == NodeFrontMatter || n.Kind == NodeLinkDefinition || n.Kind == NodeBlank {
		return
	}
	before := b.Len()
	for _, r := range n.Runs {
		r.visible(s, b)
	}
	if b.Len() > before {
		b.WriteByte('\n')
	}
	for i := range n.Children {
		n.Children[i].visible(s, b)
	}
}

// visible writes what shows of r in s: all of it, where the run is not the
// source's own bytes and so cannot be cut.
func (r *Run) visible(s Span, b *strings.Builder) {
	switch {
	case !r.Span.Overlaps(s) || r.Style&Cite != 0:
	case r.Style&Break != 0:
		b.WriteByte('\n')
	case r.Exact:
		from, to := max(s.Start-r.Span.Start, 0), min(s.End, r.Span.End)-r.Span.Start
		b.WriteString(r.Text[from:to])
	default:
		b.WriteString(r.Text)
	}
}

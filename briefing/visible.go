package briefing

import "strings"

// Visible is what a reader sees of a part of the text: the words of every leaf
// that overlaps s, without markup, leaves joined by a line end. A citation is
// left out. It costs the parsing of the chunks that s lies in.
func (d *Document) Visible(s Span) string { return d.Sight().Of(s) }

// writeVisible writes what shows of n in s.
func (n *Node) writeVisible(s Span, b *strings.Builder) {
	if !n.Span.Overlaps(s) {
		return
	}
	if n.Kind == NodeFrontMatter || n.Kind == NodeLinkDefinition || n.Kind == NodeBlank {
		return
	}
	before := b.Len()
	for _, r := range n.Runs {
		r.writeVisible(s, b)
	}
	if b.Len() > before {
		b.WriteByte('\n')
	}
	for i := range n.Children {
		n.Children[i].writeVisible(s, b)
	}
}

// writeVisible writes what shows of r in s: all of it, where the run is not the
// source's own bytes and so cannot be cut.
func (r *Run) writeVisible(s Span, b *strings.Builder) {
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

// runText is the runs' texts joined: what a reader sees, and the marks.
func runText(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for i := range runs {
		b.WriteString(runs[i].Text)
	}
	return b.String()
}

// marks are the noncharacters that may stand in a run.
const marks = string(BreakMark) + string(CitationMark)

// visible is what a reader sees of a leaf, on one line and without citations.
func visible(n *Node) string {
	words := runText(n.Runs)
	if strings.ContainsAny(words, marks) {
		words = strings.Map(func(r rune) rune {
			switch r {
			case BreakMark:
				return ' '
			case CitationMark:
				return -1
			}
			return r
		}, words)
	}
	return strings.TrimSpace(words)
}

// shownText is the words of a node and of all that it holds, with a space
// between its leaves.
func shownText(n *Node) string {
	if len(n.Children) == 0 {
		return visible(n)
	}
	var parts []string
	for i := range n.Children {
		if words := shownText(&n.Children[i]); words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, " ")
}

package briefing

import "slices"

// Links are the targets of the links that show in a part of the text, in order,
// each once. It costs the parsing of the chunks that s lies in.
func (d *Document) Links(s Span) []string {
	var targets []string
	for block := range d.Blocks(s.Start) {
		if block.Span.Start >= s.End {
			break
		}
		targets = block.links(s, targets)
	}
	return targets
}

// links adds the targets of n's links in s.
func (n *Node) links(s Span, targets []string) []string {
	if !n.Span.Overlaps(s) {
		return targets
	}
	for _, r := range n.Runs {
		if r.Style&Link == 0 || !r.Span.Overlaps(s) || slices.Contains(targets, r.Target) {
			continue
		}
		targets = append(targets, r.Target)
	}
	for i := range n.Children {
		targets = n.Children[i].links(s, targets)
	}
	return targets
}

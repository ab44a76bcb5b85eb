package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// A Prose is the words of one leaf as a reader sees them, on one line and without
// citations, and where in the source each of them stands.
type Prose struct {
	Text  string
	parts []prosePart
}

// A prosePart is where a run's words begin in Prose.Text.
type prosePart struct {
	at  int
	run *Run
}

// Prose returns the words of a leaf. Those of another node are empty.
func (n *Node) Prose() Prose {
	var p Prose
	var b strings.Builder
	for i := range n.Runs {
		run := &n.Runs[i]
		if run.Style&Cite != 0 {
			continue
		}
		p.parts = append(p.parts, prosePart{b.Len(), run})
		if run.Style&Break != 0 {
			b.WriteByte(' ')
		} else {
			b.WriteString(run.Text)
		}
	}
	p.Text = b.String()
	return p
}

// Source is where the bytes from start to end of p.Text stand in the document: the
// whole of a run that is not the source's own bytes and so cannot be cut. It
// needs 0 <= start < end <= len(p.Text).
func (p Prose) Source(start, end int) Span {
	return Span{p.offset(start, false), p.offset(end-1, true)}
}

// offset is where the byte at i of the words stands in the document, or where what
// stands for it ends.
func (p Prose) offset(i int, after bool) int {
	k, found := slices.BinarySearchFunc(p.parts, i, func(part prosePart, i int) int { return cmp.Compare(part.at, i) })
	if !found {
		k--
	} else {
		for k+1 < len(p.parts) && p.parts[k+1].at == i { // runs without words
			k++
		}
	}
	part := p.parts[k]
	switch {
	case part.run.Exact && after:
		return min(part.run.Span.Start+i-part.at+1, part.run.Span.End)
	case part.run.Exact:
		return part.run.Span.Start + i - part.at
	case after:
		return part.run.Span.End
	}
	return part.run.Span.Start
}

// before is how many bytes of p.Text stand before offset in the document.
func (p Prose) before(offset int) int {
	for _, part := range p.parts {
		switch span := part.run.Span; {
		case offset <= span.Start:
			return part.at
		case offset < span.End && part.run.Exact:
			return part.at + offset - span.Start
		}
	}
	return len(p.Text)
}

// Visible is what a reader sees of the part of n that overlaps s, as
// Document.Visible has it.
func (n *Node) Visible(s Span) string {
	var b strings.Builder
	n.writeVisible(s, &b)
	return strings.TrimSpace(b.String())
}

package reader

import (
	"cmp"
	"slices"

	"lede/briefing"
)

// setRemarked takes from the document what its own remarks are on.
func (p *Pane) setRemarked() {
	on := make([]briefing.Span, 0, len(p.doc.Remarks))
	for _, r := range p.doc.Remarks {
		on = append(on, r.On)
	}
	slices.SortFunc(on, func(a, b briefing.Span) int { return cmp.Compare(a.Start, b.Start) })
	p.remarkedAt = spansOf(on)
}

// remarkedIn reports whether what a remark of the document's own is on begins in a part of
// the text.
func (p *Pane) remarkedIn(part briefing.Span) bool {
	from, to := p.remarkedAt.near(part)
	return slices.ContainsFunc(p.remarkedAt.list[from:to], func(on briefing.Span) bool { return part.Contains(on.Start) })
}

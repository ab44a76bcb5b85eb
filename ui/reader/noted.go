package reader

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing"
	"lede/ui/page"
	"lede/ui/theme"
)

// Noted is words on which the reader has written a note, or which are highlighted.
type Noted struct {
	Words   briefing.Span
	Written bool // there is a note, which the page does not show
}

// SetNoted says which words are noted, in any order.
func (p *Pane) SetNoted(noted []Noted) {
	noted = slices.Clone(noted)
	slices.SortStableFunc(noted, func(a, b Noted) int { return cmp.Compare(a.Words.Start, b.Words.Start) })
	words := make([]briefing.Span, len(noted))
	for i := range noted {
		words[i] = noted[i].Words
	}
	p.noted, p.notedAt = noted, spansOf(words)
}

// underlined are the noted words in a row, to be drawn over it: those that are a part of
// their passage, or highlighted. That there is a note on a whole passage, the sign beside
// it says more quietly.
func (p *Pane) underlined(th theme.Theme, r page.Row) []page.Highlight {
	var marked []page.Highlight
	from, to := p.notedAt.near(r.Span)
	for i := from; i < to; i++ {
		if words := p.noted[i].Words; words.Overlaps(r.Span) && (!p.noted[i].Written || !p.whole(words)) {
			marked = append(marked, page.Highlight{Span: words, Style: th.Noted})
		}
	}
	return marked
}

// whole reports whether words are all that their passage has.
func (p *Pane) whole(words briefing.Span) bool {
	passage := p.page.Passage(words.Start)
	return passage.Start >= words.Start && len(strings.TrimSpace(passage.Of(p.doc.Text))) <= words.Len()
}

// notedIn reports whether the words of a written note begin in a part of the text.
func (p *Pane) notedIn(part briefing.Span) bool {
	from, to := p.notedAt.near(part)
	for i := from; i < to; i++ {
		if p.noted[i].Written && part.Contains(p.noted[i].Words.Start) {
			return true
		}
	}
	return false
}

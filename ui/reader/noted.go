package reader

import (
	"lede/briefing"
	"lede/ui/page"
	"lede/ui/theme"
)

// Noted is words on which the reader has written a note, or which are highlighted.
type Noted struct {
	Words   briefing.Span
	Written bool // there is a note, which the page does not show
}

// SetNoted says which words are noted, in the order in which they begin.
func (p *Pane) SetNoted(noted []Noted) {
	words := make([]briefing.Span, len(noted))
	for i := range noted {
		words[i] = noted[i].Words
	}
	p.noted, p.notedAt = noted, spansOf(words)
}

// underlined are the noted words in a row, to be drawn over it.
func (p *Pane) underlined(th theme.Theme, r page.Row) []page.Highlight {
	var marked []page.Highlight
	from, to := p.notedAt.near(r.Span)
	for i := from; i < to; i++ {
		if words := p.noted[i].Words; words.Overlaps(r.Span) {
			marked = append(marked, page.Highlight{Span: words, Style: th.Noted})
		}
	}
	return marked
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

package page

import "lede/briefing"

// Passage is the passage at offset: the paragraph, the list item's own text, the
// heading, the row of a table, the block of code or the furniture that the byte
// belongs to. It is empty only in a document that shows nothing.
func (p *Page) Passage(offset int) briefing.Span {
	at, ok := p.stripAt(offset)
	if !ok {
		return briefing.Span{}
	}
	return p.strips(at.chunk)[at.strip].passage
}

// Folded reports whether the passage at offset is a line that stands for what has been
// set aside.
func (p *Page) Folded(offset int) bool {
	at, ok := p.stripAt(offset)
	return ok && p.strips(at.chunk)[at.strip].kind == stripFold
}

// Next is the passage after the one at offset.
func (p *Page) Next(offset int) (briefing.Span, bool) { return p.neighbour(offset, p.nextStrip) }

// Prev is the passage before the one at offset.
func (p *Page) Prev(offset int) (briefing.Span, bool) { return p.neighbour(offset, p.prevStrip) }

func (p *Page) neighbour(offset int, step func(stripKey) (stripKey, bool)) (briefing.Span, bool) {
	at, ok := p.stripAt(offset)
	if !ok {
		return briefing.Span{}, false
	}
	here := p.strips(at.chunk)[at.strip].passage
	for {
		if at, ok = step(at); !ok {
			return here, false
		}
		if there := p.strips(at.chunk)[at.strip].passage; there != here {
			return there, true
		}
	}
}

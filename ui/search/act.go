package search

import (
	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, follows it to the words, or goes back to the line.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	switch a {
	case keymap.Follow:
		return p.follow(), true
	case keymap.Copy, keymap.CopyPlain:
		return p.copy(a == keymap.Copy), true
	case keymap.Find, keymap.Search:
		p.Type()
		return nil, true
	}
	s := p.sheet(p.frame)
	return nil, p.list.Act(a, s, s.room, p.frame.Height)
}

// follow goes to the words of the selected hit, or opens a briefing that matches without
// any.
func (p *Pane) follow() pane.Request {
	if p.list.Row >= len(p.rows) {
		return nil
	}
	r := p.rows[p.list.Row]
	entry := p.results.List[r.result].Entry
	h, ok := p.hit(r)
	if !ok {
		return pane.Open{Briefing: entry}
	}
	words := h.Passage
	if n := len(h.Words); n > 0 {
		words = briefing.Span{Start: h.Words[0].Start, End: h.Words[n-1].End}
	}
	return pane.Passage{Briefing: entry, Passage: words}
}

// copy asks for the passage of the selected hit.
func (p *Pane) copy(cited bool) pane.Request {
	if p.list.Row < len(p.rows) {
		r := p.rows[p.list.Row]
		if h, ok := p.hit(r); ok {
			return pane.Quote{Briefing: p.results.List[r.result].Entry, Passage: h.Passage, Cited: cited}
		}
	}
	return pane.Say{Text: "There is no passage to copy."}
}

// Scroll moves what shows by so many lines.
func (p *Pane) Scroll(lines int) {
	s := p.sheet(p.frame)
	p.list.Scroll(s, lines, s.room)
}

// Click selects the hit under the mouse, or the first one of the briefing there; a second
// click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	if p.list.Point(p.sheet(p.frame), y) {
		return p.follow()
	}
	return nil
}

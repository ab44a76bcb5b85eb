package search

import (
	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, follows it to the words, or goes back to the line.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	page := max(p.sheet(p.frame).room-1, 1)
	switch a {
	case keymap.LineDown, keymap.NextPassage:
		p.move(1)
	case keymap.LineUp, keymap.PrevPassage:
		p.move(-1)
	case keymap.HalfDown:
		p.page((page + 1) / 2)
	case keymap.HalfUp:
		p.page(-(page + 1) / 2)
	case keymap.PageDown:
		p.page(page)
	case keymap.PageUp:
		p.page(-page)
	case keymap.Top:
		p.mark(0, 0)
	case keymap.Bottom:
		p.mark(len(p.rows)-1, p.frame.Height)
	case keymap.NextSection:
		p.briefing(1)
	case keymap.PrevSection:
		p.briefing(-1)
	case keymap.Follow:
		return p.follow(), true
	case keymap.Copy, keymap.CopyPlain:
		return p.copy(a == keymap.Copy), true
	case keymap.Find, keymap.Search:
		p.Type()
	default:
		return nil, false
	}
	return nil, true
}

// follow goes to the words of the selected hit, or opens a briefing that matches without
// any.
func (p *Pane) follow() pane.Request {
	if p.selected >= len(p.rows) {
		return nil
	}
	r := p.rows[p.selected]
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
	if p.selected < len(p.rows) {
		r := p.rows[p.selected]
		if h, ok := p.hit(r); ok {
			return pane.Quote{Briefing: p.results.List[r.result].Entry, Passage: h.Passage, Cited: cited}
		}
	}
	return pane.Say{Text: "There is no passage to copy."}
}

// mark selects a row, or the next one that can be selected, and has it begin at line y
// of the window.
func (p *Pane) mark(at, y int) {
	if s := p.sheet(p.frame); s.Len() > 0 {
		p.selected, p.window.Y, p.moved = roll.Nearest(s, at), y, true
	}
}

// move selects the next hit or the one before. The rows above the upper of the two stay
// where they are.
func (p *Pane) move(step int) {
	s := p.sheet(p.frame)
	to, ok := roll.Next(s, p.selected, step)
	if !ok {
		return
	}
	p.mark(to, p.window.Y+roll.Between(s, p.selected, to))
}

// page moves the selection by so many lines, and the window with it.
func (p *Pane) page(lines int) {
	if s := p.sheet(p.frame); s.Len() > 0 {
		p.mark(roll.Leap(s, p.selected, lines), p.window.Y)
	}
}

// briefing selects the first hit of the next briefing, or of this one or the one above.
func (p *Pane) briefing(step int) {
	if s := p.sheet(p.frame); s.Len() > 0 {
		if at, ok := roll.Section(s, p.selected, step); ok {
			p.mark(at, p.window.Y)
		}
	}
}

// Scroll moves what shows by so many lines, and the selection only as far as it must to
// stay in sight.
func (p *Pane) Scroll(lines int) {
	s := p.sheet(p.frame)
	if s.Len() == 0 {
		return
	}
	if at := p.window.Scroll(s, p.selected, lines, s.room); at != p.selected {
		p.mark(at, p.window.Y)
	}
}

// Click selects the hit under the mouse, or the first one of the briefing there; a second
// click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	s := p.sheet(p.frame)
	for _, d := range p.window.Placed {
		if !d.Contains(y) || d.Row >= s.Len() || p.rows[d.Row].kind == spaceRow {
			continue
		}
		if d.Row == p.selected {
			return p.follow()
		}
		at := roll.Nearest(s, d.Row)
		p.mark(at, p.window.Y+roll.Between(s, p.selected, at))
		return nil
	}
	return nil
}

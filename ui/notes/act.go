package notes

import (
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, and asks for what is to be done with the selected note.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	page := max(p.sheet(p.frame).room-1, 1)
	switch a {
	case keymap.LineDown, keymap.NextPassage:
		p.move(1)
	case keymap.LineUp, keymap.PrevPassage:
		p.move(-1)
	case keymap.HalfDown:
		p.leap((page + 1) / 2)
	case keymap.HalfUp:
		p.leap(-(page + 1) / 2)
	case keymap.PageDown:
		p.leap(page)
	case keymap.PageUp:
		p.leap(-page)
	case keymap.Top:
		p.mark(0, p.frame.Height)
	case keymap.Bottom:
		p.mark(len(p.rows)-1, p.frame.Height)
	case keymap.NextSection:
		p.section(1)
	case keymap.PrevSection:
		p.section(-1)
	default:
		return p.ask(a)
	}
	return nil, true
}

// ask is the request for what is to be done with the selected note.
func (p *Pane) ask(a keymap.Action) (pane.Request, bool) {
	it, ok := p.item()
	switch a {
	case keymap.Follow, keymap.EditNote, keymap.DeleteNote:
		if !ok {
			return nil, true
		}
	default:
		return nil, false
	}
	switch a {
	case keymap.EditNote:
		return pane.Note{ID: it.Note.ID}, true
	case keymap.DeleteNote:
		return pane.DropNote{ID: it.Note.ID}, true
	}
	return pane.OpenNote{ID: it.Note.ID}, true
}

// mark selects a row, or the next one that can be selected, and has it begin at line y
// of the window.
func (p *Pane) mark(at, y int) {
	if s := p.sheet(p.frame); s.Len() > 0 {
		p.selected, p.window.Y = roll.Nearest(s, at), y
	}
}

// move selects the next note or the one before. The rows above the upper of the two stay
// where they are.
func (p *Pane) move(step int) {
	s := p.sheet(p.frame)
	to, ok := roll.Next(s, p.selected, step)
	if !ok {
		p.window.Y = p.frame.Height // so that the end shows
		return
	}
	p.mark(to, p.window.Y+roll.Between(s, p.selected, to))
}

// leap moves the selection by so many lines, and the window with it.
func (p *Pane) leap(lines int) {
	if s := p.sheet(p.frame); s.Len() > 0 {
		p.mark(roll.Leap(s, p.selected, lines), p.window.Y)
	}
}

// section selects the first note of the next briefing, or of the one above.
func (p *Pane) section(step int) {
	s := p.sheet(p.frame)
	if s.Len() == 0 {
		return
	}
	if at, ok := roll.Section(s, p.selected, step); ok {
		p.mark(at, p.window.Y)
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

// Click selects the note under the mouse; a second click goes to its words.
func (p *Pane) Click(_, y int) pane.Request {
	s := p.sheet(p.frame)
	for _, d := range p.window.Placed {
		if !d.Contains(y) || d.Row >= s.Len() || !s.Selectable(d.Row) {
			continue
		}
		if d.Row == p.selected {
			r, _ := p.ask(keymap.Follow)
			return r
		}
		p.mark(d.Row, p.window.Y+roll.Between(s, p.selected, d.Row))
		return nil
	}
	return nil
}

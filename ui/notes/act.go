package notes

import (
	"lede/ui/keymap"
	"lede/ui/pane"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, and asks for what is to be done with the selected note.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	s := p.sheet(p.frame)
	if p.list.Act(a, s, s.room, p.frame.Height) {
		return nil, true
	}
	return p.ask(a)
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

// Scroll moves what shows by so many lines.
func (p *Pane) Scroll(lines int) {
	s := p.sheet(p.frame)
	p.list.Scroll(s, lines, s.room)
}

// Click selects the note under the mouse; a second click goes to its words.
func (p *Pane) Click(_, y int) pane.Request {
	if p.list.Point(p.sheet(p.frame), y) {
		r, _ := p.ask(keymap.Follow)
		return r
	}
	return nil
}

package voices

import (
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, opens a voice or follows a statement to where it stands.
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
		p.mark(0, p.frame.Height)
	case keymap.Bottom:
		p.mark(p.sheet(p.frame).Len()-1, p.frame.Height)
	case keymap.NextSection:
		p.section(1)
	case keymap.PrevSection:
		p.section(-1)
	case keymap.Follow:
		return p.follow(), true
	case keymap.VoiceOrder:
		p.order = 1 - p.order
		p.renarrow()
	case keymap.KeepApart:
		return p.keepApart(), true
	case keymap.Copy, keymap.CopyPlain:
		return p.copy(a == keymap.Copy), true
	case keymap.Back, keymap.Leave:
		if p.opened == "" {
			return nil, false
		}
		p.shut()
	default:
		return nil, false
	}
	return nil, true
}

// view is the list that shows.
func (p *Pane) view() *view {
	if p.opened != "" {
		return &p.one
	}
	return &p.list
}

// follow opens the selected voice, or goes to the words of the selected statement.
func (p *Pane) follow() pane.Request {
	v, ok := p.voice()
	if !ok {
		return nil
	}
	if p.opened == "" {
		p.opened, p.list.moved = v.Key, true
		p.one = view{}
		p.lay()
		p.one.selected = roll.Nearest(p.sheet(p.frame), p.rowAtHome())
		p.one.reveal(p)
		return nil
	}
	s, ok := p.statement()
	if !ok {
		return nil
	}
	return pane.Passage{Briefing: s.Briefing, Passage: wordsOf(s)}
}

// shut shows all voices again.
func (p *Pane) shut() {
	p.opened = ""
	p.lay()
}

// copy asks for the words of the selected statement, or of the last one of the
// selected voice.
func (p *Pane) copy(cited bool) pane.Request {
	s, ok := p.statement()
	if !ok {
		return pane.Say{Text: "Open a voice with enter; then y copies one of its statements."}
	}
	r := pane.Quote{Briefing: s.Briefing, Passage: s.Statement.Passage, Cited: cited}
	if !cited {
		r.Passage = wordsOf(s)
	}
	return r
}

// mark selects a row, or the next one that can be selected, and has it begin at line
// y of the window.
func (p *Pane) mark(at, y int) {
	s := p.sheet(p.frame)
	if s.Len() == 0 {
		return
	}
	v := p.view()
	v.selected, v.window.Y, v.moved = roll.Nearest(s, at), y, true
}

// move selects the next row or the one before. The rows above the upper of the two stay
// where they are.
func (p *Pane) move(step int) {
	s, v := p.sheet(p.frame), p.view()
	to, ok := roll.Next(s, v.selected, step)
	if !ok {
		v.window.Y = p.frame.Height // so that the end shows, with what stands there
		return
	}
	p.mark(to, v.window.Y+roll.Between(s, v.selected, to))
}

// page moves the selection by so many lines, and the window with it.
func (p *Pane) page(lines int) {
	if s, v := p.sheet(p.frame), p.view(); s.Len() > 0 {
		p.mark(roll.Leap(s, v.selected, lines), v.window.Y)
	}
}

// section selects the first statement of the next briefing, or of the one above; among
// voices, the next one of another footing.
func (p *Pane) section(step int) {
	s, v := p.sheet(p.frame), p.view()
	if p.opened != "" {
		if at, ok := roll.Section(s, v.selected, step); ok {
			p.mark(at, v.window.Y)
		}
		return
	}
	for at := v.selected + step; at >= 0 && at < len(p.listed); at += step {
		if p.grouping.Voices[p.listed[at].voice].Footing != p.grouping.Voices[p.listed[at-step].voice].Footing {
			p.mark(at, v.window.Y)
			return
		}
	}
}

// Scroll moves what shows by so many lines, and the selection only as far as it must to
// stay in sight.
func (p *Pane) Scroll(lines int) {
	s, v := p.sheet(p.frame), p.view()
	if s.Len() == 0 {
		return
	}
	if at := v.window.Scroll(s, v.selected, lines, s.room); at != v.selected {
		p.mark(at, v.window.Y)
	}
}

// reveal puts the selection a third down the window.
func (v *view) reveal(p *Pane) { v.window.Y = p.sheet(p.frame).room / 3 }

// Click selects what is under the mouse; a second click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	s, v := p.sheet(p.frame), p.view()
	for _, d := range v.window.Placed {
		if !d.Contains(y) || d.Row >= s.Len() || !s.Selectable(d.Row) {
			continue
		}
		if d.Row == v.selected {
			return p.follow()
		}
		p.mark(d.Row, v.window.Y+roll.Between(s, v.selected, d.Row))
		return nil
	}
	return nil
}

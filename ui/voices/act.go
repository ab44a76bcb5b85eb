package voices

import (
	"lede/briefing/attribution"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, opens a voice or follows a statement to where it stands.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	switch a {
	case keymap.NextSection, keymap.PrevSection:
		if p.opened == "" {
			p.footing(a)
			return nil, true
		}
	case keymap.Follow:
		return p.follow(), true
	case keymap.VoiceOrder:
		p.order = 1 - p.order
		p.renarrow()
		return nil, true
	case keymap.KeepApart:
		return p.keepApart(), true
	case keymap.Copy, keymap.CopyPlain:
		return p.copy(a == keymap.Copy), true
	case keymap.Back, keymap.Leave:
		if p.opened == "" {
			return nil, false
		}
		p.shut()
		return nil, true
	}
	s := p.sheet(p.frame)
	return nil, p.view().Act(a, s, s.room, p.frame.Height)
}

// view is the list that shows.
func (p *Pane) view() *roll.Selection {
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
		p.opened, p.list.Moved = v.Key, true
		p.one = roll.Selection{}
		p.lay()
		p.one.Row = roll.Nearest(p.sheet(p.frame), p.rowAtHome())
		p.reveal(&p.one)
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

// footing selects the next voice of another footing, or the one before.
func (p *Pane) footing(a keymap.Action) {
	step := 1
	if a == keymap.PrevSection {
		step = -1
	}
	s, v := p.sheet(p.frame), p.view()
	of := func(at int) attribution.Footing { return p.grouping.Voices[p.listed[at].voice].Footing }
	for at := v.Row + step; at >= 0 && at < len(p.listed); at += step {
		if of(at) != of(at-step) {
			v.Mark(s, at, v.Window.Y)
			return
		}
	}
}

// Scroll moves what shows by so many lines.
func (p *Pane) Scroll(lines int) {
	s := p.sheet(p.frame)
	p.view().Scroll(s, lines, s.room)
}

// reveal puts the selection of a list a third down the window.
func (p *Pane) reveal(list *roll.Selection) { list.Window.Y = p.sheet(p.frame).room / 3 }

// Click selects what is under the mouse; a second click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	if p.view().Point(p.sheet(p.frame), y) {
		return p.follow()
	}
	return nil
}

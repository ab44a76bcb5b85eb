package chronology

import (
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, looks closer or from further away, filters, and follows
// an entry to where it stands.
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
		p.choose(0, p.frame.Height)
	case keymap.Bottom:
		p.choose(len(p.rows)-1, p.frame.Height)
	case keymap.NextSection:
		p.section(1)
	case keymap.PrevSection:
		p.section(-1)
	case keymap.Follow:
		return p.follow(), true
	case keymap.ZoomIn:
		p.zoom(1)
	case keymap.ZoomOut:
		p.zoom(-1)
	case keymap.Origins:
		p.cycle()
	case keymap.OnlyBriefing:
		p.onlyBriefing()
	default:
		return nil, false
	}
	return nil, true
}

// follow goes to the passage of the selected entry, or into the selected period.
func (p *Pane) follow() pane.Request {
	e, ok := p.entry()
	switch {
	case !ok:
		return nil
	case p.level.periods():
		p.zoom(1)
		return nil
	}
	return pane.Passage{Briefing: e.Briefing, Passage: e.Passage}
}

// zoom looks closer, or from further away. What is selected stays selected: closer,
// the entry of a period that was selected before, or its first.
func (p *Pane) zoom(by int) {
	level := level(min(max(int(p.level)+by, int(byDecade)), int(byDay)))
	if level == p.level {
		return
	}
	p.level = level
	p.strip = strip{}
	p.lay()
	p.reveal()
}

// reveal puts the selection a third down the window.
func (p *Pane) reveal() { p.window.Y = p.sheet(p.frame).room / 3 }

// choose selects the first entry of a row, or of the next one that can be selected,
// and has it begin at line y of the window.
func (p *Pane) choose(at, y int) {
	if len(p.rows) == 0 {
		return
	}
	p.selected, p.window.Y, p.moved = p.rows[roll.Nearest(p.sheet(p.frame), at)].from, y, true
	p.chosen, _ = p.entry()
}

// move selects the next row or the one before. The rows above the upper of the two
// stay where they are.
func (p *Pane) move(step int) {
	s := p.sheet(p.frame)
	from := p.rowOf(p.selected)
	to, ok := roll.Next(s, from, step)
	if !ok {
		p.window.Y = p.frame.Height // so that the end shows, with what stands there
		return
	}
	p.choose(to, p.window.Y+roll.Between(s, from, to))
}

// page moves the selection by so many lines, and the window with it.
func (p *Pane) page(lines int) {
	p.choose(roll.Leap(p.sheet(p.frame), p.rowOf(p.selected), lines), p.window.Y)
}

// section selects the first entry under the next heading, or under the one above; the
// next period where there are no headings.
func (p *Pane) section(step int) {
	next := roll.Section
	if p.level.periods() {
		next = roll.Next
	}
	if at, ok := next(p.sheet(p.frame), p.rowOf(p.selected), step); ok {
		p.choose(at, p.window.Y)
	}
}

// Scroll moves what shows by so many lines, and the selection only as far as it must
// to stay in sight.
func (p *Pane) Scroll(lines int) {
	if len(p.rows) == 0 {
		return
	}
	s := p.sheet(p.frame)
	from := p.rowOf(p.selected)
	if at := p.window.Scroll(s, from, lines, s.room); at != from {
		p.choose(at, p.window.Y)
	}
}

// Click selects what is under the mouse; a second click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	for _, d := range p.window.Placed {
		if !d.Contains(y) || !p.rows[d.Row].selectable() {
			continue
		}
		from := p.rowOf(p.selected)
		if d.Row == from {
			return p.follow()
		}
		p.choose(d.Row, p.window.Y+roll.Between(p.sheet(p.frame), from, d.Row))
		return nil
	}
	return nil
}

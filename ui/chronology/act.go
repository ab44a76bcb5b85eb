package chronology

import (
	"lede/ui/keymap"
	"lede/ui/pane"
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
func (p *Pane) reveal() { p.y = p.sheet(p.frame).room / 3 }

// choose selects the first entry of a row, or of the next one above or below that
// can be selected, and has it begin at line y of the window.
func (p *Pane) choose(at, y int) {
	if len(p.rows) == 0 {
		return
	}
	at = min(max(at, 0), len(p.rows)-1)
	for at < len(p.rows)-1 && !p.rows[at].selectable() {
		at++
	}
	p.selected, p.y, p.moved = p.rows[at].from, y, true
	p.chosen, _ = p.entry()
}

// next is the row that can be selected next to one, in a direction; false at the end.
func (p *Pane) next(at, step int) (int, bool) {
	for at += step; at >= 0 && at < len(p.rows); at += step {
		if p.rows[at].selectable() {
			return at, true
		}
	}
	return at, false
}

// move selects the next row or the one before. The rows above the upper of the two
// stay where they are.
func (p *Pane) move(step int) {
	s := p.sheet(p.frame)
	from := p.rowOf(p.selected)
	to, ok := p.next(from, step)
	if !ok {
		p.y = p.frame.Height // so that the end shows, with what stands there
		return
	}
	p.choose(to, p.y+s.between(from, to))
}

// page moves the selection by so many lines, and the window with it.
func (p *Pane) page(lines int) {
	s := p.sheet(p.frame)
	step := 1
	if lines < 0 {
		step, lines = -1, -lines
	}
	at := p.rowOf(p.selected)
	for gone := 0; gone < lines; {
		to, ok := p.next(at, step)
		if !ok {
			break
		}
		if gone += abs(s.between(at, to)); gone > lines && at != p.rowOf(p.selected) {
			break
		}
		at = to
	}
	p.choose(at, p.y)
}

// section selects the first entry under the next heading, or under the one above.
func (p *Pane) section(step int) {
	at, ok := p.next(p.rowOf(p.selected), step)
	if !ok {
		return
	}
	for at > 0 && at < len(p.rows)-1 && p.rows[at].kind == entryRow && p.rows[at-1].kind == entryRow {
		at += step
		if !p.rows[at].selectable() {
			at += step
		}
	}
	p.choose(at, p.y)
}

// Scroll moves what shows by so many lines, and the selection only as far as it must
// to stay in sight.
func (p *Pane) Scroll(lines int) {
	s := p.sheet(p.frame)
	step := 1
	if lines < 0 {
		step = -1
	}
	p.y -= lines
	at := p.rowOf(p.selected)
	for step > 0 && p.y < 0 || step < 0 && p.y >= s.room {
		to, ok := p.next(at, step)
		if !ok {
			return
		}
		p.choose(to, p.y+s.between(at, to))
		at = to
	}
}

// placed is where a row was last drawn, for the mouse.
type placed struct{ row, y, h int }

// Click selects what is under the mouse; a second click follows it.
func (p *Pane) Click(_, y int) pane.Request {
	for _, d := range p.placed {
		if y < d.y || y >= d.y+d.h || !p.rows[d.row].selectable() {
			continue
		}
		if d.row == p.rowOf(p.selected) {
			return p.follow()
		}
		s := p.sheet(p.frame)
		p.choose(d.row, p.y+s.between(p.rowOf(p.selected), d.row))
		return nil
	}
	return nil
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

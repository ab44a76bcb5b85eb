package shelf

import (
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, opens, and changes what is listed how. While there is a
// preview, it asks for what that has to show.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	p.settle()
	switch a {
	case keymap.Follow:
		return p.open(), true
	case keymap.Settle:
		return p.settled(), true
	case keymap.Preview:
		return p.togglePreview(), true
	case keymap.ShelfOrder:
		p.order = (p.order + 1) % orderCount
		p.spoil(orderStale)
	case keymap.ShelfGroup:
		p.grouping = (p.grouping + 1) % groupingCount
		p.spoil(orderStale)
	default:
		if !p.moves(a) {
			return nil, false
		}
	}
	return p.Looking(), true
}

// moves moves the selection as keys ask, and reports whether a asks for that.
func (p *Pane) moves(a keymap.Action) bool {
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
		p.chosen, p.window.Y = -1, 0
		p.reselect()
	case keymap.Bottom:
		p.pick(len(p.rows)-1, p.frame.Height)
	case keymap.NextSection:
		p.section(1)
	case keymap.PrevSection:
		p.section(-1)
	default:
		return false
	}
	return true
}

// open asks for the selected briefing: also one that could not be read, for it may have
// been mended since.
func (p *Pane) open() pane.Request {
	if i, ok := p.selected(); ok {
		return pane.Open{Briefing: i}
	}
	return nil
}

// settled asks for the selected briefing to be marked as read.
func (p *Pane) settled() pane.Request {
	if i, ok := p.selected(); ok {
		return pane.Settle{Briefings: []int{i}}
	}
	return nil
}

// pick selects a row, or the next one that is a briefing, and has it begin at line y of
// the window.
func (p *Pane) pick(row, y int) {
	if len(p.rows) == 0 {
		return
	}
	p.row = roll.Nearest(p.sheet(p.frame), row)
	p.chosen, p.window.Y = int(p.rows[p.row]), y
}

// move selects the next briefing, or the one before.
func (p *Pane) move(step int) {
	p.settle()
	s := p.sheet(p.frame)
	to, ok := roll.Next(s, p.row, step)
	if !ok {
		p.window.Y = max(p.window.Y, 0)
		return
	}
	p.pick(to, p.window.Y+roll.Between(s, p.row, to))
}

// leap moves the selection by so many lines, and the window with it.
func (p *Pane) leap(lines int) {
	p.pick(roll.Leap(p.sheet(p.frame), p.row, lines), p.window.Y)
}

// section selects the first briefing of the next group or of the one above; without
// groups, the next briefing.
func (p *Pane) section(step int) {
	if p.grouping == ungrouped {
		p.move(step)
		return
	}
	if at, ok := roll.Section(p.sheet(p.frame), p.row, step); ok {
		p.pick(at, p.window.Y)
	}
}

// Scroll moves what shows by so many lines, and the selection only as far as it must to
// stay in sight.
func (p *Pane) Scroll(lines int) {
	p.settle()
	s := p.sheet(p.frame)
	if len(p.rows) == 0 {
		return
	}
	if at := p.window.Scroll(s, p.row, lines, s.room); at != p.row {
		p.pick(at, p.window.Y)
	}
}

// Click selects the briefing under the mouse; a second click opens it.
func (p *Pane) Click(x, y int) pane.Request {
	p.settle()
	s := p.sheet(p.frame)
	if x >= s.w || y >= s.h {
		return nil
	}
	for _, d := range p.window.Placed {
		if !d.Contains(y) || d.Row >= len(p.rows) || !s.Selectable(d.Row) {
			continue
		}
		if d.Row == p.row {
			return p.open()
		}
		p.pick(d.Row, p.window.Y+roll.Between(s, p.row, d.Row))
		return p.Looking()
	}
	return nil
}

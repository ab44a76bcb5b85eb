package shelf

import (
	"slices"

	"lede/ui/roll"
)

// lay makes the rows of what is left: the briefings, with a heading over each group.
func (p *Pane) lay() {
	p.rows = p.rows[:0]
	if p.grouping == ungrouped {
		p.rows = append(p.rows, p.left...)
		return
	}
	p.counts = slices.Grow(p.counts[:0], p.groups())[:p.groups()]
	clear(p.counts)
	last := int32(-1)
	for _, i := range p.left {
		g := p.group(i)
		if g != last {
			p.rows = append(p.rows, ^g)
			last = g
		}
		p.counts[g]++
		p.rows = append(p.rows, i)
	}
}

// reselect finds the row of the chosen briefing, and reports whether it is listed. The
// first row stands in for one that the filter leaves out, and the next for one that is
// gone.
func (p *Pane) reselect() bool {
	if p.chosen >= 0 {
		if row := slices.Index(p.rows, int32(p.chosen)); row >= 0 {
			p.row = row
			return true
		}
	}
	if len(p.rows) == 0 {
		p.row = 0
		return false
	}
	s := p.sheet(p.frame)
	if p.chosen >= 0 && p.items[p.chosen].Gone {
		p.row = roll.Nearest(s, p.row)
		p.chosen = int(p.rows[p.row])
		return true
	}
	p.row, p.window.Y = roll.Nearest(s, 0), 0
	return false
}

// selected is the selected briefing; false when none is listed.
func (p *Pane) selected() (int, bool) {
	p.settle()
	if p.row >= len(p.rows) {
		return 0, false
	}
	return int(p.rows[p.row]), true
}

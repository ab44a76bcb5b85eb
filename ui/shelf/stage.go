package shelf

import (
	"slices"

	"lede/ui/roll"
)

// A stage is how much of the list has to be made anew before it is looked at again.
type stage uint8

const (
	fresh stage = iota
	rowsStale
	leftStale  // and the rows
	orderStale // and what is left
)

// spoil says that something has changed that the list is made of.
func (p *Pane) spoil(s stage) {
	p.stale = max(p.stale, s)
	if s >= leftStale {
		p.filter.done = ""
	}
}

// spoiled is what has to be made anew after a briefing has another key.
func (p *Pane) spoiled(had, has *key) stage {
	renamed := had.folded != has.folded
	switch {
	case had.gone != has.gone,
		p.order == byTitle && renamed,
		p.order >= newestFirst && had.day != has.day,
		p.order.part(had) != p.order.part(has),
		p.grouping == byOutlet && had.outlet != has.outlet:
		return orderStale
	case renamed && p.Filtered():
		return leftStale
	}
	return fresh
}

// settle makes anew what has to be. It comes before anything that depends on the list.
func (p *Pane) settle() {
	if p.stale == fresh {
		return
	}
	if p.stale == orderStale {
		p.arrange()
	}
	if p.stale >= leftStale {
		p.narrow()
	}
	p.lay()
	p.stale = fresh
	p.reselect()
}

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

// groups is the number of groups there could be.
func (p *Pane) groups() int {
	if p.grouping == byFolder {
		return len(p.folders.all)
	}
	return len(p.outlets.all) + 1
}

// group is the number of a briefing's group; the last is that of no outlet.
func (p *Pane) group(i int32) int32 {
	if p.grouping == byFolder {
		return p.keys[i].folder
	}
	if o := p.keys[i].outlet; o != noOutlet {
		return o
	}
	return int32(len(p.outlets.all))
}

// groupName is how a group is called.
func (p *Pane) groupName(g int32) string {
	switch {
	case p.grouping == byFolder && p.folders.all[g] == "":
		return p.title
	case p.grouping == byFolder:
		return p.folders.all[g]
	case int(g) < len(p.outlets.all):
		return p.outlets.all[g]
	}
	return "No outlet named"
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

package shelf

// A stage is how much of the list has to be made anew before it is looked at again.
type stage uint8

const (
	fresh      stage = iota
	leftStale        // what the filter leaves, and the rows
	orderStale       // all
)

// spoil says that something has changed that the list is made of.
func (p *Pane) spoil(s stage) {
	p.stale = max(p.stale, s)
	p.filter.done = "" // what has been left may be wrong
}

// spoiled is what has to be made anew after a briefing has another key.
func (p *Pane) spoiled(had, has *key) stage {
	renamed := had.folded != has.folded
	switch {
	case had.gone != has.gone,
		p.order == byTitle && renamed,
		p.order >= newestFirst && had.day != has.day,
		p.order.class(had) != p.order.class(has),
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
	p.narrow()
	p.lay()
	p.stale = fresh
	p.reselect()
}

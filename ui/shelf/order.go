package shelf

// An order is in which the briefings are listed.
type order uint8

// From newestFirst on, the briefings of each class are listed the newest first.
const (
	asFolder order = iota // as they were given
	byTitle
	newestFirst
	changedFirst
	unreadFirst
	notedFirst
	orderCount
)

// String is how an order is called in the heading.
func (o order) String() string {
	return [...]string{"in folder order", "by title", "newest first", "changed first", "unread first", "noted first"}[o]
}

// arrange puts the briefings in their order, group by group, all with one number for
// each: its group's place, then its class, then how long it is from the end of time.
func (p *Pane) arrange() {
	ids := p.present()
	if p.order == byTitle {
		ids = p.inTitleOrder()
	}
	groups := p.groupRanks()
	sortBy(ids, func(i int32) uint64 {
		k := &p.keys[i]
		place := uint64(p.order.class(k))
		if groups != nil {
			place |= groups[p.group(i)] << classBits
		}
		place <<= momentBits
		if p.order >= newestFirst {
			place |= 1<<momentBits - 1 - uint64(k.day)
		}
		return place
	})
	p.ordered = ids
}

// classBits is how many bits a class takes.
const classBits = 2

// class is which of its classes an order puts a briefing in: what changed before what did
// not, say.
func (o order) class(k *key) int {
	switch {
	case o == unreadFirst:
		return int(k.reading)
	case o == changedFirst && !k.changed, o == notedFirst && !k.noted:
		return 1
	}
	return 0
}

// present are the briefings that are not gone, in the order in which they were given.
func (p *Pane) present() []int32 {
	ids := make([]int32, 0, len(p.keys))
	for i := range p.keys {
		if !p.keys[i].gone {
			ids = append(ids, int32(i))
		}
	}
	return ids
}

// inTitleOrder are the briefings that are not gone by their titles; those without come
// last.
func (p *Pane) inTitleOrder() []int32 {
	ids := make([]int32, 0, len(p.keys))
	for _, i := range p.titles {
		if !p.keys[i].gone {
			ids = append(ids, i)
		}
	}
	for i := range p.keys {
		if k := &p.keys[i]; !k.titled && !k.gone {
			ids = append(ids, int32(i))
		}
	}
	return ids
}

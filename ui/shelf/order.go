package shelf

// An order is in which the briefings are listed.
type order uint8

// From newestFirst on, the briefings in each part of an order are listed the newest
// first.
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

// A grouping is what the briefings are put together by.
type grouping uint8

const (
	ungrouped grouping = iota
	byFolder
	byOutlet
	groupingCount
)

// String is how a grouping is called in the heading; "" for none.
func (g grouping) String() string { return [...]string{"", "by folder", "by outlet"}[g] }

// arrange puts the briefings in their order, group by group, all with one number for
// each: its group's place, then which part of the order it belongs to, then how long it
// is from the end of time.
func (p *Pane) arrange() {
	ids := p.present()
	if p.order == byTitle {
		ids = p.inTitleOrder()
	}
	groups := p.groupRanks()
	sortBy(ids, func(i int32) uint64 {
		k := &p.keys[i]
		place := uint64(p.order.part(k))
		if groups != nil {
			place |= groups[p.group(i)] << partBits
		}
		place <<= momentBits
		if p.order >= newestFirst {
			place |= 1<<momentBits - 1 - uint64(k.day)
		}
		return place
	})
	p.ordered = ids
}

// partBits is how many bits a part of an order takes.
const partBits = 2

// part is which part of an order a briefing belongs to.
func (o order) part(k *key) int {
	switch {
	case o == unreadFirst:
		return int(k.reading)
	case o == changedFirst && !k.changed, o == notedFirst && !k.noted:
		return 1
	}
	return 0
}

// groupRanks is the place of each group: of a folder, that of its first briefing as they
// were given; of an outlet, that of its name. It is nil when there are none.
func (p *Pane) groupRanks() []uint64 {
	switch p.grouping {
	case byFolder:
		ranks := make([]uint64, len(p.folders.all))
		for i := range ranks {
			ranks[i] = uint64(i)
		}
		return ranks
	case byOutlet:
		return p.outletOrder.ranks(len(p.outlets.all) + 1)
	case ungrouped, groupingCount:
	}
	return nil
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

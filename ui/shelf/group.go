package shelf

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

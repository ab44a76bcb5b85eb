package shelf

import (
	"iter"
	"slices"

	"lede/ui/pane"
	"lede/ui/roll"
)

// A Pane is the shelf. A briefing is known by its index, which it keeps.
type Pane struct {
	title    string
	progress string
	items    []Item
	keys     []key // of each item
	tally    tally
	scratch  []byte

	titles      alphabet // the briefings that have a title
	folders     names
	outlets     names
	outletNames []string // folded, by number
	outletOrder alphabet // of those

	order    order
	grouping grouping
	filter   filter

	stale   stage
	ordered []int32 // all briefings that are not gone, in their order
	left    []int32 // those that the filter leaves
	rows    []int32 // what is listed: a briefing, or ^n for the heading of the n-th group
	counts  []int   // of briefings under each heading, by group

	// chosen is the briefing that is selected, or that will be when it is listed again;
	// -1 for whichever comes first. row is where that stands now.
	chosen int
	row    int
	window roll.Window
	frame  pane.Frame // of the last drawing

	preview preview
}

// A tally is how many briefings there are of each sort.
type tally struct {
	gone, changed, noted int
}

func (t *tally) add(k *key, by int) {
	if k.gone {
		t.gone += by
		return
	}
	if k.changed {
		t.changed += by
	}
	if k.noted {
		t.noted += by
	}
}

// New returns a shelf of the given briefings, which it takes over. What is known of
// many of them is better told afterwards (DescribeAll).
func New(title string, items []Item) *Pane {
	p := &Pane{
		title: title, items: items, chosen: -1, stale: orderStale,
		frame: pane.Frame{Width: 80, Height: 24}, preview: preview{asked: -1, of: -1},
	}
	p.takeUp(0)
	return p
}

// Append adds briefings behind the others.
func (p *Pane) Append(items ...Item) {
	first := len(p.items)
	p.items = append(p.items, items...)
	p.takeUp(first)
	p.spoil(orderStale)
}

// takeUp makes the keys of the briefings from one on.
func (p *Pane) takeUp(first int) {
	p.keys = slices.Grow(p.keys, len(p.items)-first)
	var titled []int32
	for i := first; i < len(p.items); i++ {
		it := &p.items[i]
		*it = it.clipped()
		p.keys = append(p.keys, p.key(it, ""))
		p.tally.add(&p.keys[i], 1)
		if it.Title != "" {
			titled = append(titled, int32(i))
		}
	}
	p.name(titled)
}

// Describe says what the i-th briefing has. Its name stays what it was.
func (p *Pane) Describe(i int, item Item) {
	p.DescribeAll(func(yield func(int, Item) bool) { yield(i, item) })
}

// DescribeAll says what some briefings have, by index. The selected one stays selected,
// and where it is on the screen. Two thousand at a time take a few milliseconds among a
// hundred thousand. all may ask for the Item that each has had.
func (p *Pane) DescribeAll(all iter.Seq2[int, Item]) {
	var renamed []int32
	for i, item := range all {
		item = item.clipped()
		had, has := p.keys[i], p.key(&item, p.keys[i].folded)
		p.items[i], p.keys[i] = item, has
		p.tally.add(&had, -1)
		p.tally.add(&has, 1)
		if had.folded != has.folded {
			renamed = append(renamed, int32(i))
		}
		if s := p.spoiled(&had, &has); s > fresh {
			p.spoil(s)
		}
	}
	p.name(renamed)
}

// name puts briefings that have another title, and outlets that have come up, at their
// place.
func (p *Pane) name(some []int32) {
	p.titles.put(some, func(i int32) string {
		if !p.keys[i].titled {
			return ""
		}
		return p.keys[i].folded
	})
	var outlets []int32
	for n := len(p.outletNames); n < len(p.outlets.all); n++ {
		p.outletNames = append(p.outletNames, fold(p.outlets.all[n]))
		outlets = append(outlets, int32(n))
	}
	p.outletOrder.put(outlets, func(n int32) string { return p.outletNames[n] })
}

// Item is what is known of the i-th briefing.
func (p *Pane) Item(i int) Item { return p.items[i] }

// Len is the number of briefings, those that are gone included.
func (p *Pane) Len() int { return len(p.items) }

// SetProgress says how far something is that is being done to the whole shelf, as
// "indexing 4,312 of 10,000"; "" when nothing is.
func (p *Pane) SetProgress(text string) { p.progress = text }

// Select selects the i-th briefing, as soon as the filter leaves it.
func (p *Pane) Select(i int) {
	p.settle()
	was := p.row
	p.chosen = i
	if !p.reselect() || p.row == was {
		return
	}
	s := p.sheet(p.frame)
	y := p.window.Y + roll.Between(s, was, p.row)
	if y < 0 || y+s.Height(p.row) > s.room {
		y = s.room / 3
	}
	p.window.Y = y
}

// Strangers are the briefings that show on a screen of the given height and have not
// been looked at.
func (p *Pane) Strangers(height int) []int {
	p.settle()
	s := p.sheet(p.frame)
	at := p.row
	for y := p.window.Y; y > 0 && at > 0; {
		at--
		y -= s.Height(at)
	}
	var strangers []int
	for lines := 0; at < len(p.rows) && lines < height; at++ {
		lines += s.Height(at)
		if i := p.rows[at]; i >= 0 && !p.items[i].Known {
			strangers = append(strangers, int(i))
		}
	}
	return strangers
}

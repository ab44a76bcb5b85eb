// Package shelf is the screen that lists the briefings that are open together,
// what each of them has, and how far it has been read.
//
// It owns which one is selected. What a briefing has is told to it (Describe)
// when it has been looked at; it opens nothing itself.
package shelf

import (
	"slices"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// An Item is one briefing on the shelf.
type Item struct {
	Name    string // the file's name, for display
	Title   string // "" until it has been looked at
	Derived bool   // the title is not the document's own
	Words   int
	Kinds   map[briefing.Kind]int // items by kind of section
	Partial bool                  // Words and Kinds cover the beginning only
	Read    int                   // percent
	Err     string                // why it cannot be read
	Known   bool                  // it has been looked at
}

// A Pane is the shelf.
type Pane struct {
	title  string
	items  []Item
	shown  []int     // the items that the filter leaves, by index
	list   pane.List // of those
	typed  pane.Line // the filter
	typing bool
	first  int // cells above the first item, for the mouse
	tall   int // cells an item takes
}

// New returns a shelf of the given briefings, not yet looked at.
func New(title string, items []Item) *Pane {
	p := &Pane{title: title, items: items, tall: 3}
	p.narrow()
	return p
}

// Describe says what the i-th briefing has.
func (p *Pane) Describe(i int, item Item) {
	p.items[i] = item
	if p.typed.Len() > 0 {
		p.narrow() // its title may be one that is looked for
	}
}

// Item is what is known of the i-th briefing.
func (p *Pane) Item(i int) Item { return p.items[i] }

// Len is the number of briefings.
func (p *Pane) Len() int { return len(p.items) }

// Select selects the i-th briefing, if the filter leaves it.
func (p *Pane) Select(i int) {
	if row, ok := slices.BinarySearch(p.shown, i); ok {
		p.list.Select(row)
	}
}

// Strangers are the briefings that show on a screen of the given height and
// have not been looked at.
func (p *Pane) Strangers(height int) []int {
	var s []int
	for _, i := range p.shown[min(p.list.Top, len(p.shown)):min(p.list.Top+max(height, 1), len(p.shown))] {
		if !p.items[i].Known {
			s = append(s, i)
		}
	}
	return s
}

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection and opens.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	if a == keymap.Follow {
		return p.choose(), true
	}
	return nil, p.list.Act(a)
}

// choose opens the selected briefing: also one that could not be read, for it may
// have been mended since.
func (p *Pane) choose() pane.Request {
	if p.list.Selected >= len(p.shown) {
		return nil
	}
	return pane.Open{Briefing: p.shown[p.list.Selected]}
}

// Scroll moves what shows.
func (p *Pane) Scroll(rows int) { p.list.Scroll(rows) }

// Click selects the briefing under the mouse; a second click opens it.
func (p *Pane) Click(_, y int) pane.Request {
	row := (y-p.first)/p.tall + p.list.Top
	if y < p.first || row >= len(p.shown) {
		return nil
	}
	if row == p.list.Selected {
		return p.choose()
	}
	p.list.Select(row)
	return nil
}

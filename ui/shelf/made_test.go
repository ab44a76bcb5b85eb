package shelf

import (
	"fmt"
	"strings"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// frame is a frame that has the keyboard.
func frame(w, h int, th theme.Theme) pane.Frame {
	return pane.Frame{Width: w, Height: h, Focused: true, Theme: th}
}

// harbour is briefings about a harbour that never was, in every state that there is.
func harbour() []Item {
	kinds := func(known, unknown int32) (n [16]int32) {
		n[briefing.KindKnown], n[briefing.KindUnknown], n[briefing.KindTimeline] = known, unknown, 3
		return n
	}
	return []Item{
		{
			Name: "harbour/2031/wall.md", Title: "The northern wall: what moved it, and who knew", Outlet: "The Elin Courier",
			Published: "5 March 2031", Date: "2031-03-05", Words: 1204, Kinds: kinds(6, 7), Read: 41, Changed: 3, Noted: 2, Known: true,
		},
		{
			Name: "harbour/2031/pumps.md", Title: "Pumps", Outlet: "Harbour Gazette", Published: "28 February 2031",
			Date: "2031-02-28", Words: 300, Kinds: kinds(12, 1), Read: 100, Known: true,
		},
		{Name: "harbour/2031/tide table.txt", Title: "Tides of the week", Derived: true, Words: 88, Partial: true, Known: true},
		{Name: "harbour/broken.md", Err: "harbour/broken.md cannot be read: its bytes are no text.", Known: true},
		{Name: "letters/élodie.md", Title: "Élodie’s letter to the board", Outlet: "The Elin Courier", Published: "mid-October 2030", Date: "2030-10", Words: 2000, Kinds: kinds(1200, 0), Changed: Uncounted, Known: true},
		{Name: "letters/part 10.md", Title: "Part 10", Published: "2029", Date: "2029", Words: 10, Read: 7, Noted: 140, Known: true},
		{Name: "letters/part 2.md", Title: "Part 2", Published: "2029", Date: "2029", Words: 10, Read: 100, Changed: 1, Known: true},
		{Name: "letters/not looked at yet.md"},
		{
			Name: "notes\x1b[31m.md", Title: "An \x1b[31mangry\x07 title\u202e, and 防波堤の北側が崩れた " + strings.Repeat("and much else, ", 20),
			Outlet: "\x1b]0;x\x07Nobody " + strings.Repeat("and sons ", 9), Published: "\u009b5 June", Date: "nonsense", Words: 5, Known: true,
		},
	}
}

// library is n briefings in folders, of which a person would know the titles.
func library(n int) []Item {
	topics := []string{"Referendum", "Earthquake", "Ceasefire", "Drought", "Étude", "Border", "Inflation"}
	items := make([]Item, n)
	for i := range items {
		at := i * 7919 % n // so that titles and days are in no order
		items[i] = Item{
			Name:  fmt.Sprintf("%s/20%02d/%02d/file-%06d.md", strings.ToLower(topics[i*len(topics)/n]), i/997%30, i/83%12+1, i),
			Title: fmt.Sprintf("%s briefing %d: what the towns along the river say", topics[at%len(topics)], at), Outlet: fmt.Sprintf("Paper %d", at%211),
			Published: "5 March 2031", Date: fmt.Sprintf("20%02d-%02d-%02d", at%30, at%12+1, at%28+1),
			Words: 500, Kinds: [16]int32{briefing.KindKnown: int32(at % 9), briefing.KindUnknown: int32(at % 7)}, Known: true,
		}
		if at%50 == 0 {
			items[i].Changed = at%5 + 1
		}
		if at%70 == 0 {
			items[i].Noted = 1
		}
		items[i].Read = []int{0, 0, 0, 30, 100}[at%5]
	}
	return items
}

// unknown is a shelf of n briefings that nobody has looked at, and what there is to know
// of them.
func unknown(n int) (*Pane, []Item) {
	known := library(n)
	items := make([]Item, n)
	for i := range items {
		items[i].Name = known[i].Name
	}
	return New("Library", items), known
}

// tell describes the briefings from one on to another.
func tell(p *Pane, known []Item, from, to int) {
	p.DescribeAll(func(yield func(int, Item) bool) {
		for i := from; i < min(to, len(known)); i++ {
			if !yield(i, known[i]) {
				return
			}
		}
	})
}

// chunk is how many briefings are described at a time.
const chunk = 2000

// known is a shelf of n briefings that has been told all, a chunk at a time.
func known(n int) *Pane {
	p, items := unknown(n)
	for at := 0; at < n; at += chunk {
		tell(p, items, at, at+chunk)
	}
	return p
}

// list has the shelf listed in an order and grouping.
func (p *Pane) list(o order, g grouping) {
	for p.order != o {
		p.Act(keymap.ShelfOrder)
	}
	for p.grouping != g {
		p.Act(keymap.ShelfGroup)
	}
}

package shelf

import (
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/roll"
)

// A column is a part of a row. One without width does not show.
type column struct{ x, w int }

// A sheet is what the shelf is drawn on: the frame, and where in it things stand.
type sheet struct {
	p     *Pane
	f     pane.Frame
	signs rail.Signs

	w, h  int         // of the list
	box   layout.Rect // of the preview; empty when it does not show
	head  int         // lines above the rows
	room  int         // lines of the rows
	cards bool        // two lines and air for each briefing

	sign, title, outlet, date, changed, noted, known, unknown, read column
}

// Sizes, in cells.
const (
	besideFrom = 110 // width from which the preview stands beside the list
	belowFrom  = 9   // height from which it stands below

	headFrom = 5  // height from which the list has a heading
	airFrom  = 8  // under the heading, and for cards
	openFrom = 20 // over each group

	wholeDateFrom = 140 // width from which "28 September 2031" stands whole
)

// cardsBelow is how many briefings are too many for two lines each.
const cardsBelow = 50

// widest is how wide the list becomes, so that a title and what is said of it at the
// other end can be read as one line.
const widest = 170

// sheet lays out a frame.
func (p *Pane) sheet(f pane.Frame) *sheet {
	s := &sheet{p: p, f: f, signs: rail.SignsOf(f.Theme), w: f.Width, h: f.Height}
	if p.preview.on {
		s.divide()
	}
	switch {
	case s.h >= airFrom:
		s.head = 2
	case s.h >= headFrom:
		s.head = 1
	}
	s.room = max(s.h-s.head, 1)
	s.cards = len(p.items) < cardsBelow && s.h >= airFrom
	s.columns(min(s.w, widest))
	return s
}

// divide gives the preview its part of the frame: at the right of one that is wide, or
// else at the bottom, under a rule.
func (s *sheet) divide() {
	w, h := s.f.Width, s.f.Height
	switch {
	case w >= besideFrom:
		s.box = layout.Rect{W: min(max(w*2/5, 44), 72), H: h}
		s.w = w - s.box.W - 1
		s.box.X = s.w + 1
	case h >= belowFrom:
		s.box = layout.Rect{W: w, H: min(max(h*2/5, 4), 18)}
		s.h = h - s.box.H - 1
		s.box.Y = s.h + 1
	}
}

// columns gives each part of a briefing's line its place, from the right: what matters
// least goes where there is little room.
func (s *sheet) columns(w int) {
	const gap = 2
	at := w - 1
	place := func(from, width int) column {
		if w < from {
			return column{}
		}
		at -= width
		c := column{at, width}
		at -= gap
		return c
	}
	if w < 56 {
		s.read = place(layout.TinyWidth, 7) // or what changed
	} else {
		s.read = place(0, 4)
	}
	s.unknown = place(72, 4)
	s.known = place(88, 4)
	s.noted = place(120, 9)
	s.changed = place(56, 7)
	if w < wholeDateFrom {
		s.date = place(72, 12)
	} else {
		s.date = place(0, 17)
	}
	s.outlet = place(112, min(14+(w-96)/6, 24))
	s.sign = column{min(2, w/12), 1}
	s.title.x = s.sign.x + 3
	if w < layout.TinyWidth {
		s.sign.w, s.title.x = 0, 2
	}
	s.title.w = max(at-s.title.x, 1)
}

var _ roll.Rows = (*sheet)(nil)

// Len is the number of rows.
func (s *sheet) Len() int { return len(s.p.rows) }

// Selectable reports whether a row is a briefing, and not the heading of a group.
func (s *sheet) Selectable(row int) bool { return s.p.rows[row] >= 0 }

// Height is how many lines a row takes.
func (s *sheet) Height(row int) int {
	heading := s.p.rows[row] < 0
	switch {
	case s.cards && !heading:
		return 3
	case heading && (s.cards || row > 0 && s.h >= openFrom):
		return 2
	}
	return 1
}

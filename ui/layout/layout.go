// Package layout is the geometry of the screen: which parts show at which size,
// and where. It is pure arithmetic on cells; it knows nothing of what the parts
// hold, of styles or of keys.
package layout

// A Mode is how much of the screen's furniture there is room for.
type Mode uint8

// From the largest to the smallest.
const (
	Wide   Mode = iota // outline, page and margin side by side
	Medium             // the page and one of the others
	Narrow             // one at a time
	Tiny               // the page alone, without header and status line
)

// Where the modes change, in cells.
const (
	WideFrom   = 140
	MediumFrom = 96
	TinyWidth  = 24
	TinyHeight = 6
	airFrom    = 12 // rows, for air around the body
)

// leastOutline is the outline's least width beside the page: "What we do not know
// yet" stands in it whole, with its glyph and a count of two digits.
const leastOutline = 31

// Gutter is the width of the strip to the left of the text, which holds the
// cursor's bar, a mark or a section's glyph, and a space.
const Gutter = 3

// The text measure, in cells, and how far a person can change it.
const (
	Measure    = 84
	MinMeasure = 24
	MaxMeasure = 200
)

// A Rect is a part of the screen in cells, its origin at the top left.
type Rect struct {
	X, Y, W, H int
}

// Empty reports whether there is nothing of the part on the screen.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether the cell at x, y lies in r.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// A Side is the part that shows beside the page where there is room for one, or
// in place of it where there is room for none.
type Side uint8

// The sides.
const (
	SideNone Side = iota
	SideOutline
	SideMargin
)

// Want is what the person has asked to see.
type Want struct {
	Side    Side // which one in Medium; in Narrow and zoomed, the drawer that is open
	Drawer  bool // in Narrow and zoomed, whether Side covers the page
	Zoom    bool // one part at a time, whatever there is room for
	Measure int  // cells of text, 0 for the usual
	Editor  bool // something is being written, in a part under the others
}

// A Screen is where everything is. Parts that do not show are empty. Between two
// that stand side by side a column is left for a rule.
type Screen struct {
	Mode                  Mode
	Header, Status        Rect
	Outline, Page, Margin Rect
	Text                  Rect // in Page: the text itself, right of its gutter
	Editor                Rect // where something is being written, under the others
	Body                  Rect // everything between header and status
}

// ModeOf is the mode of a screen of w by h cells.
func ModeOf(w, h int) Mode {
	switch {
	case w < TinyWidth || h < TinyHeight:
		return Tiny
	case w < MediumFrom:
		return Narrow
	case w < WideFrom:
		return Medium
	}
	return Wide
}

// Arrange divides a screen of w by h cells.
func Arrange(w, h int, want Want) Screen {
	w, h = max(w, 1), max(h, 1)
	s := Screen{Mode: ModeOf(w, h)}
	s.Body = Rect{0, 0, w, h}
	if s.Mode != Tiny {
		s.Header = Rect{0, 0, w, 1}
		s.Status = Rect{0, h - 1, w, 1}
		s.Body = Rect{0, 1, w, h - 2}
		if h >= airFrom {
			s.Body.Y, s.Body.H = 2, h-3 // a row of air under the header
		}
		if h >= 2*airFrom {
			s.Body.H-- // and one over the status line
		}
	}
	if want.Editor {
		s.divide(s.withoutEditor(), want)
	} else {
		s.divide(s.Body, want)
	}
	s.Text = textIn(s.Page, s.Mode, want)
	return s
}

// The editor takes a third of the body, within these bounds in rows; all of a body in
// which it would leave the page less than leastAbove.
const (
	leastEditor = 6
	mostEditor  = 14
	leastAbove  = 3
)

// withoutEditor places the editor at the bottom of the body, and is the rest of it.
func (s *Screen) withoutEditor() Rect {
	b := s.Body
	h := min(max(b.H/3, leastEditor), mostEditor)
	if b.H-h < leastAbove {
		s.Editor = b
		return Rect{b.X, b.Y, b.W, 0}
	}
	s.Editor = Rect{b.X, b.Y + b.H - h, b.W, h}
	return Rect{b.X, b.Y, b.W, b.H - h}
}

// divide gives a part of the body to the parts that the mode has room for.
func (s *Screen) divide(b Rect, want Want) {
	s.Page = b
	mode := s.Mode
	if want.Zoom || mode == Tiny {
		mode = Narrow
	}
	switch mode {
	case Wide:
		left, right := min(36, leastOutline+(b.W-WideFrom)/5), min(48, 38+(b.W-WideFrom)/4)
		s.Outline = Rect{b.X, b.Y, left, b.H}
		s.Margin = Rect{b.X + b.W - right, b.Y, right, b.H}
		s.Page = Rect{left + 1, b.Y, b.W - left - right - 2, b.H}
	case Medium:
		side := min(40, 28+(b.W-MediumFrom)/4)
		switch want.Side {
		case SideMargin:
			s.Margin = Rect{b.X + b.W - side, b.Y, side, b.H}
			s.Page = Rect{b.X, b.Y, b.W - side - 1, b.H}
		case SideOutline:
			s.Outline = Rect{b.X, b.Y, leastOutline, b.H}
			s.Page = Rect{leastOutline + 1, b.Y, b.W - leastOutline - 1, b.H}
		}
	case Narrow:
		if !want.Drawer {
			return
		}
		switch want.Side {
		case SideMargin:
			s.Margin, s.Page = b, Rect{}
		case SideOutline:
			s.Outline, s.Page = b, Rect{}
		}
	}
}

// textIn places the text in the page: the measure at most, with air to its left
// where there is room, centred when the page is alone on a large screen.
func textIn(page Rect, mode Mode, want Want) Rect {
	if page.Empty() {
		return Rect{}
	}
	measure := want.Measure
	if measure <= 0 {
		measure = Measure
	}
	measure = min(max(measure, MinMeasure), MaxMeasure)
	gutter := Gutter
	if mode == Tiny {
		gutter = min(1, page.W-1)
	}
	t := Rect{page.X + gutter, page.Y, page.W - gutter - 1, page.H}
	if mode == Tiny || t.W < 1 {
		t.W = max(page.W-gutter, 1)
	}
	if t.W <= measure {
		return t
	}
	spare := t.W - measure
	if want.Zoom {
		t.X += spare / 2
	} else {
		t.X += min(spare/2, 4)
	}
	t.W = measure
	return t
}

package voices

import (
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/roll"
)

// A column is a part of the width. One without width does not show.
type column struct{ x, w int }

// A sheet is what the screen is drawn on: the frame, and where in it things stand.
type sheet struct {
	p     *Pane
	f     pane.Frame
	signs rail.Signs

	stacked bool // a voice's footing and role stand under its name
	under   bool // and do show

	sign, name, footing, role, count column
	text                             column // of statements, and of what unfolds

	head int // lines above the list
	room int // lines of the list
}

// Heights, in lines, from which there is room for more than the list.
const (
	airFrom  = 16 // air under the heading
	roleFrom = 10 // a second line for each voice
)

// widest is how wide statements become, in cells, so that they can be read as prose.
const widest = 100

// sheet lays out a frame.
func (p *Pane) sheet(f pane.Frame) *sheet {
	s := &sheet{p: p, f: f, signs: rail.SignsOf(f.Theme)}
	s.columns()
	s.head = 1
	switch {
	case f.Height < 5:
		s.head = 0
	case f.Height >= airFrom:
		s.head = 3 // heading, what is filtered or who is opened, and air
	case p.opened != "" || !p.query.empty() || p.query.unfinished != "":
		s.head = 2
	}
	s.room = max(f.Height-s.head, 1)
	return s
}

// columns gives each part of a voice its place.
func (s *sheet) columns() {
	w := s.f.Width
	s.sign = column{min(3, w/8), 1}
	s.name.x = s.sign.x + 2
	s.text = column{s.name.x, max(min(w-s.name.x-1, widest), 1)}
	switch {
	case w >= layout.WideFrom:
		s.count = column{w - 1 - 30, 30}
	case w >= layout.MediumFrom:
		s.count = column{w - 1 - 18, 18}
	default:
		s.stacked, s.under = true, s.f.Height >= roleFrom
		s.count.w = min(max(w/4, 4), 18)
		s.count.x = w - 1 - s.count.w
		s.name.w = max(s.count.x-2-s.name.x, 1)
		return
	}
	s.name.w = min(w*3/10, 44)
	s.footing = column{s.name.x + s.name.w + 2, 12}
	s.role.x = s.footing.x + s.footing.w + 2
	s.role.w = s.count.x - 2 - s.role.x
}

var _ roll.Rows = (*sheet)(nil)

// Len is the number of rows of the list that shows.
func (s *sheet) Len() int {
	if s.p.opened != "" {
		return len(s.p.rows)
	}
	return len(s.p.listed)
}

// Selectable reports whether a row can be selected.
func (s *sheet) Selectable(row int) bool { return s.p.opened == "" || s.p.rows[row].kind == saidRow }

// Height is how many lines a row takes when it is not selected.
func (s *sheet) Height(row int) int {
	if s.p.opened == "" {
		return s.voiceLines()
	}
	switch r := s.p.rows[row]; r.kind {
	case spaceRow:
		if s.f.Height < airFrom {
			return 0
		}
	case saidRow:
		return len(s.words(s.p.at(r), false))
	}
	return 1
}

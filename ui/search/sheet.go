package search

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

	sign    column // of a section's kind
	section column // its name; without width, it stands before the words
	words   column
	limit   int // lines of a hit that is not selected

	wrong []string // what is wrong with the query, under the heading
	head  int      // lines above the list
	room  int      // lines of the list
}

// Heights, in lines, from which there is room for more than the list.
const (
	headFrom = 5
	airFrom  = 16 // air under the heading and between briefings
)

// widest is how wide the words of a hit become, in cells, so that they can be read as
// prose.
const widest = 92

// sheet lays out a frame.
func (p *Pane) sheet(f pane.Frame) *sheet {
	s := &sheet{p: p, f: f, signs: rail.SignsOf(f.Theme), limit: 2}
	s.columns()
	if f.Height < airFrom {
		s.limit = 1
	}
	if f.Height >= headFrom {
		s.head = 1
		s.wrong = s.mistake()
		s.head += len(s.wrong)
	}
	if f.Height >= airFrom {
		s.head++
	}
	s.head = min(s.head, f.Height-1)
	s.room = max(f.Height-s.head, 1)
	return s
}

// columns gives each part of a hit its place.
func (s *sheet) columns() {
	w := s.f.Width
	s.sign = column{min(3, w/8), 1}
	s.words.x = s.sign.x + 2
	if w >= layout.MediumFrom {
		s.section = column{s.words.x, min(24+(w-layout.MediumFrom)/8, 32)}
		s.words.x += s.section.w + 2
	}
	s.words.w = max(min(w-s.words.x-1, widest), 2)
}

var _ roll.Rows = (*sheet)(nil)

// Len is the number of rows.
func (s *sheet) Len() int { return len(s.p.rows) }

// Selectable reports whether a row can be selected: a hit, or a briefing without one.
func (s *sheet) Selectable(i int) bool {
	r := s.p.rows[i]
	return r.kind == hitRow || r.kind == briefingRow && len(s.p.results.List[r.result].Hits) == 0
}

// Height is how many lines a row takes when it is not selected.
func (s *sheet) Height(i int) int {
	switch r := s.p.rows[i]; r.kind {
	case spaceRow:
		if s.f.Height < airFrom {
			return 0
		}
	case hitRow:
		return len(s.said(r, false))
	case briefingRow:
	}
	return 1
}

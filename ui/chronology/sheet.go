package chronology

import (
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/roll"
)

// A form is how an entry is laid out.
type form uint8

const (
	stacked form = iota // its date, and under it what happened
	beside              // its date over its words, beside two lines of what happened
	single              // one line, with a track
)

// A column is a part of the width. One without width does not show.
type column struct{ x, w int }

// A sheet is what the chronology is drawn on: the frame, and where in it things
// stand.
type sheet struct {
	p     *Pane
	f     pane.Frame
	signs rail.Signs
	form  form

	gutter int // cells for the cursor's bar
	rail   int // the column of the rail; the bracket is in the next

	label, words, text, name, track column

	head int  // lines above the list
	room int  // lines of the list
	air  bool // blank lines before a year
}

// Heights, in lines, from which there is room for more than the list.
const (
	stripFrom = 16 // the strip, and air
	airFrom   = 24 // a blank line before a year
)

// nameWidth is the width of a briefing's name behind an entry.
const nameWidth = 20

// sheet lays out a frame.
func (p *Pane) sheet(f pane.Frame) *sheet {
	s := &sheet{p: p, f: f, signs: rail.SignsOf(f.Theme), gutter: 2}
	s.air = f.Height >= airFrom && f.Width >= layout.MediumFrom
	s.columns()
	s.head = 1
	switch {
	case f.Height < 5:
		s.head = 0
	case f.Height >= stripFrom:
		s.head = 3 // heading, filters, and what the list's first line stands under
		if p.undated > 0 {
			s.head += 3
		}
	case p.filtered() || p.query.unfinished != "":
		s.head = 2
	}
	s.room = max(f.Height-s.head, 1)
	return s
}

// columns gives each part of an entry its place.
func (s *sheet) columns() {
	w := s.f.Width
	name := 0
	if s.p.count > 1 {
		name = nameWidth
	}
	switch {
	case w >= layout.WideFrom:
		s.form, s.rail = single, 8
		s.label = column{10, 19}
		s.words = column{30, 22}
		track := 24
		if w >= layout.WideFrom+30 {
			track = 36
		}
		s.track = column{w - track - 1, track}
	case w >= layout.MediumFrom:
		s.form, s.rail = beside, 8
		s.label = column{10, 24}
		s.words = column{14, 20}
		s.track = column{w + 1, 0}
	default:
		s.rail = 2
		s.label = column{4, min(19, max(w-4, 0))}
		s.words = column{24, max(w-25, 0)}
		s.text = column{5, max(w-6, 1)}
		s.track = column{w + 1, 0}
		if w >= 56 && name > 0 {
			s.name = column{w - 17, 16}
			s.words.w = s.name.x - 2 - s.words.x
		}
		return
	}
	s.text.x = s.words.x + s.words.w + 2
	s.name.w = name
	s.name.x = s.track.x - 2 - name
	s.text.w = s.name.x - 2 - s.text.x
	if name == 0 {
		s.text.w = s.track.x - 2 - s.text.x
	}
}

var _ roll.Rows = (*sheet)(nil)

// Len is the number of rows.
func (s *sheet) Len() int { return len(s.p.rows) }

// Selectable reports whether a row can be selected.
func (s *sheet) Selectable(row int) bool { return s.p.rows[row].selectable() }

// Height is how many lines a row takes when it is not selected.
func (s *sheet) Height(row int) int {
	r := &s.p.rows[row]
	switch r.kind {
	case spaceRow:
		if r.gap == "" && !s.air {
			return 0
		}
	case entryRow:
		return s.foldedLines(r.from)
	case periodRow:
		if r.gap != "" {
			return 2
		}
	}
	return 1
}

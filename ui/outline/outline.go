// Package outline is the pane that lists a briefing's sections: what each is for,
// how much it holds, and which one is being read.
//
// It owns which sections are folded and which row is selected. It does not own
// where the reader is: it is told (Follow).
package outline

import (
	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Pane is the outline.
type Pane struct {
	doc     *briefing.Document
	rows    []int        // the sections that show, as indices into doc.Sections
	folded  map[int]bool // by the section's start, so that it outlives a longer survey
	current int          // the section being read, -1 for none
	list    pane.List
	first   int // cells above the first row, for the mouse
	base    int // the highest level of any heading, so that indents start at nothing
}

// New returns an empty outline.
func New() *Pane { return &Pane{current: -1, folded: make(map[int]bool)} }

// Show gives the outline a briefing. Folds are kept when it is the same text
// known further.
func (p *Pane) Show(doc *briefing.Document) {
	if p.doc == nil || p.doc.Text != doc.Text {
		p.folded = make(map[int]bool)
		p.list, p.current = pane.List{}, -1
	}
	p.doc = doc
	p.lay()
}

// lay lists the sections that no fold hides.
func (p *Pane) lay() {
	p.rows = p.rows[:0]
	p.base = 6
	hide := 0 // sections that start before this offset are folded away
	for i, s := range p.doc.Sections {
		if s.Level > 0 {
			p.base = min(p.base, s.Level)
		}
		if s.Span.Start < hide {
			continue
		}
		p.rows = append(p.rows, i)
		if p.folded[s.Span.Start] {
			hide = s.Span.End
		}
	}
	p.list.Len = len(p.rows)
}

// Follow says which section is being read, -1 for none. The selection goes with
// it while the pane does not have the keyboard.
func (p *Pane) Follow(section int, focused bool) {
	if section == p.current {
		return
	}
	p.current = section
	if !focused {
		p.list.Reveal(p.rowOf(section))
	}
}

// rowOf is the row of a section, or of the folded one that hides it.
func (p *Pane) rowOf(section int) int {
	best := 0
	for row, i := range p.rows {
		if i > section {
			break
		}
		best = row
	}
	return best
}

// parent reports whether the i-th section has subsections.
func (p *Pane) parent(i int) bool {
	s := p.doc.Sections
	return i+1 < len(s) && s[i+1].Span.Start < s[i].Span.End
}

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection, folds, and goes to the selected section.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	if p.list.Act(a) {
		return nil, true
	}
	switch a {
	case keymap.Follow:
		return p.open(), true
	case keymap.Fold:
		p.fold()
	default:
		return nil, false
	}
	return nil, true
}

// open goes to the selected section.
func (p *Pane) open() pane.Request {
	if p.list.Selected >= len(p.rows) {
		return nil
	}
	return pane.Section{Index: p.rows[p.list.Selected]}
}

// fold folds or unfolds the selected section, or the one it stands in.
func (p *Pane) fold() {
	if p.list.Selected >= len(p.rows) {
		return
	}
	i := p.rows[p.list.Selected]
	for !p.parent(i) && i > 0 && p.doc.Sections[i].Level > p.doc.Sections[0].Level {
		i-- // to the section that holds this one
		if p.doc.Sections[i].Span.End > p.doc.Sections[p.rows[p.list.Selected]].Span.Start {
			break
		}
	}
	if !p.parent(i) {
		return
	}
	start := p.doc.Sections[i].Span.Start
	p.folded[start] = !p.folded[start]
	p.lay()
	p.list.Selected = p.rowOf(i)
}

// Scroll moves what shows.
func (p *Pane) Scroll(rows int) { p.list.Scroll(rows) }

// Click goes to the section under the mouse.
func (p *Pane) Click(_, y int) pane.Request {
	row := y - p.first + p.list.Top
	if y < p.first || row >= len(p.rows) {
		return nil
	}
	p.list.Select(row)
	return p.open()
}

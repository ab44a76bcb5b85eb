package voices

import "lede/briefing"

// A home is the passage that the screen was opened from.
type home struct {
	known    bool
	briefing int
	passage  briefing.Span
}

// From says which passage of which briefing the voices are opened from. Who speaks there
// is selected, and opens at what is said there. Where nobody does, all stays as it was.
func (p *Pane) From(of int, passage briefing.Span) {
	p.home = home{true, of, passage}
	if _, ok := p.atHome(); !ok && p.list.Moved {
		return
	}
	p.list.Moved = false
	p.shut()
	p.choose("", nil)
	p.reveal(&p.list)
}

// atHome is the listed voice that speaks first in the passage that the screen was opened
// from; false, and the first of all, where nobody does.
func (p *Pane) atHome() (at int, ok bool) {
	best, start := -1, 0
	if !p.home.known {
		return 0, false
	}
	for i, l := range p.listed {
		for _, k := range l.said {
			h := p.grouping.Voices[l.voice].Heard[k]
			if h.Briefing == p.home.briefing && h.Statement.Passage.Overlaps(p.home.passage) && (best < 0 || wordsOf(h).Start < start) {
				best, start = i, wordsOf(h).Start
			}
		}
	}
	return max(best, 0), best >= 0
}

// rowAtHome is the first row of the opened voice that is said where the screen was opened
// from, or else the first of all.
func (p *Pane) rowAtHome() int {
	for i, r := range p.rows {
		if r.kind == saidRow && p.home.known && r.briefing == p.home.briefing && p.at(r).Statement.Passage.Overlaps(p.home.passage) {
			return i
		}
	}
	return 0
}

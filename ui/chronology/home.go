package chronology

import "lede/briefing"

// A home is the passage that the chronology was opened from.
type home struct {
	known    bool
	briefing int
	passage  briefing.Span
}

// From says which passage of which briefing the chronology is opened from. The entry
// there is selected, or the next one of that briefing that is dated, or its last.
func (p *Pane) From(of int, passage briefing.Span) {
	p.home, p.moved = home{true, of, passage}, false
	p.reselect()
}

// nearby is the listed entry that stands where the chronology was opened from or
// next after it in the text, or else the last of that briefing.
func (p *Pane) nearby() (at int, ok bool) {
	if !p.home.known {
		return 0, false
	}
	best := briefing.Span{}
	for i, k := range p.shown[:p.undated] {
		e := &p.chronology.Entries[k]
		if e.Briefing != p.home.briefing {
			continue
		}
		here := e.Passage
		ahead, bestAhead := here.End > p.home.passage.Start, best.End > p.home.passage.Start
		switch {
		case !ok, ahead && !bestAhead, ahead && here.Start < best.Start, !ahead && !bestAhead && here.Start > best.Start:
			at, best, ok = i, here, true
		}
	}
	return at, ok
}

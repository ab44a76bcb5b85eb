package search

import (
	"errors"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content/library"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Results is what a search has found so far.
type Results struct {
	Query   string // what was looked for, as it was typed
	List    []library.Result
	Total   int   // briefings that match, of which List has the first; -1 when that is not known
	Of      int   // briefings that were searched; 0 when that is not known
	Ranked  bool  // the best come first, and not the newest
	Working bool  // there is more to come
	Err     error // why nothing was looked for: a *query.Error says where the query is wrong
}

// A Pane is the screen of results.
type Pane struct {
	line   pane.Line
	typing bool

	results  Results
	wrong    error // with what is typed now; the results are of an earlier query then
	progress library.Progress
	hits     int // in the results
	rows     []row

	list  roll.Selection
	frame pane.Frame // of the last drawing
}

// New returns a screen on which nothing is looked for.
func New() *Pane { return &Pane{frame: pane.Frame{Width: 80, Height: 24}} }

// Query is what is looked for, as it is typed.
func (p *Pane) Query() string { return p.line.String() }

// SetProgress says how far the index is.
func (p *Pane) SetProgress(progress library.Progress) { p.progress = progress }

// Show gives the screen what has been found. The hit that the person has selected stays
// selected while the query is the same; else the first one is. Of a query that is wrong,
// what was found before it stays.
func (p *Pane) Show(r Results) {
	p.wrong = r.Err
	if r.Err != nil {
		p.results.Working = false
		return
	}
	same := r.Query == p.results.Query
	here, chosen := p.here()
	p.results = r
	p.lay()
	p.list.Moved = p.list.Moved && same && chosen
	p.list.Row = 0
	if p.list.Moved {
		p.list.Row = p.find(here)
	}
	if len(p.rows) > 0 {
		p.list.Row = roll.Nearest(p.sheet(p.frame), p.list.Row)
	}
	if !p.list.Moved {
		p.list.Window.Y = 0
	}
}

// A place is a hit, by what stays the same when results are ordered anew.
type place struct {
	entry   int
	passage briefing.Span
}

// here is the place of the selected hit, false when there is none.
func (p *Pane) here() (place, bool) {
	if p.list.Row >= len(p.rows) {
		return place{}, false
	}
	return p.placeOf(p.rows[p.list.Row]), true
}

func (p *Pane) placeOf(r row) place {
	at := place{entry: p.results.List[r.result].Entry}
	if h, ok := p.hit(r); ok {
		at.passage = h.Passage
	}
	return at
}

// find is the row of a place, or else the first of its briefing, or else of all.
func (p *Pane) find(at place) int {
	first := 0
	for i, r := range p.rows {
		switch here := p.placeOf(r); {
		case r.kind == spaceRow || here.entry != at.entry:
		case here == at:
			return i
		case first == 0:
			first = i
		}
	}
	return first
}

// hit is the hit of a row, false for one that has none.
func (p *Pane) hit(r row) (*query.Hit, bool) {
	if r.kind != hitRow {
		return nil, false
	}
	return &p.results.List[r.result].Hits[r.hit], true
}

// where is the stretch of the query that is wrong, false where that is not known.
func (p *Pane) where() (briefing.Span, bool) {
	var wrong *query.Error
	if !errors.As(p.wrong, &wrong) {
		return briefing.Span{}, false
	}
	typed := len(p.Query())
	start := min(max(wrong.At.Start, 0), typed)
	return briefing.Span{Start: start, End: min(max(wrong.At.End, start), typed)}, true
}

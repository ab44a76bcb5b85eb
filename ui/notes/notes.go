// Package notes is the screen of all that the reader has written, over all briefings on
// the shelf.
//
// It owns which note is selected and which ones the filter leaves. It does not own the
// notes (content/notebook), the finding of their words (briefing/anchor) or the writing
// (ui/jot): it asks for them.
package notes

import (
	"cmp"
	"slices"
	"strconv"

	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/ui/pane"
	"lede/ui/roll"
)

// An Item is a note and where it belongs.
type Item struct {
	Note     notebook.Note
	Briefing int    // index on the shelf; -1 for one that is not on it
	Words    string // those that the note is on, as a reader sees them
	Title    string // how the briefing calls itself now; "" for as the note remembers it
	Found    anchor.Found
	Known    bool // Found has been looked up
	Dropped  bool // it has been deleted, and can be restored
}

// gone reports whether the note's words are no longer in its briefing.
func (it *Item) gone() bool { return it.Known && it.Found.Outcome == anchor.Orphaned }

// A Pane is the screen of notes.
type Pane struct {
	items  []Item // in groups: see order
	folded []string
	of     int // briefings on the shelf
	rows   []row
	left   int // notes that the filter leaves
	prompt roll.Prompt

	list  roll.Selection // of the rows
	frame pane.Frame     // of the last drawing
}

// A row is a note, or a heading over some.
type row struct {
	kind rowKind
	item int // of a note; of a heading, the first note under it
	n    int // of a heading, how many stand under it
}

type rowKind uint8

const (
	noteRow rowKind = iota
	headingRow
)

// New returns a screen of no notes.
func New() *Pane { return &Pane{frame: pane.Frame{Width: 80, Height: 24}} }

// Show gives the screen the notes, and how many briefings are on the shelf. What is
// selected stays selected if it is among them.
func (p *Pane) Show(items []Item, of int) {
	id := p.ID()
	p.items, p.of, p.folded = order(items), of, nil
	p.narrow()
	p.choose(id)
}

// order puts the notes of a briefing together in the order of its text, the briefing
// with the newest note first; those whose words are gone come last.
func order(items []Item) []Item {
	items = slices.Clone(items)
	newest := map[string]int64{}
	for i := range items {
		key := items[i].group()
		newest[key] = max(newest[key], items[i].Note.Modified.UnixNano())
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		if a.gone() != b.gone() {
			if a.gone() {
				return 1
			}
			return -1
		}
		return cmp.Or(
			cmp.Compare(newest[b.group()], newest[a.group()]),
			cmp.Compare(a.group(), b.group()),
			cmp.Compare(a.start(), b.start()),
			a.Note.Created.Compare(b.Note.Created),
			cmp.Compare(a.Note.ID, b.Note.ID),
		)
	})
	return items
}

// group is what the notes of one briefing have in common.
func (it *Item) group() string {
	if it.Briefing >= 0 {
		return strconv.Itoa(it.Briefing)
	}
	return it.Note.Briefing.Hash
}

// start is where the note's words begin, as far as is known.
func (it *Item) start() int {
	if it.Known && it.Found.Outcome != anchor.Orphaned {
		return it.Found.Span.Start
	}
	return it.Note.Anchor.Start
}

// title is how the note's briefing is called.
func (it *Item) title() string { return cmp.Or(it.Title, it.Note.Title) }

// ID is that of the selected note, "" when there is none.
func (p *Pane) ID() string {
	if it, ok := p.item(); ok {
		return it.Note.ID
	}
	return ""
}

// item is the selected note.
func (p *Pane) item() (*Item, bool) {
	if p.list.Row >= len(p.rows) || p.rows[p.list.Row].kind != noteRow {
		return nil, false
	}
	return &p.items[p.rows[p.list.Row].item], true
}

// choose selects the note with an ID, or else what is nearest to what was selected.
func (p *Pane) choose(id string) {
	for i, r := range p.rows {
		if r.kind == noteRow && p.items[r.item].Note.ID == id {
			p.list.Row = i
			return
		}
	}
	if len(p.rows) > 0 {
		p.list.Row = roll.Nearest(p.sheet(p.frame), min(p.list.Row, len(p.rows)-1))
	}
}

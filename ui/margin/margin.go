// Package margin is the pane beside the page: what else the briefing has about
// the passage that is being read. It has a tab for the timeline, one for the sources and
// excerpts, one for what has changed since it was last read and one for the reader's notes.
//
// It owns which tab shows and what is selected in it. It does not own where the
// reader is: it is told (Follow), and asks for passages to be shown.
package margin

import (
	"slices"
	"strconv"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/cite"
	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Tab is one of the margin's views.
type Tab uint8

// The tabs, in their order.
const (
	Timeline Tab = iota
	Sources
	Changes
	Notes
	tabs
)

// A Pane is the margin.
type Pane struct {
	doc     *briefing.Document
	tab     Tab
	passage briefing.Span
	rests   support

	views  [tabs]view
	labels [tabs]string // as last drawn, for the mouse

	dates *timeline.Chronology // nil until the dates have been read

	// The strip: what the dates range over, and how densely they lie in each cell.
	first, last edtf.Day
	density     []float64

	statements []attribution.Statement // nil until they have been read
	reach      []int                   // of each of them, how far it and those before it reach
	sum        string                  // how much of the briefing rests on what
	told       bool                    // the sum stands elsewhere on the screen
	works      []cite.Work
	ofAll      []card // what the Sources tab has of the whole briefing

	revision revision
	notes    notes
	remarks  []card // what the document itself has beside its text

	text wording
}

// A view is one tab's cards and which of them is selected: first those of the
// passage that is read, then those of the whole briefing.
type view struct {
	here, all     []card
	said, allSaid int   // of those, the statements or the reader's own notes, which come first
	byPlace       []int // the cards of all that stand in the text, by index, in its order
	selected      int
	top           int // the first card that shows
	shown         []placed
}

// placed is where a card was last drawn, for the mouse.
type placed struct{ index, y, h int }

// New returns an empty margin.
func New() *Pane { return &Pane{} }

// Show gives the margin another briefing, or the same one known further.
func (p *Pane) Show(doc *briefing.Document) {
	if p.doc == nil || p.doc.Text != doc.Text {
		p.forgetChanges()
		p.SetNotes(nil)
	}
	p.doc, p.text, p.dates = doc, wordingOf(doc), nil
	p.statements, p.works, p.sum, p.ofAll = nil, nil, "", nil
	p.rests = supportOf(doc)
	p.remarks = remarkCards(doc)
	p.layNotes()
	p.setEntries(statedCards(doc))
	p.laySources()
	for i := range p.views {
		p.views[i].move(0)
	}
	if p.view().len() > 0 || p.tab == Changes || p.tab == Notes || doc.Surveyed < len(doc.Text) {
		return
	}
	for t := range Changes { // one that has something rather than the empty one
		if p.views[t].len() > 0 {
			p.tab = t
			return
		}
	}
}

// Date gives the margin the entries of the briefing, those that its prose mentions
// among them, in the order of time.
func (p *Pane) Date(c *timeline.Chronology) {
	p.dates, p.density = c, nil
	p.first, p.last, _ = c.Range()
	p.setEntries(datedCards(c))
	p.views[Timeline].reveal(p.passage)
}

// setEntries lists the timeline.
func (p *Pane) setEntries(cards []card) {
	p.views[Timeline].list(cards)
}

// list gives a view its cards, and notes where they lead, for reveal.
func (v *view) list(cards []card) {
	v.all = cards
	v.move(0)
	v.byPlace = make([]int, 0, len(cards))
	for i := range cards {
		if !cards[i].target.Empty() {
			v.byPlace = append(v.byPlace, i)
		}
	}
	slices.SortStableFunc(v.byPlace, func(i, j int) int { return cards[i].target.Start - cards[j].target.Start })
}

// reveal selects the first card that leads to a passage. Where there is none the
// selection stays.
func (v *view) reveal(passage briefing.Span) {
	k, ok := slices.BinarySearchFunc(v.byPlace, passage, func(i int, passage briefing.Span) int {
		return byTarget(v.all[i], passage)
	})
	if ok {
		v.selected = v.byPlace[k]
	}
}

// Follow says which passage is being read. The timeline selects the entry there, and the
// changes the change; the sources and the notes become those of the passage.
func (p *Pane) Follow(passage briefing.Span) {
	if p.doc == nil || passage == p.passage {
		return
	}
	p.passage = passage
	p.laySources()
	p.layNotes()
	for _, t := range [...]Tab{Sources, Notes} {
		p.views[t].selected, p.views[t].top = 0, 0
	}
	p.views[Timeline].reveal(passage)
	p.views[Changes].reveal(passage)
}

// byTarget orders a card and a passage; those that overlap are equal.
func byTarget(c card, passage briefing.Span) int {
	switch {
	case c.target.Overlaps(passage):
		return 0
	case c.target.Start < passage.Start:
		return -1
	}
	return 1
}

// Tab is the tab that shows.
func (p *Pane) Tab() Tab { return p.tab }

// Turn shows a tab.
func (p *Pane) Turn(t Tab) { p.tab = t }

// view is the tab that shows.
func (p *Pane) view() *view { return &p.views[p.tab] }

var _ pane.Pane = (*Pane)(nil)

// Act moves the selection and follows it.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	v := p.view()
	switch a {
	case keymap.LineDown, keymap.NextPassage, keymap.NextSection:
		v.move(1)
	case keymap.LineUp, keymap.PrevPassage, keymap.PrevSection:
		v.move(-1)
	case keymap.HalfDown, keymap.PageDown:
		v.move(5)
	case keymap.HalfUp, keymap.PageUp:
		v.move(-5)
	case keymap.Top:
		v.move(-v.len())
	case keymap.Bottom:
		v.move(v.len())
	case keymap.Follow:
		return p.follow(), true
	case keymap.EditNote, keymap.DeleteNote, keymap.AttachNote:
		if p.tab != Notes {
			return nil, false
		}
		return p.actOnNote(a), true
	default:
		return nil, false
	}
	return nil, true
}

// move selects another card.
func (v *view) move(by int) {
	v.selected = min(max(v.selected+by, 0), max(v.len()-1, 0))
}

func (v *view) len() int { return len(v.here) + len(v.all) }

func (v *view) card(i int) card {
	if i < len(v.here) {
		return v.here[i]
	}
	return v.all[i-len(v.here)]
}

// follow goes to the passage of the selected card.
func (p *Pane) follow() pane.Request {
	v := p.view()
	if v.selected >= v.len() {
		return nil
	}
	c := v.card(v.selected)
	if c.target.Empty() {
		return pane.Say{Text: nowhere(c)}
	}
	return pane.Goto{Passage: c.target}
}

// nowhere says why a card leads nowhere.
func nowhere(c card) string {
	switch c.kind {
	case originalCard:
		return "That is what the document was made of; nothing of it stands in the text."
	case noteCard:
		return "The words of this note are gone from the text; p puts it on the passage that you are reading."
	default:
	}
	return "This source is defined in the front matter; no excerpt of it stands in the text."
}

// Scroll moves the selection with the wheel.
func (p *Pane) Scroll(rows int) {
	if rows > 0 {
		p.view().move(1)
	} else {
		p.view().move(-1)
	}
}

// Click goes to the card under the mouse, or turns to the tab.
func (p *Pane) Click(x, y int) pane.Request {
	if y == 0 {
		p.tab = p.tabAt(x)
		return nil
	}
	v := p.view()
	for _, c := range v.shown {
		if y >= c.y && y < c.y+c.h {
			v.selected = c.index
			return p.follow()
		}
	}
	return nil
}

// First is the first source of the passage that is being read, as one line; ""
// when it cites none.
func (p *Pane) First() string {
	s := &p.views[Sources]
	for _, c := range s.here[s.said:] {
		if title := sanitize.Line(c.title); c.kind == sourceCard && c.number > 0 {
			return strconv.Itoa(c.number) + "  " + title
		} else if c.kind == sourceCard {
			return title
		}
	}
	return ""
}

package margin

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Note is one of the reader's, or of a colleague's, and where its words stand now.
type Note struct {
	Note    notebook.Note
	Found   anchor.Found
	Dropped bool // it has been deleted, and can be restored
}

// Notes are those of the briefing: in the order of the text those whose words stand in
// it, then the others.
type notes struct {
	list  []Note
	found int   // of them, whose words stand in the text
	reach []int // of each of those, how far it and those before it reach
	cards []card
}

// noteID is which note a card shows, "" for what is none.
func (c card) noteID() string {
	if c.note == nil {
		return ""
	}
	return c.note.Note.ID
}

// SetNotes gives the margin the notes of the briefing, in any order. Their times are shown
// as of the location that they carry. A note that is selected stays so.
func (p *Pane) SetNotes(list []Note) {
	v := &p.views[Notes]
	id, here, was := "", v.selected < len(v.here), v.selected
	if v.selected < v.len() {
		id = v.card(v.selected).noteID()
	}
	p.notes = notesOf(list)
	p.layNotes()
	v.move(0)
	for i := range v.len() {
		if id != "" && v.card(i).noteID() == id && (i < len(v.here)) == here {
			v.selected = i
			return
		}
	}
	v.selected = min(was, max(v.len()-1, 0))
}

func notesOf(list []Note) notes {
	n := notes{list: slices.Clone(list)}
	slices.SortStableFunc(n.list, func(a, b Note) int {
		return cmp.Or(
			cmp.Compare(gone(a), gone(b)),
			cmp.Compare(a.Found.Span.Start, b.Found.Span.Start),
			cmp.Compare(a.Note.Anchor.Start, b.Note.Anchor.Start),
		)
	})
	n.found, _ = slices.BinarySearchFunc(n.list, 1, func(one Note, is int) int { return cmp.Compare(gone(one), is) })
	n.reach = reachOf(n.found, func(i int) int { return n.list[i].Found.Span.End })
	n.cards = make([]card, len(n.list))
	for i := range n.list {
		n.cards[i] = card{kind: noteCard, target: n.list[i].Found.Span, note: &n.list[i]}
	}
	return n
}

// gone is 1 for a note whose words do not stand in the text, else 0.
func gone(n Note) int {
	if n.Found.Outcome == anchor.Orphaned {
		return 1
	}
	return 0
}

// layNotes lists the Notes tab: the reader's notes on the passage that is being read and
// what the document itself has on it, and then all of each.
func (p *Pane) layNotes() {
	v := &p.views[Notes]
	v.here = p.notes.in(p.passage)
	v.said = len(v.here)
	for _, c := range p.remarks {
		if c.target.Overlaps(p.passage) {
			v.here = append(v.here, c)
		}
	}
	v.all, v.allSaid = slices.Concat(p.notes.cards, p.remarks), len(p.notes.cards)
	v.move(0)
}

// remarkCards are what stands beside a document's text in the document itself.
func remarkCards(doc *briefing.Document) []card {
	cards := make([]card, len(doc.Remarks))
	for i := range doc.Remarks {
		r := &doc.Remarks[i]
		cards[i] = card{kind: remarkCard, target: r.On, remark: r}
		if r.On.Empty() {
			cards[i].target = r.Span
		}
	}
	return cards
}

// in are the notes on words in a part of the text.
func (n *notes) in(part briefing.Span) []card {
	var cards []card
	from, _ := slices.BinarySearch(n.reach, part.Start+1)
	for i := from; i < n.found && n.list[i].Found.Span.Start < part.End; i++ {
		if n.list[i].Found.Span.Overlaps(part) {
			cards = append(cards, n.cards[i])
		}
	}
	return cards
}

// noteTitle stands over the i-th card of the Notes tab where others begin.
func (p *Pane) noteTitle(i int) string {
	v := &p.views[Notes]
	here := len(v.here)
	switch {
	case i == 0 && v.said > 0:
		return "On this passage"
	case i == v.said && i < here:
		return "In the document, here"
	case i == here && p.notes.found > 0:
		return "All notes of this briefing"
	case i == here+p.notes.found && i < here+v.allSaid:
		return "Their words are gone"
	case i == here+v.allSaid:
		return "All in the document"
	}
	return ""
}

// actOnNote does something with the selected note.
func (p *Pane) actOnNote(a keymap.Action) pane.Request {
	v := p.view()
	if v.selected >= v.len() {
		return pane.Say{Text: "There is no note here yet; one is made on the page."}
	}
	id := v.card(v.selected).noteID()
	if id == "" {
		return pane.Say{Text: "This comment is a part of the document; a note of your own is made on the page."}
	}
	switch a {
	case keymap.EditNote:
		return pane.Note{ID: id}
	case keymap.DeleteNote:
		return pane.DropNote{ID: id}
	}
	return pane.AttachNote{ID: id}
}

// tagged reports whether a word of a note's body is one of its tags: "#wall," is.
func tagged(word string, tags []string) bool {
	tag, ok := strings.CutPrefix(word, "#")
	tag = strings.ToLower(strings.TrimRight(tag, ".,;:!?)”’\"'"))
	return ok && slices.Contains(tags, tag)
}

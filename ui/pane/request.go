package pane

import (
	"lede/briefing"
	"lede/briefing/voices"
)

// A Request is what a pane asks of the program; nil asks for nothing.
type Request interface{ request() }

// Goto asks for a passage to be shown, with the place left behind remembered.
type Goto struct {
	Passage briefing.Span
}

// Section asks for the i-th section of the briefing.
type Section struct {
	Index int
}

// Open asks for the i-th briefing of the shelf.
type Open struct {
	Briefing int
}

// Passage asks for a passage of the i-th briefing of the shelf, with a way back to
// the pane that asks.
type Passage struct {
	Briefing int
	Passage  briefing.Span
}

// Quote asks for words of the i-th briefing of the shelf to be copied, with or without
// where they stand.
type Quote struct {
	Briefing int
	Passage  briefing.Span
	Cited    bool
}

// Apart asks for proposals that join spellings to be undone, or to be made again.
type Apart struct {
	Joins []voices.Join
	Undo  bool
}

// Sources asks for the keyboard to go to the sources of the passage under the
// cursor.
type Sources struct{}

// Link asks for what a link of the briefing leads to.
type Link struct {
	Target string
}

// Note asks for a note to be written: a new one on a passage of the open briefing, or
// one that is there to be edited.
type Note struct {
	Passage briefing.Span // of a new note
	ID      string        // of one that is there; "" for a new one
}

// DropNote asks for a note to be deleted, or to be restored when that was done to it
// last.
type DropNote struct {
	ID string
}

// AttachNote asks for a note to be put on the passage under the reader's cursor.
type AttachNote struct {
	ID string
}

// OpenNote asks for the words that a note was made on, which may stand in a briefing
// that is not open.
type OpenNote struct {
	ID string
}

// Settle asks for briefings of the shelf to be marked as read, so that what changed in
// them until now is known.
type Settle struct {
	Briefings []int
}

// Look asks for how the i-th briefing of the shelf begins.
type Look struct {
	Briefing int
}

// Say asks for a sentence on the status line.
type Say struct {
	Text string
}

func (Goto) request()       {}
func (Section) request()    {}
func (Open) request()       {}
func (Passage) request()    {}
func (Quote) request()      {}
func (Apart) request()      {}
func (Note) request()       {}
func (DropNote) request()   {}
func (AttachNote) request() {}
func (OpenNote) request()   {}
func (Settle) request()     {}
func (Look) request()       {}
func (Say) request()        {}
func (Sources) request()    {}
func (Link) request()       {}

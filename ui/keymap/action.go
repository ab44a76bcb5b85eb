package keymap

import "lede/briefing"

// An Action is something that a key can ask for. The zero Action is nothing.
type Action uint16

// The actions. The comments name the ones whose meaning the name does not say.
const (
	None Action = iota

	LineDown
	LineUp
	HalfDown
	HalfUp
	PageDown
	PageUp
	Top
	Bottom
	NextPassage
	PrevPassage

	NextSection
	PrevSection
	Section1 // the nth section; see Action.Nth
	Section2
	Section3
	Section4
	Section5
	Section6
	Section7
	Section8
	Section9
	GoKnown // the next section of a kind; see Action.Kind
	GoUnknown
	GoBackground
	GoSignificance
	GoTimeline
	GoQuestions
	GoNext
	GoSources

	Follow  // from words to where they come from; in a list, what is selected
	Back    // to where Follow, a jump or a search started
	Forward // undoes Back
	Close   // what is open over or beside the page
	Leave   // one step out: an overlay, a pane, the briefing, at last the program
	Quit

	Find
	FindNext
	FindPrev
	Search // in all briefings

	NextPane
	PrevPane
	LeftPane
	RightPane
	Outline
	Shelf
	MarginTimeline
	MarginSources
	MarginChanges
	MarginNotes
	Chronology
	ZoomIn       // from decades to days
	ZoomOut      // from days to decades
	Origins      // which entries the chronology lists: stated, mentioned
	OnlyBriefing // the entries of one briefing, or of all
	Voices
	VoiceOrder // by how much they say, or by name
	KeepApart  // undoes a proposed join of two spellings, or proposes it again
	Fold       // folds or unfolds a branch of the outline
	Zoom       // the focused pane alone

	ShelfOrder // by title, date, what changed...
	ShelfGroup // by folder, by outlet, or not
	Preview

	NextChange
	PrevChange
	Settle // marks a briefing as read: what changed is known

	AddNote
	EditNote
	DeleteNote
	AttachNote // to the passage under the cursor
	Notes      // of all briefings
	Select     // words, from the passage under the cursor on
	WordRight
	WordLeft
	OtherEnd // of the selection becomes the one that moves

	Copy      // the passage with its citation
	CopyPlain // the passage's words alone
	SetMark   // the next key is the mark's letter
	GoMark    // the next key is the mark's letter

	Narrower
	Wider
	UsualWidth
	Furniture // shows or hides what has been set aside
	Edit
	Reload
	Redraw
	Suspend
	Palette
	Help

	Accept // a line that is being typed, or what is selected under it
	Cancel
	NextMatch // of the list under a line that is being typed
	PrevMatch
	Regexp // reads the line as a regular expression, or no longer

	SaveNote
	DropNote       // what was written in it since it was opened
	WriteElsewhere // in the person's own editor

	actionCount
)

// Nth is the number of the section, from 1 to 9, that the action goes to.
func (a Action) Nth() (int, bool) {
	if a < Section1 || a > Section9 {
		return 0, false
	}
	return int(a-Section1) + 1, true
}

// Kind is the kind of section that the action goes to.
func (a Action) Kind() (briefing.Kind, bool) {
	switch a {
	case GoKnown:
		return briefing.KindKnown, true
	case GoUnknown:
		return briefing.KindUnknown, true
	case GoBackground:
		return briefing.KindBackground, true
	case GoSignificance:
		return briefing.KindSignificance, true
	case GoTimeline:
		return briefing.KindTimeline, true
	case GoQuestions:
		return briefing.KindQuestions, true
	case GoNext:
		return briefing.KindNext, true
	case GoSources:
		return briefing.KindSources, true
	}
	return briefing.KindOther, false
}

package ui

import (
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A board is a screen of all briefings, but for the shelf.
type board interface {
	pane.Pane
	narrower
	// Close takes away what narrows the list, and reports whether there was anything.
	Close() bool
}

// board is the screen of all briefings that shows, and where its keys are pressed; nil
// when none does.
func (m *Model) board() (board, keymap.Context) {
	switch m.screen {
	case onChronology:
		return m.chronology, keymap.OnChronology
	case onVoices:
		return m.voices, keymap.OnVoices
	case onSearch:
		return m.search, keymap.OnSearch
	case onNotes:
		return m.notes, keymap.OnNotes
	case onShelf, onBriefing:
	}
	return nil, 0
}

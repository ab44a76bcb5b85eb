package ui

import (
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A narrower is a pane that lists less while something is being typed.
type narrower interface {
	Typing() bool
	Key(a keymap.Action, key, text string) pane.Request
	Paste(text string)
	DrawFilter(f pane.Frame) (line string, caret int)
}

// narrowing is the pane whose filter has the keyboard, or nil.
func (m *Model) narrowing() narrower {
	switch {
	case m.screen == onShelf && m.shelf.Typing():
		return m.shelf
	case m.screen == onChronology && m.chronology.Typing():
		return m.chronology
	case m.screen == onVoices && m.voices.Typing():
		return m.voices
	}
	return nil
}

// startTyping opens the prompt of what shows: for words in the briefing, for a
// briefing on the shelf, for entries of the chronology or for voices.
func (m *Model) startTyping() {
	switch m.screen {
	case onShelf:
		m.shelf.Type()
	case onChronology:
		m.chronology.Type()
	case onVoices:
		m.voices.Type()
	case onBriefing:
		m.startFind()
	}
}

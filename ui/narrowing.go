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
	Type()
	DrawFilter(f pane.Frame) (line string, caret int)
}

// narrowing is the pane whose filter has the keyboard, or nil.
func (m *Model) narrowing() narrower {
	switch {
	case m.screen == onShelf && m.shelf.Typing():
		return m.shelf
	case m.screen == onShelf, m.screen == onBriefing:
		return nil
	}
	if b, _ := m.board(); b.Typing() {
		return b
	}
	return nil
}

// startTyping opens the prompt of what shows: for words in the briefing, for a
// briefing on the shelf, or for what a screen of all briefings lists.
func (m *Model) startTyping() {
	switch m.screen {
	case onShelf:
		m.shelf.Type()
	case onBriefing:
		m.startFind()
	default:
		b, _ := m.board()
		b.Type()
	}
}

package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui/roll"
)

// unsavedTried is what came of writing the notes once more that could not be written.
type unsavedTried struct {
	left int
	err  error
}

// keepUnsaved tries again to write the notes that could not be written.
func (m *Model) keepUnsaved() tea.Cmd {
	book := m.config.Notebook
	return func() tea.Msg {
		err := book.KeepUnsaved()
		return unsavedTried{len(book.Unsaved()), err}
	}
}

// keepCutShort keeps the note that is being written when a signal ends the program, and
// waits for one that is being kept. Its error is a sentence.
func (m *Model) keepCutShort() error {
	if w := m.writing; w != nil && w.editor.Changed() {
		if k, ok := m.keepNote()().(kept); ok && k.err != nil {
			return k.err
		}
	}
	return m.config.Notebook.KeepUnsaved()
}

// receiveUnsaved ends the program when nothing would be lost, or else says what would be.
func (m *Model) receiveUnsaved(msg unsavedTried) tea.Cmd {
	if msg.left == 0 {
		return m.end()
	}
	m.notice = roll.Plural(msg.left, "note is", "notes are") + " not on disk. Quit once more to leave without."
	if msg.err != nil {
		m.notice += " " + msg.err.Error()
	}
	return nil
}

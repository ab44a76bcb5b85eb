package ui

import (
	"os/exec"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// edited says that the editor has been left.
type edited struct {
	index int
	err   error
}

// edit opens the briefing's file in the person's editor. The command is run as it
// is, never through a shell.
func (m *Model) edit() tea.Cmd {
	e := m.config.Shelf.Entries[m.open.index]
	switch {
	case e.Path == "":
		m.notice = "This briefing is not a file, so there is nothing to edit."
		return nil
	case m.open.source.Converted:
		m.notice = "It was read from a file that is no text (" + m.open.doc.Meta.Original.Format + "). \"lede import\" makes a Markdown file of it that can be edited."
		return nil
	case len(m.config.Editor) == 0:
		m.notice = "Set EDITOR to the command that edits a file, then press e again."
		return nil
	}
	index := m.open.index
	command := exec.Command(m.config.Editor[0]) //nolint:gosec,noctx // the person's own editor, for as long as they like
	command.Args = slices.Concat(m.config.Editor, []string{e.Path})
	return tea.ExecProcess(command, func(err error) tea.Msg {
		return edited{index, err}
	})
}

// receiveEdited reads the file again after the editor.
func (m *Model) receiveEdited(msg edited) tea.Cmd {
	if msg.err != nil {
		m.notice = "The editor could not be run: " + msg.err.Error()
		return nil
	}
	if m.open == nil || m.open.index != msg.index {
		return nil
	}
	return m.reload()
}

// reload reads the open briefing again. The place is kept: it is remembered as
// words, and found again in the new text.
func (m *Model) reload() tea.Cmd {
	if m.open.arriving {
		return m.loadAgain(m.open.index)
	}
	m.open.memory.Place = m.here()
	m.resume = m.atCursor()
	return m.loadAgain(m.open.index)
}

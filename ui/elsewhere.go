package ui

import (
	"fmt"
	"os/exec"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/content/sheet"
)

// A draft is a file with a note in it.
type draft struct {
	path string
	err  error
}

// written is a note as the person's own editor left it.
type written struct {
	body string
	err  error
}

// writeElsewhere has a file made with the note in it, for the person's own editor.
func (m *Model) writeElsewhere() tea.Cmd {
	if len(m.config.Editor) == 0 {
		m.notice = "Set EDITOR to the command that edits a file; until then the note is written here."
		return nil
	}
	if m.config.Private {
		m.notice = "Nothing is written to any file now, so the note is written here."
		return nil
	}
	body := m.writing.editor.Body()
	return func() tea.Msg {
		path, err := sheet.Put(body)
		return draft{path, err}
	}
}

// receiveDraft runs the person's editor on the file. The command is run as it is, never
// through a shell.
func (m *Model) receiveDraft(msg draft) tea.Cmd {
	if msg.err != nil {
		m.notice = msg.err.Error()
		return nil
	}
	command := exec.Command(m.config.Editor[0]) //nolint:gosec,noctx // the person's own editor, for as long as they like
	command.Args = slices.Concat(m.config.Editor, []string{msg.path})
	return tea.ExecProcess(command, func(err error) tea.Msg {
		body, unread := sheet.Take(msg.path)
		if err != nil {
			return written{body, fmt.Errorf("the editor could not be run; what you wrote is still here: %w", err)}
		}
		return written{body, unread}
	})
}

// receiveWritten takes what the editor left back into the note, to be kept or dropped.
func (m *Model) receiveWritten(msg written) {
	switch {
	case msg.err != nil:
		m.notice = msg.err.Error()
	case m.writing != nil:
		m.writing.editor.SetBody(strings.TrimRight(msg.body, "\r\n"))
	}
}

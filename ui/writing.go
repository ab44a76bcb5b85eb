package ui

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/content/sanitize"
	"lede/ui/jot"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A writing is a note that is being written.
type writing struct {
	note   notebook.Note // as it was; without an ID when it is new
	text   string        // that its words stand in
	editor *jot.Pane
}

// kept is the outcome of keeping a note.
type kept struct {
	said string // when it went well
	err  error
}

// addNote begins a note on the words that are selected, or on the passage under the
// cursor.
func (m *Model) addNote() {
	at := m.reader.Cursor()
	if m.reader.Selecting() {
		at = m.reader.Selection()
		m.reader.Unselect()
	}
	m.writeOn(at)
}

// writeOn begins a note on a passage of the open briefing.
func (m *Model) writeOn(at briefing.Span) {
	o := m.open
	if o.arriving {
		m.notice = stillArriving
		return
	}
	at = trimmed(o.doc.Text, at)
	if at.Empty() {
		m.notice = "There are no words here to make a note on."
		return
	}
	m.write(notebook.Note{Briefing: o.key, Title: o.title(), Anchor: anchor.Of(o.doc.Text, at.Start, at.End)}, sanitize.Line(o.doc.Visible(at)))
}

// trimmed is a passage without the white space at its ends.
func trimmed(text string, at briefing.Span) briefing.Span {
	words := at.Of(text)
	at.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n"))
	at.End -= len(words) - len(strings.TrimRight(words, " \t\r\n"))
	if at.Empty() {
		return briefing.Span{}
	}
	return at
}

// write opens the editor with a note.
func (m *Model) write(note notebook.Note, words string) {
	m.writing = &writing{note: note, editor: jot.New(words, note.Body)}
	m.overlay = editorOverlay
	m.arrange()
	if note.ID == "" {
		m.writing.text = m.open.doc.Text
		m.reader.Goto(briefing.Span{Start: note.Anchor.Start, End: note.Anchor.End})
	}
}

// editNote opens the editor with a note that is there.
func (m *Model) editNote(id string) {
	note, ok := m.noteCalled(id)
	if !ok {
		return
	}
	m.write(note, sanitize.Line(note.Anchor.Exact))
}

// noteKey types in the note, keeps it or drops what was written.
func (m *Model) noteKey(a keymap.Action, k tea.KeyPressMsg) tea.Cmd {
	w := m.writing
	switch a {
	case keymap.SaveNote:
		return m.keepNote()
	case keymap.DropNote, keymap.Quit:
		if !w.editor.Drop() {
			return nil // it asks
		}
		m.stopWriting()
		if a == keymap.Quit {
			return m.quit()
		}
	case keymap.WriteElsewhere:
		return m.writeElsewhere()
	default:
		w.editor.Key(k.String(), k.Text)
	}
	return nil
}

// moveNote has the note that is being written follow its words into a text that was read
// again. Where they are gone it stays on the text in which they stood.
func (m *Model) moveNote() {
	w := m.writing
	if w == nil || w.note.ID != "" {
		return
	}
	text := m.open.doc.Text
	if f := m.open.words.Find(w.note.Anchor); f.Outcome != anchor.Orphaned {
		w.note.Anchor = anchor.Of(text, f.Span.Start, f.Span.End)
		w.note.Briefing, w.text = m.open.key, text
	}
}

// stopWriting closes the editor.
func (m *Model) stopWriting() {
	m.writing, m.overlay = nil, noOverlay
	m.arrange()
}

// keepNote has what is written kept, and closes the editor. It is on disk when that
// has been said.
func (m *Model) keepNote() tea.Cmd {
	w := m.writing
	note := w.note
	note.Body = strings.TrimRight(w.editor.Body(), " \n")
	m.stopWriting()
	said := "Note kept."
	if note.Body == "" {
		said = "Highlighted."
	}
	said += " " + m.keyFor(keymap.MarginNotes) + " lists the notes."
	m.notice = "Keeping the note…"
	if note.ID == "" {
		return m.keep(note, w.text, said)
	}
	return m.keep(note, "", said)
}

// keep is the command that keeps a note. One that is put on words of a text is given that
// text, so that the words can be told from others like them.
func (m *Model) keep(note notebook.Note, text, said string) tea.Cmd {
	now, book := m.config.Now(), m.config.Notebook
	m.noted.keeping++
	if note.ID == "" {
		note.Created = now
	}
	note.Modified = now
	return func() tea.Msg {
		if text != "" {
			note = note.On(note.Briefing, note.Title, text, note.Anchor.Start, note.Anchor.End)
		}
		_, err := book.Keep(note)
		return kept{said, err}
	}
}

// receiveKept says what became of a note, and shows it.
func (m *Model) receiveKept(msg kept) tea.Cmd {
	m.notice = msg.said
	if msg.err != nil {
		m.notice = msg.err.Error()
	}
	m.noted.dropped = notebook.Note{}
	m.noted.keeping--
	if m.noted.leaving && m.noted.keeping == 0 {
		m.noted.leaving = false
		return m.quit()
	}
	return m.readNotes()
}

// dropNote has a note deleted, or restored when it is the one that was deleted last.
func (m *Model) dropNote(id string) tea.Cmd {
	book := m.config.Notebook
	if m.noted.dropped.ID == id {
		m.noted.keeping++
		return func() tea.Msg { return kept{said: "The note is back.", err: book.Restore(id)} }
	}
	note, ok := m.noteCalled(id)
	if !ok {
		return nil
	}
	return func() tea.Msg { return dropped{note, book.Delete(id)} }
}

// dropped is the outcome of deleting a note.
type dropped struct {
	note notebook.Note
	err  error
}

func (m *Model) receiveDropped(msg dropped) tea.Cmd {
	if msg.err != nil {
		m.notice = msg.err.Error()
		return nil
	}
	m.noted.dropped = msg.note
	m.notice = "Note deleted. " + m.keyFor(keymap.DeleteNote) + " restores it."
	return m.readNotes()
}

// attachNote puts a note on the passage under the cursor.
func (m *Model) attachNote(id string) tea.Cmd {
	note, ok := m.noteCalled(id)
	if !ok || m.open == nil {
		return nil
	}
	at := trimmed(m.open.doc.Text, m.reader.Cursor())
	if at.Empty() {
		m.notice = "There are no words here to put the note on."
		return nil
	}
	note.Anchor = anchor.Of(m.open.doc.Text, at.Start, at.End)
	note.Briefing, note.Title = m.open.key, m.open.title()
	return m.keep(note, m.open.doc.Text, "The note stands on this passage now.")
}

// noteCalled is the note with an ID, among those of the open briefing or of all.
func (m *Model) noteCalled(id string) (notebook.Note, bool) {
	for _, n := range m.noted.here {
		if n.Note.ID == id {
			return n.Note, true
		}
	}
	for _, n := range m.noted.all {
		if n.Note.ID == id {
			return n.Note, true
		}
	}
	return notebook.Note{}, false
}

// openNote goes to the words that a note was made on.
func (m *Model) openNote(id string) tea.Cmd {
	for _, n := range m.noted.all {
		if n.Note.ID != id {
			continue
		}
		if n.Briefing < 0 {
			m.notice = "The briefing of this note, “" + cmp.Or(sanitize.Line(n.Note.Title), "untitled") + "”, is not on this shelf."
			return nil
		}
		if n.Found.Outcome == anchor.Orphaned {
			m.notice = "The words of this note are gone. Beside the page (" + m.keyFor(keymap.MarginNotes) + "), " +
				m.keyFor(keymap.AttachNote) + " puts it on the passage under the bar."
		}
		return m.showPassage(pane.Passage{Briefing: n.Briefing, Passage: n.Found.Span})
	}
	return nil
}

package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/ui/margin"
	"lede/ui/notes"
	"lede/ui/reader"
)

// noted is what the reader has written, as far as it is at hand.
type noted struct {
	here    []margin.Note // of the open briefing
	all     []notes.Item  // of all briefings, once the screen of notes has been opened
	round   uint64        // counts how often they were read
	dropped notebook.Note // the one that was deleted last
	keeping int           // how many are being written
	leaving bool          // the program ends when they are
	warned  bool          // it has been said that some are not on disk
}

// notesRead are the notes of the open briefing, and where their words are.
type notesRead struct {
	generation uint64
	notes      []margin.Note
	notices    []string
}

// readNotes looks for the notes of the open briefing and their words, and for all notes
// where those show.
func (m *Model) readNotes() tea.Cmd {
	if m.screen == onNotes {
		return tea.Batch(m.readNotesHere(), m.readAllNotes())
	}
	return m.readNotesHere()
}

func (m *Model) readNotesHere() tea.Cmd {
	if m.open == nil || m.open.arriving {
		return nil
	}
	o, book, generation, dropped := m.open, m.config.Notebook, m.generation, m.noted.dropped
	former, words := o.memory.Former, o.words
	return func() tea.Msg {
		all := book.Notes(o.key, former...)
		if dropped.ID != "" && (dropped.Briefing.Hash == o.key.Hash || slices.Contains(former, dropped.Briefing.Hash)) {
			all = append(all, dropped)
		}
		read := notesRead{generation: generation, notes: placeNotes(all, dropped.ID, words)}
		read.notices = book.Notices()
		return read
	}
}

// placeNotes finds the words of notes in a text. One of them may have been deleted.
func placeNotes(all []notebook.Note, dropped string, words *anchor.Text) []margin.Note {
	placed := make([]margin.Note, len(all))
	for i, n := range all {
		placed[i] = margin.Note{Note: local(n), Found: words.Find(n.Anchor), Dropped: n.ID == dropped}
	}
	return placed
}

// local is a note with its times as a clock here shows them.
func local(n notebook.Note) notebook.Note {
	n.Created, n.Modified = n.Created.Local(), n.Modified.Local()
	return n
}

// receiveNotes shows the notes of the open briefing beside the page and on it.
func (m *Model) receiveNotes(msg notesRead) {
	if msg.generation != m.generation || m.open == nil {
		return
	}
	m.noted.here = msg.notes
	m.margin.SetNotes(msg.notes)
	var on []reader.Noted
	count := 0
	for _, n := range msg.notes {
		if n.Dropped {
			continue
		}
		count++
		if n.Found.Outcome != anchor.Orphaned {
			on = append(on, reader.Noted{Words: n.Found.Span, Written: n.Note.Body != ""})
		}
	}
	m.reader.SetNoted(on)
	item := m.shelf.Item(m.open.index)
	item.Noted = count
	m.shelf.Describe(m.open.index, item)
	if len(msg.notices) > 0 {
		m.tell(msg.notices)
	}
}

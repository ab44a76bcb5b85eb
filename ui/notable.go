package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content"
	"lede/content/notebook"
	"lede/ui/notes"
)

// allNotesRead are the notes of all briefings.
type allNotesRead struct {
	round uint64
	items []notes.Item
}

// openNotes shows the notes of all briefings.
func (m *Model) openNotes() tea.Cmd {
	m.cover(onNotes)
	return m.readAllNotes()
}

// readAllNotes looks for all notes, the briefings that they belong to and their words.
func (m *Model) readAllNotes() tea.Cmd {
	m.noted.round++
	round, book, shelf, where, dropped := m.noted.round, m.config.Notebook, m.config.Shelf, m.whereabouts, m.noted.dropped
	return func() tea.Msg {
		all := book.AllNotes()
		if dropped.ID != "" {
			all = append(all, dropped)
		}
		return allNotesRead{round, placeAll(all, dropped.ID, shelf, where)}
	}
}

// placeAll finds the briefings and the words of notes. Each briefing is read once, and
// one text at a time is held. One of the notes may have been deleted.
func placeAll(all []notebook.Note, dropped string, shelf content.Shelf, where *whereabouts) []notes.Item {
	shelf = shelf.Behind()
	items := make([]notes.Item, len(all))
	of := map[int][]int{} // the notes of a briefing
	for i, n := range all {
		at := where.entry(n.Briefing)
		items[i] = notes.Item{Note: local(n), Briefing: at, Words: visible(n.Anchor.Exact), Dropped: n.ID == dropped}
		if at >= 0 {
			of[at] = append(of[at], i)
		}
	}
	for at, its := range of {
		source, err := shelf.Load(context.Background(), at)
		if err != nil {
			continue // what is wrong with it is said when it is opened
		}
		text := anchor.Read(source.Text)
		for _, i := range its {
			items[i].Found, items[i].Known = text.Find(all[i].Anchor), true
		}
	}
	return items
}

// receiveAllNotes shows the notes of all briefings.
func (m *Model) receiveAllNotes(msg allNotesRead) {
	if msg.round != m.noted.round {
		return
	}
	m.noted.all = msg.items
	m.notes.Show(msg.items, m.shelf.Len())
}

// visible are the words of a piece of Markdown, without its markup.
func visible(markdown string) string {
	doc := briefing.Parse(markdown, briefing.Options{Format: briefing.FormatMarkdown})
	if words := doc.Visible(briefing.Span{End: len(markdown)}); words != "" {
		return words
	}
	return markdown
}

package ui

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/content"
	"lede/ui/shelf"
)

// attached is the shelf with an attachment of the briefing of the given index on it.
type attached struct {
	generation uint64
	shelves    uint64 // which shelf it was put on
	from, n    int
	shelf      content.Shelf
	index      int // of the attachment
	err        error
}

// attachment is the number in a link to an attachment, "2/report.pdf"; 0 for none.
func attachment(link string) int {
	number, _, _ := strings.Cut(link, "/")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 {
		return 0
	}
	return n
}

// attach takes the n-th attachment out of the open briefing, to read it as any other. It
// is held in memory and never written to a file.
func (m *Model) attach(n int) tea.Cmd {
	m.notice = "Opening attachment " + strconv.Itoa(n) + "…"
	generation, shelves, from, s := m.generation, m.shelves, m.open.index, m.config.Shelf
	return func() tea.Msg {
		with, index, err := s.Attach(context.Background(), from, n)
		return attached{generation, shelves, from, n, with, index, err}
	}
}

// receiveAttached opens an attachment, unless another briefing was asked for since.
func (m *Model) receiveAttached(msg attached) tea.Cmd {
	switch {
	case msg.generation != m.generation || m.open == nil || m.open.index != msg.from:
		return nil
	case msg.err != nil:
		m.notice = msg.err.Error()
		return nil
	case msg.shelves != m.shelves: // there is another shelf by now
		return m.attach(msg.n)
	}
	m.notice = ""
	m.trail = append(m.trail, departure{screen: onBriefing, at: m.atCursor()})
	if msg.index < m.shelf.Len() {
		return m.load(msg.index)
	}
	m.setShelf(msg.shelf)
	e := &msg.shelf.Entries[msg.index]
	m.shelf.Append(shelf.Item{Name: e.Name, Modified: e.Modified})
	m.outdate()
	return tea.Batch(m.openLibrary(), m.indexAgain(), m.load(msg.index))
}

// setShelf takes another shelf, on which every briefing has the index that it had.
func (m *Model) setShelf(s content.Shelf) {
	m.shelves++
	m.config.Shelf = s
	m.whereabouts.grow(s)
}

package ui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/ui/roll"
	"lede/ui/shelf"
)

// previewed is how a briefing on the shelf begins.
type previewed struct {
	index  int
	begins shelf.Beginning
}

// preview looks how the i-th briefing begins.
func (m *Model) preview(i int) tea.Cmd {
	from := m.desk().behind()
	return func() tea.Msg {
		o, err := from.read(context.Background(), i)
		if err != nil {
			return nil // the list says so
		}
		return previewed{i, shelf.BeginningOf(o.doc)}
	}
}

// settledOnShelf are briefings that have been marked as read without being opened.
type settledOnShelf struct {
	indices []int
	err     error
}

// settleOnShelf marks briefings as read: what changed in them until now is known.
func (m *Model) settleOnShelf(briefings []int) tea.Cmd {
	from, now := m.desk(), m.config.Now()
	var settle []tea.Cmd
	var others []int
	for _, i := range briefings {
		if m.open != nil && m.open.index == i {
			settle = append(settle, m.settle())
		} else {
			others = append(others, i)
		}
	}
	if from.versions == nil || len(others) == 0 {
		return tea.Batch(settle...)
	}
	return tea.Batch(append(settle, func() tea.Msg {
		done := settledOnShelf{}
		for _, i := range others {
			o, err := from.read(context.Background(), i)
			if err == nil {
				o.memory.Seen, o.memory.SeenAt = o.key.Hash, now
				err = from.notebook.Remember(o.key, o.memory)
			}
			if err == nil {
				err = from.versions.Keep(o.key.Hash, o.doc.Text)
			}
			if err != nil {
				done.err = fmt.Errorf("it could not be marked as read: %w", err)
				continue
			}
			done.indices = append(done.indices, i)
		}
		return done
	})...)
}

// receiveSettledOnShelf shows that briefings are marked as read.
func (m *Model) receiveSettledOnShelf(msg settledOnShelf) tea.Cmd {
	for _, i := range msg.indices {
		item := m.shelf.Item(i)
		item.Changed = 0
		m.shelf.Describe(i, item)
	}
	switch {
	case msg.err != nil:
		m.notice = msg.err.Error()
	case len(msg.indices) == 1:
		m.notice = "Marked as read. What changes from now on is shown."
	default:
		m.notice = roll.Plural(len(msg.indices), "briefing", "briefings") + " marked as read."
	}
	return m.readStanding()
}

// receiveStanding shows on the shelf what the notebook has of its briefings.
func (m *Model) receiveStanding(msg standingRead) tea.Cmd {
	m.standing = msg.standing
	m.tell(msg.notices)
	if m.shelf.Len() > 1 {
		return tea.Batch(m.openLibrary(), m.searchShown())
	}
	return m.watchShelf() // one briefing is searched where it stands
}

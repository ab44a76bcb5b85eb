package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/timeline"
)

// entriesFound are the entries of the open briefing, its dates read.
type entriesFound struct {
	generation uint64
	chronology *timeline.Chronology
}

// findEntries reads the dates of the open briefing, once it is known to its end.
func (m *Model) findEntries() tea.Cmd {
	if m.open == nil || !m.known() {
		return nil
	}
	m.stopDating()
	ctx, cancel := context.WithCancel(context.Background())
	m.stopDating = cancel
	generation, doc := m.generation, m.open.doc
	return func() tea.Msg {
		entries, err := timeline.Of(ctx, doc, timeline.Options{})
		if err != nil {
			return nil // another briefing was opened
		}
		return entriesFound{generation, timeline.Merge(entries)}
	}
}

func (m *Model) receiveEntries(msg entriesFound) {
	if msg.generation == m.generation && m.open != nil {
		m.margin.Date(msg.chronology)
	}
}

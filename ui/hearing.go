package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/attribution"
	"lede/briefing/cite"
	"lede/briefing/voices"
)

// statementsFound is who says what in the open briefing, and the claims in it that
// rest on nothing.
type statementsFound struct {
	generation uint64
	statements []attribution.Statement
	works      []cite.Work // what it leans on
	sum        string      // how much rests on what, "" where nothing is said
	unsourced  []int
}

// findStatements reads who says what in the open briefing, once it is known to its
// end.
func (m *Model) findStatements() tea.Cmd {
	if m.open == nil || !m.known() {
		return nil
	}
	m.stopHearing()
	ctx, cancel := context.WithCancel(context.Background())
	m.stopHearing = cancel
	generation, doc := m.generation, m.open.doc
	return func() tea.Msg {
		statements, err := attribution.Of(ctx, doc)
		if err != nil {
			return nil // another briefing was opened
		}
		sum := ""
		if len(statements) > 0 {
			sum = voices.Count(statements).String()
		}
		return statementsFound{generation, statements, cite.Of(doc, statements), sum, unsourced(doc, statements)}
	}
}

func (m *Model) receiveStatements(msg statementsFound) {
	if msg.generation != m.generation || m.open == nil {
		return
	}
	m.margin.Hear(msg.statements, msg.works, msg.sum)
	m.reader.SetUnsourced(msg.unsourced)
}

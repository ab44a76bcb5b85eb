package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/ui/chronology"
	"lede/ui/pane"
)

// openChronology shows the entries of all briefings, or what showed before when
// they show already.
func (m *Model) openChronology() tea.Cmd {
	if m.screen == onChronology {
		m.leaveChronology()
		return nil
	}
	if m.open != nil {
		m.noteReading()
	}
	if m.screen == onBriefing {
		m.chronology.From(m.open.index, m.reader.Cursor())
	}
	m.beneath = m.screen
	m.screen = onChronology
	if m.dating.holds {
		return nil
	}
	return m.chronicle()
}

// leaveChronology shows what the chronology was opened from.
func (m *Model) leaveChronology() {
	m.screen = m.beneath
	if m.screen == onBriefing && m.open == nil {
		m.screen = onShelf
	}
	m.arrange()
}

// chronicle begins to read the entries of all briefings.
func (m *Model) chronicle() tea.Cmd {
	m.chronology.Show(nil, nil, 0, len(m.config.Shelf.Entries))
	return begin(&m.dating, m.config.Shelf, harvest[timeline.Entry, *timeline.Chronology]{
		find: func(ctx context.Context, doc *briefing.Document) ([]timeline.Entry, error) {
			return timeline.Of(ctx, doc, timeline.Options{})
		},
		merge: func(lists [][]timeline.Entry, _ []about) *timeline.Chronology { return timeline.Merge(lists...) },
	})
}

// receiveEntriesOfAll shows what has come in, and waits for more.
func (m *Model) receiveEntriesOfAll(msg gathered[*timeline.Chronology]) tea.Cmd {
	if msg.round != m.dating.number {
		return nil
	}
	g := msg.gathering
	briefings := make([]chronology.Briefing, len(g.about))
	for i, a := range g.about {
		briefings[i] = chronology.Briefing{Title: a.title, Name: m.config.Shelf.Entries[i].Name}
	}
	m.chronology.Show(g.result, briefings, g.read, g.of)
	return msg.next()
}

// ungather forgets what was read of all briefings: one has changed.
func (m *Model) ungather() {
	m.dating.forget()
}

// showPassage opens a briefing at a passage that the chronology leads to. The way
// back leads to the chronology.
func (m *Model) showPassage(r pane.Passage) tea.Cmd {
	from := departure{screen: onChronology}
	m.target = destination{r.Briefing, r.Passage}
	if m.open == nil || m.open.index != r.Briefing {
		m.trail = append(m.trail, from)
		return m.load(r.Briefing)
	}
	from.at.briefing, from.history = r.Briefing, m.open.history
	m.open.history = history{}
	m.trail = append(m.trail, from)
	m.screen = onBriefing
	m.focusOn(onPage)
	m.arrive()
	return nil
}

// returnTo shows the chronology that a passage was come to from.
func (m *Model) returnTo(from departure) {
	if m.open != nil && m.open.index == from.at.briefing && len(from.history.back) > 0 {
		m.open.history = from.history
	}
	m.noteReading()
	m.screen = onChronology
}

// A destination is a passage of a briefing that is being opened.
type destination struct {
	briefing int
	span     briefing.Span
}

// arrive goes to the passage that the open briefing was opened for.
func (m *Model) arrive() {
	if to := m.target; !to.span.Empty() && to.briefing == m.open.index {
		m.reader.Goto(to.span)
		m.follow()
	}
	m.target = destination{}
}

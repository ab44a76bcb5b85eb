package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/ui/chronology"
)

// openChronology shows the entries of all briefings, or what showed before when
// they show already.
func (m *Model) openChronology() tea.Cmd {
	if m.screen == onChronology {
		m.leaveScreen()
		return nil
	}
	if m.screen == onBriefing {
		m.chronology.From(m.open.index, m.reader.Cursor())
	}
	m.cover(onChronology)
	if m.dating.holds {
		return nil
	}
	return m.chronicle()
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

// outdate has what was read of all briefings read again when it is asked for next: one has
// changed. What is being read goes on, or the screen that shows it would stop half way.
func (m *Model) outdate() { m.dating.holds, m.hearing.holds = false, false }

// ungather forgets what was read of all briefings.
func (m *Model) ungather() {
	m.dating.forget()
	m.hearing.forget()
}

package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/ui/chronology"
	"lede/ui/pane"
)

// gathered is a gathering that has come in; more is where the next one comes from.
type gathered struct {
	round     uint64
	gathering gathering
	more      <-chan gathering
}

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
	if m.gathered {
		return nil
	}
	return m.gather()
}

// leaveChronology shows what the chronology was opened from.
func (m *Model) leaveChronology() {
	m.screen = m.beneath
	if m.screen == onBriefing && m.open == nil {
		m.screen = onShelf
	}
	m.arrange()
}

// gather begins to read the entries of all briefings.
func (m *Model) gather() tea.Cmd {
	m.stopGather()
	ctx, cancel := context.WithCancel(context.Background())
	m.stopGather = cancel
	m.gatherings++
	m.gathered = true
	m.chronology.Show(nil, nil, 0, len(m.config.Shelf.Entries))
	round, shelf, out := m.gatherings, m.config.Shelf, make(chan gathering, 1)
	return func() tea.Msg {
		go gather(ctx, shelf, out)
		return awaitGathering(round, out)
	}
}

// awaitGathering waits for the next gathering; there is no message when none is to
// come.
func awaitGathering(round uint64, more <-chan gathering) tea.Msg {
	g, ok := <-more
	if !ok {
		return nil
	}
	return gathered{round, g, more}
}

// receiveGathering shows what has come in, and waits for more.
func (m *Model) receiveGathering(msg gathered) tea.Cmd {
	if msg.round != m.gatherings {
		return nil
	}
	g := msg.gathering
	briefings := make([]chronology.Briefing, len(g.titles))
	for i, title := range g.titles {
		briefings[i] = chronology.Briefing{Title: title, Name: m.config.Shelf.Entries[i].Name}
	}
	m.chronology.Show(g.chronology, briefings, g.read, g.of)
	return func() tea.Msg { return awaitGathering(msg.round, msg.more) }
}

// ungather forgets the entries, which are read again when they are wanted: a
// briefing has changed.
func (m *Model) ungather() {
	m.stopGather()
	m.gathered = false
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

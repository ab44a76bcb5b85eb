package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/ui/pane"
)

// cover shows a screen of all briefings. What showed before it stays beneath; one that
// was opened from another leads back to what is beneath that.
func (m *Model) cover(s screen) {
	if m.open != nil {
		m.noteReading()
	}
	if m.screen == onShelf || m.screen == onBriefing {
		m.beneath = m.screen
	}
	m.screen = s
}

// leaveScreen shows what a screen of all briefings was opened from.
func (m *Model) leaveScreen() {
	m.screen = m.beneath
	if m.screen == onBriefing && m.open == nil {
		m.screen = onShelf
	}
	m.arrange()
}

// showPassage opens a briefing at a passage that a screen of all briefings leads to.
// The way back leads to that screen.
func (m *Model) showPassage(r pane.Passage) tea.Cmd {
	from := departure{screen: m.screen}
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
	return m.markHits()
}

// returnTo shows the screen that a passage was come to from.
func (m *Model) returnTo(from departure) {
	if m.open != nil && m.open.index == from.at.briefing && len(from.history.back) > 0 {
		m.open.history = from.history
	}
	m.noteReading()
	m.screen = from.screen
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

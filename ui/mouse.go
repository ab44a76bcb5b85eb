package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui/layout"
	"lede/ui/pane"
)

// wheelRows is how far one notch of the wheel scrolls.
const wheelRows = 3

// under is the part of the screen at x, y, and the room it has.
func (m *Model) under(x, y int) (pane.Pane, layout.Rect, focus) {
	s := m.layout()
	switch {
	case m.overlay != noOverlay || m.find.Open() || m.narrowing() != nil:
		return nil, layout.Rect{}, m.focus
	case m.screen == onShelf && s.Body.Contains(x, y):
		return m.shelf, s.Body, m.focus
	case m.screen != onBriefing && s.Body.Contains(x, y):
		b, _ := m.board()
		return b, s.Body, m.focus
	case m.screen != onBriefing:
		return nil, layout.Rect{}, m.focus
	case s.Outline.Contains(x, y):
		return m.outline, s.Outline, onOutline
	case s.Margin.Contains(x, y):
		return m.margin, s.Margin, onMargin
	case s.Page.Contains(x, y):
		return m.reader, s.Page, onPage
	}
	return nil, layout.Rect{}, m.focus
}

// wheel scrolls the part under the mouse.
func (m *Model) wheel(e tea.Mouse) tea.Cmd {
	rows := wheelRows
	switch e.Button {
	case tea.MouseWheelUp:
		rows = -wheelRows
	case tea.MouseWheelDown:
	default:
		return nil
	}
	if m.overlay == helpOverlay {
		m.help = min(max(m.help+rows, 0), m.maxHelp())
		return nil
	}
	if p, _, _ := m.under(e.X, e.Y); p != nil {
		p.Scroll(rows)
	}
	m.follow()
	return tea.Batch(m.saveSoon(), m.describe())
}

// click gives the keyboard to the part under the mouse, and the click to it.
func (m *Model) click(e tea.Mouse) tea.Cmd {
	if e.Button != tea.MouseLeft {
		return nil
	}
	p, at, f := m.under(e.X, e.Y)
	if p == nil {
		return nil
	}
	m.notice = ""
	if m.screen == onBriefing && f != m.focus {
		m.focusOn(f)
	}
	cmd := m.carry(p.Click(e.X-at.X, e.Y-at.Y))
	m.follow()
	return tea.Batch(cmd, m.saveSoon())
}

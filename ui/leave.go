package ui

import (
	tea "charm.land/bubbletea/v2"
)

// close closes the nearest thing that is open over or beside the page.
func (m *Model) close() {
	switch {
	case m.screen == onShelf && m.shelf.Filtered():
		m.shelf.Unfilter()
	case m.screen == onShelf && m.open != nil:
		m.screen = onBriefing
	case m.screen == onShelf:
	case m.screen != onBriefing:
		if b, _ := m.board(); !b.Close() {
			m.leaveScreen()
		}
	case m.find.Active():
		m.clearFind()
	case m.focus != onPage:
		m.focusOn(onPage)
	case m.zoomed:
		m.zoomed = false
		m.arrange()
	}
}

// leave goes one step out: from a part to the page, from the page to the shelf,
// from the shelf out of the program. A shelf of one briefing is no step.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.screen == onShelf:
		return m.quit()
	case m.screen != onBriefing:
		m.leaveScreen()
		return nil
	case m.focus != onPage:
		m.focusOn(onPage)
		return nil
	case m.shelf.Len() == 1:
		return m.quit()
	}
	m.toShelf()
	return nil
}

// toShelf shows the shelf, or the briefing again when the shelf shows.
func (m *Model) toShelf() {
	if m.screen == onShelf && m.open != nil {
		m.screen = onBriefing
		return
	}
	if m.open != nil {
		m.shelf.Select(m.open.index)
		if m.open.arriving {
			m.giveUp()
		} else {
			m.noteReading()
		}
	}
	m.screen = onShelf
}

// quit writes what is to be remembered and ends the program: at once, or when it is asked
// for again while there are notes that are not written yet or could not be.
func (m *Model) quit() tea.Cmd {
	if m.noted.keeping > 0 && !m.noted.leaving {
		m.noted.leaving = true
		m.notice = "Keeping the note…"
		return nil
	}
	if !m.noted.warned && len(m.config.Notebook.Unsaved()) > 0 {
		m.noted.warned = true
		return m.keepUnsaved()
	}
	return m.end()
}

// end writes what is to be remembered and ends the program.
func (m *Model) end() tea.Cmd {
	m.stop()
	m.stopFind()
	m.ungather()
	m.stopDating()
	m.stopHearing()
	m.stopComparing()
	m.unwatch()
	book := m.config.Notebook
	last := func() tea.Msg {
		_ = book.KeepUnsaved() // it has been said that it may be lost; there may be room for it by now
		return nil
	}
	return tea.Sequence(m.save(), last, m.closeLibrary(), tea.Quit)
}

package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui/keymap"
)

// openPalette lists what can be done from here.
func (m *Model) openPalette() {
	m.palette.Open(m.config.Keys.Bindings(m.place()))
	m.overlay = paletteOverlay
}

// paletteKey types in the palette, or does what is selected.
func (m *Model) paletteKey(a keymap.Action, k tea.KeyPressMsg) tea.Cmd {
	switch a {
	case keymap.Cancel:
		m.overlay = noOverlay
	case keymap.Accept:
		m.overlay = noOverlay
		cmd := m.act(m.palette.Chosen())
		m.follow()
		return cmd
	default:
		m.palette.Key(a, k.String(), k.Text)
	}
	return nil
}

// helpKey scrolls the help, or leaves it.
func (m *Model) helpKey(a keymap.Action) tea.Cmd {
	page := max(m.layout().Body.H-1, 1)
	end := m.maxHelp()
	switch a {
	case keymap.LineDown:
		m.help++
	case keymap.LineUp:
		m.help--
	case keymap.HalfDown:
		m.help += page / 2
	case keymap.HalfUp:
		m.help -= page / 2
	case keymap.PageDown:
		m.help += page
	case keymap.PageUp:
		m.help -= page
	case keymap.Top:
		m.help = 0
	case keymap.Bottom:
		m.help = end
	case keymap.Help, keymap.Close, keymap.Leave:
		m.overlay = noOverlay
	}
	m.help = min(max(m.help, 0), end)
	return nil
}

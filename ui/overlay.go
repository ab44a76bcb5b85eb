package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/ui/keymap"
	"lede/ui/palette"
	"lede/ui/pane"
)

// openPalette lists what can be done from here.
func (m *Model) openPalette() tea.Cmd {
	m.palette.Open(m.config.Keys.Bindings(m.place()), m.titles)
	m.overlay = paletteOverlay
	shown := make([]called, m.shelf.Len())
	for i := range shown {
		item := m.shelf.Item(i)
		shown[i] = called{item.Title, item.Name}
	}
	return func() tea.Msg { return titlesReady{titlesOf(shown)} }
}

// called is what a briefing on the shelf is called: its title, once that is known, and
// its file's name.
type called struct{ title, name string }

// titlesReady are the titles of the shelf, made ready to be looked through.
type titlesReady struct {
	titles *palette.Titles
}

func titlesOf(shown []called) *palette.Titles {
	titles := make([]string, len(shown))
	for i, c := range shown {
		titles[i] = strings.TrimSpace(c.title + "  " + c.name)
	}
	return palette.NewTitles(titles)
}

// receiveTitles gives the palette the titles, if it is still open.
func (m *Model) receiveTitles(msg titlesReady) {
	m.titles = msg.titles
	if m.overlay == paletteOverlay {
		m.palette.SetTitles(m.titles)
	}
}

// paletteKey types in the palette, or does what is selected.
func (m *Model) paletteKey(a keymap.Action, k tea.KeyPressMsg) tea.Cmd {
	switch a {
	case keymap.Cancel:
		m.overlay = noOverlay
	case keymap.Accept:
		m.overlay = noOverlay
		action, briefing := m.palette.Chosen()
		if briefing >= 0 {
			return m.carry(pane.Open{Briefing: briefing})
		}
		cmd := m.act(action)
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

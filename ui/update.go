package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/theme"
)

// Update routes a message to what it concerns.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m, m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.dress(msg.IsDark())
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tea.PasteMsg:
		return m, m.paste(msg.Content)
	case tea.MouseWheelMsg:
		return m, m.wheel(msg.Mouse())
	case tea.MouseClickMsg:
		return m, m.click(msg.Mouse())
	default:
		return m, m.take(msg)
	}
	return m, nil
}

// resize takes the terminal's new size.
func (m *Model) resize(w, h int) tea.Cmd {
	m.width, m.height = w, h
	m.arrange()
	return m.describe()
}

// dress changes to the dark or the light theme as the terminal's background asks.
func (m *Model) dress(dark bool) {
	if !m.config.FollowTerminal || m.theme.Dark == dark {
		return
	}
	m.theme = theme.Light()
	if dark {
		m.theme = theme.Dark()
	}
	m.reader.Dress(m.theme)
}

// pane is the part that has the keyboard.
func (m *Model) pane() pane.Pane {
	switch {
	case m.screen == onShelf:
		return m.shelf
	case m.screen != onBriefing:
		b, _ := m.board()
		return b
	case m.focus == onOutline:
		return m.outline
	case m.focus == onMargin:
		return m.margin
	}
	return m.reader
}

// context is where a key is pressed.
func (m *Model) context() keymap.Context {
	switch {
	case m.overlay == helpOverlay:
		return keymap.OnHelp
	case m.overlay == editorOverlay:
		return keymap.OnEditor
	case m.overlay == paletteOverlay, m.find.Open(), m.narrowing() != nil:
		return keymap.OnPrompt
	}
	return m.place()
}

// place is where the keyboard is under any overlay and prompt.
func (m *Model) place() keymap.Context {
	switch {
	case m.screen == onShelf:
		return keymap.OnShelf
	case m.screen != onBriefing:
		_, at := m.board()
		return at
	case m.focus == onOutline:
		return keymap.OnOutline
	case m.focus == onMargin:
		return keymap.OnMargin
	case m.reader.Selecting():
		return keymap.OnSelection
	}
	return keymap.OnPage
}

// carry carries out what a pane asked for.
func (m *Model) carry(r pane.Request) tea.Cmd {
	switch r := r.(type) {
	case pane.Goto:
		m.jump(r.Passage)
	case pane.Section:
		m.remember()
		m.reader.ShowSection(r.Index)
		m.focusOn(onPage)
	case pane.Sources:
		m.openMargin(keymap.MarginSources)
	case pane.Open:
		m.trail = nil
		return m.load(r.Briefing)
	case pane.Passage:
		m.searching.marks = m.screen == onSearch
		return m.showPassage(r)
	case pane.Quote:
		return m.copyFrom(r)
	case pane.Apart:
		return m.keepApart(r)
	case pane.Link:
		return m.followLink(r.Target)
	case pane.Note:
		if r.ID == "" {
			m.writeOn(r.Passage)
		} else {
			m.editNote(r.ID)
		}
	case pane.DropNote:
		return m.dropNote(r.ID)
	case pane.AttachNote:
		return m.attachNote(r.ID)
	case pane.OpenNote:
		return m.openNote(r.ID)
	case pane.Settle:
		return m.settleOnShelf(r.Briefings)
	case pane.Look:
		return m.preview(r.Briefing)
	case pane.Say:
		m.notice = r.Text
	}
	return nil
}

// focusOn gives the keyboard to a part of the briefing's screen. In Medium the
// part comes to stand beside the page.
func (m *Model) focusOn(f focus) {
	m.focus = f
	switch f {
	case onOutline:
		m.side = layout.SideOutline
	case onMargin:
		m.side = layout.SideMargin
	case onPage:
	}
	m.arrange()
}

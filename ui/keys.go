package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/margin"
)

// key gives a key press to what has the keyboard.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	m.notice = ""
	name := k.String()
	if m.letter != keymap.None {
		return m.takeLetter(k)
	}
	a := m.second(name)
	if a == keymap.None {
		m.pressed(name)
		a = m.config.Keys.Lookup(m.context(), name)
	}
	switch {
	case a == keymap.Quit && m.overlay != editorOverlay:
		return m.quit()
	case a == keymap.Redraw:
		return tea.ClearScreen
	case a == keymap.Suspend:
		return tea.Suspend
	case a == keymap.Help && m.overlay != helpOverlay:
		m.overlay, m.help = helpOverlay, 0
		return nil
	case m.overlay == helpOverlay: // also over a prompt, which goes on after it
		return m.helpKey(a)
	case m.overlay == paletteOverlay:
		return m.paletteKey(a, k)
	case m.find.Open():
		return m.findKey(a, k)
	case m.overlay == editorOverlay:
		return m.noteKey(a, k)
	case m.narrowing() != nil:
		return tea.Batch(m.carry(m.narrowing().Key(a, name, k.Text)), m.searchOn(), m.describe())
	}
	cmd := m.act(a)
	m.follow()
	return tea.Batch(cmd, m.saveSoon(), m.describe())
}

// act does what an action asks for: what has the keyboard first, then the
// program as a whole.
func (m *Model) act(a keymap.Action) tea.Cmd {
	if r, ok := m.pane().Act(a); ok {
		return m.carry(r)
	}
	if cmd, ok := m.actAnywhere(a); ok {
		return cmd
	}
	if a == keymap.Back && m.screen != onBriefing && m.screen != onShelf {
		m.leaveScreen()
	}
	if m.open == nil || m.screen != onBriefing {
		return nil
	}
	if n, ok := a.Nth(); ok {
		m.gotoNth(n)
		return nil
	}
	if kind, ok := a.Kind(); ok {
		m.gotoKind(kind)
		return nil
	}
	return m.actOnBriefing(a)
}

// actAnywhere does what can be done with or without an open briefing.
func (m *Model) actAnywhere(a keymap.Action) (tea.Cmd, bool) {
	switch a {
	case keymap.Palette:
		return m.openPalette(), true
	case keymap.Shelf:
		m.toShelf()
	case keymap.Chronology:
		return m.openChronology(), true
	case keymap.Voices:
		return m.openVoices(), true
	case keymap.Find:
		m.startTyping()
	case keymap.Search:
		return m.openSearch(), true
	case keymap.Notes:
		return m.openNotes(), true
	case keymap.Leave:
		return m.leave(), true
	case keymap.Close:
		m.close()
	default:
		return nil, false
	}
	return nil, true
}

// actOnBriefing does what needs an open briefing.
func (m *Model) actOnBriefing(a keymap.Action) tea.Cmd {
	switch a {
	case keymap.Back:
		return m.goBack()
	case keymap.Forward:
		m.goForward()
	case keymap.FindNext:
		m.nextHit(1)
	case keymap.FindPrev:
		m.nextHit(-1)
	case keymap.NextPane, keymap.RightPane:
		m.turnPane(1)
	case keymap.PrevPane, keymap.LeftPane:
		m.turnPane(-1)
	case keymap.Outline:
		m.toggle(onOutline)
	case keymap.MarginTimeline, keymap.MarginSources, keymap.MarginChanges, keymap.MarginNotes:
		return m.openMargin(a)
	case keymap.NextChange, keymap.PrevChange:
		m.focusOn(onPage)
		r, _ := m.reader.Act(a)
		return m.carry(r)
	case keymap.Settle:
		return m.settle()
	case keymap.AddNote:
		m.addNote()
	case keymap.EditNote: // of another tab than that of the notes
		return m.edit()
	case keymap.DeleteNote, keymap.AttachNote: // beside the page, but on another tab
		m.notice = "That is for a note; " + m.keyFor(keymap.MarginNotes) + " lists those of this briefing."
	case keymap.Select:
		m.selectWords()
	case keymap.Zoom:
		m.zoomed = !m.zoomed
		m.arrange()
	case keymap.Copy, keymap.CopyPlain:
		return m.copy(a == keymap.Copy)
	case keymap.SetMark, keymap.GoMark:
		m.letter = a
	case keymap.Narrower, keymap.Wider, keymap.UsualWidth:
		m.resizeText(a)
	case keymap.Furniture:
		m.toggleFurniture()
	case keymap.Edit:
		return m.edit()
	case keymap.Reload:
		return m.reload()
	}
	return nil
}

// turnPane gives the keyboard to the next part that shows, or that could.
func (m *Model) turnPane(by int) {
	order := []focus{onOutline, onPage, onMargin}
	for i, f := range order {
		if f == m.focus {
			m.focusOn(order[(i+by+len(order))%len(order)])
			return
		}
	}
}

// toggle gives the keyboard to a part, or back to the page if it has it.
func (m *Model) toggle(f focus) {
	if m.focus == f {
		f = onPage
	}
	m.focusOn(f)
}

// openMargin shows a tab of the margin and gives it the keyboard; again, it gives
// it back.
func (m *Model) openMargin(a keymap.Action) tea.Cmd {
	tab := margin.Timeline
	switch a {
	case keymap.MarginSources:
		tab = margin.Sources
	case keymap.MarginChanges:
		tab = margin.Changes
	case keymap.MarginNotes:
		tab = margin.Notes
	}
	switch {
	case m.focus != onMargin || m.margin.Tab() != tab:
		m.margin.Turn(tab)
		m.focusOn(onMargin)
	case tab == margin.Notes: // once more for those of all briefings
		return m.openNotes()
	default:
		m.focusOn(onPage)
	}
	return nil
}

// selectWords begins to select words on the page.
func (m *Model) selectWords() {
	m.focusOn(onPage)
	if !m.reader.Select() {
		m.notice = "There are no words here to select."
	}
}

// widthStep is how much one key changes the text measure, in cells.
const widthStep = 4

// resizeText changes the text measure. It starts from what shows, so that a key
// always has an effect that can be seen.
func (m *Model) resizeText(a keymap.Action) {
	shown := m.layout().Text.W
	switch a {
	case keymap.Narrower:
		m.measure = max(shown-widthStep, layout.MinMeasure)
	case keymap.Wider:
		m.measure = min(shown+widthStep, layout.MaxMeasure)
	default:
		m.measure = m.config.Measure
	}
	m.arrange()
	switch {
	case m.layout().Text.W != shown:
	case a == keymap.Wider:
		m.notice = "The text fills the room it has; z gives it the whole screen."
	case a == keymap.Narrower:
		m.notice = "The text is as narrow as it gets."
	default:
		m.notice = "The text has its usual width."
	}
}

func (m *Model) toggleFurniture() {
	if len(m.open.doc.Furniture) == 0 {
		m.notice = "Nothing has been set aside in this briefing."
		return
	}
	if m.reader.Unfold() {
		m.notice = "What was set aside is shown."
	} else {
		m.notice = "What was set aside is folded away."
	}
}

package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/keymap"
	"lede/ui/margin"
)

// A hint is a key worth knowing and, in a word, what it does here.
type hint struct {
	key, word string
	idle      bool // it has nothing to do just now
}

// hints are as many as fit beside what is said on a line of so many cells. The
// first of them, which leads to all the others, stands last, at the corner.
func (m *Model) hints(width int) string {
	var drawn []string
	used := 0
	for _, a := range m.worth() {
		h, ok := m.hint(a)
		if !ok {
			continue
		}
		if used += ansi.StringWidth(h.key) + ansi.StringWidth(h.word) + 3; used > max(width/2, 12) {
			break
		}
		style := m.theme.Key
		if h.idle {
			style = m.theme.Muted
		}
		drawn = append(drawn, style.Render(h.key)+" "+m.theme.Muted.Render(h.word))
	}
	slices.Reverse(drawn)
	return strings.Join(drawn, "  ")
}

// keyFor is the key that a sentence names for an action, as it is printed on a keyboard; of
// an action without a key, what the palette calls it.
func (m *Model) keyFor(a keymap.Action) string {
	b, _ := m.config.Keys.Binding(a)
	if len(b.Keys) == 0 {
		return "“" + b.Do + "”"
	}
	g := m.theme.Glyph
	return keymap.Label(b.Keys[0], keymap.Arrows{g.Up, g.Down, g.Left, g.Right})
}

// hint is the hint at an action, false when it has no key or no word.
func (m *Model) hint(a keymap.Action) (hint, bool) {
	b, ok := m.config.Keys.Binding(a)
	if !ok || len(b.Keys) == 0 || b.Hint == "" {
		return hint{}, false
	}
	h := hint{key: m.keyFor(a), word: b.Hint}
	switch at := m.context(); {
	case a == keymap.Follow && at == keymap.OnPage:
		h.word, h.idle = "source", m.margin.First() == ""
	case a == keymap.Leave && at == keymap.OnShelf:
		h.word = "quit"
	}
	return h, true
}

// worth is the actions to hint at where the keyboard is, the most useful first.
func (m *Model) worth() []keymap.Action {
	switch m.context() {
	case keymap.OnShelf:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Search, keymap.Leave, keymap.Find, keymap.ShelfOrder, keymap.ShelfGroup, keymap.Preview, keymap.Notes, keymap.Settle}
	case keymap.OnChronology:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Leave, keymap.Find, keymap.ZoomOut, keymap.ZoomIn, keymap.Origins}
	case keymap.OnVoices:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Leave, keymap.Find, keymap.VoiceOrder, keymap.Copy}
	case keymap.OnSearch:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Find, keymap.Leave, keymap.Copy}
	case keymap.OnNotes:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Leave, keymap.EditNote, keymap.DeleteNote, keymap.Find}
	case keymap.OnSelection:
		return []keymap.Action{keymap.AddNote, keymap.Copy, keymap.WordRight, keymap.WordLeft, keymap.LineDown, keymap.Close}
	case keymap.OnEditor:
		return []keymap.Action{keymap.DropNote, keymap.SaveNote, keymap.WriteElsewhere}
	case keymap.OnHelp:
		return []keymap.Action{keymap.Close}
	case keymap.OnPrompt:
		return []keymap.Action{keymap.Cancel, keymap.Accept}
	case keymap.OnPage:
		if m.find.Active() {
			return []keymap.Action{keymap.Help, keymap.FindNext, keymap.FindPrev, keymap.Close}
		}
	case keymap.OnMargin:
		switch m.margin.Tab() {
		case margin.Changes:
			return []keymap.Action{keymap.Help, keymap.Follow, keymap.Close, keymap.Settle}
		case margin.Notes:
			return []keymap.Action{keymap.Help, keymap.Follow, keymap.Close, keymap.EditNote, keymap.DeleteNote, keymap.AttachNote}
		}
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Close}
	case keymap.OnOutline:
		return []keymap.Action{keymap.Help, keymap.Follow, keymap.Close}
	}
	always := []keymap.Action{keymap.Help, keymap.Follow, keymap.NextSection, keymap.Find, keymap.AddNote, keymap.Outline, keymap.MarginTimeline, keymap.Chronology, keymap.Voices, keymap.Shelf}
	if m.changed.count() > 0 {
		return append([]keymap.Action{keymap.Help, keymap.NextChange, keymap.Settle}, always[1:]...)
	}
	return always
}

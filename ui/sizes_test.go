package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing/timeline"
	"lede/content/notebook"
	"lede/ui/keymap"
)

// pressed is a key press as Bubble Tea reports it.
func pressed(key string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"backspace": tea.KeyBackspace, "f1": tea.KeyF1,
	}
	var k tea.Key
	for {
		mod, rest, ok := strings.Cut(key, "+")
		if !ok || mod == "" || rest == "" {
			break
		}
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[mod]
		key = rest
	}
	switch code, ok := special[key]; {
	case ok:
		k.Code = code
		if key == "space" {
			k.Text = " "
		}
	default:
		k.Code = []rune(key)[0]
		if k.Mod == 0 {
			k.Text = key
		}
	}
	return tea.KeyPressMsg(k)
}

// tour is keys that open, cover and leave every part of the program.
func tour() []string {
	//nolint:dupword // keys, some of them pressed twice
	return strings.Fields(`j } ] d space G g k { [ b u s j enter ctrl+o t G enter o j space enter tab tab tab
		z o esc z - - + = K U B W T F X S 1 5 9 . / s a i d enter n n N esc ? j G g ? : q u esc y Y m a ' a
		h h l l c c A A esc ] c [ c ) M v l l j o esc v l a x y esc esc L j o o i i p j p k enter L esc shift+tab alt+right backspace C j - + V j enter j o u y / a enter esc q V /`)
}

// TestSizes takes the tour at every size, on the guide and on a text without any
// structure: no row may be wider than the screen, and no screen taller.
func TestSizes(t *testing.T) {
	widths := []int{1, 5, 10, 20, 24, 40, 60, 80, 95, 96, 120, 139, 140, 160, 220}
	heights := []int{1, 5, 6, 11, 12, 24, 45, 80}
	if testing.Short() {
		widths, heights = []int{20, 60, 100, 160}, []int{5, 20, 45}
	}
	for _, w := range widths {
		t.Run(fmt.Sprintf("width %d", w), func(t *testing.T) {
			t.Parallel()
			for _, h := range heights {
				m, err := newModel(t.Context(), nil, notebook.Private(), true, w, h)
				if err != nil {
					t.Fatal(err)
				}
				m.Update(tea.WindowSizeMsg{Width: w, Height: h})
				fits(t, m, w, h, "at first")
				for i, key := range tour() {
					_, cmd := m.Update(pressed(key))
					if h == 12 || h == 24 { // at each would take long; the panes' own tests do
						gatherAll(m, cmd)
					}
					fits(t, m, w, h, fmt.Sprintf("after key %d, %s", i, key))
				}
			}
		})
	}
}

// gatherAll has all come in that a screen of all briefings has begun to read.
func gatherAll(m *Model, cmd tea.Cmd) {
	for m.screen >= onChronology && cmd != nil {
		switch msg := cmd().(type) {
		case gathered[chorus], gathered[*timeline.Chronology], regrouped:
			_, cmd = m.Update(msg)
		default:
			return
		}
	}
}

// fits checks the screen against its size.
func fits(t *testing.T, m *Model, w, h int, when string) {
	t.Helper()
	lines := strings.Split(m.View().Content, "\n")
	if len(lines) > h {
		t.Fatalf("%dx%d %s: %d lines", w, h, when, len(lines))
	}
	for y, l := range lines {
		if got := ansi.StringWidth(l); got > w {
			t.Fatalf("%dx%d %s: row %d has %d cells: %q", w, h, when, y, got, l)
		}
	}
}

// TestNoDeadKey presses every key of the table at every place where the table
// says that it works: the screen changes, or a command is given.
func TestNoDeadKey(t *testing.T) {
	if testing.Short() {
		t.Skip("one key after the other, for a minute")
	}
	for _, place := range places() {
		t.Run(place.name, func(t *testing.T) {
			for _, b := range place.model(t).config.Keys.Bindings(place.model(t).context()) {
				if b.Action == keymap.Regexp && (place.name == "filter prompt" || place.name == "search prompt") {
					continue // there it is words that are looked for
				}
				for _, key := range b.Keys {
					m := place.model(t)
					before := m.View().Content
					var cmd tea.Cmd
					for _, stroke := range strings.Fields(key) {
						_, cmd = m.Update(pressed(stroke))
					}
					if m.View().Content == before && cmd == nil {
						t.Errorf("%s (%s) does nothing", key, b.Name)
					}
				}
			}
		})
	}
}

// A place is the program with the keyboard somewhere, in the middle of things so
// that there is somewhere to go in every direction.
type place struct {
	name string
	keys string
}

func places() []place {
	return []place{
		{"page", "] ] j d } } m a ] ctrl+o / l e d enter"},
		{"outline", "] ] o j"},
		{"margin", "] ] t j"},
		{"shelf", "] L j"},
		{"chronology", "C ] j / w enter"},
		{"voices", "V / e enter j j j j j j"},
		{"voice", "V j j enter j / e enter"},
		{"search prompt", "ctrl+f w a r n i n g down"},
		{"search", "ctrl+f w a r n i n g enter j ctrl+o"},
		{"notes", "] ] ] } a x ctrl+s } a y ctrl+s } a z ctrl+s } a w ctrl+s L A j j"},
		{"note", "] a x y"},
		{"selection", "] j v l l"},
		{"help", "? j j"},
		{"filter prompt", "L / a down"},
		{"find prompt", "/ b enter / c enter / a up"},
	}
}

func (p place) model(t *testing.T) *Model {
	t.Helper()
	m, err := newModel(t.Context(), nil, notebook.Private(), true, 100, 14)
	if err != nil {
		t.Fatal(err)
	}
	m.saving = true // so that no command follows a key by itself
	for i := range m.shelf.Len() {
		m.asked[i] = true
	}
	if !strings.Contains(p.keys, "ctrl+f") {
		m.config.Library = nil // nothing is searched
	}
	drain(m, m.Init())
	for _, key := range strings.Fields(p.keys) {
		_, cmd := m.Update(pressed(key))
		drain(m, cmd)
		m.notice = ""
	}
	return m
}

// drain has all come in that a command begins, one after the other.
func drain(m *Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			drain(m, c)
		}
	default:
		_, next := m.Update(msg)
		drain(m, next)
	}
}

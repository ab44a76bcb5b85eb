package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/theme"
)

const selectable = `# Harbour closed

The harbour was **closed on** Monday, the board's chair said; [the minutes](m.md) say so.

- No reason was given.
- 日本語 と e` + "\u0301" + `tude.

| Day | Ships |
| --- | --- |
| Monday | twelve |

> The ferry sails again on Friday, if the weather holds and the board agrees to it.
`

// reading is a pane of the given width with a text on it.
func reading(text string, width, height int) *Pane {
	p := New(theme.Plain())
	p.Arrange(layout.Rect{W: width + 6, H: height}, layout.Rect{X: 3, W: width, H: height})
	p.Show(briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown}), 0)
	return p
}

func TestSelect(t *testing.T) {
	for _, c := range []struct {
		name string
		from string // words of the passage that the cursor is in
		keys []keymap.Action
		want string
	}{
		{"the first word", "The harbour", nil, "The"},
		{"words to the right", "The harbour", []keymap.Action{keymap.WordRight, keymap.WordRight}, "The harbour was"},
		{"over markup", "The harbour", repeat(keymap.WordRight, 4), "The harbour was **closed on"},
		{"to the end of the passage", "The harbour", []keymap.Action{keymap.NextPassage}, "The harbour was **closed on** Monday, the board's chair said; [the minutes](m.md) say so"},
		{"to the left", "No reason", []keymap.Action{keymap.WordLeft}, "so.\n\n- No"},
		{"the other end", "No reason", []keymap.Action{keymap.WordRight, keymap.WordRight, keymap.OtherEnd, keymap.WordRight}, "reason was"},
		{"there and back", "No reason", []keymap.Action{keymap.WordRight, keymap.WordLeft}, "No"},
		{"a cell", "twelve", nil, "Monday"},
		{"down a row", "Harbour closed", []keymap.Action{keymap.LineDown}, "Harbour closed\n\nThe"},
		{"not beyond the end", "The ferry", repeat(keymap.NextPassage, 9), "The ferry sails again on Friday, if the weather holds and the board agrees to it"},
		{"not beyond the beginning", "Harbour closed", repeat(keymap.PrevPassage, 9), "Harbour"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := reading(selectable, 200, 30)
			p.Goto(briefing.Span{Start: strings.Index(selectable, c.from)})
			if !p.Select() {
				t.Fatal("there is nothing to select")
			}
			for _, k := range c.keys {
				p.Act(k)
			}
			if got := p.Selection().Of(selectable); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func repeat(a keymap.Action, n int) []keymap.Action {
	var all []keymap.Action
	for range n {
		all = append(all, a)
	}
	return all
}

func TestSelectEnds(t *testing.T) {
	p := reading(selectable, 60, 20)
	p.Select()
	p.Act(keymap.Close)
	if p.Selecting() || !p.Selection().Empty() {
		t.Error("Esc leaves words selected")
	}
	if reading("", 60, 20).Select() {
		t.Error("there is a word in an empty text")
	}
}

// Whatever is pressed, the selection is of whole characters, begins and ends with a word,
// and its moving end is on the screen.
func TestSelectLaws(t *testing.T) {
	keys := []keymap.Action{
		keymap.WordRight, keymap.WordLeft, keymap.LineDown, keymap.LineUp, keymap.NextPassage, keymap.PrevPassage, keymap.OtherEnd,
	}
	rapid.Check(t, func(t *rapid.T) {
		p := reading(selectable, rapid.IntRange(12, 90).Draw(t, "width"), rapid.IntRange(2, 12).Draw(t, "height"))
		p.Goto(briefing.Span{Start: rapid.IntRange(0, len(selectable)-1).Draw(t, "at")})
		if !p.Select() {
			return
		}
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 0, 20).Draw(t, "keys") {
			p.Act(k)
			s := p.Selection()
			if s.Empty() || s.Start < 0 || s.End > len(selectable) {
				t.Fatalf("%v is selected", s)
			}
			words := s.Of(selectable)
			first, _ := utf8.DecodeRuneInString(words)
			last, _ := utf8.DecodeLastRuneInString(words)
			if !utf8.ValidString(words) || strings.ContainsRune(" \n.,;|", first) || strings.ContainsRune(" \n.,;|", last) {
				t.Fatalf("%q is selected", words)
			}
			if !p.visible(p.rowAt(p.selected.moved.Span.Start)) {
				t.Fatalf("%q is out of sight", p.selected.moved.Span.Of(selectable))
			}
		}
	})
}

// One word to the right and one to the left lead back, within a passage.
func TestSelectThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := reading(selectable, rapid.IntRange(12, 90).Draw(t, "width"), 8)
		p.Select()
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			p.Act(keymap.WordRight)
		}
		was := p.Selection()
		if _, more := p.wordFrom(p.selected.moved.Span.End); !more {
			return
		}
		p.Act(keymap.WordRight)
		p.Act(keymap.WordLeft)
		if p.Selection() != was {
			t.Fatalf("%q became %q", was.Of(selectable), p.Selection().Of(selectable))
		}
	})
}

// Package pane is what the parts of the screen have in common: how they are
// drawn, how a key reaches them, and what they can ask of the program. It owns
// no state and draws nothing itself.
//
// Panes never know each other. One that wants something to happen elsewhere
// returns a Request, which the program carries out before the next frame.
package pane

import (
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/voices"
	"lede/ui/keymap"
	"lede/ui/theme"
)

// A Frame is the room and the look a pane is drawn with.
type Frame struct {
	Width, Height int // cells
	Focused       bool
	Theme         theme.Theme
}

// A Pane is a part of the screen that has the keyboard when it is focused.
type Pane interface {
	// Act does what the key bound to a asks of this pane. It reports false when the
	// pane has no use for it, so that the program can.
	Act(a keymap.Action) (Request, bool)
	// Click is a press of the mouse on the cell at x, y of the pane.
	Click(x, y int) Request
	// Scroll moves what shows by so many rows, without moving the selection.
	Scroll(rows int)
	// Draw returns at most f.Height lines, none wider than f.Width.
	Draw(f Frame) []string
}

// A Request is what a pane asks of the program; nil asks for nothing.
type Request interface{ request() }

// Goto asks for a passage to be shown, with the place left behind remembered.
type Goto struct {
	Passage briefing.Span
}

// Section asks for the i-th section of the briefing.
type Section struct {
	Index int
}

// Open asks for the i-th briefing of the shelf.
type Open struct {
	Briefing int
}

// Passage asks for a passage of the i-th briefing of the shelf, with a way back to
// the pane that asks.
type Passage struct {
	Briefing int
	Passage  briefing.Span
}

// Quote asks for words of the i-th briefing of the shelf to be copied, with or without
// where they stand.
type Quote struct {
	Briefing int
	Passage  briefing.Span
	Cited    bool
}

// Apart asks for proposals that join spellings to be undone, or to be made again.
type Apart struct {
	Joins []voices.Join
	Undo  bool
}

// Sources asks for the keyboard to go to the sources of the passage under the
// cursor.
type Sources struct{}

// Link asks for what a link of the briefing leads to.
type Link struct {
	Target string
}

// Say asks for a sentence on the status line.
type Say struct {
	Text string
}

func (Goto) request()    {}
func (Section) request() {}
func (Open) request()    {}
func (Passage) request() {}
func (Quote) request()   {}
func (Apart) request()   {}
func (Say) request()     {}
func (Sources) request() {}
func (Link) request()    {}

// Heading is the title line of a pane.
func Heading(f Frame, title string) string {
	style := f.Theme.Muted
	if f.Focused {
		style = f.Theme.Title
	}
	return ansi.Truncate(" "+style.Render(title), f.Width, f.Theme.Glyph.Ellipsis)
}

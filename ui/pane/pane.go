// Package pane is what the parts of the screen have in common: how they are
// drawn, how a key reaches them, and what they can ask of the program. It owns
// no state and draws nothing itself.
//
// Panes never know each other. One that wants something to happen elsewhere
// returns a Request, which the program carries out before the next frame.
package pane

import (
	"github.com/charmbracelet/x/ansi"

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

// Heading is the title line of a pane.
func Heading(f Frame, title string) string {
	style := f.Theme.Muted
	if f.Focused {
		style = f.Theme.Title
	}
	return ansi.Truncate(" "+style.Render(title), f.Width, f.Theme.Glyph.Ellipsis)
}

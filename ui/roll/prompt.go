package roll

import (
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Prompt is the line in which a filter is typed. The zero Prompt is empty, and does
// not have the keyboard.
type Prompt struct {
	line pane.Line
	open bool
}

// Type gives the keyboard to the prompt.
func (p *Prompt) Type() { p.open = true }

// Typing reports whether the prompt has the keyboard.
func (p *Prompt) Typing() bool { return p.open }

// String is what has been typed.
func (p *Prompt) String() string { return p.line.String() }

// Empty reports whether nothing has been typed.
func (p *Prompt) Empty() bool { return p.line.Len() == 0 }

// Clear empties the prompt.
func (p *Prompt) Clear() { p.line.Set("") }

// Paste types a pasted text.
func (p *Prompt) Paste(text string) { p.line.Insert(text) }

// Key types in the prompt. Taking the line leaves it, with what it says; cancelling
// empties it. by is how far the selection is to move; typed is whether the line may say
// something else now.
func (p *Prompt) Key(a keymap.Action, key, text string) (by int, typed bool) {
	switch a {
	case keymap.Accept:
		p.open = false
	case keymap.Cancel:
		p.open = false
		p.Clear()
		return 0, true
	case keymap.NextMatch:
		return 1, false
	case keymap.PrevMatch:
		return -1, false
	default:
		p.line.Key(key, text)
		return 0, true
	}
	return 0, false
}

// Draw returns the prompt's line and the column of its caret.
func (p *Prompt) Draw(f pane.Frame, hint string) (line string, caret int) {
	return p.line.Draw(f, " / ", hint)
}

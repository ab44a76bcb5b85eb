package pane

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// A Line is one line of typing and its caret. The zero Line is empty.
type Line struct {
	typed []rune
	caret int
}

// String is what has been typed.
func (l *Line) String() string { return string(l.typed) }

// Len is the number of characters typed.
func (l *Line) Len() int { return len(l.typed) }

// Set replaces what has been typed, with the caret at its end.
func (l *Line) Set(text string) {
	l.typed, l.caret = nil, 0
	l.Insert(text)
}

// longest is how many characters a line has at most: more is pasted by mistake, and what
// looks for it would be kept busy.
const longest = 2000

// Insert types text at the caret. Characters that control a terminal or the direction of
// a text are left out, and what makes the line too long.
func (l *Line) Insert(text string) {
	var typed []rune
	for _, r := range text {
		if len(l.typed)+len(typed) == longest {
			break
		}
		if !unicode.IsControl(r) && !unicode.Is(unicode.Bidi_Control, r) && r != utf8.RuneError {
			typed = append(typed, r)
		}
	}
	l.typed = slices.Insert(l.typed, l.caret, typed...)
	l.caret += len(typed)
}

// Key edits the line as a shell would. Keys have the names that Bubble Tea gives
// them; text is what the key types.
func (l *Line) Key(key, text string) {
	switch key {
	case "backspace", "ctrl+h":
		if l.caret > 0 {
			l.caret--
			l.typed = slices.Delete(l.typed, l.caret, l.caret+1)
		}
	case "delete", "ctrl+d":
		if l.caret < len(l.typed) {
			l.typed = slices.Delete(l.typed, l.caret, l.caret+1)
		}
	case "ctrl+u":
		l.typed, l.caret = slices.Clone(l.typed[l.caret:]), 0
	case "ctrl+k":
		l.typed = l.typed[:l.caret]
	case "ctrl+w":
		l.deleteWord()
	case "left", "ctrl+b":
		l.caret = max(l.caret-1, 0)
	case "right", "ctrl+f":
		l.caret = min(l.caret+1, len(l.typed))
	case "home", "ctrl+a":
		l.caret = 0
	case "end", "ctrl+e":
		l.caret = len(l.typed)
	default:
		l.Insert(text)
	}
}

// deleteWord deletes the word before the caret.
func (l *Line) deleteWord() {
	head := strings.TrimRight(string(l.typed[:l.caret]), " ")
	head = head[:strings.LastIndexByte(head, ' ')+1]
	l.typed = append([]rune(head), l.typed[l.caret:]...)
	l.caret = utf8.RuneCountInString(head)
}

// Draw draws the line: a label, what is typed, and a hint after it in a muted
// voice. It returns the column of the caret too. What is too long for the room is
// shown around its caret.
func (l *Line) Draw(f Frame, label, hint string) (line string, caret int) {
	room := max(f.Width-ansi.StringWidth(label)-1, 4)
	from := l.caret
	for least := max(l.caret-2*room, 0); from > least && ansi.StringWidth(string(l.typed[from-1:l.caret])) < room; {
		from--
	}
	shown := ansi.Truncate(string(l.typed[from:]), room, f.Theme.Glyph.Ellipsis)
	caret = ansi.StringWidth(label) + ansi.StringWidth(string(l.typed[from:l.caret]))
	line = f.Theme.Key.Render(label) + shown + "  " + f.Theme.Muted.Render(hint)
	return ansi.Truncate(line, f.Width, f.Theme.Glyph.Ellipsis), min(caret, max(f.Width-1, 0))
}

package jot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Key edits as a shell and other small editors do. Keys have the names that Bubble Tea
// gives them; text is what the key types.
func (p *Pane) Key(key, text string) {
	p.asked = false
	if p.move(key) {
		p.typed = false
		return
	}
	switch key {
	case "enter":
		p.write("\n", false)
	case "tab":
		p.write("\t", false)
	case "backspace", "ctrl+h":
		p.cut(p.before(p.caret), p.caret)
	case "delete", "ctrl+d":
		p.cut(p.caret, p.after(p.caret))
	case "ctrl+w", "alt+backspace":
		p.cut(p.wordBefore(p.caret), p.caret)
	case "ctrl+u":
		p.cut(position{p.caret.line, 0}, p.caret)
	case "ctrl+k":
		p.cut(p.caret, p.endOfLine())
	case "ctrl+z", "ctrl+_":
		p.undo()
	default:
		p.write(text, utf8.RuneCountInString(text) == 1 && text != " ")
	}
}

// move moves the caret, and reports whether the key is for that.
func (p *Pane) move(key string) bool {
	goal := -1
	switch key {
	case "left", "ctrl+b":
		p.caret = p.before(p.caret)
	case "right", "ctrl+f":
		p.caret = p.after(p.caret)
	case "ctrl+left", "alt+left", "alt+b":
		p.caret = p.wordBefore(p.caret)
	case "ctrl+right", "alt+right", "alt+f":
		p.caret = p.wordAfter(p.caret)
	case "home", "ctrl+a":
		p.caret = p.rowAt(p.caret).start
	case "end":
		p.caret = p.rowEnd(p.rowAt(p.caret))
	case "ctrl+home":
		p.caret = position{}
	case "ctrl+end":
		last := len(p.lines) - 1
		p.caret = position{last, len(p.lines[last])}
	case "up", "ctrl+p":
		goal = p.climb(-1)
	case "down", "ctrl+n":
		goal = p.climb(1)
	case "pgup":
		goal = p.climb(-max(p.tall-1, 1))
	case "pgdown":
		goal = p.climb(max(p.tall-1, 1))
	default:
		return false
	}
	p.goal = goal
	return true
}

// before is the position one character back, over a line end too.
func (p *Pane) before(at position) position {
	if at.at == 0 {
		if at.line == 0 {
			return at
		}
		return position{at.line - 1, len(p.lines[at.line-1])}
	}
	last := 0
	g := graphemes.FromString(p.lines[at.line][:at.at])
	for g.Next() {
		last = g.Start()
	}
	return position{at.line, last}
}

// after is the position one character on.
func (p *Pane) after(at position) position {
	line := p.lines[at.line]
	if at.at == len(line) {
		if at.line == len(p.lines)-1 {
			return at
		}
		return position{at.line + 1, 0}
	}
	g := graphemes.FromString(line[at.at:])
	g.Next()
	return position{at.line, at.at + g.End()}
}

// wordBefore is where the word before a position begins; at the beginning of a line
// it is the end of the line before.
func (p *Pane) wordBefore(at position) position {
	if at.at == 0 {
		return p.before(at)
	}
	head := strings.TrimRightFunc(p.lines[at.line][:at.at], unicode.IsSpace)
	i := strings.LastIndexFunc(head, unicode.IsSpace)
	if i < 0 {
		return position{at.line, 0}
	}
	_, size := utf8.DecodeRuneInString(head[i:])
	return position{at.line, i + size}
}

// wordAfter is where the word after a position ends.
func (p *Pane) wordAfter(at position) position {
	rest := p.lines[at.line][at.at:]
	if rest == "" {
		return p.after(at)
	}
	word := strings.TrimLeftFunc(rest, unicode.IsSpace)
	skipped := len(rest) - len(word)
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		return position{at.line, at.at + skipped + i}
	}
	return position{at.line, len(p.lines[at.line])}
}

func (p *Pane) endOfLine() position {
	end := position{p.caret.line, len(p.lines[p.caret.line])}
	if end == p.caret { // at its end, the line end itself
		return p.after(end)
	}
	return end
}

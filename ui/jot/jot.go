// Package jot is the small editor in which a note is written, in a box under the words
// that it is on.
//
// It owns what is being written, the caret and what can be undone. It does not own the
// note (content/notebook) or when it is kept (package ui).
package jot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBody is how long a note can become by typing, in bytes: as much as is kept of one.
const maxBody = 1 << 20

// A Pane is the editor, with one note in it.
type Pane struct {
	quoted string // the words that the note is on
	was    string // the note as it was opened

	lines   []string // as they are divided by line ends; at least one
	caret   position
	goal    int // cells from the left that moving up and down keeps to, -1 for none
	width   int // cells of a row, as last drawn
	tall    int // rows that show, as last drawn
	top     position
	divided division // the line that was last divided into rows
	past    []moment // what can be undone, the last change last
	typed   bool     // the last change was a character, which the next is undone with
	asked   bool     // it has been asked whether to drop what was written
	full    bool     // what was typed or pasted last did not fit
}

// A position is between two characters: a line and a byte offset in it.
type position struct{ line, at int }

// A moment is what was written before a change.
type moment struct {
	lines []string
	caret position
}

// New returns the editor of a note on the quoted words, with the caret at the note's
// end.
func New(quoted, body string) *Pane {
	p := &Pane{quoted: quoted, was: body, goal: -1, width: 60, tall: 6}
	p.set(body)
	return p
}

// Body is the note as it is now.
func (p *Pane) Body() string { return strings.Join(p.lines, "\n") }

// SetBody replaces what is written, as another editor left it. It can be undone.
func (p *Pane) SetBody(body string) {
	p.remember(false)
	p.set(body)
}

func (p *Pane) set(body string) {
	p.lines = strings.Split(harmless(body), "\n")
	last := len(p.lines) - 1
	p.caret, p.goal = position{last, len(p.lines[last])}, -1
}

// Changed reports whether the note is not as it was opened.
func (p *Pane) Changed() bool { return p.Body() != harmless(p.was) }

// Drop reports whether the editor can be left without keeping what was written: at
// once when nothing was, and else when it is asked for twice in a row.
func (p *Pane) Drop() bool {
	if !p.Changed() || p.asked {
		return true
	}
	p.asked = true
	return false
}

// Paste writes a pasted text at the caret.
func (p *Pane) Paste(text string) { p.write(text, false) }

// write puts text at the caret.
func (p *Pane) write(text string, character bool) {
	text = harmless(text)
	p.full = len(p.Body())+len(text) > maxBody
	if text == "" || p.full {
		return
	}
	p.remember(character)
	line := p.lines[p.caret.line]
	before, after := line[:p.caret.at], line[p.caret.at:]
	added := strings.Split(before+text, "\n")
	last := len(added) - 1
	end := position{p.caret.line + last, len(added[last])}
	added[last] += after
	p.lines = slices.Replace(p.lines, p.caret.line, p.caret.line+1, added...)
	p.caret = end
}

// cut takes out what stands from one position to another, and puts the caret there.
func (p *Pane) cut(from, to position) {
	if from == to {
		return
	}
	p.remember(false)
	joined := p.lines[from.line][:from.at] + p.lines[to.line][to.at:]
	p.lines = slices.Replace(p.lines, from.line, to.line+1, joined)
	p.caret = from
}

// maxUndo is how many changes can be undone.
const maxUndo = 200

// remember notes what is written before a change. Characters typed one after another
// are one change.
func (p *Pane) remember(character bool) {
	together := character && p.typed
	p.typed, p.goal = character, -1
	if together {
		return
	}
	p.past = append(p.past, moment{slices.Clone(p.lines), p.caret})
	if len(p.past) > maxUndo {
		p.past = p.past[1:]
	}
}

// undo takes back the last change.
func (p *Pane) undo() {
	n := len(p.past)
	if n == 0 {
		return
	}
	p.lines, p.caret = p.past[n-1].lines, p.past[n-1].caret
	p.past, p.typed, p.goal = p.past[:n-1], false, -1
}

// harmless is a text with one kind of line end and without characters that control a
// terminal or the direction of a text, which no note needs and a screen must not get. A
// tab is as many spaces as a tab is thought to be.
func harmless(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", "    ").Replace(text)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text)
}

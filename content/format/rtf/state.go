package rtf

import (
	"strings"

	"lede/content/format/flow"
)

// mostGroups is how many groups in each other are read. What lies deeper, which is in no
// program's documents, is passed over.
const mostGroups = 1000

// A state is what a group begins with from the one around it, and leaves as it was.
type state struct {
	into   destination
	begun  destination // what this group began, and ends
	around destination // of something in two forms
	text   *strings.Builder
	field  *field
	link   string

	fallback int // how many characters stand for one in Unicode
	look     flow.Look
	font     int
	size     int // in half points; 0 where nothing is said
	style    int // of characters
	basedOn  int // of a style that is defined
	change   changed

	paragraph paragraphStyle
}

// changed is what was done to words while changes were tracked.
type changed struct {
	inserted, deleted     bool
	author, deletedBy     int
	insertedAt, deletedAt int
}

// A paragraphStyle is how a paragraph is set.
type paragraphStyle struct {
	style, outline int // outline from 0; none where it is no heading
	level          int // of a list
	nested         int // how many tables it is in
	left, first    int // indents in twips, that of the first line from the left one
}

// none is the outline level of what is no heading.
const none = 9

// reset is \pard.
func (p *paragraphStyle) reset() { *p = paragraphStyle{outline: -1} }

// open begins a group.
func (r *reader) open() {
	r.decode()
	r.passing = 0
	if len(r.groups) >= mostGroups {
		r.deeper++
		return
	}
	r.groups = append(r.groups, r.state)
	r.state.begun = body
}

// close ends one.
func (r *reader) close() {
	r.decode()
	r.passing = 0
	if r.deeper > 0 {
		r.deeper--
		return
	}
	n := len(r.groups)
	if n == 0 {
		return
	}
	if r.state.begun != body {
		r.endDestination(r.state.begun)
	}
	r.state, r.groups = r.groups[n-1], r.groups[:n-1]
}

// A font is one of the font table.
type font struct {
	name     string
	codePage int // 0 where it does not say
	symbols  bool
}

// A style is one of the stylesheet.
type style struct {
	basedOn int
	named   flow.Named
	known   bool
	outline int
	look    flow.Look
}

// styleKey is a style by its number, of paragraphs or of characters.
type styleKey struct {
	characters bool
	number     int
}

// resolved is a style of paragraphs with what it takes from those it is based on.
func (r *reader) resolved(number int) style {
	out := style{outline: -1}
	for range 32 { // far more than anybody bases on each other
		next := r.styles[styleKey{number: number}]
		if next == nil {
			break
		}
		if !out.known && next.known {
			out.named, out.known = next.named, true
		}
		if out.outline < 0 {
			out.outline = next.outline
		}
		out.look = out.look.Over(next.look)
		if next.basedOn == number {
			break
		}
		number = next.basedOn
	}
	return out
}

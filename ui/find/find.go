// Package find is the prompt in which words are looked for in the open briefing,
// and what has been found.
//
// It owns the query and which hit is the current one. It does not search: it
// compiles what is to be looked for, and is told the result.
package find

import (
	"cmp"
	"fmt"
	"slices"

	"lede/briefing"
	search "lede/briefing/find"
	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Pane is the find prompt. The zero Pane is closed and has found nothing.
type Pane struct {
	open   bool
	line   pane.Line
	regexp bool
	past   []string // earlier queries, newest last
	recall int      // which of them is in the prompt, len(past) for none

	origin int // where the reader was when the prompt opened
	hits   search.Hits
	hidden int // hits that the page does not show
	at     int // index of the current hit
	state  state
	err    error
}

type state uint8

const (
	idle state = iota
	looking
	found // the search has ended, with or without hits
)

// Start opens an empty prompt for a reader who is at origin.
func (p *Pane) Start(origin int) {
	*p = Pane{open: true, origin: origin, regexp: p.regexp, past: p.past, recall: len(p.past)}
}

// Open reports whether the prompt has the keyboard.
func (p *Pane) Open() bool { return p.open }

// Origin is where the reader was when the prompt opened.
func (p *Pane) Origin() int { return p.origin }

// Query is what is looked for.
func (p *Pane) Query() string { return p.line.String() }

// Active reports whether anything is looked for.
func (p *Pane) Active() bool { return p.line.Len() > 0 }

// Compile prepares the query for a search that is about to begin. An error is
// shown in the prompt.
func (p *Pane) Compile() (search.Query, error) {
	var q search.Query
	if p.regexp {
		q, p.err = search.CompileRegexp(p.Query())
	} else {
		q, p.err = search.Compile(p.Query())
	}
	p.hits, p.at, p.state = search.Hits{}, 0, looking
	return q, p.err
}

// Found takes the result of a search: the hits on the page, and how many there are
// that it does not show. The first hit at or after the origin becomes the
// current one.
func (p *Pane) Found(h search.Hits, hidden int) {
	p.hits, p.hidden, p.state = h, hidden, found
	p.at = p.after(p.origin)
	if p.at == len(h.Spans) {
		p.at = 0
	}
}

// Take closes the prompt with hits that were found elsewhere, of a query in that place's own
// language. The first one at or after an offset becomes the current one.
func (p *Pane) Take(query string, spans []briefing.Span, from int) {
	*p = Pane{regexp: p.regexp, past: p.past, origin: from}
	p.line.Set(query)
	p.Found(search.Hits{Spans: spans}, 0)
}

// after is the index of the first hit at or after an offset.
func (p *Pane) after(offset int) int {
	i, _ := slices.BinarySearchFunc(p.hits.Spans, offset, func(s briefing.Span, o int) int {
		return cmp.Compare(s.Start, o)
	})
	return i
}

// Hits are what was found, and the index of the current one.
func (p *Pane) Hits() (spans []briefing.Span, current int) { return p.hits.Spans, p.at }

// Current is the current hit.
func (p *Pane) Current() (briefing.Span, bool) {
	if p.at >= len(p.hits.Spans) {
		return briefing.Span{}, false
	}
	return p.hits.Spans[p.at], true
}

// Step makes the next hit in a direction the current one: next to the one the
// reader is at, or to the passage there when the reader has moved away.
// wrapped is true when it went over an end of the text.
func (p *Pane) Step(direction int, at briefing.Span) (hit briefing.Span, wrapped, ok bool) {
	n := len(p.hits.Spans)
	if n == 0 {
		return briefing.Span{}, false, false
	}
	switch cur := p.hits.Spans[min(p.at, n-1)]; {
	case cur.Overlaps(at):
		p.at += direction
	case direction > 0:
		p.at = p.after(at.Start)
	default:
		p.at = p.after(at.Start) - 1
	}
	if p.at < 0 || p.at >= n {
		p.at, wrapped = (p.at+n)%n, true
	}
	return p.hits.Spans[p.at], wrapped, true
}

// Accept closes the prompt and keeps what was found.
func (p *Pane) Accept() {
	p.open = false
	if q := p.Query(); q != "" && (len(p.past) == 0 || p.past[len(p.past)-1] != q) {
		p.past = append(p.past, q)
	}
}

// Clear closes the prompt and forgets what was found.
func (p *Pane) Clear() { *p = Pane{regexp: p.regexp, past: p.past} }

// Key edits the query, as the action that the key is bound to asks or else as the
// key types. It reports whether what is looked for changed. Keys have the names
// that Bubble Tea gives them; text is what the key types.
func (p *Pane) Key(a keymap.Action, key, text string) (changed bool) {
	before, re := p.Query(), p.regexp
	switch a {
	case keymap.PrevMatch:
		p.remember(-1)
	case keymap.NextMatch:
		p.remember(1)
	case keymap.Regexp:
		p.regexp = !p.regexp
	default:
		p.line.Key(key, text)
	}
	return before != p.Query() || re != p.regexp
}

// Paste types a pasted text.
func (p *Pane) Paste(text string) { p.line.Insert(text) }

// remember puts an earlier query in the prompt.
func (p *Pane) remember(by int) {
	i := p.recall + by
	if i < 0 || i > len(p.past) {
		return
	}
	p.recall = i
	if i == len(p.past) {
		p.line.Set("")
		return
	}
	p.line.Set(p.past[i])
}

// Count says how many hits there are and which is the current one.
func (p *Pane) Count() string {
	n := len(p.hits.Spans)
	switch {
	case p.err != nil:
		return p.err.Error()
	case p.state == idle:
		return ""
	case p.state == looking:
		return "looking…"
	case n == 0 && p.hidden > 0:
		return "only in the front matter"
	case n == 0:
		return "not found"
	case p.hits.More:
		return fmt.Sprintf("%d of more than %d", p.at+1, n)
	}
	return fmt.Sprintf("%d of %d", p.at+1, n)
}

// Draw returns the prompt's line and the column of its caret.
func (p *Pane) Draw(f pane.Frame) (line string, caret int) {
	label := " / "
	if p.regexp {
		label = " regexp / "
	}
	hint := p.Count()
	if !p.Active() {
		hint = "words to find; ctrl+r for a regular expression, esc to cancel"
	}
	return p.line.Draw(f, label, hint)
}

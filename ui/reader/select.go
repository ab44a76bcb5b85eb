package reader

import (
	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/page"
)

// A selection is from one word of the page to another. The zero selection is of nothing.
type selection struct {
	on    bool
	fixed page.Word
	moved page.Word // the end that keys move
}

// Select begins to select words: with the first hit of a search in the passage under the
// cursor, else with the first word of that passage that shows. It reports whether there
// is a word.
func (p *Pane) Select() bool {
	if p.page == nil {
		return false
	}
	from := max(p.cursor.Start, p.anchor)
	if i, to := p.hitsIn(p.cursor); i < to {
		from = p.hits[i].Start
	}
	word, ok := p.wordFrom(from)
	p.selected = selection{ok, word, word}
	return ok
}

// Unselect ends the selection.
func (p *Pane) Unselect() { p.selected = selection{} }

// Selecting reports whether words are being selected.
func (p *Pane) Selecting() bool { return p.selected.on }

// Selection is what is selected, from the first byte of its first word up to the last of
// its last; empty when nothing is being selected.
func (p *Pane) Selection() briefing.Span {
	a, b := p.selected.fixed.Span, p.selected.moved.Span
	return briefing.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// extend moves an end of the selection as keys ask, and reports whether a asks for that.
func (p *Pane) extend(a keymap.Action) bool {
	to, ok := p.selected.moved, true
	switch a {
	case keymap.WordRight:
		to, ok = p.wordFrom(to.Span.End)
	case keymap.WordLeft:
		to, ok = p.wordBefore(to.Span.Start)
	case keymap.LineDown:
		to, ok = p.wordBelow(to)
	case keymap.LineUp:
		to, ok = p.wordAbove(to)
	case keymap.NextPassage:
		to, ok = p.passageEnd(to)
	case keymap.PrevPassage:
		to, ok = p.passageStart(to)
	case keymap.OtherEnd:
		p.selected.fixed, to = to, p.selected.fixed
	case keymap.Close, keymap.Select:
		p.Unselect()
		return true
	default:
		return false
	}
	if ok {
		p.selected.moved = to
		p.reveal(to.Span.Start)
	}
	return true
}

// rowsAtOnce is how many rows are looked through for a word before the next ones are.
const rowsAtOnce = 16

// wordFrom is the first word that begins at an offset or after it.
func (p *Pane) wordFrom(offset int) (page.Word, bool) {
	for at := p.page.At(offset); ; {
		for _, r := range p.page.Rows(at, rowsAtOnce) {
			for _, w := range r.Words() {
				if w.Span.Start >= offset {
					return w, true
				}
			}
		}
		next := p.page.Scroll(at, rowsAtOnce)
		if next == at {
			return page.Word{}, false
		}
		at = next
	}
}

// wordBefore is the last word that begins before an offset.
func (p *Pane) wordBefore(offset int) (page.Word, bool) {
	for at := p.page.At(offset); ; {
		var last page.Word
		for _, r := range p.page.Rows(at, rowsAtOnce+1) {
			for _, w := range r.Words() {
				if w.Span.Start < offset {
					last = w
				}
			}
		}
		if !last.Span.Empty() {
			return last, true
		}
		before := p.page.Scroll(at, -rowsAtOnce)
		if before == at {
			return page.Word{}, false
		}
		at = before
	}
}

// wordBelow is the word under one, in the next row that has words.
func (p *Pane) wordBelow(from page.Word) (page.Word, bool) {
	first, ok := p.wordFrom(p.lastInRow(from).Span.End)
	if !ok {
		return from, false
	}
	return p.nearest(first, from.Col), true
}

// wordAbove is the word over one, in the row before it that has words.
func (p *Pane) wordAbove(from page.Word) (page.Word, bool) {
	last, ok := p.wordBefore(p.rowOf(from)[0].Span.Start)
	if !ok {
		return from, false
	}
	return p.nearest(last, from.Col), true
}

// rowOf is the words of the row that a word stands on; at least the word itself.
func (p *Pane) rowOf(w page.Word) []page.Word {
	for _, r := range p.page.Rows(p.page.At(w.Span.Start), 1) {
		if row := r.Words(); len(row) > 0 {
			return row
		}
	}
	return []page.Word{w}
}

func (p *Pane) lastInRow(w page.Word) page.Word {
	row := p.rowOf(w)
	return row[len(row)-1]
}

// nearest is the last word that begins at a column or before it, in the row of another
// word.
func (p *Pane) nearest(in page.Word, col int) page.Word {
	row := p.rowOf(in)
	best := row[0]
	for _, w := range row {
		if w.Col <= col {
			best = w
		}
	}
	return best
}

// passageEnd is the last word of the passage that a word stands in, or of the next one
// when it is that already.
func (p *Pane) passageEnd(from page.Word) (page.Word, bool) {
	next, ok := p.wordFrom(from.Span.End)
	if !ok {
		return from, false
	}
	return p.wordBefore(p.page.Passage(next.Span.Start).End)
}

// passageStart is the first word of the passage that a word stands in, or of the one
// before when it is that already.
func (p *Pane) passageStart(from page.Word) (page.Word, bool) {
	before, ok := p.wordBefore(from.Span.Start)
	if !ok {
		return from, false
	}
	return p.wordFrom(p.page.Passage(before.Span.Start).Start)
}

// reveal scrolls as far as it takes to show the byte at an offset.
func (p *Pane) reveal(offset int) {
	if p.visible(p.rowAt(offset)) {
		return
	}
	at := p.page.At(offset)
	if offset >= p.anchor {
		at = p.page.Scroll(at, 1-p.height())
	}
	p.setTop(at)
}

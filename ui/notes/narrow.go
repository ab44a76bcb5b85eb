package notes

import (
	"strings"

	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Type gives the keyboard to the filter, which leaves the notes that have all the typed
// words in them, in the words they are on, in their tags or in their briefing's title.
func (p *Pane) Type() { p.prompt.Type() }

// Typing reports whether the filter has the keyboard.
func (p *Pane) Typing() bool { return p.prompt.Typing() }

// Key types in the filter.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	by, typed := p.prompt.Key(a, key, text)
	if by != 0 {
		p.list.Step(p.sheet(p.frame), by, p.frame.Height)
	}
	if typed {
		p.retype()
	}
	return nil
}

// Paste types a pasted text in the filter.
func (p *Pane) Paste(text string) {
	p.prompt.Paste(text)
	p.retype()
}

// DrawFilter returns the filter's line and the column of its caret.
func (p *Pane) DrawFilter(f pane.Frame) (line string, caret int) {
	hint := ""
	if p.prompt.Empty() {
		hint = "words of a note or of what it is on, #tag; enter keeps, esc shows all"
	}
	return p.prompt.Draw(f, hint)
}

// Close takes the filter away, and reports whether there was one.
func (p *Pane) Close() bool {
	if p.prompt.Empty() {
		return false
	}
	p.prompt.Clear()
	p.retype()
	return true
}

func (p *Pane) retype() {
	id := p.ID()
	p.narrow()
	p.choose(id)
}

// narrow lays out the notes that the filter leaves, under the headings of their
// briefings.
func (p *Pane) narrow() {
	words := strings.Fields(roll.Fold(p.prompt.String()))
	if len(words) > 0 {
		p.foldAll()
	}
	p.rows, p.left = p.rows[:0], 0
	heading := -1
	for i := range p.items {
		if len(words) > 0 && !hasAll(p.folded[i], words) {
			continue
		}
		if heading < 0 || !p.items[p.rows[heading].item].together(&p.items[i]) {
			heading = len(p.rows)
			p.rows = append(p.rows, row{kind: headingRow, item: i})
		}
		p.rows[heading].n++
		p.left++
		p.rows = append(p.rows, row{kind: noteRow, item: i})
	}
}

// together reports whether two notes stand under one heading.
func (it *Item) together(o *Item) bool {
	return it.gone() == o.gone() && (it.gone() || it.group() == o.group())
}

// foldAll makes of each note what words are looked for in, once.
func (p *Pane) foldAll() {
	if p.folded != nil {
		return
	}
	p.folded = make([]string, len(p.items))
	for i := range p.items {
		it := &p.items[i]
		p.folded[i] = roll.Fold(it.Note.Body + "\n" + it.Note.Anchor.Exact + "\n" + it.title() + "\n" + it.Note.Creator)
	}
}

func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

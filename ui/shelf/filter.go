package shelf

import (
	"slices"
	"strings"

	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A filter leaves the briefings that have all typed words in title, outlet or name.
type filter struct {
	prompt roll.Prompt
	done   string // what had been typed, folded, when Pane.left was made; "" when all was left
	has    []bool // the briefings that have it, by index
	// Where the list was before it was narrowed.
	chosen, y int
}

// Type gives the keyboard to the filter.
func (p *Pane) Type() { p.filter.prompt.Type() }

// Typing reports whether the filter has the keyboard.
func (p *Pane) Typing() bool { return p.filter.prompt.Typing() }

// Filtered reports whether the filter leaves some briefings out, or could.
func (p *Pane) Filtered() bool { return !p.filter.prompt.Empty() }

// Unfilter shows all briefings again.
func (p *Pane) Unfilter() { p.Key(keymap.Cancel, "", "") }

// Key types in the filter. Taking the line opens what is selected.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	var by int
	p.edit(func() { by, _ = p.filter.prompt.Key(a, key, text) })
	if by != 0 {
		p.move(by)
	}
	if a == keymap.Accept {
		return p.open()
	}
	return p.Looking()
}

// Paste types a pasted text in the filter.
func (p *Pane) Paste(text string) { p.edit(func() { p.filter.prompt.Paste(text) }) }

// edit lets something be typed. When nothing is any more, the list is back where it
// was, unless the person has chosen something else meanwhile.
func (p *Pane) edit(typing func()) {
	f := &p.filter
	was := f.prompt.String()
	typing()
	is := f.prompt.String()
	if is == was {
		return
	}
	if was == "" {
		p.settle()
		f.chosen, f.y = p.chosen, p.window.Y
	}
	p.stale = max(p.stale, leftStale)
	if is == "" && p.chosen == f.chosen {
		p.settle()
		p.window.Y = f.y
	}
}

// narrow lists what the filter leaves. When more has been typed than before, only what
// was left then can be left now. The briefings are gone through as they are kept in
// memory, for in another order each would be waited for.
func (p *Pane) narrow() {
	f := &p.filter
	typed := fold(f.prompt.String())
	grown := f.done != "" && strings.HasPrefix(typed, f.done)
	f.done = typed
	words := wordsOf(typed)
	if len(words) == 0 {
		f.done = ""
		p.left = append(p.left[:0], p.ordered...)
		return
	}
	if !grown {
		f.has = slices.Grow(f.has[:0], len(p.keys))[:len(p.keys)]
		for i := range f.has {
			f.has[i] = true
		}
	}
	for i := range p.keys {
		f.has[i] = f.has[i] && p.keys[i].hasAll(words)
	}
	p.left = p.left[:0]
	for _, i := range p.ordered {
		if f.has[i] {
			p.left = append(p.left, i)
		}
	}
}

// DrawFilter returns the filter's line and the column of its caret.
func (p *Pane) DrawFilter(f pane.Frame) (line string, caret int) {
	hint := "words of a title or name, or an outlet; enter opens, esc shows all"
	if p.Filtered() {
		p.settle()
		hint = roll.Grouped(len(p.left)) + " of " + roll.Grouped(p.there())
	}
	return p.filter.prompt.Draw(f, hint)
}

// there is the number of briefings that are not gone.
func (p *Pane) there() int { return len(p.items) - p.tally.gone }

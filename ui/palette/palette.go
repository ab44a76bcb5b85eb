// Package palette is the list in which a command is found by typing some of its
// name. It owns what is typed and which command is selected; it runs nothing.
package palette

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Pane is the palette. The zero Pane lists nothing.
type Pane struct {
	all   []keymap.Binding
	shown []int // indices into all
	line  pane.Line
	list  pane.List
}

// Open lists the bindings, with nothing typed yet.
func (p *Pane) Open(all []keymap.Binding) {
	*p = Pane{}
	for _, b := range all {
		// The nine sections are nine keys, but no nine things to look for by name.
		if _, nth := b.Action.Nth(); !nth {
			p.all = append(p.all, b)
		}
	}
	p.filter()
}

// Key types a key, or moves the selection.
func (p *Pane) Key(a keymap.Action, key, text string) {
	switch a {
	case keymap.NextMatch:
		p.list.Move(1)
	case keymap.PrevMatch:
		p.list.Move(-1)
	default:
		p.line.Key(key, text)
		p.filter()
	}
}

// Chosen is the selected command; None when the list is empty.
func (p *Pane) Chosen() keymap.Action {
	if p.list.Selected >= len(p.shown) {
		return keymap.None
	}
	return p.all[p.shown[p.list.Selected]].Action
}

// filter lists the commands that have every word that is typed, those whose
// description begins with the first one first.
func (p *Pane) filter() {
	words := strings.Fields(strings.ToLower(p.line.String()))
	p.shown = nil
	var others []int
	for i, b := range p.all {
		text := strings.ToLower(b.Do + " " + strings.ReplaceAll(b.Name, "-", " "))
		switch {
		case !containsAll(text, words):
		case len(words) == 0 || strings.HasPrefix(text, words[0]):
			p.shown = append(p.shown, i)
		default:
			others = append(others, i)
		}
	}
	p.shown = append(p.shown, others...)
	p.list = pane.List{}
	p.list.Fit(len(p.shown), len(p.shown))
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Draw returns the prompt and the commands that show, and the column of the caret
// on the first line.
func (p *Pane) Draw(f pane.Frame) (lines []string, caret int) {
	hint := ""
	if p.line.Len() == 0 {
		hint = "what do you want to do?"
	}
	line, caret := p.line.Draw(f, " : ", hint)
	lines = append(lines, line, "")
	room := max(f.Height-len(lines), 1)
	p.list.Fit(len(p.shown), room)
	if len(p.shown) == 0 {
		lines = append(lines, "   "+f.Theme.Muted.Render("No command has these words."))
	}
	for i := p.list.Top; i < min(p.list.Top+room, len(p.shown)); i++ {
		lines = append(lines, p.row(f, i))
	}
	return lines[:min(len(lines), f.Height)], caret
}

// row is one command and its keys.
func (p *Pane) row(f pane.Frame, i int) string {
	b := p.all[p.shown[i]]
	bar, style := " ", f.Theme.Body
	if i == p.list.Selected {
		bar, style = f.Theme.Cursor.Render(f.Theme.Glyph.Bar), f.Theme.Title
	}
	width := min(f.Width, 64)
	keys := strings.Join(b.Keys, " ")
	do := ansi.Truncate(b.Do, max(width-6-ansi.StringWidth(keys), 8), f.Theme.Glyph.Ellipsis)
	gap := strings.Repeat(" ", max(width-4-ansi.StringWidth(do)-ansi.StringWidth(keys), 1))
	return ansi.Truncate(bar+"  "+style.Render(do)+gap+f.Theme.Key.Render(keys), f.Width, f.Theme.Glyph.Ellipsis)
}

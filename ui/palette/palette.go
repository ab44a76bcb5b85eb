// Package palette is the list in which a command is found by typing some of its name,
// or a briefing by typing letters of its title. It owns what is typed and what is
// selected; it runs nothing and opens nothing.
package palette

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui/keymap"
	"lede/ui/pane"
)

// A Pane is the palette. The zero Pane lists nothing.
type Pane struct {
	all    []keymap.Binding
	titles *Titles
	shown  []int   // indices into all
	goes   []title // the briefings that are listed under them
	line   pane.Line
	list   pane.List
}

// Open lists the bindings, with nothing typed yet. Titles are those of the briefings
// that can be gone to; nil until they are ready.
func (p *Pane) Open(all []keymap.Binding, titles *Titles) {
	*p = Pane{titles: titles}
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

// SetTitles gives the palette the titles once they are ready.
func (p *Pane) SetTitles(titles *Titles) {
	p.titles = titles
	selected := p.list.Selected
	p.filter()
	p.list.Select(selected)
}

// Chosen is what is selected: a command, or else a briefing by its index on the shelf.
// It is None and -1 when the list is empty.
func (p *Pane) Chosen() (command keymap.Action, briefing int) {
	switch i := p.list.Selected; {
	case i < len(p.shown):
		return p.all[p.shown[i]].Action, -1
	case i < p.len():
		return keymap.None, p.goes[i-len(p.shown)].briefing
	}
	return keymap.None, -1
}

// len is the number of rows.
func (p *Pane) len() int { return len(p.shown) + len(p.goes) }

// filter lists the commands that have every word that is typed, those whose
// description begins with the first one first; and under them the briefings whose
// titles have the letters.
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
	p.goes = p.titles.find(p.line.String())
	p.list = pane.List{}
	p.list.Fit(p.len(), p.len())
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
		hint = "what do you want to do, or which briefing do you want?"
	}
	line, caret := p.line.Draw(f, " : ", hint)
	lines = append(lines, line, "")
	room := max(f.Height-len(lines), 1)
	p.list.Fit(p.len(), room)
	if p.len() == 0 {
		none := "   No command has these words, and no briefing these letters in its title."
		lines = append(lines, f.Theme.Muted.Render(ansi.Truncate(none, f.Width, f.Theme.Glyph.Ellipsis)))
	}
	for i := p.list.Top; i < min(p.list.Top+room, p.len()); i++ {
		if i < len(p.shown) {
			lines = append(lines, p.row(f, i))
		} else {
			lines = append(lines, p.opens(f, i))
		}
	}
	return lines[:min(len(lines), f.Height)], caret
}

// row is one command and its keys.
func (p *Pane) row(f pane.Frame, i int) string {
	b := p.all[p.shown[i]]
	bar, style := p.voice(f, i)
	width := min(f.Width, 64)
	keys := strings.Join(b.Keys, " ")
	do := ansi.Truncate(b.Do, max(width-6-ansi.StringWidth(keys), 8), f.Theme.Glyph.Ellipsis)
	gap := strings.Repeat(" ", max(width-4-ansi.StringWidth(do)-ansi.StringWidth(keys), 1))
	return ansi.Truncate(bar+"  "+style.Render(do)+gap+f.Theme.Key.Render(keys), f.Width, f.Theme.Glyph.Ellipsis)
}

// opens is one briefing.
func (p *Pane) opens(f pane.Frame, i int) string {
	bar, style := p.voice(f, i)
	title := style.Render(p.titles.shown[p.goes[i-len(p.shown)].briefing])
	return ansi.Truncate(bar+"  "+f.Theme.Muted.Render("go to ")+title, f.Width, f.Theme.Glyph.Ellipsis)
}

// voice is the bar and the style of a row.
func (p *Pane) voice(f pane.Frame, i int) (bar string, style lipgloss.Style) {
	if i == p.list.Selected {
		return f.Theme.Cursor.Render(f.Theme.Glyph.Bar), f.Theme.Title
	}
	return " ", f.Theme.Body
}

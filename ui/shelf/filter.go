package shelf

import (
	"strings"

	"lede/ui/keymap"
	"lede/ui/pane"
)

// Type gives the keyboard to the filter, which leaves the briefings that have all
// the typed words in their title or name.
func (p *Pane) Type() { p.typing = true }

// Typing reports whether the filter has the keyboard.
func (p *Pane) Typing() bool { return p.typing }

// Filtered reports whether the filter leaves some briefings out, or could.
func (p *Pane) Filtered() bool { return p.typed.Len() > 0 }

// Unfilter shows all briefings again.
func (p *Pane) Unfilter() {
	p.typing = false
	p.typed.Set("")
	p.narrow()
}

// Key types in the filter. Taking the line opens what is selected.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	switch a {
	case keymap.Accept:
		p.typing = false
		return p.choose()
	case keymap.Cancel:
		p.Unfilter()
	case keymap.NextMatch:
		p.list.Move(1)
	case keymap.PrevMatch:
		p.list.Move(-1)
	default:
		p.typed.Key(key, text)
		p.narrow()
	}
	return nil
}

// Paste types a pasted text in the filter.
func (p *Pane) Paste(text string) {
	p.typed.Insert(text)
	p.narrow()
}

// narrow lists what the filter leaves, and keeps the selected briefing if it is
// among them.
func (p *Pane) narrow() {
	selected := -1
	if p.list.Selected < len(p.shown) {
		selected = p.shown[p.list.Selected]
	}
	words := strings.Fields(strings.ToLower(p.typed.String()))
	p.shown = make([]int, 0, len(p.items))
	for i := range p.items {
		if p.items[i].has(words) {
			p.shown = append(p.shown, i)
		}
	}
	p.list.Selected = 0
	p.list.Fit(len(p.shown), p.list.Page()+1)
	p.Select(selected)
}

// has reports whether all the words stand in the item's title or name.
func (it *Item) has(words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := strings.ToLower(it.Title + " " + it.Name)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// DrawFilter returns the filter's line and the column of its caret.
func (p *Pane) DrawFilter(f pane.Frame) (line string, caret int) {
	hint := ""
	if p.typed.Len() == 0 {
		hint = "words of a title or name; enter opens, esc shows all"
	}
	return p.typed.Draw(f, " / ", hint)
}

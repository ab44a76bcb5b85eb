package search

import (
	"slices"

	"lede/content/library"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Type gives the keyboard to the line.
func (p *Pane) Type() { p.typing = true }

// Typing reports whether the line has the keyboard.
func (p *Pane) Typing() bool { return p.typing }

// Key types in the line, or moves the selection under it. Taking the line opens what is
// selected, and leaves the keyboard to the list. Cancelling leaves the line as it is: the
// screen is to be left then.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	switch a {
	case keymap.Accept:
		r := p.follow()
		p.typing = r == nil && len(p.rows) == 0
		return r
	case keymap.Cancel:
		p.typing = false
	case keymap.NextMatch:
		p.list.Step(p.sheet(p.frame), 1, p.frame.Height)
	case keymap.PrevMatch:
		p.list.Step(p.sheet(p.frame), -1, p.frame.Height)
	default:
		p.edit(key, text)
	}
	return nil
}

// edit does what a key does that the keymap leaves to a line: it edits, or turns a page of
// the list under it.
func (p *Pane) edit(key, text string) {
	switch key {
	case "pgdown":
		p.Act(keymap.PageDown)
	case "pgup":
		p.Act(keymap.PageUp)
	default:
		p.line.Key(key, text)
		p.emptied()
	}
}

// Paste types a pasted text in the line.
func (p *Pane) Paste(text string) { p.line.Insert(text) }

// emptied forgets what was found when nothing is looked for any more.
func (p *Pane) emptied() {
	if p.line.Len() == 0 {
		p.Show(Results{})
	}
}

// Close gives the keyboard back from the line. There is nothing else to take away before
// the screen is left.
func (p *Pane) Close() bool {
	p.typing = false
	return false
}

// DrawFilter returns the line and the column of its caret.
func (p *Pane) DrawFilter(f pane.Frame) (line string, caret int) {
	var hint string
	switch {
	case p.line.Len() == 0:
		hint = "words to look for in all briefings; enter opens, esc goes back"
	case p.wrong != nil:
		hint = p.wrong.Error()
	case p.results.Query != p.Query() || p.results.Working && p.hits == 0:
		hint = "searching" + f.Theme.Glyph.Ellipsis
	default:
		hint = "nothing found"
		if ways := p.found(); ways != nil {
			hint = ways[0]
		}
	}
	return p.line.Draw(f, " search / ", hint)
}

// found is how much was found, the longest way to say it first; nil for nothing.
func (p *Pane) found() []string {
	n := len(p.results.List)
	if n == 0 {
		return nil
	}
	briefings := roll.Plural(n, "briefing", "briefings")
	switch total := p.results.Total; {
	case total > n:
		briefings = "the first " + roll.Grouped(n) + " of " + roll.Plural(total, "briefing", "briefings")
	case total < 0:
		briefings = "at least " + briefings
	}
	if p.hits == 0 {
		return []string{briefings}
	}
	hits := roll.Plural(p.hits, "hit", "hits")
	if slices.ContainsFunc(p.results.List, func(r library.Result) bool { return r.More }) {
		hits = "over " + hits
	}
	return []string{hits + " in " + briefings, hits}
}

package jot

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/pane"
	"lede/ui/theme"
)

// Draw returns a rule with the words that the note is on, what is written, and f.Height
// lines in all; and where the caret is among them.
func (p *Pane) Draw(f pane.Frame) (lines []string, x, y int) {
	const indent = 3
	p.width, p.tall = max(f.Width-2*indent, 1), max(f.Height-2, 1)
	p.reveal()
	if f.Height > 2 {
		lines = append(lines, p.title(f))
	}
	lead := strings.Repeat(" ", min(indent, max(f.Width-p.width, 0)))
	r := p.rowAt(p.top)
	for n := range p.tall {
		shown := styled(f.Theme, p.words(r))
		if n == 0 && p.Body() == "" {
			shown = f.Theme.Muted.Render(ansi.Truncate("Write, or leave it empty to highlight the words. #words are tags.", p.width, f.Theme.Glyph.Ellipsis))
		}
		if r == p.rowAt(p.caret) {
			x, y = len(lead)+min(p.column(r, p.caret), p.width), len(lines)
		}
		lines = append(lines, lead+shown)
		next := p.step(r, 1)
		if next == r {
			break
		}
		r = next
	}
	for len(lines) < f.Height-1 {
		lines = append(lines, "")
	}
	if said := p.says(); said != "" && len(lines) < f.Height {
		lines = append(lines, lead+f.Theme.Notice.Render(ansi.Truncate(said, p.width, f.Theme.Glyph.Ellipsis)))
	}
	return lines[:min(len(lines), f.Height)], min(x, max(f.Width-1, 0)), y
}

// says is what is to be told under the note.
func (p *Pane) says() string {
	switch {
	case p.asked:
		return "Once more drops what you wrote."
	case p.full:
		return "A note holds a megabyte at most; what did not fit was left out."
	}
	return ""
}

// title is a rule across the pane, with the words in it.
func (p *Pane) title(f pane.Frame) string {
	th := f.Theme
	head := th.Glyph.HRule + th.Glyph.HRule + " "
	on := "note on"
	words := ansi.Truncate("“"+p.quoted+"”", max(f.Width-len(on)-8, 4), th.Glyph.Ellipsis+"”")
	rest := max(f.Width-ansi.StringWidth(head+on+" "+words+" "), 0)
	line := th.Rule.Render(head) + th.Title.Render(on) + " " + th.Quoted.Render(words) + " " + th.Rule.Render(strings.Repeat(th.Glyph.HRule, rest))
	return ansi.Truncate(line, f.Width, "")
}

// styled is a row with its tags in another style.
func styled(th theme.Theme, text string) string {
	var b strings.Builder
	at := 0
	for _, tag := range tags(text) {
		b.WriteString(text[at:tag[0]])
		b.WriteString(th.Key.Render(text[tag[0]:tag[1]]))
		at = tag[1]
	}
	return b.String() + text[at:]
}

// reveal moves what shows so far that the caret is in it.
func (p *Pane) reveal() {
	p.top = p.within(p.top)
	caret := p.rowAt(p.caret)
	r := p.rowAt(p.top)
	if before(caret.start, r.start) {
		p.top = caret.start
		return
	}
	for range p.tall - 1 {
		if r.start == caret.start {
			return
		}
		r = p.step(r, 1)
	}
	for ; r.start != caret.start && before(r.start, caret.start); r = p.step(r, 1) {
		p.top = p.step(p.rowAt(p.top), 1).start
	}
}

func before(a, b position) bool { return a.line < b.line || a.line == b.line && a.at < b.at }

// within is the nearest position that there is.
func (p *Pane) within(at position) position {
	at.line = min(at.line, len(p.lines)-1)
	at.at = min(at.at, len(p.lines[at.line]))
	return p.rowAt(at).start
}

package shelf

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Draw returns the heading, the briefings that show, and the preview if there is one.
func (p *Pane) Draw(f pane.Frame) []string {
	if f.Width < 1 || f.Height < 1 {
		return nil
	}
	p.frame = f
	p.settle()
	s := p.sheet(f)
	lines := make([]string, 0, f.Height)
	if s.head >= 1 {
		lines = append(lines, s.heading())
	}
	if s.head >= 2 {
		lines = append(lines, s.opening())
	}
	if len(p.rows) == 0 {
		p.window.Placed = nil
		lines = append(lines, s.empty()...)
	} else {
		lines = append(lines, p.window.Draw(s, p.row, s.head, s.room, s.row)...)
	}
	return s.withPreview(lines[:min(len(lines), s.h)])
}

// row draws a row of the list.
func (s *sheet) row(row int, selected, _ bool) []string {
	i := s.p.rows[row]
	switch {
	case i < 0:
		return s.group(row, ^i)
	case s.cards:
		return s.card(int(i), selected)
	}
	return []string{s.line(int(i), selected)}
}

// group draws the heading of a group, with as much air as there is room for.
func (s *sheet) group(row int, g int32) []string {
	th := s.f.Theme
	var l roll.Line
	count := roll.Grouped(s.p.counts[g])
	x := s.sign.x
	if s.cards {
		x = min(1, s.w/12)
	}
	l.Put(x, max(s.w-x-len(count)-3, 1), th.Heading, sanitize.Line(s.p.groupName(g)), th.Glyph.Ellipsis)
	l.Put(l.At+2, s.w-l.At-2, th.Muted, count, th.Glyph.Ellipsis)
	line := l.String(s.w)
	switch {
	case s.Height(row) == 1:
		return []string{line}
	case s.cards:
		return []string{line, ""}
	}
	return []string{"", line}
}

// progressFrom is the width, in cells, from which there is room for the progress beside
// the heading.
const progressFrom = 72

// heading says what this is, how many briefings there are of which sort, how they are
// listed, and how far what is being done to them is.
func (s *sheet) heading() string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	room := s.w - 1
	progress := s.progressAbove()
	if progress != "" {
		room -= ansi.StringWidth(progress) + 2
	}
	x := s.title.x
	if s.cards {
		x = min(3, s.w/8)
	}
	l.Put(x, min(room-x, max(s.w/2, 12)), th.Title, sanitize.Line(p.title), th.Glyph.Ellipsis)
	l.Put(l.At+2, room-l.At-2, th.Muted, s.counts(room-l.At-2), th.Glyph.Ellipsis)
	if progress != "" {
		l.Put(s.w-1-ansi.StringWidth(progress), s.w-l.At-1, th.Muted, progress, "")
	}
	return l.String(s.w)
}

// progressAbove is the progress where it has room beside the heading; it stands under
// that otherwise.
func (s *sheet) progressAbove() string {
	if s.w < progressFrom {
		return ""
	}
	return sanitize.Line(s.p.progress)
}

// counts is how many briefings there are, of which sort, and how they are listed, in at
// most so many cells: what matters least goes.
func (s *sheet) counts(room int) string {
	p := s.p
	count := roll.Plural(p.there(), "briefing", "briefings")
	if p.Filtered() {
		count = roll.Grouped(len(p.left)) + " of " + count
	}
	var sorts, listed []string
	if p.tally.changed > 0 {
		sorts = append(sorts, roll.Grouped(p.tally.changed)+" changed")
	}
	if p.tally.noted > 0 {
		sorts = append(sorts, roll.Grouped(p.tally.noted)+" noted")
	}
	if p.there() > 1 {
		listed = append(listed, p.order.String())
	}
	if p.grouping != ungrouped {
		listed = append(listed, p.grouping.String())
	}
	for n := len(sorts); n >= 0; n-- {
		if words := s.dotted(count, sorts[:n], listed); ansi.StringWidth(words) <= room {
			return words
		}
	}
	if p.grouping != ungrouped {
		listed = listed[len(listed)-1:]
	}
	if words := s.dotted(count, listed); ansi.StringWidth(words) <= room {
		return words
	}
	return s.dotted(strings.TrimSuffix(count, " briefings"), listed)
}

// dotted joins what is said with dots.
func (s *sheet) dotted(first string, more ...[]string) string {
	for _, parts := range more {
		for _, part := range parts {
			if part != "" {
				first += " " + s.signs.Dot + " " + part
			}
		}
	}
	return first
}

// opening is the line under the heading: what the list has been narrowed to, or progress
// that had no room above, or air.
func (s *sheet) opening() string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	x := s.title.x
	switch {
	case p.Filtered() && !p.Typing():
		words := s.signs.Quoted(sanitize.Line(p.filter.prompt.String()))
		l.Put(x, max(s.w-x-1-len("  esc shows all"), 4), th.Key, words, th.Glyph.Ellipsis)
		l.Put(l.At+2, s.w-l.At-3, th.Muted, "esc shows all", th.Glyph.Ellipsis)
	case s.progressAbove() == "":
		l.Put(x, s.w-x-1, th.Muted, sanitize.Line(p.progress), th.Glyph.Ellipsis)
	}
	return l.String(s.w)
}

// empty says why nothing is listed, and what helps.
func (s *sheet) empty() []string {
	p := s.p
	words := "There is no briefing here. Start lede with the name of a file or of a folder that has some."
	switch {
	case p.there() > 0:
		words = "No briefing has these words in its title, outlet or name. Esc shows all " + roll.Grouped(p.there()) + " again."
	case len(p.items) > 0:
		words = "The files that were here are gone. They are listed again as soon as they are back; q leaves."
	}
	x := s.title.x
	lines := roll.Wrap(words, min(max(s.w-x-1, 2), 80), s.room, s.f.Theme.Glyph.Ellipsis)
	for i, w := range lines {
		var l roll.Line
		l.Put(x, s.w-x, s.f.Theme.Muted, w, "")
		lines[i] = l.String(s.w)
	}
	return lines
}

// withPreview joins the list and the preview.
func (s *sheet) withPreview(list []string) []string {
	if s.box.Empty() {
		return list
	}
	th := s.f.Theme
	shown := s.previewLines()
	for len(list) < s.h {
		list = append(list, "")
	}
	if s.box.X == 0 {
		rule := th.Rule.Render(strings.Repeat(th.Glyph.HRule, s.box.W))
		return append(append(list, rule), shown...)
	}
	rule := th.Rule.Render(th.Glyph.VRule)
	for y := range list {
		list[y] += strings.Repeat(" ", max(s.w-ansi.StringWidth(list[y]), 0)) + rule
		if y < len(shown) {
			list[y] += shown[y]
		}
	}
	return list
}

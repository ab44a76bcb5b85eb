package voices

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Draw returns the heading and the rows that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if f.Height < 1 || f.Width < 1 {
		return nil
	}
	p.frame = f
	s := p.sheet(f)
	lines := make([]string, 0, f.Height)
	if s.head >= 1 {
		lines = append(lines, s.heading())
	}
	if s.head >= 2 {
		lines = append(lines, s.opening())
	}
	if s.head >= 3 {
		lines = append(lines, s.joined())
	}
	if s.Len() == 0 {
		p.view().Window.Placed = nil
		return append(lines, s.empty()...)
	}
	v := p.view()
	return append(lines, v.Window.Draw(s, v.Row, s.head, s.room, s.row)...)
}

// row draws a row of the list that shows.
func (s *sheet) row(i int, selected, _ bool) []string {
	if s.p.opened == "" {
		return s.voice(s.p.listed[i], selected)
	}
	switch r := s.p.rows[i]; r.kind {
	case spaceRow:
		if s.f.Height < airFrom {
			return nil
		}
		return []string{""}
	case headingRow:
		return []string{s.over(r.briefing)}
	default:
		return s.said(s.p.at(r), selected)
	}
}

// heading says what this is, how much of it there is, and how much is still to come.
func (s *sheet) heading() string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	progress := ""
	if p.read < p.of {
		progress = fmt.Sprintf("reading %s of %s", roll.Grouped(p.read), roll.Grouped(p.of))
	}
	room := s.f.Width - 1
	if progress != "" {
		room = max(s.f.Width-2-ansi.StringWidth(progress)-2, 0)
	}
	x := s.sign.x
	l.Put(x, room-x, th.Title, "Voices", th.Glyph.Ellipsis)
	l.Put(l.At+2, room-l.At-2, th.Muted, s.counts(room-l.At-2), th.Glyph.Ellipsis)
	l.Put(max(s.f.Width-1-ansi.StringWidth(progress), l.At+2), s.f.Width-l.At-1, th.Muted, progress, th.Glyph.Ellipsis)
	return l.String(s.f.Width)
}

// counts is how many voices and statements there are, of how many briefings, and in
// which order they stand. What matters least goes where there is little room, of which
// there are so many cells.
func (s *sheet) counts(room int) string {
	p := s.p
	dot := " " + s.signs.Dot + " "
	voices, statements := roll.Plural(len(p.listed), "voice", "voices"), roll.Plural(p.said, "statement", "statements")
	whole := voices + ", " + statements + " in " + roll.Plural(p.count, "briefing", "briefings") + dot + p.order.name()
	if n := p.grouping.Unattributed; n > 0 && p.query.empty() {
		whole += dot + roll.Grouped(n) + " unattributed"
	}
	return fitting([]string{
		whole,
		voices + ", " + statements + " in " + roll.Plural(p.count, "briefing", "briefings") + dot + p.order.name(),
		voices + ", " + statements + dot + p.order.name(),
		voices + dot + p.order.name(),
		voices,
	}, room)
}

// backFrom is the width, in cells, from which there is room to say what esc does.
const backFrom = 40

// opening says who is opened, what is left out, and how all come back.
func (s *sheet) opening() string {
	p, th := s.p, s.f.Theme
	back := "  esc shows all"
	if s.f.Width < backFrom {
		back = ""
	}
	parts := s.asked()
	var l roll.Line
	end := s.f.Width - 1 - len(back)
	dot := " " + s.signs.Dot + " "
	v, ok := p.voice()
	switch {
	case ok && p.opened != "":
		left, _ := p.left()
		l.Put(s.sign.x, end-s.sign.x, th.Title, sanitize.Line(v.Name), th.Glyph.Ellipsis)
		about := s.footed(v, sanitize.Line(v.Role())) + dot + muchness(left)[0]
		l.Put(l.At+2, end-l.At-2, th.Muted, strings.Join(append([]string{about}, parts...), dot), th.Glyph.Ellipsis)
	case len(parts) == 0:
		return ""
	default:
		l.Put(s.sign.x, end-s.sign.x, th.Key, strings.Join(parts, dot), th.Glyph.Ellipsis)
	}
	l.Put(l.At, s.f.Width-l.At-1, th.Muted, back, "")
	return l.String(s.f.Width)
}

// joined is the first proposal that joins the spellings of the voice that is opened, or
// air.
func (s *sheet) joined() string {
	v, ok := s.p.voice()
	if !ok || s.p.opened == "" {
		return ""
	}
	var l roll.Line
	for _, words := range proposals(v) {
		l.Put(s.sign.x, s.f.Width-s.sign.x-1, s.f.Theme.Body, s.signs.Plainly(words), s.f.Theme.Glyph.Ellipsis)
		break
	}
	return l.String(s.f.Width)
}

// asked are the parts of the query, in words.
func (s *sheet) asked() []string {
	q := s.p.query
	var parts []string
	for _, w := range q.words {
		parts = append(parts, s.signs.Quoted(sanitize.Line(w)))
	}
	for _, f := range q.footings {
		parts = append(parts, "of footing "+sanitize.Line(f))
	}
	for _, w := range q.in {
		parts = append(parts, "in briefings called "+s.signs.Quoted(sanitize.Line(w)))
	}
	return parts
}

// title is how a briefing is called.
func (p *Pane) title(i int) string {
	if i < 0 || i >= len(p.briefings) {
		return ""
	}
	if b := p.briefings[i]; b.Title != "" {
		return sanitize.Line(b.Title)
	}
	return sanitize.Line(p.briefings[i].Name)
}

// empty says why nobody is listed, and what helps.
func (s *sheet) empty() []string {
	p := s.p
	var words string
	switch {
	case len(p.grouping.Voices) > 0:
		words = "Nobody is left. Esc shows all " + roll.Plural(len(p.grouping.Voices), "voice", "voices") + " again."
	case p.read < p.of:
		words = "Reading who says what" + s.f.Theme.Glyph.Ellipsis
	case p.of == 0:
		words = "No briefing is open. Esc goes back."
	default:
		words = "Voices lists everyone whose words the open briefings give, with what each of them said. " +
			"None of these quotes or reports anybody. Esc goes back."
	}
	lines := roll.Wrap(words, min(max(s.f.Width-s.sign.x-1, 2), 80), s.room, s.f.Theme.Glyph.Ellipsis)
	for i, w := range lines {
		var l roll.Line
		l.Put(s.sign.x, s.f.Width-s.sign.x, s.f.Theme.Muted, w, "")
		lines[i] = l.String(s.f.Width)
	}
	return lines
}

package chronology

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing/edtf"
	"lede/content/sanitize"
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/roll"
)

// Draw returns the heading, the strip and the rows that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if f.Height < 1 || f.Width < 1 {
		return nil
	}
	p.frame = f
	s := p.sheet(f)
	list := s.list()
	lines := make([]string, 0, f.Height)
	if s.head >= 1 {
		lines = append(lines, s.heading())
	}
	if s.head >= 2 {
		lines = append(lines, s.filters())
	}
	if s.head >= 6 {
		lines = append(lines, s.strip()...)
	}
	if s.head >= 3 {
		lines = append(lines, s.standing())
	}
	return append(lines, list...)
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
	l.Put(s.left(), room-s.left(), th.Title, "Chronology", th.Glyph.Ellipsis)
	l.Put(l.At+2, room-l.At-2, th.Muted, s.counts(room-l.At-2), th.Glyph.Ellipsis)
	l.Put(max(s.f.Width-1-ansi.StringWidth(progress), l.At+2), s.f.Width-l.At-1, th.Muted, progress, th.Glyph.Ellipsis)
	return l.String(s.f.Width)
}

// left is the column that headings begin in.
func (s *sheet) left() int { return min(3, s.f.Width/8) }

// counts is how many entries of how many briefings there are, of which years, and how
// close they are looked at. What matters least goes where there is little room, of
// which there are so many cells.
func (s *sheet) counts(room int) string {
	p := s.p
	counts := roll.Plural(len(p.shown), "entry", "entries")
	if p.count > 0 && s.f.Width >= 70 {
		counts += " of " + roll.Plural(p.count, "briefing", "briefings")
	}
	if p.undated > 0 && s.f.Width >= 50 {
		counts += ", " + rail.Year(p.from.Year)
		if p.to.Year != p.from.Year {
			counts += s.signs.Dash + rail.Year(p.to.Year)
		}
	}
	dot := " " + s.signs.Dot + " "
	if n := len(p.shown) - p.undated; n > 0 && p.undated > 0 && s.f.Width >= layout.MediumFrom {
		counts += dot + roll.Grouped(n) + " without a date"
	}
	counts += dot + p.level.name()
	if p.sayings == 0 {
		return counts
	}
	whole := counts + dot + roll.Plural(p.sayings, "date", "dates") + " of statements left out"
	if ansi.StringWidth(whole) > room {
		return counts
	}
	return whole
}

// filters says what is left out, and how it comes back.
func (s *sheet) filters() string {
	p, th := s.p, s.f.Theme
	var parts []string
	switch p.origins {
	case stated:
		parts = append(parts, "stated")
	case mentioned:
		parts = append(parts, "mentioned")
	case everything:
		parts = append(parts, "with the dates of statements")
	}
	if p.only >= 0 {
		parts = append(parts, "in "+p.title(p.only))
	}
	parts = append(parts, s.asked()...)
	if len(parts) == 0 {
		return ""
	}
	var l roll.Line
	const back = "  esc shows all"
	l.Put(s.left(), s.f.Width-s.left()-1-len(back), th.Key, strings.Join(parts, " "+s.signs.Dot+" "), th.Glyph.Ellipsis)
	l.Put(l.At, s.f.Width-l.At-1, th.Muted, back, "")
	return l.String(s.f.Width)
}

// asked are the parts of the query, in words.
func (s *sheet) asked() []string {
	q := s.p.query
	var parts []string
	for _, w := range q.words {
		parts = append(parts, s.signs.Quoted(sanitize.Line(w)))
	}
	for _, e := range q.ranges {
		parts = append(parts, s.signs.Plainly(e.English()))
	}
	if q.from.State == edtf.Known {
		parts = append(parts, "since "+dayWords(q.from.Day))
	}
	if q.to.State == edtf.Known {
		parts = append(parts, "until "+dayWords(q.to.Day))
	}
	for _, k := range q.kinds {
		parts = append(parts, "in sections of kind "+sanitize.Line(k))
	}
	for _, w := range q.in {
		parts = append(parts, "in briefings called "+s.signs.Quoted(sanitize.Line(w)))
	}
	return parts
}

// dayWords is a day: 7 October 2023.
func dayWords(d edtf.Day) string {
	return strconv.Itoa(d.Day) + " " + rail.MonthName(d.Month) + " " + rail.Year(d.Year)
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

// empty says why nothing is listed, and what helps.
func (s *sheet) empty() []string {
	p := s.p
	var words string
	switch {
	case len(p.chronology.Entries) > 0 && p.filtered():
		words = "No entry is left. Esc shows all " + roll.Grouped(len(p.chronology.Entries)) + " again."
	case len(p.chronology.Entries) > 0:
		words = "The only dates here are those of statements: when somebody said something. " +
			"The key that lists what is stated or mentioned (m) shows them too."
	case p.read < p.of:
		words = "Reading the briefings for dates" + s.f.Theme.Glyph.Ellipsis
	case p.of == 0:
		words = "No briefing is open. Esc goes back."
	default:
		words = "The chronology lists when things happened, across all open briefings. " +
			"None of these has a timeline, and no date was found in their prose. Esc goes back."
	}
	x := s.left()
	lines := roll.Wrap(words, min(max(s.f.Width-x-1, 2), 80), s.room, s.f.Theme.Glyph.Ellipsis)
	for i, w := range lines {
		var l roll.Line
		l.Put(x, s.f.Width-x, s.f.Theme.Muted, w, "")
		lines[i] = l.String(s.f.Width)
	}
	return lines
}

package notes

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing/anchor"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A sheet is the list as a screen of some size lays it out.
type sheet struct {
	p     *Pane
	f     pane.Frame
	head  int // lines above the list
	room  int // lines of the list
	x     int // cells before the words
	width int // cells of a note's words
}

// widest is how wide the words of a note become, in cells: a measure that can be read.
const widest = 88

// airFrom is the height, in lines, from which there is air between the parts.
const airFrom = 16

func (p *Pane) sheet(f pane.Frame) *sheet {
	s := &sheet{p: p, f: f, x: 3}
	if f.Height >= 6 {
		s.head = 2
	}
	s.room = max(f.Height-s.head, 1)
	s.width = max(min(f.Width-s.x-1, widest), 4)
	return s
}

// Len is the number of rows.
func (s *sheet) Len() int { return len(s.p.rows) }

// Selectable reports whether the row is a note.
func (s *sheet) Selectable(i int) bool { return s.p.rows[i].kind == noteRow }

// Height is how many lines the row takes when it is not selected.
func (s *sheet) Height(i int) int { return len(s.row(i, false, false)) }

// Draw returns the heading and the notes that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if f.Height < 1 || f.Width < 1 {
		return nil
	}
	p.frame = f
	s := p.sheet(f)
	lines := make([]string, 0, f.Height)
	if s.head > 0 {
		lines = append(lines, s.heading(), "")
	}
	if s.Len() == 0 {
		p.list.Window.Placed = nil
		return append(lines, s.empty()...)
	}
	return append(lines, p.list.Window.Draw(s, p.list.Row, s.head, s.room, s.row)...)
}

// heading says what this is, and how many there are.
func (s *sheet) heading() string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	l.Put(s.x, s.f.Width-s.x-1, th.Title, "Notes", th.Glyph.Ellipsis)
	count := roll.Plural(len(p.items), "note", "notes")
	if !p.prompt.Empty() {
		count = roll.Grouped(p.left) + " of " + count + ": “" + sanitize.Line(p.prompt.String()) + "”"
	}
	l.Put(l.At+2, s.f.Width-l.At-3, th.Muted, count, th.Glyph.Ellipsis)
	return l.String(s.f.Width)
}

// row draws one row.
func (s *sheet) row(i int, selected, _ bool) []string {
	switch r := s.p.rows[i]; r.kind {
	case headingRow:
		return []string{s.over(r)}
	default:
		return s.note(&s.p.items[r.item], selected)
	}
}

// over is the heading over the notes of a briefing.
func (s *sheet) over(r row) string {
	it, th := &s.p.items[r.item], s.f.Theme
	title, style := sanitize.Line(it.title()), th.Heading
	switch {
	case it.gone():
		title, style = "Their words are gone; the notes are kept", th.Alarm
	case it.Briefing < 0:
		title += " (not on this shelf)"
	}
	count := roll.Grouped(r.n)
	var l roll.Line
	l.Put(s.x, s.width-len(count)-2, style, title, th.Glyph.Ellipsis)
	l.Put(s.x+s.width-len(count), len(count), th.Count, count, "")
	return l.String(s.f.Width)
}

// note draws a note: the words that it is on, what is written, and when. The selected
// one shows more of both.
func (s *sheet) note(it *Item, selected bool) []string {
	th := s.f.Theme
	words, body := 1, 2
	if selected {
		words, body = 4, max(s.room/2, 3)
	}
	var lines []string
	add := func(style lipgloss.Style, text string, limit int) {
		for _, w := range roll.Wrap(text, s.width, limit, th.Glyph.Ellipsis) {
			lines = append(lines, style.Render(w))
		}
	}
	add(th.Quoted, "“"+sanitize.Line(it.Words)+"”", words)
	lines = append(lines, s.body(it, body)...)
	add(th.Muted, s.about(it), 1)
	bar := " "
	if selected {
		bar = th.Cursor.Render(th.Glyph.Bar)
	}
	for i, l := range lines {
		lines[i] = ansi.Truncate(bar+"  "+l, s.f.Width, "")
	}
	if s.f.Height >= airFrom {
		lines = append(lines, "")
	}
	return lines
}

// mostBody is how much of a note is looked at, in bytes, when it is drawn in a list.
const mostBody = 4 << 10

// body is what is written, in at most limit lines.
func (s *sheet) body(it *Item, limit int) []string {
	th := s.f.Theme
	text := it.Note.Body
	if len(text) > mostBody {
		text = text[:mostBody]
	}
	var lines []string
	for line := range strings.SplitSeq(sanitize.Text(strings.ToValidUTF8(text, "")), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		lines = append(lines, roll.Wrap(line, s.width, 0, th.Glyph.Ellipsis)...)
	}
	if len(lines) > limit {
		lines = lines[:limit]
		lines[limit-1] = ansi.Truncate(lines[limit-1]+" "+th.Glyph.Ellipsis, s.width, th.Glyph.Ellipsis)
	}
	for i, l := range lines {
		lines[i] = th.Body.Render(l)
	}
	return lines
}

// about says whose note it is and from when, and what became of its words.
func (s *sheet) about(it *Item) string {
	var parts []string
	if it.Dropped {
		parts = append(parts, "deleted; the same key restores it")
	}
	if it.gone() {
		parts = append(parts, sanitize.Line(it.title()))
	}
	if c := it.Note.Creator; c != "" {
		parts = append(parts, "by "+sanitize.Line(c))
	}
	if !it.Note.Modified.IsZero() {
		parts = append(parts, it.Note.Modified.Local().Format("2 January 2006 15:04"))
	}
	if it.Note.Body == "" {
		parts = append(parts, "highlight")
	}
	if it.Known && (it.Found.Outcome == anchor.Moved || it.Found.Outcome == anchor.Changed) {
		parts = append(parts, "its words have "+it.Found.Outcome.String())
	}
	return strings.Join(parts, ", ")
}

// empty says why no note is listed, and what helps.
func (s *sheet) empty() []string {
	words := "There are no notes yet. Open a briefing and press a: what you write is kept on the passage under the bar, and found again when the text changes. v selects words first. Esc goes back."
	if len(s.p.items) > 0 {
		words = "No note has these words. Esc shows all " + roll.Plural(len(s.p.items), "note", "notes") + " again."
	}
	lines := roll.Wrap(words, min(s.width, 80), s.room, s.f.Theme.Glyph.Ellipsis)
	for i, w := range lines {
		var l roll.Line
		l.Put(s.x, s.f.Width-s.x, s.f.Theme.Muted, w, "")
		lines[i] = l.String(s.f.Width)
	}
	return lines
}

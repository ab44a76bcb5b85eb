package chronology

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/rail"
	"lede/ui/roll"
	"lede/ui/theme"
)

// The width of a text drawing, in cells: the least that it is drawn in, and from
// where on what happened stands beside its date and a strip over all.
const (
	leastPrinted  = 40
	besidePrinted = 72
)

// Print draws a chronology as text: all its entries on a rail, by year and month, as
// they are on the screen, but wrapped to so many cells and with nothing cut away. In
// the theme without colours it is ASCII, but for what the briefings say themselves.
// Lines have the theme's styles, which a writer that is no terminal has to leave
// out, and no spaces at their ends.
func Print(w io.Writer, c *timeline.Chronology, briefings []Briefing, width int, th theme.Theme) error {
	p := New()
	p.origins = everything
	p.Show(c, briefings, len(briefings), len(briefings))
	s := p.sheet(pane.Frame{Width: max(width, leastPrinted), Height: 1, Theme: th})
	s.forText()
	b := bufio.NewWriter(w)
	if s.form == beside && p.undated > 1 {
		write(b, s.printedStrip())
	}
	for i := range p.rows {
		if r := &p.rows[i]; r.kind == entryRow {
			write(b, s.printed(r.from))
		} else {
			write(b, s.row(i, false, false))
		}
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("print the timeline: %w", err)
	}
	return nil
}

// write writes lines; an error stays with the writer, until it is flushed.
func write(b *bufio.Writer, lines []string) {
	for _, l := range lines {
		_, _ = b.WriteString(l + "\n")
	}
}

// forText gives the parts of an entry their places in a text.
func (s *sheet) forText() {
	width := s.f.Width
	s.track = column{width + 1, 0}
	s.name = column{}
	s.gutter, s.rail, s.air = 0, 5, true
	if width >= besidePrinted {
		s.form = beside
		s.label = column{7, 24}
		s.words = column{11, 20}
		s.text = column{33, width - 33}
		return
	}
	s.form, s.rail = stacked, 0
	s.label = column{2, width - 2}
	s.words = column{3, width - 3}
	s.text = column{3, width - 3}
}

// printedStrip is the density of all that is dated, its axis and a blank line.
func (s *sheet) printedStrip() []string {
	s.p.level = byYear // over all years
	of := s.covered()
	s.p.level = byMonth
	of.Cells = s.f.Width - s.label.x
	density := timeline.Density(s.p.dated(), of.First, of.Last, of.Cells)
	indent := strings.Repeat(" ", s.label.x)
	return []string{
		indent + s.f.Theme.Dated.Render(strings.TrimRight(s.signs.Strip(density, 0), " ")),
		indent + s.f.Theme.Muted.Render(strings.TrimRight(rail.Axis(of), " ")),
		"",
	}
}

// printed draws the i-th entry with all that it says.
func (s *sheet) printed(i int) []string {
	e, th := s.p.at(i), s.f.Theme
	before, after := s.p.sameDay(i-1, i), s.p.sameDay(i, i+1)
	var d drawing
	at := 0
	if label := s.labelled(i); label != "" && (!before || label != s.labelled(i-1)) {
		d.put(at, s.label, th.Dated, label)
		at++
	}
	words := s.words
	if !e.Date.Read() {
		words = s.label
	}
	for _, l := range roll.Wrap(s.signs.Quoted(sanitize.Line(e.Date.Words)), words.w, 0, "") {
		d.put(at, words, th.Muted, l)
		at++
	}
	if s.form == beside {
		at = 0
	}
	style := th.Body
	if e.Origin == timeline.Mentioned {
		style = th.Quote
	}
	for _, l := range roll.Wrap(sanitize.Line(e.Text), s.text.w, 0, "") {
		d.put(at, s.text, style, l)
		at++
	}
	for _, k := range s.p.chronology.Rivals(s.p.shown[i]) {
		at = s.alarm(&d, at, s.text, s.rival(k), 0)
	}
	where := sanitize.Line(e.Locator.String())
	if s.p.count > 1 {
		where = strings.TrimSuffix(s.p.title(e.Briefing)+", "+where, ", ")
	}
	for _, l := range roll.Wrap(where, s.text.w, 0, "") {
		d.put(at, s.text, th.Muted, l)
		at++
	}
	return s.onRail(d, e, false, before, after)
}

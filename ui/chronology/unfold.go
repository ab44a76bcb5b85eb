package chronology

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/roll"
)

// What an unfolded entry shows at most, so that others stay in sight.
const (
	sourcesShown = 3
	rivalsShown  = 3
)

// unfold adds what else is known of the selected entry, from a line on: why its date
// is read so, what contradicts it, what it rests on and where it stands.
func (s *sheet) unfold(d *drawing, at, i int, e timeline.Entry) {
	th := s.f.Theme
	c := s.text
	if end := s.track.x - 2; s.form != stacked {
		c.w = end - c.x
	}
	add := func(style lipgloss.Style, text string, limit int) {
		for _, l := range roll.Wrap(text, c.w, limit, th.Glyph.Ellipsis) {
			d.put(at, c, style, l)
			at++
		}
	}
	why := s.reading(e.Date)
	if ansi.StringWidth(e.Date.Words)+2 > s.words.w || !strings.EqualFold(why, s.plainReading(e.Date)) {
		add(th.Muted, why, 3)
	}
	rivals := s.p.chronology.Rivals(s.p.shown[i])
	for n, k := range rivals {
		if n == rivalsShown {
			add(th.Muted, "and "+roll.Plural(len(rivals)-n, "other date", "other dates"), 1)
			break
		}
		at = s.alarm(d, at, c, s.rival(k), 2)
	}
	for n, source := range e.Sources {
		if n == sourcesShown {
			add(th.Muted, "and "+roll.Plural(len(e.Sources)-n, "other source", "other sources"), 1)
			break
		}
		add(th.Quote, th.Kind(briefing.KindSources)+" "+sanitize.Line(source), 2)
	}
	add(th.Muted, s.place(e), 2)
}

// alarm adds words behind the sign of a warning, from a line on, and returns the next
// line.
func (s *sheet) alarm(d *drawing, at int, c column, words string, limit int) int {
	th := s.f.Theme
	d.put(at, column{c.x, 1}, th.Alarm, th.Glyph.Alarm)
	for _, l := range roll.Wrap(words, c.w-2, limit, th.Glyph.Ellipsis) {
		d.put(at, column{c.x + 2, c.w - 2}, th.Body, l)
		at++
	}
	return at
}

// reading is how the words of a date were read, or why they were not.
func (s *sheet) reading(d timeline.Date) string {
	switch {
	case d.Why != "":
		return s.signs.Plainly(sanitize.Line(d.Why))
	case !d.Read():
		return "The date could not be read."
	}
	return s.signs.Plainly(sanitize.Line(d.Words) + " → " + d.When.English())
}

// plainReading is a reading that says nothing new: that the words are the date.
func (s *sheet) plainReading(d timeline.Date) string {
	return s.signs.Plainly(d.When.English() + " → " + d.When.English())
}

// rival is an entry that tells the same and dates it otherwise.
func (s *sheet) rival(k int) string {
	e := s.p.chronology.Entries[k]
	words := "also dated " + s.signs.Plainly(e.Date.When.English())
	if t := s.p.title(e.Briefing); t != "" {
		words += " in " + t
	}
	return words
}

// place is where an entry stands.
func (s *sheet) place(e timeline.Entry) string {
	origin := e.Origin.String()
	if e.Saying {
		origin += ", when it was said"
	}
	parts := []string{origin, s.f.Theme.Kind(e.Kind) + " " + e.Kind.String()}
	if t := s.p.title(e.Briefing); t != "" {
		parts = append(parts, t)
	}
	return strings.Join(parts, " "+s.signs.Dot+" ")
}

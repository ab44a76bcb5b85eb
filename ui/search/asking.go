package search

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/content/sanitize"
	"lede/ui/roll"
)

// An asking is one way to ask, and what it finds.
type asking struct{ typed, finds string }

// askings are what can be typed, that which helps most first.
func askings() []asking {
	return []asking{
		{"wall ferry", "both words, in any of their forms"},
		{`"northern wall"`, "these words together"},
		{"insp*", "words that begin so"},
		{"wall OR quay", "one of the two"},
		{"wall -ferry", "the one without the other"},
		{"kind:unknown", "what is not known; or known, timeline"},
		{"speaker:brook", "what somebody says"},
		{"footing:anonymous", "what is said by people without a name"},
		{"source:courier", "what rests on a source"},
		{"after:2023-10", "what happened since; also before:"},
		{"noted:yes", "what you have noted"},
		{"changed:yes", "what has changed since you read it"},
		{"published:2024", "briefings of that time"},
		{"title:warning", "briefings called so; also path:"},
	}
}

// empty says what can be looked for, or that nothing was found.
func (s *sheet) empty() []string {
	p := s.p
	switch {
	case p.Query() == "":
		return s.taught()
	case p.wrong != nil:
		return nil
	case p.results.Query != p.Query() || p.results.Working:
		return s.sentences("Searching" + s.f.Theme.Glyph.Ellipsis)
	}
	return s.sentences(s.nothing())
}

// nothing says that nothing was found, and in what.
func (s *sheet) nothing() string {
	p := s.p
	words := "Nothing was found for " + s.signs.Quoted(sanitize.Line(p.results.Query))
	if p.results.Of > 0 {
		words += " in " + roll.Plural(p.results.Of, "briefing", "briefings")
	}
	words += "."
	switch g := p.progress; {
	case !g.Finished && g.Total > 0:
		words += " " + roll.Grouped(g.Total-g.Done) + " of them are not indexed yet."
	case g.Failed > 0:
		words += " " + roll.Plural(g.Failed, "file", "files") + " could not be read."
	}
	return words + " Fewer words find more, and so does the beginning of one with a star: insp*."
}

// findsFrom is how many cells there are at least to say what something finds.
const findsFrom = 12

// taught is what can be asked for, in two columns where there is room for both.
func (s *sheet) taught() []string {
	all := askings()
	left := 0
	for _, a := range all {
		left = max(left, ansi.StringWidth(a.typed)+2)
	}
	th := s.f.Theme
	x := s.sign.x
	lines := append(s.sentences("Search looks in all briefings for what you type."), "")
	if len(lines)+len(all) > s.room {
		lines = nil
	}
	for _, a := range all[:min(len(all), max(s.room-len(lines), 0))] {
		var l roll.Line
		l.Put(x, s.f.Width-x-1, th.Key, a.typed, th.Glyph.Ellipsis)
		if room := s.f.Width - x - left - 1; room >= findsFrom {
			l.Put(x+left, room, th.Muted, a.finds, th.Glyph.Ellipsis)
		}
		lines = append(lines, l.String(s.f.Width))
	}
	return lines
}

// sentences are words of ours in as many lines as they take.
func (s *sheet) sentences(words string) []string {
	lines := roll.Wrap(words, min(max(s.f.Width-s.sign.x-1, 2), 80), s.room, s.f.Theme.Glyph.Ellipsis)
	for i, w := range lines {
		var l roll.Line
		l.Put(s.sign.x, s.f.Width-s.sign.x, s.f.Theme.Muted, w, "")
		lines[i] = l.String(s.f.Width)
	}
	return lines
}

// mistake shows where the query is wrong, and says what to do; nil when it is not.
func (s *sheet) mistake() []string {
	if s.p.wrong == nil {
		return nil
	}
	th := s.f.Theme
	width := min(max(s.f.Width-s.sign.x-1, 2), 80)
	var lines []string
	if at, ok := s.p.where(); ok && s.f.Height >= airFrom {
		typed := s.p.Query()
		before := sanitize.Line(typed[:at.Start])
		if w := ansi.StringWidth(before); w > width/2 {
			before = th.Glyph.Ellipsis + ansi.TruncateLeft(before, w-width/2, "")
		}
		stretch := sanitize.Line(typed[at.Start:at.End])
		var l, under roll.Line
		l.Put(s.sign.x, width, th.Body, before+stretch+sanitize.Line(typed[at.End:]), th.Glyph.Ellipsis)
		x := s.sign.x + ansi.StringWidth(before)
		marks := strings.Repeat("^", max(ansi.StringWidth(stretch), 1))
		under.Put(x, s.sign.x+width-x, th.Alarm.Underline(false), marks, "^")
		lines = append(lines, "", l.String(s.f.Width), under.String(s.f.Width))
	}
	for _, w := range roll.Wrap(s.signs.Plainly(sanitize.Line(s.p.wrong.Error())), width, 3, th.Glyph.Ellipsis) {
		var l roll.Line
		l.Put(s.sign.x, width, th.Body, w, "")
		lines = append(lines, l.String(s.f.Width))
	}
	return lines[:min(len(lines), s.f.Height/2)]
}

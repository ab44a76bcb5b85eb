package voices

import (
	"cmp"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/voices"
	"lede/content/sanitize"
	"lede/ui/heard"
	"lede/ui/roll"
)

// voiceLines is how many lines a voice takes when it is not selected.
func (s *sheet) voiceLines() int {
	if s.stacked && s.under {
		return 2
	}
	return 1
}

// voice draws a voice: its footing, its name and role, and how much it says. The
// selected one is unfolded.
func (s *sheet) voice(l listed, selected bool) []string {
	v, th := &s.p.grouping.Voices[l.voice], s.f.Theme
	sign, accent := th.Footing(v.Footing), th.FootingAccent(v.Footing)
	first := s.begin(selected)
	name := th.Body
	if selected {
		name = th.Title
	}
	role := sanitize.Line(v.Role())
	first.Put(s.sign.x, 1, accent, sign, "")
	first.Put(s.name.x, s.name.w, name, sanitize.Line(v.Name), th.Glyph.Ellipsis)
	if !selected && len(v.Joins) > 0 { // the selected one says so below
		also := fitting(spelt(v), s.name.x+s.name.w-first.At-1)
		first.Put(first.At+1, s.name.x+s.name.w-first.At-1, th.Muted, also, "")
	}
	first.Put(s.footing.x, s.footing.w, th.Muted, v.Footing.String(), th.Glyph.Ellipsis)
	first.Put(s.role.x, s.role.w, th.Muted, cmp.Or(role, s.home(l)), th.Glyph.Ellipsis)
	ways := muchness(l)
	if s.stacked {
		ways = ways[2:]
	}
	count := fitting(ways, s.count.w)
	first.Put(s.count.x+s.count.w-ansi.StringWidth(count), s.count.w, th.Count, count, "")
	lines := []string{first.String(s.f.Width)}
	add := func(style lipgloss.Style, text string, limit int) {
		for _, t := range roll.Wrap(text, s.text.w, limit, th.Glyph.Ellipsis) {
			l := s.begin(selected)
			l.Put(s.text.x, s.text.w, style, t, th.Glyph.Ellipsis)
			lines = append(lines, l.String(s.f.Width))
		}
	}
	switch {
	case s.stacked && s.under && !selected:
		add(th.Muted, s.footed(v, cmp.Or(role, s.home(l))), 1)
		for len(lines) < 2 {
			lines = append(lines, "")
		}
	case s.stacked && selected:
		add(th.Muted, s.footed(v, role), max(min(3, s.room/4), 1))
	case selected && ansi.StringWidth(role) > s.role.w:
		add(th.Muted, role, 3)
	}
	if home := s.home(l); selected && home != "" && (s.stacked || role != "") {
		add(th.Muted, home, 1)
	}
	if selected {
		for _, words := range proposals(v) {
			add(th.Body, s.signs.Plainly(words), 2)
		}
	}
	return lines[:min(len(lines), max(s.room*2/3, s.voiceLines(), 1))]
}

// spelt says that a voice has other spellings, by proposal, from the longest way to say
// it to the shortest.
func spelt(v *voices.Voice) []string {
	more := "+" + roll.Plural(len(v.Joins), "spelling", "spellings")
	short, _, _ := strings.Cut(more, " ")
	if len(v.Joins) == 1 {
		return []string{"also " + spelling(v, v.Joins[0]), more, short}
	}
	return []string{more, short}
}

// footed is a voice's footing and role.
func (s *sheet) footed(v *voices.Voice, role string) string {
	if role == "" {
		return v.Footing.String()
	}
	return v.Footing.String() + " " + s.signs.Dot + " " + role
}

// home is the briefing that all of a voice stands in, "" where it stands in several.
func (s *sheet) home(l listed) string {
	if l.briefings != 1 || len(s.p.briefings) < 2 {
		return ""
	}
	return "in " + s.p.title(s.p.grouping.Voices[l.voice].Heard[l.said[0]].Briefing)
}

// muchness is how much of a voice is left, from the longest way to say it to the
// shortest.
func muchness(l listed) []string {
	n, briefings := len(l.said), roll.Plural(l.briefings, "briefing", "briefings")
	return []string{
		roll.Plural(n, "statement", "statements") + " in " + briefings,
		roll.Grouped(n) + " in " + briefings,
		roll.Grouped(n) + " in " + roll.Grouped(l.briefings),
		roll.Grouped(n),
	}
}

// fitting is the first of some words that has at most so many cells, or else the last.
func fitting(words []string, width int) string {
	for _, w := range words {
		if ansi.StringWidth(w) <= width {
			return w
		}
	}
	return words[len(words)-1]
}

// begin begins a line, with the cursor's bar when it is of what is selected.
func (s *sheet) begin(selected bool) *roll.Line {
	l := &roll.Line{}
	if selected && s.f.Focused {
		l.Put(0, 1, s.f.Theme.Cursor, s.f.Theme.Glyph.Bar, "")
	}
	return l
}

// over is the heading over the statements of a briefing.
func (s *sheet) over(i int) string {
	th := s.f.Theme
	var l roll.Line
	date := ""
	if i >= 0 && i < len(s.p.briefings) {
		date = sanitize.Line(s.p.briefings[i].Published)
	}
	if date == "" {
		date = "no date"
	}
	x := s.sign.x
	l.Put(x, max(s.f.Width-x-1, 1), th.Dated, date, th.Glyph.Ellipsis)
	l.Put(l.At+2, s.f.Width-l.At-3, th.Title, s.p.title(i), th.Glyph.Ellipsis)
	return l.String(s.f.Width)
}

// words are the lines of what was said.
func (s *sheet) words(a voices.Heard, selected bool) []string {
	limit := 2
	switch {
	case selected:
		limit = max(min(8, s.room/2), 1)
	case s.f.Height < airFrom:
		limit = 1
	}
	lines := roll.Wrap(heard.Words(*a.Statement, s.f.Theme.Glyph.Ellipsis), s.text.w, limit, s.f.Theme.Glyph.Ellipsis)
	if len(lines) == 0 {
		return []string{s.f.Theme.Glyph.Ellipsis}
	}
	return lines
}

// said draws a statement. The selected one is unfolded: how the speaker is called there,
// through whom the words come and what they rest on.
func (s *sheet) said(a voices.Heard, selected bool) []string {
	th := s.f.Theme
	style := th.Quoted
	if a.Statement.Form == attribution.Indirect {
		style = th.Quote // a step back: nobody's very words
	}
	var lines []string
	add := func(style lipgloss.Style, text string) {
		l := s.begin(selected)
		if len(lines) == 0 {
			l.Put(s.sign.x, 1, th.FootingAccent(a.Statement.Speaker.Footing), th.Footing(a.Statement.Speaker.Footing), "")
		}
		l.Put(s.text.x, s.text.w, style, text, th.Glyph.Ellipsis)
		lines = append(lines, l.String(s.f.Width))
	}
	for _, t := range s.words(a, selected) {
		add(style, t)
	}
	if selected {
		for _, t := range s.about(a) {
			for _, part := range roll.Wrap(t, s.text.w, 2, th.Glyph.Ellipsis) {
				add(th.Muted, part)
			}
		}
	}
	return lines[:min(len(lines), s.room)]
}

// about is what else is known of a statement.
func (s *sheet) about(a voices.Heard) []string {
	v, _ := s.p.voice()
	as := heard.Who(a.Statement.Speaker)
	if words := sanitize.Line(a.Statement.Speaker.Text); words != "" && !strings.Contains(words, as) {
		as += ", here " + s.signs.Quoted(words)
	}
	if role := heard.Role(a.Statement.Speaker); role != "" && role != sanitize.Line(v.Role()) {
		as += ", " + role
	}
	dot := " " + s.signs.Dot + " "
	line := a.Statement.Speaker.Footing.String() + dot + as + dot + a.Statement.Form.String()
	if via := heard.Via(*a.Statement); via != "" {
		line += dot + via
	}
	lines := []string{line}
	for i, source := range a.Statement.Sources {
		if i == sourcesShown {
			lines = append(lines, "and "+roll.Plural(len(a.Statement.Sources)-i, "other source", "other sources"))
			break
		}
		lines = append(lines, s.f.Theme.Kind(briefing.KindSources)+" "+sanitize.Line(source))
	}
	return lines
}

// sourcesShown is how many of a statement's sources show at most.
const sourcesShown = 3

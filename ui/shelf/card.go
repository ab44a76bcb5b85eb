package shelf

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/roll"
)

// widestCard is how wide a briefing of two lines becomes.
const widestCard = 110

// card draws a briefing in two lines and a blank one.
func (s *sheet) card(i int, selected bool) []string {
	it, th := &s.p.items[i], s.f.Theme
	width := min(s.w, widestCard)
	bar := " "
	if selected {
		bar = th.Cursor.Render(th.Glyph.Bar)
	}
	state := s.states(it)
	room := max(width-4-ansi.StringWidth(state)-2, 4)
	title := ansi.Truncate(called(it), room, th.Glyph.Ellipsis)
	gap := strings.Repeat(" ", max(width-4-ansi.StringWidth(title)-ansi.StringWidth(state), 1))
	return []string{
		ansi.Truncate(bar+"  "+s.titleStyle(it, selected).Render(title)+gap+state, s.w, ""),
		ansi.Truncate(bar+"  "+s.under(it), width, th.Glyph.Ellipsis),
		"",
	}
}

// states is what a card says at the end of its first line: what changed, what is
// noted, how far it has been read.
func (s *sheet) states(it *Item) string {
	th := s.f.Theme
	var parts []string
	if it.Err != "" {
		return th.Count.Render("unreadable")
	}
	if words := it.changes(); words != "" {
		parts = append(parts, calm(th.Changed).Render(words))
	}
	if words := it.notes(); words != "" {
		parts = append(parts, calm(th.Noted).Render(words))
	}
	if words := it.state(); words != "" {
		parts = append(parts, th.Count.Render(words))
	}
	return strings.Join(parts, "  ")
}

// legendFrom is the width, in cells, from which the glyphs are explained.
const legendFrom = 90

// legend says in a word what a section of a kind lists.
func legend(k briefing.Kind) string {
	switch k {
	case briefing.KindTimeline:
		return "dated"
	case briefing.KindQuestions:
		return "answered"
	}
	return k.String()
}

// under is the second line: whose the briefing is and of when, what it has, its length
// and its file.
func (s *sheet) under(it *Item) string {
	th := s.f.Theme
	if it.Err != "" {
		return th.Alarm.Render(sanitize.Line(it.Err))
	}
	if !it.Known {
		return th.Muted.Render(sanitize.Line(it.Name))
	}
	var parts []string
	if whose := s.whose(it); whose != "" {
		parts = append(parts, th.Muted.Render(whose))
	}
	for _, k := range []briefing.Kind{
		briefing.KindKnown, briefing.KindUnknown, briefing.KindTimeline,
		briefing.KindQuestions, briefing.KindSources,
	} {
		if n := it.Kinds[k]; n > 0 {
			count := roll.Grouped(int(n))
			if s.w >= legendFrom {
				count += " " + legend(k)
			}
			parts = append(parts, th.Accent(k).Render(th.Kind(k))+" "+th.Muted.Render(count))
		}
	}
	parts = append(parts, th.Muted.Render(it.length()), th.Muted.Render(sanitize.Line(it.Name)))
	return strings.Join(parts, "  ")
}

// whose says which outlet a briefing is of, and of when.
func (s *sheet) whose(it *Item) string {
	outlet, published := sanitize.Line(it.Outlet), sanitize.Line(it.Published)
	if outlet == "" {
		return published
	}
	return s.dotted(outlet, []string{published})
}

// length is how many words a briefing has.
func (it *Item) length() string {
	words := roll.Plural(it.Words, "word", "words")
	if it.Partial {
		return "over " + words
	}
	return words
}

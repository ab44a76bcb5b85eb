package search

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/query"
	"lede/content/library"
	"lede/content/sanitize"
	"lede/ui/roll"
	"lede/ui/runs"
)

// row draws one row. first is whether what stands over it may be out of sight.
func (s *sheet) row(i int, selected, first bool) []string {
	switch r := s.p.rows[i]; r.kind {
	case spaceRow:
		if s.f.Height < airFrom {
			return nil
		}
		return []string{""}
	case briefingRow:
		return []string{s.over(&s.p.results.List[r.result], selected)}
	default:
		return s.found(r, selected, first)
	}
}

// over is the line of a briefing: its headline, outlet and date, and how many hits are in
// it.
func (s *sheet) over(r *library.Result, selected bool) string {
	th := s.f.Theme
	l := s.begin(selected)
	count := roll.Grouped(len(r.Hits))
	switch {
	case len(r.Hits) == 0:
		count = ""
	case r.More:
		count = "over " + count
	}
	style := th.Heading
	if r.Facts.Derived {
		style = style.Italic(true) // it is not the document's own
	}
	end := min(s.f.Width-1, s.words.x+s.words.w) // where the count ends
	room := max(end-len(count)-2, s.sign.x+1)
	title := cmp.Or(r.Facts.Title, sanitize.Line(r.Facts.Slug), "a briefing without a headline")
	about := strings.Trim(sanitize.Line(r.Facts.Outlet)+", "+edtf.English(sanitize.Line(r.Facts.Published)), ", ")
	width := room - s.sign.x
	if least := ansi.StringWidth(about) + 2; about != "" && width-least >= min(ansi.StringWidth(title), 24) {
		width -= least
	} else {
		about = ""
	}
	l.Put(s.sign.x, width, style, title, th.Glyph.Ellipsis)
	l.Put(l.At+2, room-l.At-2, th.Muted, about, th.Glyph.Ellipsis)
	l.Put(end-len(count), len(count), th.Count, count, "")
	return l.String(s.f.Width)
}

// begin begins a line, with the cursor's bar when it is of what is selected.
func (s *sheet) begin(selected bool) *roll.Line {
	l := &roll.Line{}
	if selected && s.f.Focused {
		l.Put(0, 1, s.f.Theme.Cursor, s.f.Theme.Glyph.Bar, "")
	}
	return l
}

// found draws a hit: the glyph and name of its section, and its words.
func (s *sheet) found(r row, selected, first bool) []string {
	h, _ := s.p.hit(r)
	th := s.f.Theme
	lines := s.said(r, selected)
	named := first || selected || s.named(r)
	for i, words := range lines {
		l := s.begin(selected)
		if i == 0 && named {
			l.Put(s.sign.x, 1, th.Accent(h.Kind), th.Kind(h.Kind), "")
			l.Put(s.section.x, s.section.w, th.Muted, name(h), th.Glyph.Ellipsis)
		}
		l.Put(s.words.x, s.words.w, lipgloss.NewStyle(), words, "")
		lines[i] = l.String(s.f.Width)
	}
	return lines
}

// named reports whether a hit is of another section than the one above it, and so has to
// say of which.
func (s *sheet) named(r row) bool {
	hits := s.p.results.List[r.result].Hits
	return r.hit == 0 || hits[r.hit-1].Section != hits[r.hit].Section
}

// name is how the section of a hit is called: by its title or else its kind.
func name(h *query.Hit) string {
	if title := sanitize.Line(h.Title); title != "" {
		return title
	}
	switch h.Kind {
	case briefing.KindBody, briefing.KindOther:
		return "opening"
	}
	return h.Kind.String()
}

// nameFrom is how many cells a hit has at least where the name of its section stands
// before its words; with fewer, the glyph is all.
const nameFrom = 32

// mostLines is how many lines the words of the selected hit take at most.
const mostLines = 5

// said are the lines of a hit's words, with those marked that were looked for. Where
// there is no column for the name of the section, it stands before them.
func (s *sheet) said(r row, selected bool) []string {
	h, _ := s.p.hit(r)
	th := s.f.Theme
	limit := s.limit
	if selected {
		limit = max(min(mostLines, s.room/2), s.limit)
	}
	cells := s.words.w * limit
	var title []runs.Run
	if s.section.w == 0 && cells >= nameFrom && (selected || s.named(r)) {
		words := ansi.Truncate(name(h), s.words.w/2, th.Glyph.Ellipsis) + "  "
		title = []runs.Run{{Style: th.Muted, Text: words}}
		cells -= ansi.StringWidth(words)
	}
	draw := func(words snippet, limit int) []string {
		return runs.Wrap(slices.Concat(title, marked(words, th.Body, th.Hit)), s.words.w, limit, th.Glyph.Ellipsis)
	}
	words := snippet{h.Snippet, h.Marks}
	lines := draw(words, limit+1)
	if len(lines) > limit {
		lines = draw(near(words, cells/2, th.Glyph.Ellipsis), limit)
	}
	if len(lines) == 0 {
		return []string{th.Glyph.Ellipsis}
	}
	return lines
}

// A snippet is words and the stretches of them that are marked, by byte offsets.
type snippet struct {
	text  string
	marks []briefing.Span
}

// near is a snippet from so far on that the first of its marks ends within so many cells.
func near(s snippet, cells int, ellipsis string) snippet {
	if len(s.marks) == 0 || ansi.StringWidth(s.text[:min(s.marks[0].End, len(s.text))]) <= cells {
		return s
	}
	lead := s.text[:min(s.marks[0].Start, len(s.text))]
	left := ansi.TruncateLeft(lead, ansi.StringWidth(lead)-cells/2, "")
	if _, words, ok := strings.Cut(left, " "); ok {
		left = words
	}
	from := len(lead) - len(left)
	cut := snippet{text: ellipsis + s.text[from:]}
	for _, m := range s.marks {
		shift := len(ellipsis) - from
		cut.marks = append(cut.marks, briefing.Span{Start: m.Start + shift, End: m.End + shift})
	}
	return cut
}

// marked are words in two styles: one for those that are marked.
func marked(s snippet, plain, mark lipgloss.Style) []runs.Run {
	var all []runs.Run
	at := 0
	for _, m := range s.marks {
		start, end := max(m.Start, at), min(m.End, len(s.text))
		if start >= end {
			continue
		}
		all = append(all, runs.Run{Style: plain, Text: s.text[at:start]}, runs.Run{Style: mark, Text: s.text[start:end]})
		at = end
	}
	return append(all, runs.Run{Style: plain, Text: s.text[at:]})
}

package ui

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/content/sanitize"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/roll"
)

// leastBetween is how many cells are free between the two ends of the header, at least,
// where there is room for more than the title.
const leastBetween = 6

// header is the line on top: what is open at the left and, where there is room, how much
// of it rests on what; where the reader is in it at the right.
func (m *Model) header(width int) string {
	right := m.theme.Muted.Render(m.where())
	if news := m.news(); news != "" {
		right = m.theme.Changed.Render(news) + "   " + right
	}
	left := " " + m.theme.Muted.Render("lede")
	if m.open != nil && m.screen == onBriefing {
		style := m.theme.Title
		if m.open.doc.Headline.Derived {
			style = style.Italic(true) // it is not the document's own
		}
		left += "  " + style.Render(m.open.title())
		if m.tellsSum(width) {
			left += "  " + m.theme.Muted.Render(m.margin.Sum())
		}
	}
	return m.spread(left, right, width)
}

// news says how much of the open briefing changed since it was read.
func (m *Model) news() string {
	n := m.changed.count()
	if m.open == nil || m.screen != onBriefing || n == 0 {
		return ""
	}
	return roll.Plural(n, "change", "changes") + " since " + strings.TrimPrefix(m.changed.when(m.config.Now()), "on ")
}

// tellsSum reports whether the header has room to say how much of the briefing rests on
// what. Where it has none, the margin says so.
func (m *Model) tellsSum(width int) bool {
	words := " lede  " + m.open.title() + "  " + m.margin.Sum() + m.where() + m.news()
	return ansi.StringWidth(words)+leastBetween <= width
}

// spread puts one text at the left of a line and another at its right; the left
// one is cut first.
func (m *Model) spread(left, right string, width int) string {
	room := width - ansi.StringWidth(right) - 3
	if room < 12 || right == "" {
		return ansi.Truncate(left, width, m.theme.Glyph.Ellipsis)
	}
	left = ansi.Truncate(left, room, m.theme.Glyph.Ellipsis)
	return left + strings.Repeat(" ", width-1-ansi.StringWidth(left)-ansi.StringWidth(right)) + right
}

// where is the section that the reader is in, its number, the page, and how far down that
// is.
func (m *Model) where() string {
	if m.open == nil || m.screen != onBriefing {
		return ""
	}
	var parts []string
	if i := m.reader.Section(); i >= 0 {
		sections := m.open.doc.Sections
		if title := ansi.Truncate(sanitize.Line(sections[i].Title), 32, m.theme.Glyph.Ellipsis); title != "" {
			of := fmt.Sprintf("%d of %d", i+1, len(sections))
			if m.open.doc.Surveyed < len(m.open.doc.Text) {
				of = fmt.Sprintf("%d of at least %d", i+1, len(sections))
			}
			parts = append(parts, title, of)
		}
	}
	if at := m.page(); at != "" {
		parts = append(parts, ansi.Truncate(at, 24, m.theme.Glyph.Ellipsis))
	}
	if !m.open.arriving { // else nobody knows how much there is
		parts = append(parts, fmt.Sprintf("%d%%", m.reader.Percent()))
	}
	return strings.Join(parts, " · ")
}

// page is the page, or what the document has instead, that the reader is on; "" where the
// name of the section says as much.
func (m *Model) page() string {
	l := m.open.doc.LocatorAt(m.reader.Cursor().Start)
	switch l.Label {
	case "chapter", "section", "message", "part", "book", "volume":
		return ""
	}
	return sanitize.Line(l.String())
}

// status is the line at the bottom: a prompt, a sentence, or what is known of
// the passage at the left; the keys that help most here at the right.
func (m *Model) status(width int) (line string, caret int) {
	switch {
	case m.find.Open():
		return m.find.Draw(m.frame(layout.Rect{W: width, H: 1}, true))
	case m.narrowing() != nil:
		return m.narrowing().DrawFilter(m.frame(layout.Rect{W: width, H: 1}, true))
	}
	hints := m.hints(width)
	left := " "
	switch {
	case m.letter == keymap.SetMark:
		left = " Mark this passage with which letter?"
	case m.letter == keymap.GoMark:
		left = " Go to which mark? " + m.marked()
	case m.notice != "":
		left = " " + m.theme.Notice.Render(m.notice)
	case m.loading >= 0:
		left = " " + m.theme.Notice.Render(m.progress())
	case m.writing != nil:
	case m.screen == onBriefing && m.reader.Selecting():
		left = " " + m.theme.Muted.Render(roll.Plural(len(strings.Fields(m.reader.Selection().Of(m.open.doc.Text))), "word", "words")+" selected")
	case m.screen == onBriefing && m.open != nil:
		left = " " + m.theme.Muted.Render(m.cited())
	}
	if room := width - ansi.StringWidth(hints) - 3; m.notice != "" && ansi.StringWidth(left) > room {
		hints = ""
	}
	return m.spread(left, hints, width), -1
}

// longNotice is a notice that is too long for the status line, over as many lines
// as it needs of half the screen; nil for one that is not.
func (m *Model) longNotice(s layout.Screen) []string {
	width := s.Status.W - 2
	if s.Status.Empty() || m.notice == "" || m.find.Open() || m.narrowing() != nil || ansi.StringWidth(m.notice) <= width {
		return nil
	}
	lines := strings.Split(ansi.Wrap(m.notice, max(width, 1), ""), "\n")
	lines = lines[:min(len(lines), max(s.Body.H/2, 1))]
	for i, l := range lines {
		lines[i] = " " + m.theme.Notice.Render(l)
	}
	return lines
}

// cited names the first source of the passage under the cursor; of one that cites
// none, it says how its first date was read.
func (m *Model) cited() string {
	if m.find.Active() {
		return "“" + m.find.Query() + "” " + m.find.Count()
	}
	return cmp.Or(m.margin.First(), m.margin.When())
}

// marked lists the marks that are set.
func (m *Model) marked() string {
	if len(m.open.memory.Marks) == 0 {
		return "(none is set)"
	}
	var letters []string
	for r := 'A'; r <= 'z'; r++ {
		if _, ok := m.open.memory.Marks[string(r)]; ok {
			letters = append(letters, string(r))
		}
	}
	return strings.Join(letters, " ")
}

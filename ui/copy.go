package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/content/sanitize"
)

// spanAt is the passage that begins at an offset, as far as it needs to be known.
func spanAt(offset int) briefing.Span { return briefing.Span{Start: offset, End: offset + 1} }

// copy sends the passage under the cursor to the clipboard, with or without its
// citation. The terminal does not say whether it took it, so neither do we.
func (m *Model) copy(cited bool) tea.Cmd {
	at := m.reader.Cursor()
	if cited {
		at = m.excerpt(at)
	}
	words := m.open.doc.Visible(at)
	if words == "" {
		m.notice = "There is nothing to copy in this passage."
		return nil
	}
	if cited {
		words += "\n" + m.citation(at)
		m.notice = "Sent to the clipboard, with its citation."
	} else {
		m.notice = "Sent to the clipboard."
	}
	return tea.SetClipboard(sanitize.Text(words))
}

// excerpt is the quotation that a passage belongs to, with the line that says whose
// words they are; the passage itself where it belongs to none.
func (m *Model) excerpt(at briefing.Span) briefing.Span {
	for _, e := range m.open.doc.Excerpts {
		if e.Span.Overlaps(at) {
			return e.Span
		}
	}
	return at
}

// citation says where a passage stands: the headline, the section and the
// paragraph in it, the sources it cites, and the file.
func (m *Model) citation(at briefing.Span) string {
	o := m.open
	parts := []string{o.doc.Headline.Text}
	if i := o.doc.SectionAt(at.Start); i >= 0 {
		where := fmt.Sprintf("¶%d", m.paragraph(o.doc.Sections[i], at))
		if t := o.doc.Sections[i].Title; t != "" {
			where = "§ " + t + ", " + where
		}
		parts = append(parts, where)
	}
	if p := o.doc.Meta.Published; p != "" {
		parts = append(parts, p)
	}
	parts = append(parts, o.source.Name)
	cite := "— " + strings.Join(parts, "; ")
	for _, c := range o.doc.CitedIn(at) {
		if c.Source < 0 {
			continue
		}
		cite += "\n  citing " + o.doc.Sources[c.Source].Text
		if c.Locator != "" {
			cite += ", " + c.Locator
		}
	}
	return cite
}

// paragraph is the number of the passage among those of its section, from 1; the
// heading is not counted.
func (m *Model) paragraph(s briefing.Section, at briefing.Span) int {
	return max(m.reader.Count(briefing.Span{Start: max(s.Heading.End, s.Own.Start), End: at.Start + 1}), 1)
}

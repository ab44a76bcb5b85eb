package ui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/reader"
)

// spanAt is the passage that begins at an offset, as far as it needs to be known.
func spanAt(offset int) briefing.Span { return briefing.Span{Start: offset, End: offset + 1} }

// quoted are words of a briefing for the clipboard.
type quoted struct {
	words string // "" when there are none
	cited bool
	err   error
}

// copy sends the passage under the cursor to the clipboard, with or without its
// citation.
func (m *Model) copy(cited bool) tea.Cmd {
	at := m.reader.Cursor()
	switch {
	case m.reader.Selecting():
		at = m.reader.Selection()
		m.reader.Unselect()
	case cited:
		at = excerpt(m.open.doc, at)
	}
	return m.receiveQuote(edition{m.open.doc, m.open.source.Name, m.reader}.quote(at, cited))
}

// copyFrom sends a passage of a briefing on the shelf to the clipboard, which need not
// be open.
func (m *Model) copyFrom(r pane.Quote) tea.Cmd {
	shelf, th := m.config.Shelf, m.theme
	return func() tea.Msg {
		doc, name, err := parse(context.Background(), shelf, r.Briefing)
		if err != nil {
			return quoted{err: err}
		}
		page := reader.New(th)
		page.Show(doc, 0)
		return edition{doc, name, page}.quote(r.Passage, r.Cited)
	}
}

// receiveQuote sends words to the clipboard. The terminal does not say whether it took
// them, so neither do we.
func (m *Model) receiveQuote(q quoted) tea.Cmd {
	switch {
	case q.err != nil:
		m.notice = q.err.Error()
		return nil
	case q.words == "":
		m.notice = "There is nothing to copy in this passage."
		return nil
	case q.cited:
		m.notice = "Sent to the clipboard, with its citation."
	default:
		m.notice = "Sent to the clipboard."
	}
	return tea.SetClipboard(q.words)
}

// excerpt is the quotation that a passage belongs to, with the line that says whose
// words they are; the passage itself where it belongs to none.
func excerpt(doc *briefing.Document, at briefing.Span) briefing.Span {
	for _, e := range doc.Excerpts {
		if e.Span.Overlaps(at) {
			return e.Span
		}
	}
	return at
}

// An edition is a briefing as it is cited: by its file's name, and by the paragraphs of
// its page.
type edition struct {
	doc  *briefing.Document
	name string
	page *reader.Pane
}

// quote is a passage as it stands, with or without its citation.
func (e edition) quote(at briefing.Span, cited bool) quoted {
	words := e.doc.Visible(at)
	if cited && words != "" {
		words += "\n" + e.citation(at)
	}
	return quoted{words: sanitize.Text(words), cited: cited}
}

// citation says where a passage stands: the headline, the section and the
// paragraph in it, the sources it cites, and the file.
func (e edition) citation(at briefing.Span) string {
	doc := e.doc
	parts := []string{doc.Headline.Text}
	if i := doc.SectionAt(at.Start); i >= 0 {
		where := fmt.Sprintf("¶%d", e.paragraph(doc.Sections[i], at))
		if t := doc.Sections[i].Title; t != "" {
			where = "§ " + t + ", " + where
		}
		parts = append(parts, where)
	}
	if p := doc.Meta.Published; p != "" {
		parts = append(parts, p)
	}
	parts = append(parts, e.name)
	cite := "— " + strings.Join(parts, "; ")
	for _, c := range doc.CitedIn(withCitations(doc, at)) {
		if c.Source < 0 {
			continue
		}
		cite += "\n  citing " + doc.Sources[c.Source].Text
		if c.Locator != "" {
			cite += ", " + c.Locator
		}
	}
	return cite
}

// withCitations is a passage with the citations that follow its last word: a sentence
// ends before them, and they are its own.
func withCitations(doc *briefing.Document, at briefing.Span) briefing.Span {
	for _, c := range doc.CitedIn(briefing.Span{Start: at.End, End: len(doc.Text)}) {
		if strings.Trim(doc.Text[at.End:c.Span.Start], " ") != "" {
			break
		}
		at.End = c.Span.End
	}
	return at
}

// paragraph is the number of the passage among those of its section, from 1; the
// heading is not counted.
func (e edition) paragraph(s briefing.Section, at briefing.Span) int {
	return max(e.page.Count(briefing.Span{Start: max(s.Heading.End, s.Own.Start), End: at.Start + 1}), 1)
}

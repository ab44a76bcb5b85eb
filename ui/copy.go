package ui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/edtf"
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

// citation says where a passage stands: the headline, where in the text, the outlet, the
// date and the address, the file, and the sources that it cites.
func (e edition) citation(at briefing.Span) string {
	doc := e.doc
	var parts []string
	published := edtf.English(doc.Meta.Published)
	if doc.LocatorAt(at.Start).Label == "message" {
		published = "" // each message has its own date
	}
	for _, part := range []string{doc.Headline.Text, e.where(at), doc.Meta.Outlet, published, doc.Meta.URL, e.name} {
		if part != "" {
			parts = append(parts, part)
		}
	}
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

// where is the part of the text in which a passage stands. A document that was converted
// is cited as others do who have it: by its pages, chapters or messages, or by the number
// of the paragraph. Others are cited by the section and the paragraph in it.
func (e edition) where(at briefing.Span) string {
	doc := e.doc
	var parts []string
	for _, l := range doc.LocatorsAt(at.Start) {
		parts = append(parts, l.String())
	}
	i := doc.SectionAt(at.Start)
	switch {
	case len(parts) > 0:
	case doc.Meta.Original.Format != "" && at.Start < nearBeginning:
		return fmt.Sprintf("¶%d", paragraphsTo(doc, at))
	case i >= 0:
		if t := doc.Sections[i].Title; t != "" {
			parts = append(parts, "§ "+t)
		}
		parts = append(parts, fmt.Sprintf("¶%d", e.paragraph(doc.Sections[i], at)))
	}
	return strings.Join(parts, ", ")
}

// nearBeginning is how far into a text its paragraphs are counted, in bytes.
const nearBeginning = 1 << 20

// paragraphsTo is the number of the passage among the paragraphs and listed items of the
// text, from 1. Headings, pictures and pull quotes are none.
func paragraphsTo(doc *briefing.Document, at briefing.Span) int {
	n := 0
	var count func(*briefing.Node)
	count = func(node *briefing.Node) {
		switch {
		case node.Span.Start >= max(at.End, at.Start+1), node.IsFigure(), node.Callout == briefing.PullQuote:
		case node.Kind == briefing.NodeParagraph, node.Kind == briefing.NodeItem, node.Kind == briefing.NodeTable:
			n++
		default:
			for i := range node.Children {
				count(&node.Children[i])
			}
		}
	}
	for b := range doc.Blocks(doc.Meta.Span.End) {
		if b.Span.Start >= at.End {
			break
		}
		if !b.Furniture && b.Node.Span != doc.Standfirst && !b.Node.Span.Overlaps(doc.Byline) {
			count(&b.Node)
		}
	}
	return max(n, 1)
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

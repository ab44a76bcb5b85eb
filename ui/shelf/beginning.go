package shelf

import (
	"strings"

	"lede/briefing"
	"lede/content/sanitize"
)

// A Beginning is what a preview shows of a briefing. The zero Beginning is of one that
// could not be read.
type Beginning struct {
	standfirst string
	parts      []part
}

// A part is the first lines of a section.
type part struct {
	kind  briefing.Kind
	title string // "" for the briefing's own first lines
	lines []string
}

// How much of a part there is in a Beginning: lines, and bytes of text.
const (
	mostLines = 5
	mostBytes = 4000
)

// BeginningOf is what a preview shows of doc: the standfirst and the first lines of what
// is known and of what is not; of a briefing that has neither, its first lines. It
// parses those parts of the text, so it is for a command, not for Update.
func BeginningOf(doc *briefing.Document) Beginning {
	b := Beginning{standfirst: inLine(doc.Visible(doc.Standfirst))}
	if doc.Standfirst.Empty() {
		b.standfirst = inLine(doc.Meta.Standfirst)
	}
	for _, k := range []briefing.Kind{briefing.KindKnown, briefing.KindUnknown} {
		for _, section := range doc.Sections {
			if section.Kind != k || section.Empty() {
				continue
			}
			b.parts = append(b.parts, part{
				kind: k, title: inLine(section.Title),
				lines: firstLines(doc, briefing.Span{Start: section.Heading.End, End: section.Own.End}),
			})
			break
		}
	}
	if len(b.parts) == 0 {
		from := max(doc.Meta.Span.End, doc.Standfirst.End, doc.Byline.End)
		if !doc.Headline.Derived {
			from = max(from, doc.Headline.Span.End)
		}
		b.parts = []part{{kind: briefing.KindBody, lines: firstLines(doc, briefing.Span{Start: from, End: len(doc.Text)})}}
	}
	return b
}

// firstLines are the first paragraphs and items in a part of the text; what is set
// aside, pictures, footnotes and headings are left out.
func firstLines(doc *briefing.Document, s briefing.Span) []string {
	s.End = min(s.End, s.Start+mostBytes)
	var lines []string
	for block := range doc.Blocks(s.Start) {
		if block.Span.Start >= s.End || len(lines) == mostLines {
			break
		}
		if block.Furniture || block.IsFigure() || block.Kind == briefing.NodeFootnote || block.Kind == briefing.NodeHeading {
			continue
		}
		within := briefing.Span{Start: max(block.Node.Span.Start, s.Start), End: min(block.Node.Span.End, s.End)}
		for words := range strings.SplitSeq(doc.Visible(within), "\n") {
			if words = inLine(words); words != "" && len(lines) < mostLines {
				lines = append(lines, words)
			}
		}
	}
	return lines
}

// inLine is text in one line, fit for the screen.
func inLine(text string) string { return sanitize.Line(strings.Join(strings.Fields(text), " ")) }

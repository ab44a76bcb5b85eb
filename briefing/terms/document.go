package terms

import (
	"slices"

	"lede/briefing"
)

// In begins with the terms of a document: those that a reader sees, its headline and
// standfirst among them where the front matter has them, but nothing else of that,
// and nothing that has been set aside. Of Markdown it leaves out what does not show:
// targets of links, citations, tags. The spans are of the document's Text.
//
// It parses nothing, and so takes for markup what looks like it: words in angle
// brackets or behind "](" are left out in code, too.
func In(doc *briefing.Document) *Scanner {
	s := Scan("")
	s.ResetTo(doc)
	return s
}

// ResetTo begins anew with a document.
func (s *Scanner) ResetTo(doc *briefing.Document) {
	s.Reset("")
	s.rest.text = doc.Text
	s.rest.markdown = doc.Format == briefing.FormatMarkdown
	front := doc.Meta.Span
	for _, part := range []briefing.Span{doc.Headline.Span, doc.Standfirst} {
		if !part.Empty() && part.Overlaps(front) {
			s.rest.parts = append(s.rest.parts, part)
		}
	}
	slices.SortFunc(s.rest.parts, func(a, b briefing.Span) int { return a.Start - b.Start })
	at := front.End
	for _, f := range doc.Furniture {
		if f.Span.Start > at {
			s.rest.parts = append(s.rest.parts, briefing.Span{Start: at, End: f.Span.Start})
		}
		at = max(at, f.Span.End)
	}
	if at < len(doc.Text) {
		s.rest.parts = append(s.rest.parts, briefing.Span{Start: at, End: len(doc.Text)})
	}
}

// document is what a scanner has before it of a document.
type document struct {
	text     string
	parts    []briefing.Span // in order
	markdown bool
}

// nextPart goes on to the next part, if there is one.
func (s *Scanner) nextPart() bool {
	for len(s.rest.parts) > 0 {
		part := s.rest.parts[0]
		s.rest.parts = s.rest.parts[1:]
		s.text, s.pos = s.rest.text[:part.End], part.Start
		if s.pos < len(s.text) {
			return true
		}
	}
	return false
}

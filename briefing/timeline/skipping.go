package timeline

import "lede/briefing"

// A skipping knows the parts of a document whose dates are of no event: what is
// stated as an entry already, headings, and the apparatus (sources, footnotes,
// comments, the lines that say whose words a quotation is, the byline and the date
// line). It is asked in the order of the document.
type skipping struct {
	doc            *briefing.Document
	entry, excerpt int
}

func (s *skipping) skips(f *Found) bool {
	doc := s.doc
	for s.entry < len(doc.Entries) && doc.Entries[s.entry].Span.End <= f.Place.Start {
		s.entry++
	}
	for s.excerpt < len(doc.Excerpts) && doc.Excerpts[s.excerpt].Span.End <= f.Place.Start {
		s.excerpt++
	}
	switch {
	case s.entry < len(doc.Entries) && doc.Entries[s.entry].Span.Overlaps(f.Place):
		return true
	case s.excerpt < len(doc.Excerpts) && doc.Excerpts[s.excerpt].Attribution.Overlaps(f.Place):
		return true
	case doc.Byline.Overlaps(f.Place):
		return true
	case f.Section < 0:
		// Before the first section: the headline and the lines under it, but for the
		// standfirst.
		return !doc.Standfirst.Overlaps(f.Place)
	}
	section := doc.Sections[f.Section]
	return section.Kind == briefing.KindSources || section.Kind == briefing.KindComments || section.Heading.Overlaps(f.Place) || f.note
}

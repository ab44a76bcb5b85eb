package query

import (
	"sort"

	"lede/briefing"
)

// mostChunks bounds how many chunks' passages are kept.
const mostChunks = 64

// A survey gives the passages of a document, of which it parses what it is asked for.
type survey struct {
	doc    *briefing.Document
	chunks map[int][]passage
}

func newSurvey(doc *briefing.Document) *survey {
	return &survey{doc: doc, chunks: map[int][]passage{}}
}

// chunk is the passages of the i-th chunk.
func (s *survey) chunk(i int) []passage {
	if found, ok := s.chunks[i]; ok {
		return found
	}
	if len(s.chunks) == mostChunks {
		clear(s.chunks)
	}
	var all []passage
	for _, b := range s.doc.ChunkBlocks(i) {
		all = passages(s.doc, &b, all)
	}
	s.chunks[i] = all
	return all
}

// at is the passage that holds the byte at offset, nil where there is none.
func (s *survey) at(offset int) *passage {
	for _, part := range []briefing.Span{s.doc.Headline.Span, s.doc.Standfirst} {
		if offset < s.doc.Meta.Span.End && part.Contains(offset) {
			return &passage{span: part}
		}
	}
	all := s.chunk(s.doc.ChunkAt(offset))
	i := sort.Search(len(all), func(i int) bool { return all[i].span.Start > offset }) - 1
	if i < 0 || !all[i].span.Contains(offset) {
		return nil
	}
	return &all[i]
}

// overlapping calls yield with the passages that have a byte in common with a part of
// the document, in order, until it returns false.
func (s *survey) overlapping(part briefing.Span, yield func(*passage) bool) bool {
	if part.Empty() {
		return true
	}
	for i := s.doc.ChunkAt(part.Start); i < s.doc.Chunks() && s.doc.Chunk(i).Start < part.End; i++ {
		all := s.chunk(i)
		for k := range all {
			if all[k].span.Overlaps(part) && !yield(&all[k]) {
				return false
			}
		}
	}
	return true
}

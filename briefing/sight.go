package briefing

import "strings"

// A Sight is what a reader sees of a document, for who asks for one passage after the
// other: the chunk that was parsed last is kept for the next. It is not safe for
// concurrent use.
type Sight struct {
	doc    *Document
	chunk  int
	blocks []Block
}

// Sight returns the document as a reader sees it.
func (d *Document) Sight() *Sight { return &Sight{doc: d, chunk: -1} }

// Of is Document.Visible of a part of the text.
func (v *Sight) Of(s Span) string {
	if s.Empty() || s.Start >= len(v.doc.Text) {
		return ""
	}
	var parts []string
	for i := v.doc.ChunkAt(s.Start); ; i++ {
		if i != v.chunk {
			v.chunk, v.blocks = i, v.doc.ChunkBlocks(i)
		}
		for k := range v.blocks {
			if words := v.blocks[k].Visible(s); words != "" {
				parts = append(parts, words)
			}
		}
		if v.doc.Chunk(i).End >= min(s.End, len(v.doc.Text)) {
			return strings.Join(parts, "\n")
		}
	}
}

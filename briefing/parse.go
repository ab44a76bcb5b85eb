package briefing

import "iter"

// Options say what Parse cannot see in the text itself.
type Options struct {
	Format Format
	// Name is the file's name without folder and extension: the last resort for a
	// headline. It may be empty.
	Name string
}

// Parse reads the whole text. It never fails: every text is a document.
func Parse(text string, o Options) *Document {
	return read(text, o, len(text))
}

// GlanceBytes is how far Glance surveys, in bytes: more than the largest screen.
const GlanceBytes = 48 << 10

// Glance reads as much of the text as a first screen needs. Blocks can be had
// from anywhere in it; its structure is known up to Surveyed.
func Glance(text string, o Options) *Document {
	return read(text, o, GlanceBytes)
}

func read(text string, o Options, _ int) *Document {
	return &Document{Text: text, Format: o.Format, chunks: []int{0}}
}

// A linkDefinitions holds the link reference definitions of the whole text, for
// the parsing of one chunk of it.
type linkDefinitions struct{}

// Chunks is the number of pieces the text is divided into. A chunk is as small
// as the text allows, and holds whole blocks.
func (d *Document) Chunks() int { return len(d.chunks) }

// Chunk is the span of the i-th chunk.
func (d *Document) Chunk(i int) Span {
	end := len(d.Text)
	if i+1 < len(d.chunks) {
		end = d.chunks[i+1]
	}
	return Span{d.chunks[i], end}
}

// ChunkAt is the index of the chunk that holds the byte at offset; offsets
// outside the text belong to the first or last chunk.
func (d *Document) ChunkAt(offset int) int { return 0 }

// ChunkBlocks parses the i-th chunk. It keeps nothing: a caller that asks again
// keeps the result.
func (d *Document) ChunkBlocks(i int) []Block { return nil }

// Blocks parses the document's blocks from the one that holds offset on.
func (d *Document) Blocks(from int) iter.Seq[Block] {
	return func(yield func(Block) bool) {}
}

// SectionAt is the index of the innermost section that holds the byte at
// offset, or -1.
func (d *Document) SectionAt(offset int) int { return -1 }

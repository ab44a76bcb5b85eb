package briefing

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// A division is a text divided into chunks, with what the parsing of one of
// them needs to know about the rest.
type division struct {
	starts  []int           // where each chunk starts; the first is 0
	links   linkDefinitions // Markdown only
	headers map[int]Span    // of the tables that chunks go on with, by the chunk's start
	layout  plainLayout     // plain text only
}

func divideText(text string, f Format, layout plainLayout) *division {
	if f == FormatPlain {
		return &division{starts: plainChunks(text, layout), layout: layout}
	}
	return markdownChunks(text)
}

// A divider keeps two divisions of one text: of its beginning, made at once, and
// of all of it, made when something first asks beyond the beginning. They have
// the same chunks, because where a chunk may start depends on nothing after it;
// only the beginning's last one is cut short, and is never used.
type divider struct {
	beginning *division
	whole     func() *division
	made      atomic.Pointer[division] // whole's result, once there is one
}

// divide prepares d's divider. It costs a scan of the beginning.
func (d *Document) divide() {
	text, format := d.Text, d.Format
	var layout plainLayout
	if format == FormatPlain {
		layout = layoutOf(text)
	}
	v := &d.divided
	v.beginning = divideText(beginning(text), format, layout)
	v.whole = sync.OnceValue(func() *division {
		whole := v.beginning
		if len(beginning(text)) < len(text) {
			whole = divideText(text, format, layout)
		}
		v.made.Store(whole)
		return whole
	})
}

// beginning is the part of text that Glance divides, in whole lines: more than
// it surveys, so that its survey can end where a chunk does.
func beginning(text string) string {
	const enough = GlanceBytes + GlanceBytes/2
	if len(text) <= enough {
		return text
	}
	if i := strings.LastIndexByte(text[:enough], '\n'); i >= 0 {
		return text[:i+1]
	}
	end := enough
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// division is the division of the whole text.
func (d *Document) division() *division { return d.divided.whole() }

// divisionFor is a division that is right for the i-th chunk: the whole one if it
// has been made, or if the beginning does not hold the chunk and its end.
func (d *Document) divisionFor(i int) *division {
	if whole := d.divided.made.Load(); whole != nil {
		return whole
	}
	// The last start depends on the line that begins there, which may be cut.
	if i >= 0 && i+2 < len(d.divided.beginning.starts) {
		return d.divided.beginning
	}
	return d.division()
}

// Chunks is the number of pieces the text is divided into. A chunk is as small
// as the text allows, and holds whole blocks. An empty text has one, empty.
func (d *Document) Chunks() int { return len(d.division().starts) }

// Chunk is the span of the i-th chunk.
func (d *Document) Chunk(i int) Span {
	starts := d.divisionFor(i).starts
	end := len(d.Text)
	if i+1 < len(starts) {
		end = starts[i+1]
	}
	return Span{starts[i], end}
}

// ChunkAt is the index of the chunk that holds the byte at offset; offsets
// outside the text belong to the first or last chunk.
func (d *Document) ChunkAt(offset int) int {
	if d.divided.made.Load() == nil {
		starts := d.divided.beginning.starts
		if n := len(starts); n > 1 && offset < starts[n-2] {
			return chunkAt(starts, offset)
		}
	}
	return chunkAt(d.division().starts, offset)
}

func chunkAt(starts []int, offset int) int {
	i, found := slices.BinarySearch(starts, offset)
	if !found {
		i--
	}
	return max(i, 0)
}

// ChunkBlocks parses the i-th chunk. It keeps nothing: a caller that asks again
// keeps the result.
func (d *Document) ChunkBlocks(i int) []Block {
	return parseChunk(d.Text, d.Format, d.divisionFor(i), d.Chunk(i))
}

// parseChunk parses the blocks of one chunk of text.
func parseChunk(text string, format Format, v *division, span Span) []Block {
	var blocks []Block
	header, goesOn := v.headers[span.Start]
	switch {
	case format == FormatPlain:
		blocks = plainBlocks(text, span, v.layout)
	case goesOn:
		blocks = tableBlocks(text, span, header, v.links)
	default:
		blocks = markdownBlocks(text, span, v.links)
	}
	for i := range blocks {
		blocks[i].Furniture = furnitureBlock(&blocks[i].Node) != ""
	}
	return blocks
}

// Blocks parses the document's blocks from the one that holds offset on.
func (d *Document) Blocks(from int) iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for i := d.ChunkAt(from); ; i++ {
			for _, b := range d.ChunkBlocks(i) {
				if b.Span.End > from && !yield(b) {
					return
				}
			}
			if d.Chunk(i).End >= len(d.Text) {
				return
			}
		}
	}
}

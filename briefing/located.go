package briefing

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A reading is goldmark's context for the parsing of one piece of text. It also
// keeps what the tree needs and goldmark's nodes do not hold: where containers
// and inline constructs begin and end. Offsets count the piece's bytes.
type reading struct {
	parser.Context
	links  linkDefinitions // of the whole text
	blocks map[ast.Node]Span
	inline map[ast.Node]inlineEnd
}

// An inlineEnd is where the last part of an inline construct stands: its closing
// bracket and what belongs to it, such as a link's destination.
type inlineEnd struct{ close, end int }

func newReading(links linkDefinitions) *reading {
	return &reading{
		Context: parser.NewContext(),
		links:   links,
		blocks:  map[ast.Node]Span{},
		inline:  map[ast.Node]inlineEnd{},
	}
}

// Reference looks a link's label up in the whole text first, since the first
// definition in a document holds, and a piece sees only its own.
func (r *reading) Reference(label string) (parser.Reference, bool) {
	if ref, ok := r.links[label]; ok {
		return ref, true
	}
	return r.Context.Reference(label)
}

// readingOf is the reading that every parse of ours is given as its context.
func readingOf(pc parser.Context) *reading {
	r, _ := pc.(*reading)
	return r
}

// located is a block parser that notes where its blocks begin and end: from the
// marker to the end of the last line that it took.
type located struct{ parser.BlockParser }

func (p located) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := r.PeekLine()
	node, state := p.BlockParser.Open(parent, r, pc)
	if node != nil {
		start := line.Start + max(0, pc.BlockOffset()-line.Padding)
		readingOf(pc).blocks[node] = Span{start, line.Stop}
	}
	return node, state
}

func (p located) Continue(node ast.Node, r text.Reader, pc parser.Context) parser.State {
	content, line := r.PeekLine()
	blank := isBlank(content)
	state := p.BlockParser.Continue(node, r, pc)
	_, after := r.Position()
	// A closing fence is taken although the block does not continue.
	if !blank && (state&parser.Continue != 0 || after.Start != line.Start) {
		notes := readingOf(pc)
		notes.blocks[node] = Span{notes.blocks[node].Start, line.Stop}
	}
	return state
}

// locatedInline is an inline parser that notes where what it reads ends.
type locatedInline struct{ parser.InlineParser }

func (p locatedInline) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, before := block.PeekLine()
	node := p.InlineParser.Parse(parent, block, pc)
	if node != nil {
		_, after := block.Position()
		readingOf(pc).inline[node] = inlineEnd{before.Start, after.Start}
	}
	return node
}

// linkParser is goldmark's, which must be told when a block ends.
type linkParser struct {
	locatedInline
	parser.CloseBlocker
}

func isBlank(line []byte) bool {
	for _, c := range line {
		if !isSpace(c) {
			return false
		}
	}
	return true
}

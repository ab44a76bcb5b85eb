package briefing

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A document is untrusted input, and some of goldmark's readings take time that
// grows with the square of their input. These limits keep them short; no text
// that was written to be read comes near them.
const (
	// maxDepth is how many lists, items, quotes and footnotes may hold one another;
	// what is deeper is the text of a paragraph.
	maxDepth = 48
	// leafBytes is the most that a leaf may hold to have its inline markup read.
	// A longer one is shown as it is written, and has no Node.Markdown.
	leafBytes = 32 << 10
	// leafBrackets is how many [ there may be in such a leaf.
	leafBrackets = 2000
	// attributeBytes is the longest heading whose attributes are read.
	attributeBytes = 1 << 10
	// lineBytes is the longest line that may be a heading or open an HTML block.
	lineBytes = leafBytes
	// definitionLines is how many lines of link definitions are read at once.
	definitionLines = 64
)

// shallow is a container's parser that opens no block below maxDepth.
type shallow struct{ parser.BlockParser }

func (p shallow) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if len(pc.OpenedBlocks()) >= maxDepth {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, r, pc)
}

// listParser is a list's parser that opens no list below maxDepth. It has to let
// goldmark's parser try, which keeps a state between lines that only Open resets.
type listParser struct{ parser.BlockParser }

func (p listParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := p.BlockParser.Open(parent, r, pc)
	if node != nil && len(pc.OpenedBlocks()) >= maxDepth {
		return nil, parser.NoChildren
	}
	return node, state
}

// shortLine is a parser that opens no block at a very long line.
type shortLine struct{ parser.BlockParser }

func (p shortLine) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := r.PeekLine(); len(line) > lineBytes {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, r, pc)
}

// A headingParser reads ATX headings: those of a sensible length with their
// attributes, others without.
type headingParser struct {
	parser.BlockParser
	plain parser.BlockParser
}

func newHeadingParser() headingParser {
	return headingParser{
		BlockParser: parser.NewATXHeadingParser(parser.WithHeadingAttribute()),
		plain:       parser.NewATXHeadingParser(),
	}
}

func (p headingParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := r.PeekLine()
	switch {
	case len(line) > lineBytes:
		return nil, parser.NoChildren
	case len(line) > attributeBytes:
		return p.plain.Open(parent, r, pc)
	}
	return p.BlockParser.Open(parent, r, pc)
}

// A definitionTransformer takes link definitions out of a paragraph, a few lines
// at a time.
type definitionTransformer struct{ parser.ParagraphTransformer }

func (t definitionTransformer) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := node.Lines()
	for lines.Len() > 2*definitionLines {
		head := ast.NewParagraph()
		head.SetBlankPreviousLines(node.HasBlankPreviousLines())
		cut := definitionLines
		for cut < lines.Len() && !startsBracket(lines.At(cut), r) {
			cut++ // a title may stand on a line of its own
		}
		head.Lines().AppendAll(lines.Sliced(0, cut))
		node.Parent().InsertBefore(node.Parent(), node, head)
		t.ParagraphTransformer.Transform(head, r, pc)
		if head.Parent() == nil {
			lines.SetSliced(cut, lines.Len())
			continue
		}
		// What is left of head is where the definitions end.
		rest := head.Lines()
		rest.AppendAll(lines.Sliced(cut, lines.Len()))
		node.SetLines(rest)
		head.Parent().RemoveChild(head.Parent(), head)
		return
	}
	t.ParagraphTransformer.Transform(node, r, pc)
}

func startsBracket(line text.Segment, r text.Reader) bool {
	return bytes.HasPrefix(bytes.TrimLeft(line.Value(r.Source()), " "), []byte("["))
}

// A tableTransformer makes paragraphs into tables, and sees that no cell is too
// long to be read.
type tableTransformer struct{ parser.ParagraphTransformer }

func (t tableTransformer) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	parent := node.Parent()
	t.ParagraphTransformer.Transform(node, r, pc)
	table, ok := parent.LastChild().(*extast.Table)
	if !ok {
		return
	}
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if tooLong(cell.Lines(), r.Source()) {
				cell.AppendChild(cell, newOversize(cell.Lines()))
				cell.SetLines(text.NewSegments())
			}
		}
	}
}

// An oversizeTransformer sets paragraphs aside that are too long to be read.
type oversizeTransformer struct{}

func (oversizeTransformer) Transform(node *ast.Paragraph, r text.Reader, _ parser.Context) {
	lines := node.Lines()
	if !tooLong(lines, r.Source()) {
		return
	}
	for i := range lines.Len() {
		line := lines.At(i)
		lines.Set(i, line.TrimLeftSpace(r.Source()))
	}
	parent := node.Parent()
	parent.ReplaceChild(parent, node, newOversize(lines))
}

func tooLong(lines *text.Segments, source []byte) bool {
	size, brackets := 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		size += line.Len()
		if size > leafBytes {
			return true
		}
		brackets += bytes.Count(source[line.Start:line.Stop], []byte("["))
	}
	return brackets > leafBrackets
}

// An oversize stands in goldmark's tree for the content of a leaf that is too
// long to be read.
type oversize struct{ ast.BaseBlock }

var kindOversize = ast.NewNodeKind("Oversize")

func newOversize(lines *text.Segments) *oversize {
	node := &oversize{}
	node.SetLines(lines)
	return node
}

func (*oversize) Kind() ast.NodeKind { return kindOversize }

// IsRaw keeps goldmark from reading inline markup.
func (*oversize) IsRaw() bool { return true }

func (o *oversize) Dump(source []byte, level int) { ast.DumpHelper(o, source, level, nil, nil) }

package briefing

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// footnoteParser reads a footnote's definition as goldmark does, but leaves it
// where it stands: goldmark gathers definitions at the end, and drops those
// that nothing in the same piece of text refers to.
type footnoteParser struct{ parser.BlockParser }

func (p footnoteParser) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, position := r.Position()
	node, state := p.BlockParser.Open(parent, r, pc)
	if note, ok := node.(*extast.Footnote); ok && bytes.ContainsAny(note.Ref, " \t") {
		r.SetPosition(line, position)
		return nil, parser.NoChildren
	}
	return node, state
}

// Close does nothing, where goldmark's would move the definition.
func (footnoteParser) Close(ast.Node, text.Reader, parser.Context) {}

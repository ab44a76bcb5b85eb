package briefing

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A calloutTransformer takes the first line of a quote, if it is GitHub's
// [!NOTE] or one of its kind, or [!PULLQUOTE], out of the quote's text.
type calloutTransformer struct{}

var callouts = []string{"note", "tip", "important", "warning", "caution", PullQuote}

// PullQuote is the Callout of a quotation that repeats words of its own text to catch
// the eye: nothing is said in it a second time.
const PullQuote = "pullquote"

const calloutAttribute = "callout"

func (calloutTransformer) Transform(node *ast.Paragraph, r text.Reader, _ parser.Context) {
	quote, ok := node.Parent().(*ast.Blockquote)
	if !ok || quote.FirstChild() != ast.Node(node) {
		return
	}
	lines := node.Lines()
	first := lines.At(0)
	kind := calloutKind(first.Value(r.Source()))
	if kind == "" {
		return
	}
	quote.SetAttributeString(calloutAttribute, kind)
	lines.SetSliced(1, lines.Len())
	if lines.Len() == 0 {
		quote.RemoveChild(quote, node)
	}
}

func calloutKind(line []byte) string {
	line = bytes.TrimSpace(line)
	if len(line) < 4 || !bytes.HasPrefix(line, []byte("[!")) || line[len(line)-1] != ']' {
		return ""
	}
	name := line[2 : len(line)-1]
	for _, kind := range callouts {
		if bytes.EqualFold(name, []byte(kind)) {
			return kind
		}
	}
	return ""
}

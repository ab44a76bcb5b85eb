package briefing

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdownBlocks reads the chunk of text at span. Its blocks cover span exactly.
func markdownBlocks(text string, span Span, links linkDefinitions) []Block {
	var blocks []Block
	start := span.Start
	if start == 0 {
		if front := frontMatterSpan(text); !front.Empty() {
			blocks = append(blocks, frontMatterBlock(text, front))
			start = front.End
		} else {
			start = len(byteOrderMark(text))
		}
	}
	t := newTree(text[start:span.End], start, links)
	root := t.parse(fullGrammar())
	nodes := t.children(root)
	for i := range nodes {
		setAside(text, &nodes[i])
	}
	blocks = appendBlocks(blocks, nodes, text, Span{start, span.End})
	switch {
	case len(blocks) > 0:
		blocks[0].Span.Start = span.Start
	case !span.Empty(): // a byte order mark alone
		blocks = []Block{{Node: Node{Kind: NodeBlank, Span: span}, Span: span}}
	}
	return blocks
}

// appendBlocks makes nodes into blocks that cover span: each reaches from the
// start of its first line to the start of the next one's.
func appendBlocks(blocks []Block, nodes []Node, text string, span Span) []Block {
	first := len(blocks)
	for _, n := range nodes {
		start := strings.LastIndexByte(text[span.Start:n.Span.Start], '\n') + 1 + span.Start
		blocks = append(blocks, Block{Node: n, Span: Span{start, span.End}})
	}
	if blank := (Span{span.Start, span.End}); len(nodes) == 0 {
		if !blank.Empty() {
			blocks = append(blocks, Block{Node: Node{Kind: NodeBlank, Span: blank}, Span: blank})
		}
		return blocks
	}
	for i := first + 1; i < len(blocks); i++ {
		blocks[i-1].Span.End = blocks[i].Span.Start
	}
	if lead := (Span{span.Start, blocks[first].Span.Start}); !lead.Empty() {
		blank := Block{Node: Node{Kind: NodeBlank, Span: lead}, Span: lead}
		blocks = append(blocks[:first], append([]Block{blank}, blocks[first:]...)...)
	}
	return blocks
}

// A tree turns goldmark's nodes, of one piece of a document, into ours.
type tree struct {
	text   string // the piece
	source []byte // the same bytes
	base   int    // where the piece stands in the document
	notes  *reading
	// runsOnly leaves Node.Markdown empty.
	runsOnly bool
}

func newTree(piece string, base int, links linkDefinitions) *tree {
	return &tree{
		text:   piece,
		source: util.StringToReadOnlyBytes(piece),
		base:   base,
		notes:  newReading(links),
	}
}

func (t *tree) parse(grammar parser.Parser) ast.Node {
	return grammar.Parse(text.NewReader(t.source), parser.WithContext(t.notes))
}

// span is the part of the document at [start, end) of the piece, without the
// blanks at its end.
func (t *tree) span(start, end int) Span {
	return Span{t.base + start, t.base + start + len(trimBlank(t.text[start:max(start, end)]))}
}

func trimBlank(s string) string { return strings.TrimRight(s, " \t\r\n") }

func (t *tree) children(parent ast.Node) []Node {
	var nodes []Node
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		if list, ok := c.(*extast.DefinitionList); ok {
			nodes = append(nodes, t.children(list)...)
			continue
		}
		nodes = append(nodes, t.node(c))
	}
	return t.inOrder(nodes)
}

// inOrder puts nodes in the order of the text, one after another. goldmark's
// are, but for a heading whose underline follows a table: that stands after the
// table, and its words before.
func (t *tree) inOrder(nodes []Node) []Node {
	byStart := func(a, b Node) int { return a.Span.Start - b.Span.Start }
	if !slices.IsSortedFunc(nodes, byStart) {
		slices.SortStableFunc(nodes, byStart)
	}
	for i := 1; i < len(nodes); i++ {
		last := &nodes[i-1].Span
		if next := nodes[i].Span.Start; last.End > next {
			*last = t.span(last.Start-t.base, next-t.base)
		}
	}
	return nodes
}

func (t *tree) node(n ast.Node) Node {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *oversize:
		node := Node{Kind: NodeParagraph, Span: t.linesSpan(n.Lines())}
		t.leaf(n, &node)
		return node
	case *ast.Heading:
		return t.heading(n)
	case *ast.List:
		return t.list(n)
	case *ast.Blockquote:
		node := t.container(n, NodeQuote)
		if kind, ok := n.AttributeString(calloutAttribute); ok {
			node.Callout, _ = kind.(string)
		}
		return node
	case *extast.Footnote:
		node := t.container(n, NodeFootnote)
		node.Tag = string(n.Ref)
		return node
	case *extast.DefinitionDescription:
		return t.container(n, NodeDefinition)
	case *extast.DefinitionTerm:
		node := Node{Kind: NodeDefinitionTerm, Span: t.linesSpan(n.Lines())}
		t.leaf(n, &node)
		return node
	case *extast.Table:
		return t.table(n)
	case *ast.LinkReferenceDefinition:
		node := Node{Kind: NodeLinkDefinition, Span: t.linesSpan(n.Lines())}
		t.literal(&node, n.Lines())
		return node
	case *ast.ThematicBreak:
		return Node{Kind: NodeRule, Span: t.noted(n)}
	}
	return t.verbatim(n)
}

// verbatim is a block whose text is not Markdown.
func (t *tree) verbatim(n ast.Node) Node {
	node := Node{Kind: NodeCode, Span: t.noted(n)}
	lines := n.Lines()
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		if n.Info != nil {
			node.Tag = resolve(string(n.Language(t.source)))
		}
	case *ast.HTMLBlock:
		node.Kind = NodeHTML
		if n.HasClosure() {
			whole := text.NewSegments()
			whole.AppendAll(lines.Sliced(0, lines.Len()))
			whole.Append(n.ClosureLine)
			lines = whole
		}
	}
	t.literal(&node, lines)
	if node.Kind == NodeHTML && isComment(node.Markdown) {
		node.Runs, node.Markdown = nil, ""
	}
	return node
}

// noted is the span that the block's parser noted.
func (t *tree) noted(n ast.Node) Span {
	s := t.notes.blocks[n]
	return t.span(s.Start, s.End)
}

func (t *tree) linesSpan(lines *text.Segments) Span {
	if lines.Len() == 0 {
		return Span{t.base, t.base}
	}
	return t.span(lines.At(0).Start, lines.At(lines.Len()-1).Stop)
}

// container is a node that holds others. Its last paragraph may go on in lines
// that lack the container's marker.
func (t *tree) container(n ast.Node, kind NodeKind) Node {
	node := Node{Kind: kind, Span: t.noted(n), Children: t.children(n)}
	if last := len(node.Children) - 1; last >= 0 {
		node.Span.End = max(node.Span.End, node.Children[last].Span.End)
	}
	return node
}

func (t *tree) heading(n *ast.Heading) Node {
	node := Node{Kind: NodeHeading, Level: n.Level, Span: t.noted(n)}
	if n.Lines().Len() > 0 {
		node.Span.Start = min(node.Span.Start, t.base+n.Lines().At(0).Start)
	}
	if class, ok := n.AttributeString("class"); ok {
		if names, ok := class.([]byte); ok {
			node.Tag, _, _ = strings.Cut(string(names), " ")
		}
	}
	t.leaf(n, &node)
	return node
}

func (t *tree) list(n *ast.List) Node {
	node := Node{Kind: NodeList, Ordered: n.IsOrdered(), Number: n.Start, Tight: n.IsTight}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		item := t.container(c, NodeItem)
		item.Task = t.task(c)
		node.Children = append(node.Children, item)
	}
	if len(node.Children) > 0 {
		node.Span = Span{node.Children[0].Span.Start, node.Children[len(node.Children)-1].Span.End}
	}
	return node
}

func (t *tree) task(item ast.Node) Task {
	if item.FirstChild() == nil {
		return TaskNone
	}
	switch box, _ := item.FirstChild().FirstChild().(*extast.TaskCheckBox); {
	case box == nil:
		return TaskNone
	case box.IsChecked:
		return TaskDone
	}
	return TaskOpen
}

// literal sets node's text to that of lines, byte for byte if that can be.
func (t *tree) literal(node *Node, lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	exact := true
	for i := range lines.Len() {
		line := lines.At(i)
		if line.Padding != 0 || i > 0 && line.Start != lines.At(i-1).Stop {
			exact = false
		}
	}
	literal := t.text[start:end]
	if !exact {
		literal = string(lines.Value(t.source))
	}
	literal, end = withoutLineEnd(literal), start+len(withoutLineEnd(t.text[start:end]))
	if literal != "" && start < end {
		node.Runs = []Run{{Text: literal, Span: Span{t.base + start, t.base + end}, Exact: exact}}
		// Blanks at the ends belong to the text here.
		node.Span.Start = min(node.Span.Start, t.base+start)
		node.Span.End = max(node.Span.End, t.base+end)
	}
	node.Markdown = literal
}

// literalRun is the text at span as one run.
func literalRun(text string, span Span) []Run {
	if span.Empty() {
		return nil
	}
	return []Run{{Text: span.Of(text), Span: span, Exact: true}}
}

func withoutLineEnd(s string) string {
	return strings.TrimSuffix(strings.TrimSuffix(s, "\n"), "\r")
}

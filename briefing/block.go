package briefing

// A Block is a top-level block. The blocks of a document, in order, cover its
// text exactly: each reaches to the start of the next, so that the blank
// lines after a block belong to it.
type Block struct {
	Node
	Span Span // with the blank lines that follow
	// Furniture is true when the whole block has been set aside.
	Furniture bool
}

// A NodeKind is what a node of the block tree is.
type NodeKind uint8

// Containers hold Children; leaves hold Runs. A table holds rows, a row holds
// cells, and a cell is a leaf. Code and HTML hold one run of literal text.
const (
	NodeParagraph      NodeKind = iota // leaf
	NodeHeading                        // leaf; Level
	NodeList                           // items; Ordered, Number (of the first), Tight
	NodeItem                           // container; Task
	NodeQuote                          // container; Callout for GitHub's > [!NOTE]
	NodeTable                          // rows; the first is the header
	NodeRow                            // cells
	NodeCell                           // leaf; Align
	NodeCode                           // leaf; Tag is the language
	NodeHTML                           // leaf, literal; without Runs where it is a comment
	NodeRule                           // nothing
	NodeFootnote                       // container; Tag is the label
	NodeDefinitionTerm                 // leaf
	NodeDefinition                     // container
	NodeFrontMatter                    // leaf, literal
	NodeLinkDefinition                 // leaf, literal: definitions of links, which show nothing
	NodeBlank                          // nothing but blank lines
	NodeFurniture                      // what a comment sets aside, a paragraph a line; Tag is why
)

// A Node is a block or a part of one. Which fields mean something depends on its
// Kind.
type Node struct {
	Kind     NodeKind
	Span     Span // its own lines, without the blank ones after it
	Level    int
	Number   int
	Ordered  bool
	Tight    bool
	Task     Task
	Align    Align
	Tag      string
	Callout  string // "note", "tip", "important", "warning", "caution", "pullquote"; "" otherwise
	Children []Node
	Runs     []Run
	// Markdown is a leaf's content as one line of Markdown that reads the same on its
	// own: lines joined by spaces, hard breaks, citations and inline HTML
	// replaced by the noncharacters below (beside a delimiter, by references to
	// them: &#xFDD0;). For code it is the literal text. It is empty for a leaf too
	// long to be read, whose runs hold it as it is written.
	Markdown string
}

// IsFigure reports whether the node is a picture that stands alone, with what is
// written under it for its words (Pandoc's implicit figures).
func (n *Node) IsFigure() bool {
	if n.Kind != NodeParagraph || len(n.Runs) == 0 || n.Runs[0].Style&Image == 0 {
		return false
	}
	for i := range n.Runs {
		if n.Runs[i].Style&Image == 0 || n.Runs[i].Target != n.Runs[0].Target {
			return false
		}
	}
	return true
}

// Task is a task-list item's state.
type Task uint8

// A list item is no task, an open one or a done one.
const (
	TaskNone Task = iota
	TaskOpen
	TaskDone
)

// Align is a table cell's alignment.
type Align uint8

// As GFM's delimiter row states it.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// Noncharacters, which Unicode reserves for a program's own use and which
// content/sanitize keeps out of every text, stand in Node.Markdown for what is
// ours to draw. The runs hold the same characters at the same places.
const (
	BreakMark    = '\uFDD0' // a hard line break
	CitationMark = '\uFDD1' // one citation; Run.Key says which
)

// A Run is a stretch of a leaf's visible text in one style.
//
// The runs' texts, joined, are what a reader sees: entities resolved, escapes
// undone, a soft line break a space. They equal Node.Markdown's visible text.
type Run struct {
	Text  string
	Span  Span // where it stands in the source
	Style RunStyle
	// Exact is true when Text is byte for byte the source at Span, so that an
	// offset in one is an offset in the other.
	Exact  bool
	Target string // of a link or image
	Key    string // of a citation
}

// RunStyle is a set of inline styles.
type RunStyle uint8

// The inline styles.
const (
	Strong RunStyle = 1 << iota
	Emphasis
	CodeSpan
	Struck
	Link
	Image
	Cite
	Break
)

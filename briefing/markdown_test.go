package briefing

import (
	"fmt"
	"strings"
)

// dumpTree writes nodes one a line, indented by depth.
func dumpTree(b *strings.Builder, text string, nodes []Node, depth int) {
	for _, n := range nodes {
		fmt.Fprintf(b, "%s%s %d-%d%s\n", strings.Repeat("  ", depth), nodeNames[n.Kind], n.Span.Start, n.Span.End, details(n))
		for _, r := range n.Runs {
			fmt.Fprintf(b, "%s| %s\n", strings.Repeat("  ", depth+1), describeRun(text, r))
		}
		if n.Markdown != "" && n.Markdown != runText(n.Runs) {
			fmt.Fprintf(b, "%s= %q\n", strings.Repeat("  ", depth+1), n.Markdown)
		}
		dumpTree(b, text, n.Children, depth+1)
	}
}

var nodeNames = [...]string{
	NodeParagraph: "paragraph", NodeHeading: "heading", NodeList: "list", NodeItem: "item",
	NodeQuote: "quote", NodeTable: "table", NodeRow: "row", NodeCell: "cell", NodeCode: "code",
	NodeHTML: "html", NodeRule: "rule", NodeFootnote: "footnote", NodeDefinitionTerm: "term",
	NodeDefinition: "definition", NodeFrontMatter: "frontmatter",
	NodeLinkDefinition: "linkdefinition", NodeBlank: "blank", NodeFurniture: "furniture",
}

func details(n Node) string {
	var b strings.Builder
	switch n.Kind {
	case NodeHeading:
		fmt.Fprintf(&b, " level=%d", n.Level)
	case NodeList:
		fmt.Fprintf(&b, " ordered=%t number=%d tight=%t", n.Ordered, n.Number, n.Tight)
	}
	if n.Task != TaskNone {
		fmt.Fprintf(&b, " task=%d", n.Task)
	}
	if n.Align != AlignNone {
		fmt.Fprintf(&b, " align=%d", n.Align)
	}
	if n.Tag != "" {
		fmt.Fprintf(&b, " tag=%q", n.Tag)
	}
	if n.Callout != "" {
		fmt.Fprintf(&b, " callout=%s", n.Callout)
	}
	return b.String()
}

var styleNames = [...]string{"strong", "emphasis", "code", "struck", "link", "image", "cite", "break"}

func describeRun(text string, r Run) string {
	s := fmt.Sprintf("%q %d-%d", r.Text, r.Span.Start, r.Span.End)
	if !r.Exact {
		s += fmt.Sprintf(" for %q", r.Span.Of(text))
	}
	for i, name := range styleNames {
		if r.Style&(1<<i) != 0 {
			s += " " + name
		}
	}
	if r.Target != "" {
		s += " -> " + r.Target
	}
	if r.Key != "" {
		s += " key=" + r.Key
	}
	return s
}

func dumpBlocks(text string, blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		fmt.Fprintf(&b, "[%d-%d] ", block.Span.Start, block.Span.End)
		dumpTree(&b, text, []Node{block.Node}, 0)
	}
	return b.String()
}

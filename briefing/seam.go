package briefing

import "strings"

// Stand-ins until Markdown is read: the file goes when markdownChunks,
// markdownBlocks and inlineRuns exist.

// A linkDefinitions holds the link reference definitions of the whole text, for
// the parsing of one chunk of it.
type linkDefinitions struct{}

func markdownChunks(text string) ([]int, linkDefinitions) { return []int{0}, linkDefinitions{} }

func markdownBlocks(text string, span Span, links linkDefinitions) []Block {
	return plainBlocks(text, span, plainLayout{})
}

// inlineRuns reads source, a paragraph's lines as they stand in the text at
// base, and returns its runs and its Node.Markdown.
func inlineRuns(source string, base int) ([]Run, string) {
	return []Run{{Text: source, Span: Span{base, base + len(source)}, Exact: true}}, source
}

func frontMatterSpan(text string) Span {
	if !strings.HasPrefix(text, "---\n") {
		return Span{}
	}
	if i := strings.Index(text[4:], "\n---\n"); i >= 0 {
		return Span{0, 4 + i + 5}
	}
	return Span{}
}

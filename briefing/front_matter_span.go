package briefing

import "strings"

// frontMatterBytes is the most that front matter may hold. A closing line that
// is further off belongs to the text.
const frontMatterBytes = 48 << 10

// frontMatterSpan is the span of the YAML at text's beginning, both fences and
// the last one's line end included; empty if there is none. A byte order mark
// before it is left out.
//
// A text may also begin with a rule: what follows the first fence has to look
// like the first line of a mapping.
func frontMatterSpan(text string) Span {
	start := len(byteOrderMark(text))
	line, pos := nextLine(text, start)
	if strings.TrimRight(line, " \t\r") != "---" {
		return Span{}
	}
	limit := min(len(text), start+frontMatterBytes)
	seen := false
	for pos < limit {
		line, next := nextLine(text, pos)
		switch strings.TrimRight(line, " \t\r") {
		case "---", "...":
			return Span{start, next}
		}
		if !seen && !strings.HasPrefix(line, "#") {
			if !looksLikeMapping(line) {
				return Span{}
			}
			seen = true
		}
		pos = next
	}
	return Span{}
}

// nextLine is the line at pos, without its line feed, and where the next begins.
func nextLine(text string, pos int) (string, int) {
	if end := strings.IndexByte(text[pos:], '\n'); end >= 0 {
		return text[pos : pos+end], pos + end + 1
	}
	return text[pos:], len(text)
}

func looksLikeMapping(line string) bool {
	line = strings.TrimRight(line, " \t\r")
	if strings.HasPrefix(line, "{") {
		return true
	}
	key, _, found := strings.Cut(line, ":")
	return found && key != "" && !strings.ContainsAny(key[:1], " \t-") && len(key) <= 64
}

// betweenFences is the YAML in span, front matter without the blanks after it.
func betweenFences(text string, span Span) Span {
	_, first := nextLine(text, span.Start)
	last := span.Start + strings.LastIndexByte(span.Of(text), '\n') + 1
	return Span{first, max(first, last)}
}

// frontMatterBlock is the block that span, text's front matter, makes.
func frontMatterBlock(text string, span Span) Block {
	node := Span{span.Start, span.Start + len(trimBlank(span.Of(text)))}
	inner := betweenFences(text, node)
	return Block{
		Span: Span{0, span.End},
		Node: Node{
			Kind:     NodeFrontMatter,
			Span:     node,
			Runs:     literalRun(text, inner),
			Markdown: inner.Of(text),
		},
	}
}

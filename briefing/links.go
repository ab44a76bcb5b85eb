package briefing

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A linkDefinitions holds the link reference definitions of a whole text by
// normalised label, for the parsing of one chunk of it.
type linkDefinitions map[string]parser.Reference

// findLinkDefinitions reads those of text's chunks that may hold definitions.
func findLinkDefinitions(text string, starts []int) linkDefinitions {
	var links linkDefinitions
	chunk := 0
	for pos := 0; ; {
		i := strings.Index(text[pos:], "]:")
		if i < 0 {
			return links
		}
		pos += i
		if isFootnoteLabel(text[:pos]) {
			pos += len("]:")
			continue
		}
		for chunk+1 < len(starts) && starts[chunk+1] <= pos {
			chunk++
		}
		end := len(text)
		if chunk+1 < len(starts) {
			end = starts[chunk+1]
		}
		links = readLinkDefinitions(text[starts[chunk]:end], links)
		pos = end
	}
}

// isFootnoteLabel reports whether before ends in a footnote's label: [^label, in
// which no blank stands.
func isFootnoteLabel(before string) bool {
	const longest = 999 // CommonMark's limit for a label
	before = before[max(0, len(before)-longest):]
	open := strings.LastIndexByte(before, '[')
	return open >= 0 && strings.HasPrefix(before[open:], "[^") && !strings.ContainsAny(before[open:], " \t\r\n")
}

// readLinkDefinitions adds chunk's definitions to links. Of two with the same
// label the first holds.
func readLinkDefinitions(chunk string, links linkDefinitions) linkDefinitions {
	found := newReading(nil)
	source := util.StringToReadOnlyBytes(chunk)
	blockGrammar().Parse(text.NewReader(source), parser.WithContext(found))
	for _, ref := range found.References() {
		if links == nil {
			links = linkDefinitions{}
		}
		label := util.ToLinkReference(ref.Label())
		if _, ok := links[label]; !ok {
			// A copy, for goldmark's reference holds on to the whole tree.
			links[label] = parser.NewReference(nil, bytes.Clone(ref.Destination()), nil)
		}
	}
	return links
}

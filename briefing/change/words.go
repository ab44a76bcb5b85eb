package change

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"lede/briefing"
)

// leaf is the tokens of a leaf: the words of Unicode's text segmentation (UAX #29),
// and the citations among them.
func (v *version) leaf(n *briefing.Node) []token {
	p := n.Prose()
	tokens := make([]token, 0, len(p.Text)/4+1)
	for start, end := range wordsOf(p.Text) {
		tokens = append(tokens, token{v.lexicon.word(p.Text[start:end]), p.Source(start, end)})
	}
	plain := len(tokens)
	for i := range n.Runs {
		if run := &n.Runs[i]; run.Style&briefing.Cite != 0 {
			tokens = append(tokens, token{v.lexicon.number(v.citation(run)), run.Span})
		}
	}
	if len(tokens) > plain {
		slices.SortStableFunc(tokens, func(a, b token) int { return cmp.Compare(a.span.Start, b.span.Start) })
	}
	return tokens
}

// wordsOf yields where the words and marks of a text start and end.
func wordsOf(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		found := words.FromString(text)
		for found.Next() {
			if r, _ := utf8.DecodeRuneInString(found.Value()); unicode.IsSpace(r) || r == '\u200B' {
				continue
			}
			if !yield(found.Start(), found.End()) {
				return
			}
		}
	}
}

// citation is what a citation is called in both versions: by its source, if both have
// that, and by its locator.
func (v *version) citation(run *briefing.Run) string {
	name, locator := "?"+run.Key, ""
	if cited := v.doc.CitedIn(run.Span); len(cited) > 0 {
		locator = strings.Join(strings.Fields(cited[0].Locator), " ")
		if cited[0].Source >= 0 {
			name = v.sources[cited[0].Source]
		}
	}
	return signCitation + name + signCitation + locator
}

// tokensOf is the tokens of all the leaves of n, with a sign between two.
func (v *version) tokensOf(n *briefing.Node, sign string) []token {
	if len(n.Children) == 0 {
		return v.leaf(n)
	}
	var tokens []token
	for i := range n.Children {
		child := &n.Children[i]
		if i > 0 {
			between := briefing.Span{Start: n.Children[i-1].Span.End, End: child.Span.Start}
			tokens = append(tokens, token{v.lexicon.number(sign), between})
		}
		tokens = append(tokens, v.tokensOf(child, sign)...)
	}
	return tokens
}

// written is the tokens of a part of the text as it is written.
func (v *version) written(s briefing.Span) []token {
	var tokens []token
	text := s.Of(v.doc.Text)
	for start, end := range wordsOf(text) {
		tokens = append(tokens, token{v.lexicon.word(text[start:end]), briefing.Span{Start: s.Start + start, End: s.Start + end}})
	}
	return tokens
}

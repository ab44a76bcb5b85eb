package briefing

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"lede/briefing/sentence"
)

// A Remark is what somebody wrote beside the document's text, as a comment of a word
// processor. It is written as a comment, "<!-- comment: Ada Brandt, 2031-03-02: is this
// so? -->", and is no part of the text.
type Remark struct {
	Span Span // of the comment
	// On is the words before it, up to where their sentence begins. For one that stands
	// between two blocks it is the block that follows.
	On           Span
	Author, Date string // "" where it does not say; the date as it is written
	Text         string
}

// longestSigned bounds what a remark says of its author and date, in bytes.
const longestSigned = 160

// remarkIn is the remark that a comment at span is.
func remarkIn(text string, span Span) (Remark, bool) {
	rest, ok := strings.CutPrefix(uncommented(span.Of(text)), "comment:")
	if !ok {
		return Remark{}, false
	}
	r := Remark{Span: span}
	signed, words, ok := strings.Cut(rest, ": ")
	if !ok || len(signed) > longestSigned {
		signed, words = "", rest
	}
	r.Author, r.Date, _ = strings.Cut(strings.TrimSpace(revealed(signed)), ",")
	r.Author, r.Date = strings.TrimSpace(r.Author), strings.TrimSpace(r.Date)
	r.Text = strings.TrimSpace(revealed(words))
	return r, r.Text != ""
}

// Beside reports whether s begins in the comment of a locator or a remark, which stand in
// the text and are no part of it.
func (d *Document) Beside(s Span) bool {
	i, found := slices.BinarySearchFunc(d.Locators, s.Start, func(l Locator, at int) int { return cmp.Compare(l.Span.Start, at) })
	if found || i > 0 && d.Locators[i-1].Span.Contains(s.Start) {
		return true
	}
	i, found = slices.BinarySearchFunc(d.Remarks, s.Start, func(r Remark, at int) int { return cmp.Compare(r.Span.Start, at) })
	return found || i > 0 && d.Remarks[i-1].Span.Contains(s.Start)
}

// on is what a comment in a leaf is on: the words of the leaf before it.
func (n *Node) on(comment Span) Span {
	p := n.Prose()
	before := strings.TrimRight(p.Text[:p.before(comment.Start)], " ")
	if before == "" {
		return n.Span
	}
	from := 0
	for start := range sentence.All(before) {
		from = start
	}
	_, size := utf8.DecodeLastRuneInString(before)
	return Span{p.Source(from, from+1).Start, p.Source(len(before)-size, len(before)).End}
}

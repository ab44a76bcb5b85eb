package flow

import (
	"strings"
	"unicode"

	"lede/content/format/manuscript"
)

// smooth gives marks between words the style of the words that they belong to. Whether a
// quotation mark is bold cannot be seen, and programs often leave it out; but the words
// around it are one thing, and Markdown marks no half of them.
func smooth(t manuscript.Text) {
	for i := range t {
		p := &t[i]
		if !onlyMarks(p.Words) || p.Style&manuscript.Monospace != 0 {
			continue
		}
		var before, after *manuscript.Piece
		if i > 0 && belongs(p, &t[i-1]) {
			before = &t[i-1]
		}
		if i+1 < len(t) && belongs(p, &t[i+1]) {
			after = &t[i+1]
		}
		mark := []rune(strings.TrimSpace(p.Words))[0]
		switch {
		case before != nil && after != nil && before.Style == after.Style:
			p.Style = before.Style
		case after != nil && unicode.In(mark, unicode.Pi, unicode.Ps) && !blankEnd(p.Words):
			p.Style = after.Style
		case before != nil && unicode.In(mark, unicode.Pf, unicode.Pe) && !blankEnd(before.Words):
			p.Style = before.Style
		}
	}
}

// belongs reports whether marks can belong to the words beside them. To code they do not.
func belongs(marks, words *manuscript.Piece) bool {
	return words.Words != "" && words.Link == marks.Link && words.Style&manuscript.Monospace == 0
}

// onlyMarks reports whether words are some punctuation and nothing else.
func onlyMarks(words string) bool {
	trimmed := strings.TrimSpace(words)
	return trimmed != "" && len(trimmed) <= 16 && !strings.ContainsFunc(trimmed, func(r rune) bool { return !unicode.IsPunct(r) })
}

func blankEnd(words string) bool { return strings.TrimRightFunc(words, unicode.IsSpace) != words }

// even takes away what all words of a heading or the like have in common: it is set so as
// a whole, and nothing in it stands out.
func even(role Role, t manuscript.Text) {
	switch role {
	case Heading, Title, Headline, Subtitle, Caption, Quote:
	default:
		return
	}
	common := manuscript.Strong | manuscript.Emphasis
	for _, p := range t {
		if strings.TrimSpace(p.Words) != "" {
			common &= p.Style
		}
	}
	for i := range t {
		t[i].Style &^= common
	}
}

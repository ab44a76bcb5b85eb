package manuscript

import (
	"strings"
	"unicode"
)

// Smooth gives marks between words the style of the words that they belong to. Whether a
// quotation mark is bold cannot be seen, and programs often leave it out; but the words
// around it are one thing, and Markdown marks no half of them. A comma between two titles
// is of neither. A Writer does this for every
// text.
func Smooth(t Text) {
	for i := range t {
		p := &t[i]
		if !p.plainWords() || !onlyMarks(p.Words) || p.Style&Monospace != 0 {
			continue
		}
		var before, after *Piece
		if i > 0 && belongs(p, &t[i-1]) {
			before = &t[i-1]
		}
		if i+1 < len(t) && belongs(p, &t[i+1]) {
			after = &t[i+1]
		}
		mark := []rune(strings.TrimSpace(p.Words))[0]
		switch {
		case before != nil && after != nil && before.Style == after.Style && (encloses(mark) || !divides(p, before, after)):
			p.Style = before.Style
		case after != nil && unicode.In(mark, unicode.Pi, unicode.Ps) && !blankEnd(p.Words):
			p.Style = after.Style
		case before != nil && unicode.In(mark, unicode.Pf, unicode.Pe) && !blankEnd(before.Words):
			p.Style = before.Style
		}
	}
}

// belongs reports whether marks can belong to the words beside them. To code they do not.
func belongs(marks, words *Piece) bool {
	return words.plainWords() && words.Words != "" && words.Link == marks.Link && words.Style&Monospace == 0
}

// onlyMarks reports whether words are some punctuation and nothing else.
func onlyMarks(words string) bool {
	trimmed := strings.TrimSpace(words)
	return trimmed != "" && len(trimmed) <= 16 && !strings.ContainsFunc(trimmed, func(r rune) bool { return !unicode.IsPunct(r) })
}

// encloses reports whether words can stand between such marks.
func encloses(mark rune) bool {
	return unicode.In(mark, unicode.Pi, unicode.Pf, unicode.Ps, unicode.Pe) || mark == '"' || mark == '\''
}

// divides reports whether there is a blank beside marks that stand between words.
func divides(marks, before, after *Piece) bool {
	return strings.TrimSpace(marks.Words) != marks.Words || blankEnd(before.Words) || strings.TrimLeftFunc(after.Words, unicode.IsSpace) != after.Words
}

func blankEnd(words string) bool { return strings.TrimRightFunc(words, unicode.IsSpace) != words }

package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexicon is the words that the document has within its lines.
type lexicon map[string]struct{}

// mostWords is how many it keeps.
const mostWords = 200_000

// add keeps the words of a row, but for those at the ends of its fragments, which may be
// halves.
func (x lexicon) add(l *line) {
	for _, f := range l.fragments {
		for i, w := range f.words {
			if i > 0 && i < len(f.words)-1 && len(x) < mostWords {
				x[bare(w.text)] = struct{}{}
			}
		}
	}
}

func (x lexicon) has(word string) bool {
	_, ok := x[bare(word)]
	return ok
}

// bare is a word without the marks around it, in lower case.
func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// hyphens are what stands at the end of a line that ends within a word.
const hyphens = "-\u2010\u00AD"

// joined reports whether a line that ends in before and the next, which begins with
// after, divide one word, and what stands of before in it.
func (x lexicon) joined(before, after string) (start string, ok bool) {
	mark, size := utf8.DecodeLastRuneInString(before)
	start = before[:len(before)-size]
	if !strings.ContainsRune(hyphens, mark) || start == "" {
		return "", false
	}
	end, _ := utf8.DecodeLastRuneInString(start)
	next, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsLetter(end) && !unicode.IsDigit(end) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return "", false
	}
	if mark == '\u00AD' {
		return start, true
	}
	switch {
	case x.has(start + after):
		return start, true
	case x.has(start + "-" + after), !unicode.IsLower(next), !unicode.IsLetter(end):
		return start + "-", true
	case x.has(start) && x.has(after) && len(bare(start)) > 2 && len(bare(after)) > 2:
		return start + "-", true
	}
	return start, true
}

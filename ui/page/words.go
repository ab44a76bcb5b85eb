package page

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"

	"lede/briefing"
)

// A Word is a word of a row: where it stands in the source, and in which cell of the row
// it begins. Scripts without spaces are divided as Unicode does it (UAX #29).
type Word struct {
	Span briefing.Span
	Col  int
}

// Words are the words of the text that the row shows, from left to right. What is not
// the text's, such as a bullet, is left out, and so is what has no letter or digit.
func (r Row) Words() []Word {
	var found []Word
	w := words.FromString(r.text)
	s := 0
	for w.Next() {
		if !hasWord(w.Value()) {
			continue
		}
		for s < len(r.segs) && r.segs[s].to <= w.Start() {
			s++
		}
		if word, ok := r.word(s, w.Start(), w.End()); ok {
			found = append(found, word)
		}
	}
	return found
}

func hasWord(text string) bool {
	for _, c := range text {
		if unicode.IsLetter(c) || unicode.IsNumber(c) {
			return true
		}
	}
	return false
}

// word is the one that the row shows from one of its bytes up to another; s is the first
// seg that it stands in.
func (r Row) word(s, from, to int) (Word, bool) {
	var word Word
	for ; s < len(r.segs) && r.segs[s].from < to; s++ {
		seg := r.segs[s]
		if seg.src.Empty() {
			continue
		}
		src := seg.src
		if seg.exact {
			src.Start += max(from-seg.from, 0)
			src.End -= max(seg.to-to, 0)
		}
		if word.Span.Empty() {
			word = Word{src, seg.col + cellsOf(r.text[seg.from:max(from, seg.from)])}
		}
		word.Span.Start = min(word.Span.Start, src.Start)
		word.Span.End = max(word.Span.End, src.End)
	}
	return word, !word.Span.Empty()
}

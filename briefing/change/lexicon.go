package change

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lede/briefing"
)

// A token is a word, a mark of punctuation, a citation, or a boundary within a
// passage. Two tokens that a reader takes for the same have the same word.
type token struct {
	word int32 // in the lexicon
	span briefing.Span
}

// A lexicon numbers the words of both versions.
type lexicon struct {
	ids     map[string]int32
	words   []string
	weights []uint8 // how much each tells of what a passage is about
}

func newLexicon() *lexicon { return &lexicon{ids: map[string]int32{}} }

// The weights of words. A word of a few letters says little, a mark nothing.
const (
	weightNone    = 0
	weightShort   = 1
	weightTelling = 4
)

// tellingLetters is how long a word is that tells what a passage is about.
const tellingLetters = 4

// The signs of tokens that are no words. No word begins with a control character.
const (
	signCitation = "\x01"
	signCell     = "\x02" // between two cells of a row
	signBreak    = "\x03" // between two passages, or two paragraphs of a footnote
	signTask     = "\x04"
)

// word is the number of a word as it is written.
func (l *lexicon) word(written string) int32 { return l.number(folded(written)) }

// number is the number of a folded word or of a sign.
func (l *lexicon) number(word string) int32 {
	if id, ok := l.ids[word]; ok {
		return id
	}
	id := int32(len(l.words))
	word = strings.Clone(word)
	l.ids[word] = id
	l.words = append(l.words, word)
	l.weights = append(l.weights, weightOf(word))
	return id
}

func weightOf(word string) uint8 {
	if word < " " {
		return weightNone
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsDigit(first):
		return weightTelling
	case !unicode.IsLetter(first):
		return weightNone
	case first >= 0x2E80 || utf8.RuneCountInString(word) >= tellingLetters: // a CJK character is a word
		return weightTelling
	}
	return weightShort
}

// folded is a word without what a reader does not see: composed, with plain
// quotation marks and apostrophes.
func folded(word string) string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return plainMarks(norm.NFC.String(word))
		}
	}
	return word
}

func plainMarks(word string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '‘', '’', '‚', '‛', 'ʼ':
			return '\''
		case '“', '”', '„', '‟':
			return '"'
		case '\u00AD': // a soft hyphen
			return -1
		}
		return r
	}, word)
}

package terms

import (
	"iter"
	"strings"
	"unicode/utf8"

	"lede/briefing"
)

// LongestKey bounds a key, in bytes. Of a longer word the beginning is kept.
const LongestKey = 64

// A Term is a word of a text as it is searched for.
type Term struct {
	Key  string
	Span briefing.Span // its bytes in the text
}

// Of is the terms of a text, in order. A Scanner gives them without an allocation
// for each.
func Of(text string) iter.Seq[Term] {
	return func(yield func(Term) bool) {
		s := Scan(text)
		for s.Next() {
			if !yield(Term{string(s.Key()), s.Span()}) {
				return
			}
		}
	}
}

// A Scanner goes through the terms of a text. It is used as
//
//	for s := terms.Scan(text); s.Next(); {
//		index(s.Key())
//	}
type Scanner struct {
	text string
	pos  int           // where to go on
	span briefing.Span // of the term
	word []byte        // folded
	key  []byte        // of the term; a part of word, or else in spare
	// spare holds a key that the word does not begin with.
	spare []byte
	part  part
	run   unspaced
	rest  document
}

// A part is what a term is of the run of characters that it stands in.
type part uint8

const (
	whole part = iota // all of it
	pair              // two of the characters of an unspaced script
	last              // the last of them, behind pairs
	lone              // the only one
)

// Scan begins with the terms of text.
func Scan(text string) *Scanner {
	return &Scanner{text: text, word: make([]byte, 0, 2*LongestKey), spare: make([]byte, 0, LongestKey)}
}

// Reset begins anew with another text and allocates nothing.
func (s *Scanner) Reset(text string) {
	s.text, s.pos, s.run.open = text, 0, false
	s.rest = document{}
}

// Key is the term's key. It is valid until the next call of Next.
func (s *Scanner) Key() []byte { return s.key }

// Word is the term folded, before a plural or a possessive was taken off. It is
// valid until the next call of Next.
func (s *Scanner) Word() []byte { return s.word }

// Span is the term's bytes in the text. Those of the pairs of an unspaced script
// overlap.
func (s *Scanner) Span() briefing.Span { return s.span }

// Head is the first character of a pair, and the Span of any other term: what is meant
// by a phrase that is one character.
func (s *Scanner) Head() briefing.Span {
	if s.part == pair {
		return briefing.Span{Start: s.span.Start, End: s.run.first.Start}
	}
	return s.span
}

// Next goes to the next term and reports whether there is one.
func (s *Scanner) Next() bool {
	for s.run.open || s.pos < len(s.text) || s.nextPart() {
		if s.run.open {
			s.nextPair()
		} else if !s.begin() {
			continue
		}
		if len(s.key) > 0 { // a letter may fold to nothing
			return true
		}
	}
	s.key, s.word = nil, s.word[:0]
	s.span = briefing.Span{Start: len(s.text), End: len(s.text)}
	return false
}

// begin reads the term that begins at pos, or passes over what begins none.
func (s *Scanner) begin() bool {
	s.part = whole
	c, size := asciiClass[s.text[s.pos]], 1
	if c == classMarkup {
		var r rune
		r, size = s.at(s.pos)
		if c = classOf(r); s.rest.markdown && r < utf8.RuneSelf {
			size = max(size, hidden(s.text, s.pos))
		}
	}
	switch c {
	case classLetter:
		s.readWord()
	case classDigit:
		s.readNumber()
	case classUnspaced:
		s.beginRun()
	default:
		s.pos += size
		return false
	}
	return true
}

// at is the character at i and its length in bytes, a character reference being the
// character that it stands for; length 0 at the end.
func (s *Scanner) at(i int) (rune, int) {
	if i >= len(s.text) {
		return 0, 0
	}
	c := s.text[i]
	switch {
	case c == '&':
		return reference(s.text[i:])
	case c < utf8.RuneSelf:
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:])
}

// Fold is the keys of a text's words before anything is taken off, with a space
// between them: for names and titles that are compared as they are.
func Fold(text string) string {
	var b strings.Builder
	for s := Scan(text); s.Next(); {
		if s.part == last {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.Write(s.Word())
	}
	return b.String()
}

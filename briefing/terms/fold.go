package terms

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The private-use characters that keys hold. SQLite's unicode61 keeps them inside a
// word, where it would divide at a mark or a full stop, and no text has any: they
// divide words, and content/sanitize spells them out.
const (
	firstMark = '\uE000' // stands for U+0900, and so on
	lastMark  = '\uF6FF'
	point     = '\uF700' // of a decimal
)

// appendFolded appends the letter or mark r as keys have it, while they stay short
// enough.
func appendFolded(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(dst, byte(r))
	}
	switch {
	case isPlainCyrillic(r):
		if r < 'а' {
			r += 'а' - 'А'
		}
		return utf8.AppendRune(dst, r)
	case isPlainHan(r), 0x3040 <= r && r <= 0x30FF: // kana: voiced and unvoiced are different letters
		return utf8.AppendRune(dst, r)
	}
	var buf [utf8.UTFMax]byte
	d := norm.NFKD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if d == nil {
		return appendPlain(dst, r)
	}
	for len(d) > 0 {
		r, size := utf8.DecodeRune(d)
		d = d[size:]
		dst = appendPlain(dst, r)
	}
	return dst
}

// appendPlain appends a character that nothing decomposes.
func appendPlain(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		switch asciiClass[r] {
		case classLetter:
			return append(dst, byte(r)|0x20)
		case classDigit:
			return append(dst, byte(r))
		}
		return dst
	}
	if unicode.IsMark(r) {
		if isSpelling(r) {
			return utf8.AppendRune(dst, r-0x0900+firstMark)
		}
		return dst
	}
	r = unicode.ToLower(r)
	if s := spelled(r); s != "" {
		return append(dst, s...)
	}
	if isJoin(r) || !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r) {
		return dst
	}
	return utf8.AppendRune(dst, r)
}

// isSpelling reports whether a mark is a vowel or another sound of a word rather than
// an accent: those of the Indian and South-East Asian scripts.
func isSpelling(mark rune) bool {
	const first, last = 0x0900, 0x0900 + (lastMark - firstMark)
	return first <= mark && mark <= last &&
		(mark < 0x1AB0 || mark > 0x1AFF) && (mark < 0x1DC0 || mark > 0x1DFF) // combining diacritical marks
}

// spelled is how a small letter is written that Unicode takes for one of its own, and
// readers for a plain one.
func spelled(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	case 'ħ':
		return "h"
	case 'ŧ':
		return "t"
	case 'ŋ':
		return "ng"
	case 'ə':
		return "e"
	case 'ς':
		return "σ"
	case 'ى', 'ی': // alef maqsura, Persian yeh
		return "ي"
	case 'ک': // Persian kaf
		return "ك"
	}
	return ""
}

// digitOf is the value of a decimal digit of any script.
func digitOf(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	// Every range of Nd begins with a zero and holds whole sets of ten.
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return '0' + byte((r-rune(t.Lo))%10)
		}
	}
	return '0'
}

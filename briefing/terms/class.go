package terms

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A class is what a character is to the words around it.
type class uint8

const (
	classOther      class = iota // divides
	classLetter                  // of a script with spaces
	classDigit                   // decimal, or raised or encircled
	classUnspaced                // a letter of a script without spaces
	classMark                    // belongs to the letter before
	classJoin                    // does not show, and divides nothing
	classApostrophe              // may stand inside a word
	classMarkup                  // ASCII that more must be looked at for, and beyond ASCII
)

// asciiClass is the class by a character's first byte.
var asciiClass = func() (classes [256]class) {
	for c := range classes {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			classes[c] = classLetter
		case '0' <= c && c <= '9':
			classes[c] = classDigit
		case c == '\'':
			classes[c] = classApostrophe
		case c == '*', c == '~', c == '\\', c == '&', c == '[', c == ']', c == '<', c >= utf8.RuneSelf:
			classes[c] = classMarkup
		}
	}
	return classes
}()

// classOf is the class of any character.
func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return asciiClass[r]
	case isPlainCyrillic(r):
		return classLetter
	case isPlainHan(r):
		return classUnspaced
	case isJoin(r):
		return classJoin
	case r == '’', r == '‘', r == '＇':
		return classApostrophe
	case '\u2000' <= r && r <= '\u206F', '\u3000' <= r && r <= '\u3002', r == '，': // the commonest that divide
		return classOther
	case r == '\uFF9E', r == '\uFF9F': // halfwidth voiced marks
		return classMark
	case unicode.IsLetter(r), unicode.Is(unicode.Nl, r):
		if isUnspaced(r) {
			return classUnspaced
		}
		return classLetter
	case unicode.IsDigit(r):
		return classDigit
	case unicode.IsMark(r):
		return classMark
	case unicode.IsNumber(r) && plainDigits(r) != "":
		return classDigit
	}
	return classOther
}

// isPlainCyrillic reports whether r is a letter of Russian that does not decompose, and
// isPlainHan whether it is a Han or Hangul character that does not. They are told from
// the rest for speed.
func isPlainCyrillic(r rune) bool { return 'А' <= r && r <= 'я' && r|0x20 != 'й' }

func isPlainHan(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF || 0xAC00 <= r && r <= 0xD7A3 }

// isJoin reports whether r shows nothing, or nothing that a word is spelled with
// everywhere: soft hyphens and the points that the sanitiser shows for them, joiners,
// the letter-like apostrophes of transliterations, and the Arabic kashida.
func isJoin(r rune) bool {
	switch r {
	case '\u00AD', '\u2027', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u034F', '\u0640', '\u02EE':
		return true
	}
	return '\u02B9' <= r && r <= '\u02C1'
}

// isUnspaced reports whether a letter is of a script that is written without spaces,
// or is Korean.
func isUnspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r <= 0x0EFF, // Thai, Lao
		0x1000 <= r && r <= 0x109F, // Myanmar
		0x1100 <= r && r <= 0x11FF, // Hangul jamo
		0x1780 <= r && r <= 0x17FF, // Khmer
		0x2E80 <= r && r <= 0x31FF, // radicals, kana, bopomofo
		0x3400 <= r && r <= 0x9FFF, // Han
		0xA960 <= r && r <= 0xA97F, // Hangul jamo
		0xAC00 <= r && r <= 0xD7FF, // Hangul
		0xF900 <= r && r <= 0xFAFF, // Han, for compatibility
		0xFF66 <= r && r <= 0xFFDC, // halfwidth kana and jamo
		0x20000 <= r && r <= 0x3FFFF:
		return true
	}
	return false
}

// plainDigits is the digits that a raised, lowered or encircled number stands for, ""
// if it stands for something else.
func plainDigits(r rune) string {
	d := norm.NFKD.PropertiesString(string(r)).Decomposition()
	for _, c := range d {
		if c < '0' || c > '9' {
			return ""
		}
	}
	return string(d)
}

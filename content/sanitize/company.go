package sanitize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	zeroWidthSpace  = 0x200B
	zeroWidthNon    = 0x200C
	zeroWidthJoiner = 0x200D
	textStyle       = 0xFE0E // variation selector 15: a pictograph in black and white
	emojiStyle      = 0xFE0F // variation selector 16
	keycap          = 0x20E3
	blackFlag       = 0x1F3F4
	byteOrder       = 0xFEFF
)

// flags are the tags of the flags in general interchange (UTS #51, ED-14a): those of
// England, Scotland and Wales, each after a black flag.
var flags = [...]string{
	"\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
	"\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
	"\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F",
}

// fits decides whether the character r, size bytes long at i, is in the company
// that needs it. It returns how many bytes belong together, 0 when r does
// not fit. Only what stands unchanged counts as company, so that the decision
// is the same when the result is read again.
func (w *walk) fits(i int, r rune, size int) int {
	before := w.text[w.from:i]
	after := w.text[i+size:]
	prev, n := utf8.DecodeLastRuneInString(before)
	if n == 0 && r != byteOrder {
		return 0
	}
	fit := false
	switch {
	case r == byteOrder:
		fit = i == 0
	case r == zeroWidthSpace:
		next, _ := utf8.DecodeRuneInString(after)
		fit = unspaced(prev) && unspaced(next) && Safe(next)
	case r == zeroWidthNon:
		fit = joins(before)
	case r == zeroWidthJoiner:
		next, _ := utf8.DecodeRuneInString(after)
		fit = joins(before) || endsEmoji(before) && unicode.Is(pictographs, next) && Safe(next)
	case r == emojiStyle, r == textStyle:
		fit = unicode.Is(pictographs, prev) ||
			strings.ContainsRune("#*0123456789", prev) && strings.HasPrefix(after, string(rune(keycap)))
	case isTag(r):
		for _, flag := range flags {
			if prev == blackFlag && strings.HasPrefix(w.text[i:], flag) {
				return len(flag)
			}
		}
	case r >= 0xE0100: // ideographic variation sequences: the exact glyph of a name
		fit = unicode.Is(unicode.Han, prev)
	case r < 0x2000:
		fit = unicode.Is(unicode.Mongolian, prev) && unicode.IsLetter(prev)
	default: // standardized variants of ideographs, Myanmar letters and operators
		fit = r <= 0xFE02 && unicode.In(prev, unicode.Han, unicode.Myanmar, unicode.Sm)
	}
	if !fit {
		return 0
	}
	return size
}

// joins reports whether text ends in a letter, with or without marks, of a script
// whose spelling needs joiners and non-joiners.
func joins(text string) bool {
	for range maxJoined {
		r, n := utf8.DecodeLastRuneInString(text)
		if n == 0 {
			return false
		}
		if joining(r) && unicode.In(r, unicode.L, unicode.M) {
			return true
		}
		if !unicode.Is(unicode.M, r) {
			return false
		}
		text = text[:len(text)-n]
	}
	return false
}

// endsEmoji reports whether text ends in a pictograph, with or without a
// presentation selector or a skin tone.
func endsEmoji(text string) bool {
	r, n := utf8.DecodeLastRuneInString(text)
	if r == emojiStyle || 0x1F3FB <= r && r <= 0x1F3FF {
		r, _ = utf8.DecodeLastRuneInString(text[:len(text)-n])
	}
	return unicode.Is(pictographs, r)
}

package anchor

import "unicode/utf8"

// A class is what a character does to the word that it stands in or next to.
type class uint8

const (
	letter   class = iota // belongs to a word
	between               // ends it
	accent                // belongs to the character before it
	unspaced              // is a word: its script sets no spaces between them
	silent                // belongs to a word and is not a part of it
)

// classOf is a coarse reading of the Unicode properties, by blocks: it is asked about
// every character of a text, and a sign that is taken for a letter is no harm, because it
// is taken for one in the remembered text too.
func classOf(r rune) class {
	switch {
	case r >= 0x400 && r < 0x530 && r != 0x482: // Cyrillic
		return letter
	case r < utf8.RuneSelf:
		if lower := r | 0x20; 'a' <= lower && lower <= 'z' || '0' <= r && r <= '9' {
			return letter
		}
		return between
	case r < 0x300:
		return classOfLatin(r)
	case r < 0x370:
		return accent
	case r < 0x2000:
		return classOfScript(r)
	case r < 0x3400:
		return classOfSign(r)
	case r < 0xa000, r >= 0xf900 && r < 0xfb00, r >= 0x20000 && r < 0x33480:
		return unspaced // Chinese characters
	case r >= 0xfe00:
		return classOfForm(r)
	}
	return letter
}

// classOfLatin is for Latin beyond ASCII.
func classOfLatin(r rune) class {
	switch {
	case r == 0xad:
		return silent // the soft hyphen
	case r == 0xd7 || r == 0xf7, r < 0xc0 && r != 0xaa && r != 0xb5 && r != 0xba:
		return between
	}
	return letter
}

// classOfForm is for variation selectors, forms for typesetting, and what lies beyond.
func classOfForm(r rune) class {
	switch {
	case r < 0xfe10, r == 0xfeff, r >= 0xe0100 && r < 0xe01f0:
		return silent
	case r < 0xfe20, r >= 0xfe30 && r < 0xfe70, r >= 0xff00 && r <= 0xff0f, r >= 0xff1a && r <= 0xff20,
		r >= 0xff3b && r <= 0xff40, r >= 0xff5b && r <= 0xff65, r == utf8.RuneError:
		return between
	}
	return letter
}

// classOfScript is for the alphabets from Greek to the extensions of Greek.
func classOfScript(r rune) class {
	switch {
	case r >= 0x0e00 && r < 0x10a0, r >= 0x1780 && r < 0x1800, r >= 0x1950 && r < 0x1ab0:
		return unspaced // Thai, Lao, Tibetan, Myanmar; Khmer; Tai
	case r == 0x37e, r == 0x387, r >= 0x55a && r <= 0x55f, r == 0x589, r == 0x58a, // Greek, Armenian
		r == 0x5be, r == 0x5c0, r == 0x5c3, r == 0x5c6, r == 0x5f3, r == 0x5f4, // Hebrew
		r >= 0x60c && r <= 0x60d, r == 0x61b, r >= 0x61d && r <= 0x61f, r >= 0x66a && r <= 0x66d, r == 0x6d4, // Arabic
		r == 0x964, r == 0x965, r == 0x970, // Indic
		r >= 0x1361 && r <= 0x1368: // Ethiopic
		return between
	case r == 0x61c:
		return silent
	case r >= 0x1ab0 && r < 0x1b00, r >= 0x1dc0 && r < 0x1e00:
		return accent
	}
	return letter
}

// classOfSign is for the blocks of signs, and for the kana among them.
func classOfSign(r rune) class {
	switch {
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return silent // joiners and directions
	case r >= 0x20d0 && r < 0x2100, r == 0x3099, r == 0x309a:
		return accent
	case r >= 0x3005 && r <= 0x3007, r >= 0x3040 && r < 0x3300 && r != 0x30a0 && r != 0x30fb:
		return unspaced
	case r >= 0x2c00 && r < 0x2e00:
		return letter
	case r >= 0x2e80 && r < 0x2fe0:
		return unspaced
	}
	return between
}

package shelf

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold is text as it is looked for and compared: in small letters, without accents,
// with the quotation marks and dashes of a keyboard.
func fold(text string) string { return string(appendFolded(nil, text)) }

// appendFolded appends text, folded.
func appendFolded(to []byte, text string) []byte {
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return appendFoldedRunes(to, text[i:])
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		to = append(to, c)
	}
	return to
}

// appendFoldedRunes is appendFolded for any text; the other is quicker for one of ASCII.
func appendFoldedRunes(to []byte, text string) []byte {
	if strings.ContainsFunc(text, composes) {
		text = norm.NFC.String(text)
	}
	for _, r := range text {
		to = appendRune(to, r)
	}
	return to
}

// composes reports whether r is a part of a Korean or Japanese letter, for which the
// letter is looked for and not its parts.
func composes(r rune) bool { return 0x1100 <= r && r <= 0x11FF || r == 0x3099 || r == 0x309A }

// appendRune appends a folded character.
func appendRune(to []byte, r rune) []byte {
	if r < accented {
		r = plain()[r]
	} else {
		r = unicode.ToLower(r)
	}
	switch r {
	case dropped:
		return to
	case 'ß':
		return append(to, "ss"...)
	case 'æ':
		return append(to, "ae"...)
	case 'œ':
		return append(to, "oe"...)
	case '‘', '’', '′':
		return append(to, '\'')
	case '“', '”', '„', '″':
		return append(to, '"')
	case '‐', '‑', '‒', '–', '—', '−':
		return append(to, '-')
	}
	return utf8.AppendRune(to, r)
}

const (
	accented = 0x2000 // up to here there are letters with accents
	dropped  = -1     // what an accent or a vowel point becomes
)

// plain is each character below accented without its accent and in small.
var plain = sync.OnceValue(func() *[accented]rune {
	var table [accented]rune
	for r := range rune(accented) {
		table[r] = plainly(r)
	}
	return &table
})

func plainly(r rune) rune {
	if point(r) {
		return dropped
	}
	parts := strings.Map(func(part rune) rune {
		if point(part) {
			return dropped // which Map leaves out
		}
		return part
	}, norm.NFD.String(string(r)))
	base, size := utf8.DecodeRuneInString(parts)
	if size < len(parts) { // of more than one letter
		base = r
	}
	switch base = unicode.ToLower(base); base {
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ı':
		return 'i'
	case 'ſ':
		return 's'
	case 'ς': // of the end of a word
		return 'σ'
	}
	return base
}

// point reports whether r is an accent, or a vowel point of Hebrew or Arabic.
func point(r rune) bool {
	switch {
	case 0x0300 <= r && r <= 0x036F, 0x0591 <= r && r <= 0x05C7, 0x064B <= r && r <= 0x065F, r == 0x0670:
		return unicode.Is(unicode.Mn, r)
	}
	return false
}

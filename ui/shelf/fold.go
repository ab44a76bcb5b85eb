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
	begin := len(to)
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			to = append(to, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if composes(r) && !norm.NFC.IsNormalString(text) {
			return appendFolded(to[:begin], norm.NFC.String(text))
		}
		to = appendRune(to, r)
		i += size
	}
	return to
}

// composes reports whether r is a part of a Korean or Japanese letter, for which the
// letter is looked for and not its parts.
func composes(r rune) bool { return 0x1100 <= r && r <= 0x11FF || r == 0x3099 || r == 0x309A }

// appendRune appends a folded character beyond ASCII.
func appendRune(to []byte, r rune) []byte {
	switch r {
	case 'ß', 'ẞ':
		return append(to, "ss"...)
	case 'æ', 'Æ':
		return append(to, "ae"...)
	case 'œ', 'Œ':
		return append(to, "oe"...)
	case '‘', '’', '′':
		return append(to, '\'')
	case '“', '”', '„', '″':
		return append(to, '"')
	case '‐', '‑', '‒', '–', '—', '−':
		return append(to, '-')
	}
	if r >= accented {
		return utf8.AppendRune(to, unicode.ToLower(r))
	}
	if r = plain()[r]; r >= 0 {
		to = utf8.AppendRune(to, r)
	}
	return to
}

// accented is the character up to which there are letters with accents.
const accented = 0x2000

// plain is each character below accented without its accent and in small: -1 for one
// that is an accent or a vowel point.
var plain = sync.OnceValue(func() *[accented]rune {
	var table [accented]rune
	for r := range rune(accented) {
		table[r] = plainly(r)
	}
	return &table
})

func plainly(r rune) rune {
	switch r {
	case 'ø', 'Ø':
		return 'o'
	case 'ł', 'Ł':
		return 'l'
	case 'đ', 'Đ', 'ð', 'Ð':
		return 'd'
	case 'ı', 'İ':
		return 'i'
	}
	if point(r) {
		return -1
	}
	parts := strings.Map(func(part rune) rune {
		if point(part) {
			return -1
		}
		return part
	}, norm.NFD.String(string(r)))
	base, size := utf8.DecodeRuneInString(parts)
	if size < len(parts) { // of more than one letter
		base = r
	}
	return unicode.ToLower(base)
}

// point reports whether r is an accent, or a vowel point of Hebrew or Arabic.
func point(r rune) bool {
	switch {
	case 0x0300 <= r && r <= 0x036F, 0x0591 <= r && r <= 0x05C7, 0x064B <= r && r <= 0x065F, r == 0x0670:
		return unicode.Is(unicode.Mn, r)
	}
	return false
}

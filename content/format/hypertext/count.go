package hypertext

import "unicode"

// Words is how many words s has. In scripts that are written without blanks between words,
// each letter counts as one.
func Words(s string) int {
	n, in := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			in = false
		case r >= firstUnspaced && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			n, in = n+1, false
		case !in:
			n, in = n+1, true
		}
	}
	return n
}

// firstUnspaced is the first letter of those scripts.
const firstUnspaced = '\u0E00'

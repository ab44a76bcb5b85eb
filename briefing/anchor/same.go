package anchor

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// same reports whether two passages say the same, letter for letter and sign for sign, but
// for what an editor, a converter or a typographer does without touching the words: white
// space, quotation marks, dashes, Markdown's emphasis and markers of lists, and Unicode's forms.
func same(a, b string) bool {
	return a == b || plain(a) == plain(b)
}

// plain is a passage without what same looks past.
func plain(passage string) string {
	out := make([]rune, 0, len(passage))
	space, line := true, true // at the beginning, where a space or a marker says nothing
	passage = norm.NFC.String(uncommented(passage))
	number := 0 // where the number of an item ends
	for i, r := range passage {
		if line && r >= '0' && r <= '9' {
			if end := i + len(passage[i:]) - len(strings.TrimLeft(passage[i:], "0123456789")); numbers(passage, i, end) {
				number = end + 1
			}
		}
		switch {
		case i < number:
			continue
		case unicode.IsSpace(r):
			line = line || r == '\n'
			if !space {
				out = append(out, ' ')
			}
			space = true
			continue
		case strings.ContainsRune("*_`", r), classOf(r) == silent, line && strings.ContainsRune("-+>#•", r):
			continue
		case r == '…':
			out = append(out, '.', '.')
			r = '.'
		case r == '−', unicode.In(r, unicode.Pd):
			r = '-'
			if len(out) > 0 && out[len(out)-1] == '-' {
				continue // two hyphens are a dash
			}
		case strings.ContainsRune(`'‘’‚"“”„«»`, r):
			r = '"'
		}
		out = append(out, r)
		space, line = false, false
	}
	return strings.TrimSuffix(string(out), " ")
}

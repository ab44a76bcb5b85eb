package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongestText bounds an Entry's Text, in bytes. What is longer ends in an ellipsis;
// the passage has the rest.
const LongestText = 600

// oneLine is s with each stretch of white space one space.
func oneLine(s string) string {
	for i := range len(s) {
		if c := s[i]; c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') || c < ' ' || c >= 0x80 && spaceAt(s[i:]) {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// spaceAt reports whether the character at the beginning of s, which is not ASCII,
// is white space.
func spaceAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// short is s, a copy that keeps no larger text alive, cut to LongestText.
func short(s string) string {
	const ellipsis = "…"
	if len(s) <= LongestText {
		return strings.Clone(s)
	}
	end := LongestText - len(ellipsis)
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	if space := strings.LastIndexByte(s[:end], ' '); space > end/2 {
		end = space
	}
	return s[:end] + ellipsis
}

package terms

import (
	"html"
	"strings"
	"unicode/utf8"
)

// reference is the character that a character reference at the beginning of text
// stands for, and its length; the ampersand where there is none, or where it stands
// for several.
func reference(text string) (rune, int) {
	const longest = 34 // bytes of the longest name with & and ;
	end := strings.IndexByte(text[:min(len(text), longest)], ';')
	if end < 2 || strings.ContainsAny(text[1:end], " \t\n&") {
		return '&', 1
	}
	resolved := html.UnescapeString(text[:end+1])
	r, size := utf8.DecodeRuneInString(resolved)
	if size < len(resolved) {
		return '&', 1
	}
	return r, end + 1
}

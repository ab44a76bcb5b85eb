package content

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// natural compares two names as a person would order them: letters without regard
// to case, numbers by their value. It is a total order; names that only differ in
// case or in leading zeros are ordered byte by byte.
func natural(a, b string) int {
	whole := strings.Compare(a, b)
	for a != "" && b != "" {
		if digit(a[0]) && digit(b[0]) {
			var m, n string
			m, a = number(a)
			n, b = number(b)
			if c := cmp.Or(cmp.Compare(len(m), len(n)), strings.Compare(m, n)); c != 0 {
				return c
			}
			continue
		}
		if a[0] == b[0] && a[0] < utf8.RuneSelf {
			a, b = a[1:], b[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(a)
		s, tize := utf8.DecodeRuneInString(b)
		if c := cmp.Compare(unicode.ToLower(r), unicode.ToLower(s)); c != 0 {
			return c
		}
		a, b = a[size:], b[tize:]
	}
	return cmp.Or(cmp.Compare(len(a), len(b)), whole)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// number cuts the digits that s begins with, their leading zeros left out.
func number(s string) (value, rest string) {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return strings.TrimLeft(s[:n], "0"), s[n:]
}

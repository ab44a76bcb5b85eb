package flow

import (
	"strconv"
	"strings"
)

// Numeral is n as lists number: by figures, or where form is "a", "A", "i" or "I" by
// letters or Roman numerals, up to what can be written so.
func Numeral(form string, n int) string {
	s := ""
	switch form {
	case "a", "A":
		if n >= 1 && n <= 260 {
			s = strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
		}
	case "i", "I":
		if n >= 1 && n <= 3999 {
			s = roman(n)
		}
	}
	switch {
	case s == "":
		return strconv.Itoa(n)
	case form == "A" || form == "I":
		return strings.ToUpper(s)
	}
	return s
}

func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

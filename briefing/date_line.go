package briefing

import (
	"strings"

	"lede/briefing/when"
)

// isDateLine reports whether s is a date alone, perhaps said to be when the text
// was published or changed.
func isDateLine(s string) bool {
	s = strings.TrimSpace(s)
	for _, label := range []string{"published", "updated", "last updated", "first published", "posted", "date"} {
		if len(s) > len(label) && strings.EqualFold(s[:len(label)], label) {
			s = strings.TrimLeft(s[len(label):], ": ")
		}
	}
	return strings.ContainsAny(s, "0123456789") && when.Says(s)
}

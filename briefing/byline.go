package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isByline reports whether s is "By" and a name or names.
func isByline(s string) bool {
	if len(s) < 4 || len(s) > 120 || s[2] != ' ' || !strings.EqualFold(s[:2], "by") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[3:], " *_[@"))
	if !unicode.IsUpper(first) || endsSentence(s) {
		return false
	}
	// Every word is a name, or joins names.
	names := 0
	for _, w := range strings.FieldsFunc(s[3:], isNameSeparator) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			names++
		case w == "and", w == "in", w == "for", w == "with", w == "of", w == "the", isNameParticle(w):
		default:
			return false
		}
	}
	return names >= 2 || names == 1 && strings.ToUpper(s[:2]) == s[:2]
}

func isNameSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",*_&|@()[]/", r)
}

// isNameParticle reports whether w may be a lower-case part of a name.
func isNameParticle(w string) bool {
	switch w {
	case "de", "da", "del", "della", "di", "du", "van", "von", "der", "den", "al", "el", "bin", "ibn", "la",
		"le", "y", "e", "ter", "ten", "dos", "das":
		return true
	}
	return strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’")
}

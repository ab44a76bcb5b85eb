package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing/when"
)

// longestDateline bounds how far into a paragraph the dash may stand, in bytes.
const longestDateline = 90

// datelinePlace is the place at the beginning of s that a report was sent from:
// "WASHINGTON —", "PARIS, Jan 3 (Reuters) -", "KABUL, Afghanistan (AP) —". It is
// "" when s begins in another way. A place that is not in capitals needs an
// agency in brackets beside it, because "Israel — which" begins many a sentence.
func datelinePlace(s string) string {
	head := s
	if len(head) > longestDateline {
		head = head[:longestDateline]
	}
	head, ok := cutAtDash(head)
	if !ok {
		return ""
	}
	place, agency := cutAgency(head)
	place = strings.TrimRight(place, " ,")
	place = strings.TrimRight(trimDate(place), " ,")
	if place == "" || isLabel(place) {
		return ""
	}
	first, rest, _ := strings.Cut(place, ",")
	if !isPlaceName(first) || rest != "" && !isPlaceName(strings.TrimSpace(rest)) {
		return ""
	}
	capitals := isCapitals(first)
	if !capitals && !agency {
		return ""
	}
	if utf8.RuneCountInString(first) < 3 {
		return ""
	}
	return place
}

// hasDateline reports whether s begins with a dateline.
func hasDateline(s string) bool { return datelinePlace(s) != "" }

// cutAtDash is what stands before the dash that ends a dateline.
func cutAtDash(s string) (string, bool) {
	best := -1
	for _, dash := range []string{" —", " –", " - ", " -- ", "— "} {
		if i := strings.Index(s, dash); i > 0 && (best < 0 || i < best) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return s[:best], true
}

// cutAgency divides "PARIS (AP)" into the place and whether an agency follows.
func cutAgency(s string) (place string, agency bool) {
	open := strings.IndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(strings.TrimSpace(s), ")") {
		return s, false
	}
	return s[:open], true
}

// trimDate drops ", Jan 3" from the end of s.
func trimDate(s string) string {
	for i := range len(s) {
		if s[i] == ',' && when.Says(strings.TrimSpace(s[i+1:])) {
			return s[:i]
		}
	}
	return s
}

// isPlaceName reports whether every word of s begins with a capital, of at most
// five.
func isPlaceName(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == '-' || r == ',' })
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && w != "of" && w != "the" && !isNameParticle(w) {
			return false
		}
		if strings.ContainsAny(w, "0123456789:;!?\"“”") {
			return false
		}
	}
	return true
}

func isCapitals(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLower) && strings.ContainsFunc(s, unicode.IsUpper)
}

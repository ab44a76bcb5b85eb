package voices

import (
	"strings"
	"unicode/utf8"
)

// fit is why two whole names may be one person's; false where they may not. alike says
// whether something besides the names does so: then family names need to be the same
// in one rendering only.
func fit(a, b *named, alike bool) (Reason, bool) {
	if a.suffix != b.suffix || a.gender|b.gender == male|female {
		return 0, false
	}
	reason := Letters
	if a.titled != b.titled {
		reason = Title
	}
	if a.joined == b.joined {
		return reason, len(a.words) != len(b.words) || sameWords(a.words, b.words)
	}
	if !a.whole() || !b.whole() || !sameMiddle(a.middle(), b.middle()) {
		return 0, false
	}
	if len(a.middle()) != len(b.middle()) || strings.Join(a.middle(), " ") != strings.Join(b.middle(), " ") {
		reason = Middle
	}
	switch {
	case a.given() == b.given():
	case first(a.given()) == first(b.given()):
		reason = Rendered
	case initialOf(a.given(), b.given()) || initialOf(b.given(), a.given()):
		reason = Initial
	default:
		return 0, false
	}
	if a.family() != b.family() {
		if a.sound() != b.sound() || !alike && !is(a.given(), rendered) && !is(b.given(), rendered) {
			return 0, false
		}
		reason = Rendered
	}
	return reason, true
}

func sameWords(a, b []string) bool { return strings.Join(a, " ") == strings.Join(b, " ") }

// initialOf reports whether a is no more than the first letter of b.
func initialOf(a, b string) bool {
	_, size := utf8.DecodeRuneInString(a)
	return size == len(a) && strings.HasPrefix(b, a)
}

// sameMiddle reports whether nothing between the first and the last word sets two names
// apart. One without anything there fits any; otherwise the shorter one has to begin
// the other, words or their initials.
func sameMiddle(a, b []string) bool {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] && first(a[i]) != first(b[i]) && !initialOf(a[i], b[i]) && !initialOf(b[i], a[i]) {
			return false
		}
	}
	return true
}

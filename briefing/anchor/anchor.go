// Package anchor remembers a passage by where it stands and by its words, and finds
// it again in a text that has changed, or says that it is gone.
//
// A passage with all that stood around it is found byte for byte. Else the places are
// compared whose words are like its words, or are surrounded by what surrounded it, and the best
// is it only when it is like enough and no other comes near: a passage is sooner orphaned than
// found in a wrong place. Words weigh what they tell, the rarer in the text the more. What makes
// that sure is that a Twin is remembered with the passage: how like it any other was.
//
// Words are compared without regard for case, white space, punctuation, Markdown's signs, numbers of
// items and Unicode's forms. Scripts without spaces are read character by character.
//
// It owns the selectors of a passage and the finding. It does not own what is
// remembered of a passage (content/notebook) or how two texts differ
// (briefing/change).
package anchor

import (
	"strings"
	"unicode/utf8"
)

const (
	// maxExact is how much of a passage is quoted, in bytes; enough to be found again.
	maxExact = 256
	// context is how much is quoted of what stands before and after, in bytes.
	context = 32
)

// An Anchor is a part of a text by its position and by its words: a
// TextPositionSelector and a TextQuoteSelector of the W3C Web Annotation Data Model,
// in bytes of UTF-8.
type Anchor struct {
	Start int `json:"start"` // byte offsets into the text, end exclusive
	End   int `json:"end"`
	// Exact is the passage's words, or how a long passage begins. A passage may be
	// empty: a point between Prefix and Suffix.
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"` // what stands right before Exact
	Suffix string `json:"suffix"` // what stands right after Exact
	// Tail is how a passage ends that is longer than Exact; "" when that was not kept.
	Tail string `json:"tail,omitempty"`
	Twin Twin   `json:"twin,omitzero"`
}

// A Twin is how like a passage the others of its text were when it was remembered, in
// hundredths from 1 to 100: what is no liker than this may be one of them, and that one be gone
// which was meant. It is zero when nobody looked, as in an anchor from elsewhere.
type Twin struct {
	Exact  int `json:"exact"`  // the words of the likest
	Prefix int `json:"prefix"` // what stood before one that was like it
	Suffix int `json:"suffix"` // what stood after one
	// Clear is not in hundredths: it is how many of the 8 words right before the passage, or of
	// the 8 right after it, were others around every passage that was like it. Zero is the
	// careful value, for who does not know.
	Clear int `json:"clear"`
}

// likelyTwin is the twin that is assumed where nobody looked, with words as like as exact.
func likelyTwin(exact int) Twin { return Twin{exact, 60, 60, 0} }

// Of returns the anchor of the passage of text from start to end, at little cost, for a place or
// a mark; Quote's is for a note. Offsets outside the text or within a character are moved to
// the nearest ones before that are not.
func Of(text string, start, end int) Anchor {
	start = boundary(text, start)
	end = max(start, boundary(text, end))
	quoted := max(start, boundary(text, min(end, start+maxExact)))
	after := boundary(text, quoted+context)
	a := Anchor{
		Start: start, End: end,
		Exact:  text[start:quoted],
		Prefix: text[boundary(text, start-context):start],
		Suffix: text[quoted:after],
	}
	if a.Exact != "" && (strings.Contains(text[:start], a.Exact) || strings.Contains(text[quoted:], a.Exact)) {
		a.Twin = likelyTwin(100)
	}
	return a
}

// boundary is the nearest offset in text, at or before offset, at which a character
// begins or the text ends.
func boundary(text string, offset int) int {
	offset = min(max(offset, 0), len(text))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

// Package anchor remembers a passage by where it stands and by its words, and finds
// it again in a text that has changed, or says that it is gone.
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
}

// Of returns the anchor of the passage of text from start to end. Offsets outside the text or
// within a character are moved to the nearest ones before that are not.
func Of(text string, start, end int) Anchor {
	start = boundary(text, start)
	end = max(start, boundary(text, end))
	quoted := max(start, boundary(text, min(end, start+maxExact)))
	after := boundary(text, quoted+context)
	return Anchor{
		Start: start, End: end,
		Exact:  text[start:quoted],
		Prefix: text[boundary(text, start-context):start],
		Suffix: text[quoted:after],
	}
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

// Find returns where the passage starts in a text that may have changed: where it
// was, if its words still stand there next to some of those around them; else
// at the only place where the words stand. Of several, the one with more of its
// surroundings wins, then the one that has not moved. When that leaves more
// than one, or none, ok is false.
func (p Anchor) Find(text string) (start int, ok bool) {
	if p.Exact == "" {
		return p.findPoint(text)
	}
	if 0 <= p.Start && p.Start <= len(text) && strings.HasPrefix(text[p.Start:], p.Exact) && p.company(text, p.Start) > 0 {
		return p.Start, true
	}
	best, count, home := -1, 0, -1 // home is what speaks for the place where it was
	for from := 0; ; {
		i := strings.Index(text[from:], p.Exact)
		if i < 0 {
			break
		}
		at := from + i
		from = at + 1
		c := p.company(text, at)
		if at == p.Start {
			home = c
		}
		switch {
		case c > best:
			best, count, start = c, 1, at
		case c == best:
			count++
		}
	}
	if count > 1 && home == best {
		return p.Start, true
	}
	return start, count == 1
}

// company counts the sides, 0 to 2, on which the passage has its old neighbours if
// it starts at the offset at.
func (p Anchor) company(text string, at int) int {
	sides := 0
	if strings.HasSuffix(text[:at], p.Prefix) {
		sides++
	}
	if strings.HasPrefix(text[at+len(p.Exact):], p.Suffix) {
		sides++
	}
	return sides
}

// findPoint finds a passage that has no words, by what stood around it.
func (p Anchor) findPoint(text string) (start int, ok bool) {
	if p.Prefix == "" && p.Suffix == "" {
		return 0, p.Start == 0
	}
	if 0 <= p.Start && p.Start <= len(text) && p.company(text, p.Start) == 2 {
		return p.Start, true
	}
	for _, c := range []struct {
		words string
		point int // within the words
	}{
		{p.Prefix + p.Suffix, len(p.Prefix)},
		{p.Suffix, 0},
		{p.Prefix, len(p.Prefix)},
	} {
		if at := strings.Index(text, c.words); c.words != "" && at >= 0 && strings.LastIndex(text, c.words) == at {
			return at + c.point, true
		}
	}
	return 0, false
}

package anchor

import (
	"strings"

	"lede/briefing"
)

// enough is how many bytes, with what stands around, cannot stand somewhere by accident.
const enough = 32

// Find returns what became of a passage.
func (t *Text) Find(a Anchor) Found {
	f, ok := t.quickly(a)
	if !ok {
		f = t.slowly(a)
	}
	if f.Outcome != Orphaned && a.End-a.Start > len(a.Exact) {
		f = t.toEnd(a, f)
	}
	return f
}

// In returns what became of a passage in a text; for many passages of one text, see Read.
func (a Anchor) In(text string) Found { return Read(text).Find(a) }

// Find returns where the passage starts in a text that may have changed: for a place or a
// mark, at which the reader sees what stands there and loses nothing when it is another
// passage. So words that stand in the text once are found however little is left of
// what stood around them. When nothing is found, ok is false.
func (a Anchor) Find(text string) (start int, ok bool) {
	if f := a.In(text); f.Outcome != Orphaned {
		return f.Span.Start, true
	}
	start = strings.Index(text, a.Exact)
	return max(start, 0), a.Exact != "" && start >= 0 && strings.LastIndex(text, a.Exact) == start
}

// quickly finds a passage with all that stood around it, byte for byte.
func (t *Text) quickly(a Anchor) (Found, bool) {
	window := a.Prefix + a.Exact + a.Suffix
	from := a.Start - len(a.Prefix)
	to := from + len(window)
	if 0 <= from && to <= len(t.text) && t.text[from:to] == window &&
		(a.Prefix != "" || a.Start == 0) && (a.Suffix != "" || to == len(t.text)) {
		return inPlace(a, a.Start), true
	}
	if len(window) < enough {
		return Found{}, false
	}
	if at := strings.Index(t.text, window); at >= 0 && strings.LastIndex(t.text, window) == at {
		return inPlace(a, at+len(a.Prefix)), true
	}
	return Found{}, false
}

// inPlace is the passage, all of it, at start.
func inPlace(a Anchor, start int) Found {
	return Found{InPlace, briefing.Span{Start: start, End: start + len(a.Exact)}, 1}
}

// slowly finds a passage by its words.
func (t *Text) slowly(a Anchor) Found {
	if len(appendWords(nil, a.Exact)) == 0 {
		return t.signs(a)
	}
	t.once.Do(t.index)
	if len(t.words) == 0 {
		return Found{}
	}
	s := search{remembered: t.remembered(a), text: t}
	p, ok := s.find()
	if !ok {
		return Found{}
	}
	return s.outcome(p)
}

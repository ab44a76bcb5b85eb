package anchor

import (
	"math"
	"strings"

	"lede/briefing"
)

// enough is how many bytes, with what stands around, cannot stand somewhere by accident.
const enough = 32

// Find returns what became of a passage. Of one that is longer than the anchor quotes, what
// lies between its beginning and its end is taken to be its own.
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
func (a Anchor) Find(text string) (start int, ok bool) { return Read(text).Place(a) }

// Place is Anchor.Find, for many places in one text.
func (t *Text) Place(a Anchor) (start int, ok bool) {
	if f := t.Find(a); f.Outcome != Orphaned {
		return f.Span.Start, true
	}
	start = strings.Index(t.text, a.Exact)
	return max(start, 0), a.Exact != "" && start >= 0 && strings.LastIndex(t.text, a.Exact) == start
}

// quickly finds a passage with all that stood around it, byte for byte.
func (t *Text) quickly(a Anchor) (Found, bool) {
	window := a.Prefix + a.Exact + a.Suffix
	from := a.Start - len(a.Prefix)
	if 0 <= from && from <= len(t.text) && strings.HasPrefix(t.text[from:], window) &&
		(a.Prefix != "" || from == 0) && (a.Suffix != "" || from+len(window) == len(t.text)) {
		return inPlace(a, a.Start), true
	}
	if len(window) < enough {
		return Found{}, false
	}
	if at, ok := t.only(window); ok {
		return inPlace(a, at+len(a.Prefix)), true
	}
	return Found{}, false
}

// only returns where words stand, when that is in one place only.
func (t *Text) only(words string) (at int, ok bool) {
	if t.sought.Add(1) > 2 {
		t.ready() // one pass over the text for each passage would soon be more
	}
	if !t.indexed.Load() {
		if at, ok, sure := t.scan(words); sure {
			return at, ok
		}
		t.ready()
	}
	rare, known := t.rarest(words)
	if !known {
		at = strings.Index(t.text, words)
		return at, at >= 0 && strings.LastIndex(t.text, words) == at
	}
	for _, i := range t.alike(rare.hash) {
		from := int(t.words[i].start) - int(rare.start)
		if from < 0 || !strings.HasPrefix(t.text[from:], words) {
			continue
		}
		if ok {
			return 0, false
		}
		at, ok = from, true
	}
	return at, ok
}

// scan does what only does without an index, unless too much of the text is like the words.
func (t *Text) scan(words string) (at int, ok, sure bool) {
	const short, tries = 48, 64 // strings.Index is at its fastest with so many bytes
	skip := max(0, (len(words)-short)/2)
	probe := words[skip:min(len(words), skip+short)]
	from := 0
	for range tries {
		i := strings.Index(t.text[from:], probe)
		if i < 0 {
			return at, ok, true
		}
		i += from
		from = i + 1
		if i >= skip && strings.HasPrefix(t.text[i-skip:], words) {
			if ok {
				return 0, false, true
			}
			at, ok = i-skip, true
		}
	}
	return 0, false, false
}

// rarest is the word among words that stands in the fewest places, when it is known in which.
// It is one that ends on both sides within words, for what cuts it there does so in the text.
func (t *Text) rarest(words string) (rarest word, known bool) {
	few, all := math.MaxInt, appendWords(nil, words)
	for i := 1; i+1 < len(all); i++ {
		w := all[i]
		if all[i-1].end == w.start || w.end == all[i+1].start || words[w.start] <= '9' || w.end-w.start >= longest {
			continue
		}
		if n := len(t.alike(w.hash)); n < few {
			rarest, few, known = w, n, true
		}
	}
	return rarest, known
}

// inPlace is the passage, all of it, at start.
func inPlace(a Anchor, start int) Found {
	return Found{InPlace, briefing.Span{Start: start, End: start + len(a.Exact)}, 1}
}

// slowly finds a passage by its words.
func (t *Text) slowly(a Anchor) Found {
	if len(appendWords(nil, uncommented(a.Exact))) == 0 {
		return t.signs(a)
	}
	t.ready()
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

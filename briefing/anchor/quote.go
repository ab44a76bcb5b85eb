package anchor

import (
	"cmp"
	"slices"
)

const (
	// maxQuote is how long a passage is kept whole, in bytes, and endsQuote how much of either
	// end is of a longer one.
	maxQuote, endsQuote = 4096, 2048
	// around is how much is kept of what stands before and after: enough to reach into
	// the next paragraph.
	around = 256
)

// Quote returns the anchor of the passage from start to end that a note is made on: all
// of its words up to 4 kB and both ends of a longer one, enough of what stands around to know
// its place, and whether there is another passage like it. Offsets are taken as Of takes them.
func (t *Text) Quote(start, end int) Anchor {
	text := t.text
	start = boundary(text, start)
	end = max(start, boundary(text, end))
	quoted, tail := end, end
	if end-start > maxQuote {
		quoted, tail = boundary(text, start+endsQuote), boundary(text, end-endsQuote)
	}
	a := Anchor{
		Start: start, End: end,
		Exact:  text[start:quoted],
		Prefix: text[boundary(text, start-around):start],
		Suffix: text[quoted:boundary(text, quoted+around)],
		Tail:   text[tail:end],
	}
	if len(appendWords(nil, a.Exact)) > 0 {
		a.Twin = t.twin(a)
	}
	return a
}

// twin compares the passage with all others of its text.
func (t *Text) twin(a Anchor) Twin {
	t.ready()
	s := search{remembered: t.remembered(a), text: t}
	first, _ := slices.BinarySearchFunc(t.words, a.Start, func(w word, start int) int { return cmp.Compare(int(w.end), start+1) })
	own := stretch{first, min(len(t.words), first+s.passage())}
	places, known := s.repeated()
	if !known {
		return likelyTwin(100)
	}
	again := slices.ContainsFunc(places, func(at int) bool { return at != first })
	s.taken = append(s.taken, own)
	s.look()
	var words, before, after float32
	near := 0
	for _, p := range s.places {
		words = max(words, p.words)
		if p.words >= wordsInSlot {
			before, after = max(before, p.before.like), max(after, p.after.like)
			near = max(near, p.near())
		}
	}
	if again {
		words = 1 // it may overlap itself
	}
	return Twin{hundredths(words), hundredths(before), hundredths(after), nearest - near}
}

func hundredths(f float32) int { return max(1, min(100, int(f*100+0.5))) }

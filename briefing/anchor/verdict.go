package anchor

import (
	"cmp"
	"slices"
)

// What makes a place sure. The figures are those with which none of the texts that the
// tests generate has a wrong place and nearly all that can be found is.
const (
	margin = 0.08 // over the score of the next best place

	strong      = 0.6  // surroundings that are the old ones
	strongBits  = 7    // with the bits that it takes to number the words of the text
	surest      = 0.85 // surroundings that can speak for a single word
	surestBits  = 14
	wordsInSlot = 0.3  // the least likeness between the old surroundings
	wordsBeside = 0.6  // beside old surroundings on one side
	wordsAlone  = 0.75 // with none
	overTwin    = 0.1  // above the likeness of another passage when this one was remembered
	wordsWhole  = 0.99 // all the words, and no others

	fewWords = 4  // a passage of fewer says too little by itself
	fewBits  = 10 // and so does one of common words
	ownWords = 6  // the least that can be known anywhere
)

// find looks for the passage in earnest.
func (s *search) find() (place, bool) {
	s.slots()
	s.likenesses()
	s.places = slices.DeleteFunc(s.places, func(p place) bool {
		return slices.ContainsFunc(s.cuts, p.overlaps) || s.neighbour(p)
	})
	// Several ways to the same place are one place.
	slices.SortStableFunc(s.places, func(a, b place) int {
		return cmp.Or(-cmp.Compare(a.score(), b.score()), cmp.Compare(a.first, b.first))
	})
	if len(s.places) == 0 || !s.sure(s.places[0]) || !s.beatsTwins(s.places[0]) {
		return place{}, false
	}
	best := s.places[0]
	for _, p := range s.places[1:] {
		if !p.overlaps(best.stretch) && best.score()-p.score() < margin && !s.surpasses(best, p) {
			return place{}, false
		}
	}
	return best, true
}

// surpasses reports whether best has all the words and p has not.
func (s *search) surpasses(best, p place) bool {
	return best.words >= wordsWhole && p.words < wordsWhole && !s.few() && s.anchor.Twin.Exact < 97
}

// neighbour reports whether p is what stood before the passage, or after it, rather than
// the passage.
func (s *search) neighbour(p place) bool {
	before, after := s.lookBefore(p.last), s.lookAfter(p.first)
	return s.isStrong(before.side) && before.like > p.before.like+0.1 && before.bits > 0 ||
		s.isStrong(after.side) && after.like > p.after.like+0.1 && after.bits > 0
}

// beatsTwins reports whether p is liker than any other passage was when this one was
// remembered.
func (s *search) beatsTwins(p place) bool {
	twin := s.anchor.Twin
	if twin == (Twin{}) {
		return true
	}
	over := 2*(p.words-float32(twin.Exact)/100) + max(0, p.before.like-float32(twin.Prefix)/100) + max(0, p.after.like-float32(twin.Suffix)/100)
	return over/4 >= margin
}

// few reports whether the passage's own words say too little for it to be known by them.
func (s *search) few() bool {
	return s.passage() < fewWords || s.bits(s.first, s.last) < s.text.room()+fewBits
}

// sure reports whether p is the passage, whatever else there is.
func (s *search) sure(p place) bool {
	before, after := s.isStrong(p.before), s.isStrong(p.after)
	short := s.few()
	whole := p.words >= wordsWhole
	switch {
	case short && !whole:
		return false
	case before && after:
		return p.words >= wordsInSlot
	case short:
		return s.isSurest(p.before) || s.isSurest(p.after)
	case before || after || p.before.like+p.after.like >= 0.8 && p.before.bits+p.after.bits >= s.text.room()+surestBits:
		return p.words >= wordsBeside
	case s.passage() < ownWords:
		return false
	case whole:
		return s.anchor.Twin.Exact < 97
	}
	return s.anchor.Twin.Exact > 0 && p.words >= max(wordsAlone, float32(s.anchor.Twin.Exact)/100+overTwin)
}

func (s *search) isStrong(o side) bool {
	return o.like >= strong && (o.bits >= s.text.room()+strongBits || o.bits == 0) // none was remembered at the text's edge
}

func (s *search) isSurest(o side) bool {
	return o.like >= surest && o.bits >= s.text.room()+surestBits && o.near >= 5
}

// outcome is what became of the passage that is now at p.
func (s *search) outcome(p place) Found {
	span := s.spanOf(p)
	f := Found{Outcome: Changed, Span: span, Score: float64(p.words)}
	if !same(s.anchor.Exact, span.Of(s.text.text)) {
		f.Score = min(f.Score, 0.99)
		return f
	}
	f.Outcome, f.Score = Moved, 1
	if span.Start == s.anchor.Start || p.before.near >= 3 || p.after.near >= 3 || p.before.like >= 0.5 && p.after.like >= 0.5 {
		f.Outcome = InPlace
	}
	return f
}

package anchor

import (
	"cmp"
	"slices"
)

// What makes a place sure. Likenesses are from 0 to 1, and bits are those of search's weights.
// The figures are those with which next to none of the texts that the tests generate have a wrong
// place, and nearly all that can be found is.
const (
	margin = 0.08 // over the score of the next best place

	strong     = 0.6  // surroundings that are the old ones
	strongBits = 7    // beyond what it takes to number the words of the text
	surest     = 0.85 // surroundings that can speak for a single word
	surestBits = 14

	wordsLeft   = 0.2  // the least that can be what is left of the passage
	wordsInSlot = 0.35 // the least between the old surroundings
	wordsPlaced = 0.5  // and there when a twin was as like
	wordsBeside = 0.6  // beside old surroundings on one side
	wordsNear   = 0.7  // between surroundings that are much like the old ones
	wordsAlone  = 0.75 // among others
	wordsWhole  = 0.99 // all the words, and no others
	sameWords   = 99   // the same of a twin, in hundredths
	overTwin    = 0.1  // so much liker, it is not the twin

	fewWords = 4  // a passage of fewer says too little by itself
	fewBits  = 10 // and so does one with no more beyond what it takes to number the words
	ownWords = 6  // the least that can be known anywhere
)

// find looks for the passage in earnest.
func (s *search) find() (place, bool) {
	s.slots()
	s.look()
	for i := range s.places {
		s.disown(&s.places[i])
	}
	s.places = slices.DeleteFunc(s.places, func(p place) bool {
		return !s.whole(p) && (slices.ContainsFunc(s.cuts, p.overlaps) || s.neighbour(p))
	})
	// Several ways to the same place are one place.
	slices.SortStableFunc(s.places, func(a, b place) int {
		return cmp.Or(-cmp.Compare(a.score(), b.score()), cmp.Compare(a.first, b.first))
	})
	if len(s.places) == 0 || !s.sure(s.places[0]) {
		return place{}, false
	}
	best := s.places[0]
	for _, p := range s.places[1:] {
		if !p.is(best.stretch) && !s.surpasses(best, p) {
			return place{}, false
		}
	}
	return best, true
}

// look looks where the passage's words are.
func (s *search) look() {
	s.repeats()
	if !s.few() {
		s.likenesses()
	}
}

// disown takes surroundings from a place that are those of a cut: they have stayed behind.
func (s *search) disown(p *place) {
	for _, c := range s.cuts {
		if c.first <= p.before.at && p.before.at < c.last {
			p.before = side{at: -1}
		}
		if c.first <= p.after.at && p.after.at < c.last {
			p.after = side{at: -1}
		}
	}
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

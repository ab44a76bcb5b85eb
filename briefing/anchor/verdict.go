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
	wordsInSlot = 0.35 // the least likeness between the old surroundings
	wordsLeft   = 0.2  // that something there is left of it
	wordsPlaced = 0.5  // and there, when others were as like
	wordsBeside = 0.6  // beside old surroundings on one side
	wordsAlone  = 0.75 // with none
	overTwin    = 0.1  // above the likeness of another passage when this one was remembered
	sameWords   = 99   // likeness of a twin, in hundredths, that has all the words
	wordsWhole  = 0.99 // all the words, and no others

	fewWords = 4  // a passage of fewer says too little by itself
	fewBits  = 10 // and so does one of common words
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
		if !p.overlaps(best.stretch) && !s.surpasses(best, p) {
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

// surpasses reports whether there can be no doubt between best and p.
func (s *search) surpasses(best, p place) bool {
	switch {
	case best.words < wordsWhole && s.whole(p) && (best.words < float32(s.anchor.Twin.Exact)/100+overTwin || !s.placed(best)):
		return false // it was edited, or it was moved and a twin put in its place
	case p.words >= wordsLeft && s.placed(p) && !s.placed(best),
		p.words >= max(wordsPlaced, float32(s.anchor.Twin.Exact)/100+0.05) && (s.isStrong(p.before) || s.isStrong(p.after)) && !s.isStrong(best.before) && !s.isStrong(best.after):
		return false // it was moved, or it was edited where it stood and best is a copy
	case p.words >= wordsInSlot && (s.beside(p.before, best.before) || s.beside(p.after, best.after)):
		return false // each has one of the old neighbours
	case p.words >= best.words-overTwin/2 && (p.touches(best.stretch) && !s.intact(best) ||
		!clearer(best.before, p.before) && !clearer(best.after, p.after)):
		return false // neither has
	case p.words >= best.words-overTwin/2 && (p.before.like > best.before.like+0.1 || p.after.like > best.after.like+0.1):
		return false
	}
	return best.score()-p.score() >= margin || s.intact(best) && 1-p.score() >= 0.015 && 1-best.score() <= (1-p.score())/4 || s.whole(best) && p.words < wordsWhole ||
		1-p.score() >= 0.075 && 1-best.score() <= (1-p.score())/2
}

// beside reports whether the old neighbour is right there, and more than it is here.
func (s *search) beside(there, here side) bool {
	return s.isStrong(there) && there.near >= 5 && there.near > here.near
}

// clearer reports whether the old neighbour is here and not there.
func clearer(here, there side) bool {
	return here.near >= 3 && (here.near >= there.near+3 || here.like >= there.like+0.2)
}

// whole reports whether p has all the words of a passage that had them for itself.
func (s *search) whole(p place) bool {
	return p.words >= wordsWhole && !s.few() && s.anchor.Twin.Exact < sameWords
}

// neighbour reports whether p is what stood before the passage, or after it, rather than
// the passage: whether its words are more like those.
func (s *search) neighbour(p place) bool {
	return s.liker(p, s.lookBefore(p.last).pairs) || s.liker(p, s.lookAfter(p.first).pairs)
}

// liker reports whether more of p is in the pairs than in its own, where they have any.
func (s *search) liker(p place, pairs []pair) bool {
	in := slices.DeleteFunc(pairs, func(x pair) bool { return x.j < p.first || x.j >= p.last })
	if len(in) < min(5, p.last-p.first) {
		return false
	}
	from, to := in[0].j, in[len(in)-1].j+1
	return 3*(to-from) >= p.last-p.first && s.shared(in, from, to) > s.shared(p.pairs, from, to)
}

// shared is the weight of those of the pairs that have a word of the text from i to j.
func (s *search) shared(pairs []pair, i, j int) float32 {
	var sum float32
	for _, p := range pairs {
		if i <= p.j && p.j < j {
			sum += s.weight[p.i]
		}
	}
	return sum
}

// few reports whether the passage's own words say too little for it to be known by them.
func (s *search) few() bool {
	return s.passage() < fewWords || s.bits(s.first, s.last) < s.text.room()+fewBits
}

// sure reports whether p is the passage, whatever else there is.
func (s *search) sure(p place) bool {
	before, after := s.isStrong(p.before), s.isStrong(p.after)
	whole := p.words >= wordsWhole
	twin := float32(s.anchor.Twin.Exact) / 100
	switch {
	case s.few():
		return whole && (s.enclosed(p) || s.intact(p))
	case s.anchor.Twin.Exact >= sameWords && whole:
		return s.enclosed(p) || s.intact(p)
	case p.words < twin+overTwin && !whole:
		return p.words >= wordsPlaced && s.placed(p) // it is not by its words that it can be told from a twin
	case before && after, before && s.last == len(s.words) && p.after.like > 0, after && s.first == 0 && p.before.like > 0:
		return p.words >= wordsInSlot
	case before || after:
		return p.words >= wordsAlone || p.words >= wordsBeside && (before && p.before.near >= 5 || after && p.after.near >= 5)
	case p.before.like+p.after.like >= 0.8 && min(p.before.bits, p.after.bits) > 0 && p.before.bits+p.after.bits >= s.text.room()+surestBits:
		return p.words >= 0.7
	case s.passage() < ownWords:
		return false
	}
	return whole || twin > 0 && p.words >= max(wordsAlone, twin+overTwin)
}

// placed reports whether p is right between the old neighbours.
func (s *search) placed(p place) bool {
	twin := s.anchor.Twin
	between := func(o side, twin int) bool { return s.isStrong(o) && o.near >= 3 && telling(o, twin) }
	atStart, atEnd := s.first == 0 && p.before.like > 0, s.last == len(s.words) && p.after.like > 0
	return (between(p.before, twin.Prefix) || atStart && s.isSurest(p.after)) &&
		(between(p.after, twin.Suffix) || atEnd && s.isSurest(p.before))
}

// intact reports whether all that was remembered around the passage is still around it, when
// not so much of it was around any twin.
func (s *search) intact(p place) bool {
	const all = 0.985 // the furthest word may have been cut
	return min(p.before.like, p.after.like) >= all && min(p.before.near, p.after.near) >= nearest &&
		max(s.anchor.Twin.Prefix, s.anchor.Twin.Suffix) < 98
}

// telling reports whether the side is liker than that of any twin was.
func telling(o side, twin int) bool {
	was := float32(twin) / 100
	return o.like >= was+0.2 || twin <= 94 && 1-o.like <= (1-was)/2
}

// enclosed reports whether p stands so close between its old neighbours that words that are
// found in many places can only be those between them.
func (s *search) enclosed(p place) bool {
	sure := func(o side, twin int, edge bool) bool {
		was := 1 - float32(twin)/100
		return (o.near >= 3 && o.like >= 0.7 || edge && o.like >= 0.4 && twin < 50) && (was >= 0.6 || was >= 0.06 && 1-o.like <= was/3)
	}
	return sure(p.before, s.anchor.Twin.Prefix, s.startsParagraph() && (p.first == 0 || s.text.breaks(p.first-1))) &&
		sure(p.after, s.anchor.Twin.Suffix, s.endsParagraph() && s.text.breaks(p.last-1)) &&
		(s.isSurest(p.before) || s.isSurest(p.after))
}

func (s *search) isStrong(o side) bool {
	return o.like >= strong && o.bits >= s.text.room()+strongBits
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

package anchor

import "slices"

// surpasses reports whether there can be no doubt between best and p.
func (s *search) surpasses(best, p place) bool {
	if s.replaced(best, p) || s.copied(best, p) || s.contested(best, p) {
		return false
	}
	lead, lack := best.score()-p.score(), 1-p.score()
	return lead >= margin || p.near() <= nearest/2 && s.beset(best) || s.whole(best) && p.words < wordsWhole ||
		lack >= 0.075 && 1-best.score() <= lack/2 ||
		lack >= 0.015 && 1-best.score() <= lack/4 && s.intact(best)
}

// replaced reports whether the passage may have been moved to p, and a twin been put in its
// place, rather than edited and copied to p.
func (s *search) replaced(best, p place) bool {
	return s.whole(p) && best.words < wordsWhole &&
		(best.words < float32(s.twin.Exact)/100+overTwin || !s.placed(best))
}

// copied reports whether the passage may have been copied to best, and edited where it was, at p.
func (s *search) copied(best, p place) bool {
	if p.words >= wordsLeft && s.placed(p) && !s.placed(best) {
		return true
	}
	return p.words >= max(wordsPlaced, float32(s.twin.Exact)/100+0.05) &&
		(s.isStrong(p.before) || s.isStrong(p.after)) && !s.isStrong(best.before) && !s.isStrong(best.after)
}

// contested reports whether p has one of the old neighbours, or as many words of the passage and
// as much of what stood around it.
func (s *search) contested(best, p place) bool {
	if p.words >= wordsInSlot && (s.beside(p.before, best.before) || s.beside(p.after, best.after)) {
		return true
	}
	if p.words >= wordsInSlot && s.isStrong(p.before) && s.isStrong(p.after) &&
		p.before.like+p.after.like > best.before.like+best.after.like+0.1 {
		return true
	}
	known := s.whole(best) && p.words <= float32(s.twin.Exact)/100+0.02 // as a twin, and the passage is all here
	if p.touches(best.stretch) && p.words >= best.words-2*overTwin && !known && !s.intact(best) && !s.placed(best) {
		return true
	}
	if p.words < best.words-overTwin/2 || known {
		return false
	}
	if (s.few() || s.hadTwin()) && max(p.before.near, p.after.near) >= nearest && best.near() < nearest {
		return true
	}
	return p.touches(best.stretch) && !s.intact(best) ||
		!clearer(best.before, p.before) && !clearer(best.after, p.after) ||
		p.before.like > best.before.like+0.1 || p.after.like > best.after.like+0.1
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
	return p.words >= wordsWhole && !s.few() && !s.hadTwin()
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

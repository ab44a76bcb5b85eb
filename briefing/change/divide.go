package change

import "slices"

const (
	// held is how much of a part has to be in the passage that it is a part of.
	held = 0.75
	// heldWeight is the least that a part may weigh: a few short words are in any passage.
	heldWeight = 2 * weightTelling
	// alikeParts is how much the parts together have to resemble the whole.
	alikeParts = 0.6
	// betterParts is how much more they have to than any of them alone.
	betterParts = 0.02
	// mostParts is how many parts a passage may have.
	mostParts = 16
)

// divisions are passages of one version that the other has in several parts, one after
// the other.
func (l *search) divisions(seeds []candidate) []candidate {
	var all []candidate
	for _, s := range seeds {
		if parts, score := l.parts(l.a[s.a.from], l.b, l.atB, s.b.from, s.score); parts.len() > 1 {
			all = append(all, candidate{s.a, parts, score + here})
		}
		if parts, score := l.parts(l.b[s.b.from], l.a, l.atA, s.a.from, s.score); parts.len() > 1 {
			all = append(all, candidate{parts, s.b, score + here})
		}
	}
	return all
}

// parts are the passages around the one at index seed that together are the whole;
// alone, the seed resembles it by the score given. at says which passages they are.
func (l *search) parts(whole *passage, among []*passage, at []int, seed int, alone float64) (stretch, float64) {
	none := stretch{seed, seed}
	rest := whole.bag
	takes := func(k int) bool {
		p := among[k]
		if p.part == PartHeading || p.part == partSame || whole.part == PartHeading || p.weight < heldWeight ||
			float64(l.lexicon.common(rest, p.bag)) < held*float64(p.weight) {
			return false
		}
		rest = without(rest, p.bag)
		return true
	}
	if !takes(seed) {
		return none, 0
	}
	s := stretch{seed, seed + 1}
	for s.to < len(among) && s.len() < mostParts && at[s.to] == at[s.to-1]+1 && takes(s.to) {
		s.to++
	}
	for s.from > 0 && s.len() < mostParts && at[s.from-1] == at[s.from]-1 && takes(s.from-1) {
		s.from--
	}
	if s.len() < 2 {
		return none, 0
	}
	var all passage
	for _, p := range among[s.from:s.to] {
		all.bag = append(all.bag, p.bag...)
		all.weight += p.weight
	}
	slices.Sort(all.bag)
	score := l.lexicon.resemblance(whole, &all)
	if score < alikeParts || score < alone+betterParts {
		return none, 0
	}
	return s, score
}

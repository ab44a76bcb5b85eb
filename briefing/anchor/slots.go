package anchor

import (
	"cmp"
	"slices"
)

const (
	// maxSlots is how many places of like surroundings are compared in earnest.
	maxSlots = 3
	// nearby is how many words on either side of the passage show whether it is gone.
	nearby = 24
)

// slots looks where the surroundings are: there the passage stands, or was cut out.
func (s *search) slots() {
	around := s.collect(0, s.first, s.last, len(s.words))
	width := len(s.words) + s.passage()/2 + 16
	for range maxSlots {
		first, last, weight := s.densest(width)
		if weight < around*0.3 || last == first {
			return
		}
		reach := len(s.words)/2 + s.passage()/2 + 16
		from, to := max(0, first-reach), min(len(s.text.words), last+reach)
		if !s.cutOut(from, to) && s.fill(from, to) {
			return
		}
		s.spend(from, to)
	}
}

// cutOut reports and notes whether between from and to the surroundings have closed over the passage.
func (s *search) cutOut(from, to int) bool {
	ids, weight := slices.Concat(s.ids[:s.first], s.ids[s.last:]), slices.Concat(s.weight[:s.first], s.weight[s.last:])
	pairs := s.align.align(ids, weight, s.numbers(s.text, from, to))
	split, _ := slices.BinarySearchFunc(pairs, s.first, func(p pair, first int) int { return cmp.Compare(p.i, first) })
	before, after := pairs[:split], pairs[split:]
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	// All of them must stand close together, or the passage may stand in between, its
	// words taken for some of those around that are like them.
	near := func(p pair) bool { return s.first-nearby <= p.i && p.i < s.first+nearby }
	for len(before) > 0 && !near(before[0]) {
		before = before[1:]
	}
	for len(after) > 0 && !near(after[len(after)-1]) {
		after = after[:len(after)-1]
	}
	most := func(found []pair, all int) bool {
		var bits float32
		for _, p := range found {
			bits += weight[p.i]
		}
		return len(found) >= (min(all, nearby)*4+4)/5 && bits >= s.text.room()+strongBits
	}
	if len(before)*len(after) == 0 || !most(before, s.first) || !most(after, len(s.words)-s.last) {
		return false
	}
	start, end := before[0], after[len(after)-1]
	if strange := end.j - start.j + 1 - len(before) - len(after); strange > min(3, s.passage()/3) {
		return false
	}
	if last, next := before[len(before)-1], after[0]; next.i-last.i+next.j-last.j > 4 {
		return false
	}
	s.cuts = append(s.cuts, cut{from + before[0].j, from + after[len(after)-1].j + 1})
	return true
}

// fill notes what stands between the surroundings where the passage was, and reports whether
// that is much like it and right between them: then there is no need to look further for them.
func (s *search) fill(from, to int) bool {
	pairs := s.align.align(s.ids, s.weight, s.numbers(s.text, from, to))
	var mine []pair
	for _, p := range pairs {
		if s.first <= p.i && p.i < s.last {
			mine = append(mine, pair{p.i, from + p.j})
		}
	}
	if len(mine) == 0 {
		return false
	}
	p := s.propose(mine)
	return p.words >= wordsBeside && s.isSurest(p.before) && s.isSurest(p.after)
}

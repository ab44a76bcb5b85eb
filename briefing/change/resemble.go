package change

import (
	"cmp"
	"slices"
)

// A stretch is passages that stand one after the other: from inclusive, to exclusive.
type stretch struct{ from, to int }

func (s stretch) len() int { return s.to - s.from }

// A candidate is passages of one version that may be those of the other, with how much
// they resemble each other, from 0 to 1.
type candidate struct {
	a, b  stretch
	score float64
}

// resemblance is the weight of the words that two bags have in common, out of the mean
// of their weights (Dice's coefficient).
func (l *lexicon) resemblance(a, b *passage) float64 {
	if a.weight+b.weight == 0 {
		return 0
	}
	return 2 * float64(l.common(a.bag, b.bag)) / float64(a.weight+b.weight)
}

// common is the weight of the words that two bags have in common.
func (l *lexicon) common(a, b []int32) int {
	weight := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			weight += int(l.weights[a[i]])
			i++
			j++
		}
	}
	return weight
}

// without is bag a without the words of b.
func without(a, b []int32) []int32 {
	left := make([]int32, 0, len(a))
	j := 0
	for _, w := range a {
		for j < len(b) && b[j] < w {
			j++
		}
		if j < len(b) && b[j] == w {
			j++
			continue
		}
		left = append(left, w)
	}
	return left
}

// best takes of candidates the ones with the highest scores that have no passage in
// common. There are inA and inB passages.
func best(all []candidate, inA, inB int) []candidate {
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), x.a.from-y.a.from, x.b.from-y.b.from, y.a.len()-x.a.len(), y.b.len()-x.b.len())
	})
	takenA, takenB := make([]bool, inA), make([]bool, inB)
	kept := all[:0]
	for _, c := range all {
		if slices.Contains(takenA[c.a.from:c.a.to], true) || slices.Contains(takenB[c.b.from:c.b.to], true) {
			continue
		}
		for i := c.a.from; i < c.a.to; i++ {
			takenA[i] = true
		}
		for j := c.b.from; j < c.b.to; j++ {
			takenB[j] = true
		}
		kept = append(kept, c)
	}
	return kept
}

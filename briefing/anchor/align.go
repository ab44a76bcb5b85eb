package anchor

import (
	"cmp"
	"slices"
)

const (
	// maxPairs is how many pairs of equal words are weighed against each other at once; two
	// runs with more are cut at what they surely share.
	maxPairs = 1 << 18
	// together is what two words that follow each other in both runs are worth beyond
	// their own weights, in bits: it keeps a passage in one piece rather than picking
	// its words from all over.
	together = 2
)

// A pair is two words that are the same one: the i-th of one run and the j-th of another.
type pair struct{ i, j int }

// An aligner finds the heaviest common subsequence of two runs of words, with a
// bonus for words that stay together: the method of Hunt and Szymanski (1977), which looks
// only at words that are equal, with weights. It keeps its memory from one use to the next.
type aligner struct {
	head, next []int32 // the words of b by their numbers, the last first; -1 is none
	links      []link
	at         []int32 // by word of b, the last link that ends there
	best       []int32 // a Fenwick tree over the words of b: the heaviest link up to there
}

// A link is a pair with the heaviest chain of pairs that ends with it.
type link struct {
	pair
	weight float32 // of the chain
	before int32   // the link before it in the chain
}

// align pairs the words of a, which have the weights given, with those of b, in order. Numbers
// of words are less than the number of words that are remembered.
func (x *aligner) align(a []int32, weight []float32, b []int32) []pair {
	return x.span(nil, a, weight, b, 0, 0)
}

// span appends the pairs of a and b, which begin at the offsets i and j.
func (x *aligner) span(pairs []pair, a []int32, weight []float32, b []int32, i, j int) []pair {
	if len(a) == 0 || len(b) == 0 {
		return pairs
	}
	if x.list(a, b) <= maxPairs {
		return x.chain(pairs, a, weight, b, i, j)
	}
	fromA, fromB := 0, 0
	fixed := landmarks(a, b)
	if len(fixed) == 0 {
		return pairs // nothing in these is surely the same
	}
	for _, p := range append(fixed, pair{len(a), len(b)}) {
		pairs = x.span(pairs, a[fromA:p.i], weight[fromA:p.i], b[fromB:p.j], i+fromA, j+fromB)
		if p.i < len(a) {
			pairs = append(pairs, pair{i + p.i, j + p.j})
		}
		fromA, fromB = p.i+1, p.j+1
	}
	return pairs
}

// list lists the words of b by their numbers, and returns how many pairs a has with them.
func (x *aligner) list(a, b []int32) int {
	size := slices.Max(a) + 1
	x.head = slices.Grow(x.head[:0], int(size))[:size]
	for id := range x.head {
		x.head[id] = -1
	}
	x.next = slices.Grow(x.next[:0], len(b))[:len(b)]
	many := make([]int, size)
	for j, id := range b {
		if 0 <= id && id < size {
			x.next[j], x.head[id] = x.head[id], int32(j)
			many[id]++
		}
	}
	pairs := 0
	for _, id := range a {
		pairs += many[id]
	}
	return pairs
}

// chain appends the heaviest chain of pairs.
func (x *aligner) chain(pairs []pair, a []int32, weight []float32, b []int32, i0, j0 int) []pair {
	const none = -1
	x.links = x.links[:0]
	x.at = slices.Grow(x.at[:0], len(b))[:len(b)]
	x.best = slices.Grow(x.best[:0], len(b)+1)[:len(b)+1]
	for j := range x.at {
		x.at[j] = none
	}
	for j := range x.best {
		x.best[j] = none
	}
	top := int32(none)
	for i, id := range a {
		for j := x.head[id]; j >= 0; j = x.next[j] { // the last first, so that none sees another of its row
			l := link{pair{i, int(j)}, weight[i], none}
			if k := x.heaviest(int(j)); k != none {
				l.weight, l.before = x.links[k].weight+weight[i], k
			}
			if j > 0 && i > 0 {
				if k := x.at[j-1]; k != none && x.links[k].i == i-1 && x.links[k].weight+weight[i]+together > l.weight {
					l.weight, l.before = x.links[k].weight+weight[i]+together, k
				}
			}
			k := int32(len(x.links))
			x.links = append(x.links, l)
			x.at[j] = k
			x.enter(int(j)+1, k)
			if top == none || l.weight > x.links[top].weight {
				top = k
			}
		}
	}
	from := len(pairs)
	for k := top; k != none; k = x.links[k].before {
		pairs = append(pairs, pair{i0 + x.links[k].i, j0 + x.links[k].j})
	}
	slices.Reverse(pairs[from:])
	return pairs
}

// heaviest is the heaviest link that ends before the j-th word of b, -1 for none.
func (x *aligner) heaviest(j int) int32 {
	best := int32(-1)
	for ; j > 0; j -= j & -j {
		if k := x.best[j]; k >= 0 && (best < 0 || x.links[k].weight > x.links[best].weight) {
			best = k
		}
	}
	return best
}

// enter notes that the link k ends with the word of b before j.
func (x *aligner) enter(j int, k int32) {
	for ; j < len(x.best); j += j & -j {
		if old := x.best[j]; old < 0 || x.links[k].weight > x.links[old].weight {
			x.best[j] = k
		}
	}
}

// landmarks are pairs of words that stand once in a and once in b, each beside another that
// both have, in an order that fits both: the patience of Bram Cohen's diff.
func landmarks(a, b []int32) []pair {
	const none, many = -1, -2
	where := make(map[int32][2]int, len(a))
	for i, id := range a {
		if _, ok := where[id]; ok {
			where[id] = [2]int{many, many}
		} else {
			where[id] = [2]int{i, none}
		}
	}
	for j, id := range b {
		if at, ok := where[id]; ok && at[0] != many {
			if at[1] != none {
				at[0] = many
			}
			at[1] = j
			where[id] = at
		}
	}
	var once []pair
	for i, id := range a {
		j := where[id][1]
		if where[id][0] != i || j < 0 {
			continue
		}
		if i > 0 && j > 0 && a[i-1] == b[j-1] || i+1 < len(a) && j+1 < len(b) && a[i+1] == b[j+1] {
			once = append(once, pair{i, j})
		}
	}
	return rising(once)
}

// rising is a longest run of pairs, sorted by i, that is sorted by j too.
func rising(pairs []pair) []pair {
	var piles []int // the pair on top of each pile
	before := make([]int, len(pairs))
	for k, p := range pairs {
		pile, _ := slices.BinarySearchFunc(piles, p.j, func(top, j int) int { return cmp.Compare(pairs[top].j, j) })
		before[k] = -1
		if pile > 0 {
			before[k] = piles[pile-1]
		}
		if pile == len(piles) {
			piles = append(piles, k)
		} else {
			piles[pile] = k
		}
	}
	if len(piles) == 0 {
		return nil
	}
	out := make([]pair, len(piles))
	for k, n := piles[len(piles)-1], len(piles)-1; k >= 0; k, n = before[k], n-1 {
		out[n] = pairs[k]
	}
	return out
}

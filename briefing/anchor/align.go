package anchor

import (
	"cmp"
	"slices"
)

const (
	// maxCells is the largest table in which two runs of words are compared at once, a
	// few hundred words against as many; longer ones are cut at what they surely share.
	maxCells = 1 << 18
	// mostCells is the largest table for runs that share nothing for sure, as two of
	// many like paragraphs do.
	mostCells = 1 << 21
	// together is what two words that follow each other in both runs are worth beyond
	// their own weights, in bits: it keeps a passage in one piece rather than picking
	// its words from all over.
	together = 2
)

// A pair is two words that are the same one: the i-th of one run and the j-th of another.
type pair struct{ i, j int }

// An aligner finds the heaviest common subsequence of two runs of words, with a
// bonus for words that stay together. It keeps its memory from one use to the next.
type aligner struct {
	steps          []uint8
	above, row     []float32 // the best up to here
	matched, fresh []float32 // the best that ends with these two words as a pair
}

// align pairs the words of a, which have the weights given, with those of b, in order.
func (x *aligner) align(a []int32, weight []float32, b []int32) []pair {
	return x.span(nil, a, weight, b, 0, 0)
}

// span appends the pairs of a and b, which begin at the offsets i and j.
func (x *aligner) span(pairs []pair, a []int32, weight []float32, b []int32, i, j int) []pair {
	if len(a) == 0 || len(b) == 0 {
		return pairs
	}
	if len(a)*len(b) <= maxCells {
		return x.table(pairs, a, weight, b, i, j)
	}
	fixed := landmarks(a, b)
	if len(fixed) == 0 {
		if len(a)*len(b) <= mostCells {
			return x.table(pairs, a, weight, b, i, j)
		}
		return pairs
	}
	fromA, fromB := 0, 0
	for _, p := range append(fixed, pair{len(a), len(b)}) {
		if (p.i-fromA)*(p.j-fromB) <= maxCells {
			pairs = x.span(pairs, a[fromA:p.i], weight[fromA:p.i], b[fromB:p.j], i+fromA, j+fromB)
		}
		if p.i < len(a) {
			pairs = append(pairs, pair{i + p.i, j + p.j})
		}
		fromA, fromB = p.i+1, p.j+1
	}
	return pairs
}

// The ways through the table.
const (
	skipA  uint8 = iota // the word of a has no partner
	skipB               // the word of b has none
	match               // they are partners
	follow uint8 = 4    // set beside: and so are the two before them
)

// table fills the whole table and reads the best way off it.
func (x *aligner) table(pairs []pair, a []int32, weight []float32, b []int32, i0, j0 int) []pair {
	n := len(b) + 1
	x.steps = slices.Grow(x.steps[:0], len(a)*n)[:len(a)*n]
	for _, row := range []*[]float32{&x.above, &x.row, &x.matched, &x.fresh} {
		*row = slices.Grow((*row)[:0], n)[:n]
		clear(*row)
	}
	above, row, matched, fresh := x.above, x.row, x.matched, x.fresh
	for i, id := range a {
		steps := x.steps[i*n : (i+1)*n]
		above, row, matched, fresh = above[:n], row[:n], matched[:n], fresh[:n]
		row[0], fresh[0] = 0, -1
		left := float32(0)
		for j := 1; j < n; j++ {
			best, step := above[j], skipA
			if left > best {
				best, step = left, skipB
			}
			fresh[j] = -1
			if b[j-1] == id {
				m, followed := above[j-1], uint8(0)
				if i > 0 && matched[j-1] >= 0 && matched[j-1]+together > m {
					m, followed = matched[j-1]+together, follow
				}
				m += weight[i]
				fresh[j] = m
				step |= followed
				if m >= best {
					best, step = m, match|followed
				}
			}
			left = best
			row[j], steps[j] = best, step
		}
		above, row = row, above
		matched, fresh = fresh, matched
	}
	return x.readOff(pairs, len(a), n, i0, j0)
}

// readOff walks the table from its end.
func (x *aligner) readOff(pairs []pair, rows, n, i0, j0 int) []pair {
	from := len(pairs)
	i, j, forced := rows-1, n-1, false
	for i >= 0 && j > 0 {
		step := x.steps[i*n+j]
		switch {
		case forced || step&^follow == match:
			pairs = append(pairs, pair{i0 + i, j0 + j - 1})
			forced = step&follow != 0
			i, j = i-1, j-1
		case step&^follow == skipA:
			i--
		default:
			j--
		}
	}
	slices.Reverse(pairs[from:])
	return pairs
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

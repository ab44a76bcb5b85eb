package change

import (
	"context"

	"lede/briefing"
)

// How much two passages have to resemble each other to be one that was edited: less
// where the passages around them are the same.
const (
	alikeHere  = 0.4
	alikeThere = 0.55
	// alikeAtAll is what a part of a passage may resemble the whole by.
	alikeAtAll = 0.15
	// here is what standing in the same place counts for.
	here = 0.1
)

// gapPairs is how many pairs of passages are looked at in one gap; in a larger one
// only those are that stand about as far from its beginning.
const (
	gapPairs    = 1 << 10
	gapBand     = 3
	gapHeadings = 32 // the most in a gap that may be those that were renamed
)

// pairAlike pairs the passages that are left and alike. It stops early when ctx is
// cancelled.
func (c *comparison) pairAlike(ctx context.Context) {
	atA, inA := left(c.a, c.pairOfA, c.lexicon)
	atB, inB := left(c.b, c.pairOfB, c.lexicon)
	if len(atA) == 0 || len(atB) == 0 {
		return
	}
	l := &search{c: c, leftover: leftover{c.lexicon, inA, inB}, atA: atA, atB: atB}
	l.gapA, l.gapB = gapsOf(c.pairOfA, c.pairs), gapsOf(c.pairOfB, c.pairs)
	seeds := append(l.inGaps(), l.candidates(ctx, alikeAtAll)...)
	all := append(l.divisions(seeds), l.headings()...)
	for _, s := range seeds {
		least := alikeThere
		if l.gapA[atA[s.a.from]] == l.gapB[atB[s.b.from]] {
			least = alikeHere
			s.score += here
			least += here
		}
		if s.score >= least {
			all = append(all, s)
		}
	}
	for _, s := range best(all, len(atA), len(atB)) {
		c.add(pair{
			a: stretch{atA[s.a.from], atA[s.a.to-1] + 1},
			b: stretch{atB[s.b.from], atB[s.b.to-1] + 1},
		})
	}
}

// A search looks for what is alike among the passages that are left.
type search struct {
	leftover
	c          *comparison
	atA, atB   []int // which passages they are
	gapA, gapB []int
}

// gapsOf numbers for each passage of a version the gap between aligned pairs that it
// stands in.
func gapsOf(pairOf []int, pairs []pair) []int {
	gaps := make([]int, len(pairOf))
	gap := 0
	for i, at := range pairOf {
		if at >= 0 && pairs[at].aligned {
			gap++
		}
		gaps[i] = gap
	}
	return gaps
}

// inGaps are the candidates that stand between the same neighbours.
func (l *search) inGaps() []candidate {
	var all []candidate
	for i, j := 0, 0; i < len(l.atA) && j < len(l.atB); {
		gap := l.gapA[l.atA[i]]
		endA := endOfGap(l.atA, l.gapA, i, gap)
		for j < len(l.atB) && l.gapB[l.atB[j]] < gap {
			j++
		}
		endB := endOfGap(l.atB, l.gapB, j, gap)
		all = l.inGap(all, stretch{i, endA}, stretch{j, endB})
		i, j = endA, endB
	}
	return all
}

func endOfGap(at, gaps []int, from, gap int) int {
	for from < len(at) && gaps[at[from]] == gap {
		from++
	}
	return from
}

func (l *search) inGap(all []candidate, a, b stretch) []candidate {
	band := gapBand
	if a.len()*b.len() <= gapPairs {
		band = gapPairs
	}
	for i := a.from; i < a.to; i++ {
		mid := b.from + (i-a.from)*b.len()/a.len()
		for j := max(b.from, mid-band); j < min(b.to, mid+band+1); j++ {
			if score := l.score(i, j); score >= alikeAtAll {
				all = append(all, candidate{stretch{i, i + 1}, stretch{j, j + 1}, score})
			}
		}
	}
	return all
}

// headings are headings in the same place that have other words: what follows them is
// the same, or they are for the same.
func (l *search) headings() []candidate {
	var all []candidate
	inGap := map[int][]int{} // of b, the first headings in each gap
	for j, q := range l.b {
		if gap := l.gapB[l.atB[j]]; q.part == PartHeading && len(inGap[gap]) < gapHeadings {
			inGap[gap] = append(inGap[gap], j)
		}
	}
	for i, p := range l.a {
		if p.part != PartHeading {
			continue
		}
		for _, j := range inGap[l.gapA[l.atA[i]]] {
			q := l.b[j]
			if says(p.kind) && p.kind == q.kind || l.followedAlike(l.atA[i], l.atB[j]) {
				all = append(all, candidate{stretch{i, i + 1}, stretch{j, j + 1}, alikeHere})
			}
		}
	}
	return all
}

// says reports whether a kind is one that a heading says.
func says(k briefing.Kind) bool { return k != briefing.KindOther && k != briefing.KindBody }

// followedAlike reports whether what follows the passages at i and j is a pair.
func (l *search) followedAlike(i, j int) bool {
	c := l.c
	return i+1 < len(c.pairOfA) && j+1 < len(c.pairOfB) && c.pairOfA[i+1] >= 0 && c.pairOfA[i+1] == c.pairOfB[j+1]
}

package change

import (
	"context"

	"znkr.io/diff"
)

// A comparison is which passages of two versions are the same, or were.
//
// It is made in one order of the two, whichever is the older: what is found is then
// the same in both directions.
type comparison struct {
	a, b    *version
	lexicon *lexicon
	pairs   []pair
	pairOfA []int // of each passage of a the index of its pair, -1 for none
	pairOfB []int
	sources []int // of each source of a the one of b, -1 for none
	skipped int   // stretches of text that are the same and were not read
}

// A pair is a passage, or several that became one or that one became.
type pair struct {
	a, b    stretch
	same    bool     // in the same words
	aligned bool     // found where the passages around it are the same
	moved   bool     // it does not keep the order of the others
	shared  []string // as Change.Shared
}

// pairUp pairs the passages that have been read.
func (c *comparison) pairUp(ctx context.Context) error {
	c.pairOfA, c.pairOfB = unpaired(c.a), unpaired(c.b)
	c.align()
	c.pairEqual()
	c.pairAlike(ctx)
	if err := ctx.Err(); err != nil {
		return err
	}
	c.pairAnswers()
	c.order()
	return ctx.Err()
}

func unpaired(v *version) []int {
	of := make([]int, len(v.passages))
	for i := range of {
		of[i] = -1
	}
	return of
}

func (c *comparison) add(p pair) {
	for i := p.a.from; i < p.a.to; i++ {
		c.pairOfA[i] = len(c.pairs)
	}
	for j := p.b.from; j < p.b.to; j++ {
		c.pairOfB[j] = len(c.pairs)
	}
	c.pairs = append(c.pairs, p)
}

func (c *comparison) addSame(i, j int, aligned bool) {
	c.add(pair{a: stretch{i, i + 1}, b: stretch{j, j + 1}, same: true, aligned: aligned})
}

// align pairs passages that are the same and in the same order: as many as can be.
func (c *comparison) align() {
	i, j := 0, 0
	until := func(a, b int) {
		for i < a && j < b {
			c.addSame(i, j, true)
			i++
			j++
		}
	}
	for _, h := range diff.Hunks(keysOf(c.a), keysOf(c.b), diff.Context(0)) {
		until(h.PosX, h.PosY)
		i, j = h.EndX, h.EndY
	}
	until(len(c.a.passages), len(c.b.passages))
}

func keysOf(v *version) []int {
	keys := make([]int, len(v.passages))
	for i := range v.passages {
		keys[i] = v.passages[i].key
	}
	return keys
}

// pairEqual pairs the passages that are left and the same, in order.
func (c *comparison) pairEqual() {
	waiting := map[int][]int{} // of b, by key
	for j, at := range c.pairOfB {
		if at < 0 {
			key := c.b.passages[j].key
			waiting[key] = append(waiting[key], j)
		}
	}
	for i, at := range c.pairOfA {
		if at >= 0 {
			continue
		}
		key := c.a.passages[i].key
		if js := waiting[key]; len(js) > 0 {
			c.addSame(i, js[0], false)
			waiting[key] = js[1:]
		}
	}
}

// left are the passages of a version that have no pair.
func left(v *version, pairOf []int, l *lexicon) (at []int, passages []*passage) {
	for i, pair := range pairOf {
		if pair < 0 {
			p := &v.passages[i]
			p.fill(l)
			at = append(at, i)
			passages = append(passages, p)
		}
	}
	return at, passages
}

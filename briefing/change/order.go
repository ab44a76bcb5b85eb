package change

import (
	"cmp"
	"slices"

	"lede/briefing"
)

// What pairs weigh that might have stayed where they were. As few passages as possible
// are said to have moved, and of as many the shorter ones; a heading stays, and what
// stands under it moves.
const (
	passageWeight = 100
	mostWords     = 99 // that count
	headingWeight = 20 * passageWeight
)

// order decides which pairs were moved: those that are not among the ones that keep
// one order and together weigh the most.
func (c *comparison) order() {
	kept := c.heaviest()
	for i := range c.pairs {
		c.pairs[i].moved = !kept[i]
	}
	// Words that stay where they are may still come to stand in what is known, when
	// the heading above them went.
	for i := range c.pairs {
		if p := &c.pairs[i]; !p.moved && c.changesSide(p) {
			p.moved = true
		}
	}
}

// heaviest reports of each pair whether it is in the heaviest increasing sequence of
// pairs. It takes time n log n (a Fenwick tree of the best sums up to each place).
func (c *comparison) heaviest() []bool {
	byA := make([]int, len(c.pairs))
	for i := range byA {
		byA[i] = i
	}
	slices.SortFunc(byA, func(x, y int) int { return cmp.Compare(c.pairs[x].a.from, c.pairs[y].a.from) })
	t := sums{best: make([]int, len(c.b.passages)+1), of: make([]int, len(c.b.passages)+1)}
	before := make([]int, len(c.pairs))
	for _, i := range byA {
		p := &c.pairs[i]
		sum, last := t.upTo(p.b.from)
		before[i] = last
		t.put(p.b.from, sum+c.weight(p), i)
	}
	kept := make([]bool, len(c.pairs))
	for _, i := t.upTo(len(c.b.passages)); i >= 0; i = before[i] {
		kept[i] = true
	}
	return kept
}

// weight is what it is worth to keep a pair in place.
func (c *comparison) weight(p *pair) int {
	weight := 0
	for i := p.a.from; i < p.a.to; i++ {
		of := &c.a.passages[i]
		switch of.part {
		case partSame:
			weight += of.weight * passageWeight
		case PartHeading:
			weight += headingWeight
		default:
			weight += passageWeight + min(len(of.tokens), mostWords)
		}
	}
	return weight
}

// sums are the heaviest sequences that end before each place of b.
type sums struct {
	best []int
	of   []int // the pair that each ends with, plus one; 0 for none
}

// upTo is the heaviest sequence that ends before place j, and its last pair or -1.
func (s *sums) upTo(j int) (sum, last int) {
	for ; j > 0; j -= j & -j {
		if s.best[j] > sum {
			sum, last = s.best[j], s.of[j]
		}
	}
	return sum, last - 1
}

func (s *sums) put(j, sum, pair int) {
	for j++; j < len(s.best); j += j & -j {
		if sum > s.best[j] {
			s.best[j], s.of[j] = sum, pair+1
		}
	}
}

// changesSide reports whether a pair goes between what is known and what is not, and
// not because a heading of its own was edited.
func (c *comparison) changesSide(p *pair) bool {
	a, b := &c.a.passages[p.a.from], &c.b.passages[p.b.from]
	if a.part == PartHeading || !opposed(a.kind, b.kind) {
		return false
	}
	return !c.sameHeading(a.section, b.section)
}

// opposed reports whether of two kinds one is of what is known and the other of what is
// not.
func opposed(k, m briefing.Kind) bool {
	return k == briefing.KindUnknown && m == briefing.KindKnown || k == briefing.KindKnown && m == briefing.KindUnknown
}

// sameHeading reports whether the headings of two sections are a pair.
func (c *comparison) sameHeading(a, b int) bool {
	if a < 0 || b < 0 {
		return a == b
	}
	i, okA := c.a.heading(a)
	j, okB := c.b.heading(b)
	return okA && okB && c.pairOfA[i] >= 0 && c.pairOfA[i] == c.pairOfB[j]
}

// heading is the index of the passage that is a section's heading.
func (v *version) heading(section int) (int, bool) {
	at := v.doc.Sections[section].Heading.Start
	return slices.BinarySearchFunc(v.passages, at, func(p passage, at int) int { return p.span.Start - at })
}

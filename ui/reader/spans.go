package reader

import (
	"cmp"
	"slices"

	"lede/briefing"
)

// Spans are parts of the text in the order in which they begin, which may overlap, so
// that those in a row are found without a look at all of them.
type spans struct {
	list  []briefing.Span
	reach []int // of each, how far it and those before it reach
}

func spansOf(list []briefing.Span) spans {
	s := spans{list, make([]int, len(list))}
	end := 0
	for i := range list {
		end = max(end, list[i].End)
		s.reach[i] = end
	}
	return s
}

// near is the range of those, by index, that can overlap a part of the text: all that do
// are in it.
func (s spans) near(part briefing.Span) (from, to int) {
	from, _ = slices.BinarySearch(s.reach, part.Start+1)
	to, _ = slices.BinarySearchFunc(s.list, part.End, func(one briefing.Span, end int) int {
		return cmp.Compare(one.Start, end)
	})
	return from, max(from, to)
}

package manuscript_test

import (
	"slices"
	"testing"

	"lede/content/format/manuscript"
)

func TestUnder(t *testing.T) {
	for _, c := range []struct {
		level        int
		levels, want []int
	}{
		{2, []int{1, 2, 3}, []int{2, 3, 4}},
		{2, []int{3, 2}, []int{3, 2}},
		{3, []int{2, 4, 2}, []int{3, 5, 3}},
		{4, []int{0, 3, 6}, []int{4, 6, 6}},
		{1, []int{1}, []int{1}},
		{2, nil, nil},
	} {
		blocks := []manuscript.Block{manuscript.Rule{}}
		for _, l := range c.levels {
			blocks = append(blocks, manuscript.Heading{Level: l, Text: manuscript.Words("x")})
		}
		var got []int
		for _, b := range manuscript.Under(c.level, blocks) {
			if h, ok := b.(manuscript.Heading); ok {
				got = append(got, h.Level)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v under %d are %v, and not %v", c.levels, c.level, got, c.want)
		}
	}
}

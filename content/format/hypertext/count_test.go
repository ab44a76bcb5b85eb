package hypertext_test

import (
	"testing"

	"lede/content/format/hypertext"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0},
		{" \n", 0},
		{"Two of the cranes, it says", 6},
		{"港口里有", 4},
		{"ICE港口 7", 4},
		{"кран упал", 2},
	} {
		if got := hypertext.Words(c.text); got != c.want {
			t.Errorf("%q is said to have %d words, not %d", c.text, got, c.want)
		}
	}
}

package change

import "testing"

func TestReadNumber(t *testing.T) {
	for _, c := range []struct {
		written string
		value   float64
		unit    string
		words   int // that the number takes
	}{
		{"12 boats", 12, "", 1},
		{"twelve boats", 12, "", 1},
		{"Twenty-one boats", 21, "", 3},
		{"1,234.5 tonnes", 1234.5, "", 1},
		{"1.5 million people", 1.5e6, "", 2},
		{"$4bn more", 4e9, "$", 2},
		{"$4 billion more", 4e9, "$", 3},
		{"US$4bn", 4e9, "$", 3},
		{"four billion dollars", 4e9, "$", 3},
		{"30% of it", 30, "%", 2},
		{"30 per cent of it", 30, "%", 3},
		{"thirty percent", 30, "%", 2},
		{"one hundred and five days", 105, "", 4},
		{"three hundred thousand", 3e5, "", 3},
		{"two thousand and four", 2004, "", 4},
		{"two dozen", 24, "", 2},
		{"a dozen", 0, "", 0},
		{"dozen", 12, "", 1},
		{"two three", 2, "", 1},
		{"twenty thirty", 20, "", 1},
		{"five and a half", 5, "", 1},
		{"3rd of May", 0, "", 0},
		{"20s", 0, "", 0},
		{"$", 0, "", 0},
		{"million", 0, "", 0},
		{"", 0, "", 0},
	} {
		var words []string
		for start, end := range wordsOf(c.written) {
			words = append(words, c.written[start:end])
		}
		n, end := readNumber(words, 0)
		if want := (number{c.value, c.unit}); end != c.words || !n.same(want) {
			t.Errorf("%q: %v in %d words, want %v in %d", c.written, n, end, want, c.words)
		}
	}
}

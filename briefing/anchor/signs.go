package anchor

import "strings"

// signs finds a passage without words, a dash or a point between two characters, by what
// stood around it: the only place where all of that stands, or all of one side.
func (t *Text) signs(a Anchor) Found {
	for _, c := range []struct {
		words string
		start int // of the passage within the words
	}{
		{a.Prefix + a.Exact + a.Suffix, len(a.Prefix)},
		{a.Exact + a.Suffix, 0},
		{a.Prefix + a.Exact, len(a.Prefix)},
	} {
		if len(c.words)-len(a.Exact) < enough*3/4 {
			continue
		}
		if at := strings.Index(t.text, c.words); at >= 0 && strings.LastIndex(t.text, c.words) == at {
			return inPlace(a, at+c.start)
		}
	}
	return Found{}
}

package anchor

import "strings"

// signs finds a passage without words, a dash or a point between two characters, by what
// stood on both sides of it: the only place where all of that stands, or the nearest of it.
func (t *Text) signs(a Anchor) Found {
	for _, reach := range []int{around, around / 2} {
		from := boundary(a.Prefix, len(a.Prefix)-reach)
		to := boundary(a.Suffix, reach)
		words := a.Prefix[from:] + a.Exact + a.Suffix[:to]
		if len(words)-len(a.Exact) < enough {
			break
		}
		if at := strings.Index(t.text, words); at >= 0 && strings.LastIndex(t.text, words) == at {
			return inPlace(a, at+len(a.Prefix)-from)
		}
	}
	return Found{}
}

package query

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

// Holds reports whether a briefing that says that it was published so, in EDTF or in
// words, may have been published then.
func (n Published) Holds(published string) bool {
	on, err := edtf.Parse(published)
	if err != nil {
		found := when.Find(published, when.Options{})
		i := slices.IndexFunc(found, when.Expression.Resolved)
		if i < 0 {
			return false
		}
		on = found[i].Value
	}
	return on.MayOverlap(n.When)
}

// Holds reports whether a path has the part in it. Case, the form of accents and the
// way of the slashes make no difference.
func (n Path) Holds(path string) bool { return strings.Contains(foldPath(path), foldPath(n.Part)) }

func foldPath(path string) string {
	return strings.ReplaceAll(strings.ToLower(norm.NFC.String(path)), `\`, "/")
}

// Holds reports whether it is so of a briefing with these notes.
func (n Noted) Holds(notes []string) bool {
	if n.Words.Empty() {
		return n.None == (len(notes) == 0)
	}
	return slices.ContainsFunc(notes, n.Words.Occur)
}

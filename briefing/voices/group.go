package voices

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing/attribution"
	"lede/briefing/edtf"
)

// A Briefing is what is said in one briefing.
type Briefing struct {
	Published  edtf.Expr // the zero Expr where it is not known
	Statements []attribution.Statement
}

// Options are the reader's part in a grouping.
type Options struct {
	// Refuse are proposals that do not hold: the two names of each are never joined,
	// directly or through others. Reasons do not matter, nor does the order of names.
	Refuse []Join
}

// A Grouping is who is heard in several briefings. It points into their statements.
type Grouping struct {
	Voices       []Voice // ordered by ByMuch
	Unattributed int     // statements that no voice has: nobody's, and those of a pronoun that stands for nobody known
}

// Group groups the statements of briefings by who makes them.
func Group(briefings []Briefing, o Options) Grouping {
	var g Grouping
	n := 0
	for i := range briefings {
		n += len(briefings[i].Statements)
	}
	c := newCrowd(n)
	for _, i := range inTime(briefings) {
		for k := range briefings[i].Statements {
			s := &briefings[i].Statements[k]
			if s.Speaker.Footing == attribution.Unattributed || s.Speaker.Unknown() {
				g.Unattributed++
				continue
			}
			c.hear(i, s)
		}
	}
	all := c.voices(o.Refuse)
	order := make([]*Voice, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortFunc(order, ByMuch)
	g.Voices = make([]Voice, len(all))
	for i, v := range order {
		g.Voices[i] = *v
	}
	return g
}

// inTime is the briefings by index, in the order in which they were published; those of
// which that is not known come last.
func inTime(briefings []Briefing) []int {
	order := make([]int, len(briefings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := briefings[i].Published, briefings[j].Published
		switch {
		case a.IsZero() && b.IsZero():
			return 0
		case a.IsZero():
			return 1
		case b.IsZero():
			return -1
		}
		return edtf.Compare(a, b)
	})
	return order
}

// ByMuch orders voices of a grouping by how much is heard of them, the most first: by statements, by
// briefings, then by name.
func ByMuch(a, b *Voice) int {
	if c := cmp.Or(cmp.Compare(len(b.Heard), len(a.Heard)), cmp.Compare(b.briefings, a.briefings)); c != 0 {
		return c
	}
	return ByName(a, b)
}

// ByName orders voices of a grouping by name, in whatever case and without an article.
func ByName(a, b *Voice) int {
	return cmp.Or(strings.Compare(a.plain, b.plain), strings.Compare(a.Key, b.Key))
}

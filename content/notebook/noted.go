package notebook

import (
	"cmp"
	"slices"
)

// Noted is all notes as they were at one moment, by briefing.
type Noted struct {
	all    []*Note // sorted; nobody changes them
	byHash map[string][]int
	bySlug map[string][]int
}

// newNoted sorts notes, which it takes over.
func newNoted(notes []Note) *Noted {
	all := make([]*Note, len(notes))
	for i := range notes {
		all[i] = &notes[i]
	}
	slices.SortFunc(all, func(a, b *Note) int {
		return cmp.Or(
			cmp.Compare(a.Title, b.Title),
			cmp.Compare(a.Briefing.Slug, b.Briefing.Slug),
			cmp.Compare(a.Briefing.Hash, b.Briefing.Hash),
			cmp.Compare(a.Anchor.Start, b.Anchor.Start),
			a.Created.Compare(b.Created),
			cmp.Compare(a.ID, b.ID),
		)
	})
	x := &Noted{all: all, byHash: map[string][]int{}, bySlug: map[string][]int{}}
	for i := range all {
		k := all[i].Briefing
		x.byHash[k.Hash] = append(x.byHash[k.Hash], i)
		if k.Slug != "" {
			x.bySlug[k.Slug] = append(x.bySlug[k.Slug], i)
		}
	}
	return x
}

// Of returns how many notes a briefing has that is known by k, or was by the hashes
// of its former texts.
func (x *Noted) Of(k Key, former ...string) int {
	count := 0
	x.each(k, former, func(int) { count++ })
	return count
}

// Notes are those that Of counts, in the order of the text as it was when they were
// made.
func (x *Noted) Notes(k Key, former ...string) []Note {
	var notes []Note
	x.each(k, former, func(i int) { notes = append(notes, x.all[i].clone()) })
	slices.SortStableFunc(notes, func(a, b Note) int { return cmp.Compare(a.Anchor.Start, b.Anchor.Start) })
	return notes
}

// All are all notes, by the titles of their briefings and in the order of their texts.
func (x *Noted) All() []Note {
	all := make([]Note, len(x.all))
	for i, n := range x.all {
		all[i] = n.clone()
	}
	return all
}

// each calls do for the notes of a briefing, each once.
func (x *Noted) each(k Key, former []string, do func(i int)) {
	if k.Hash != "" { // the notes of other programs, of which no text is known, have none
		for _, i := range x.byHash[k.Hash] {
			do(i)
		}
	}
	for f, hash := range former {
		if hash == "" || hash == k.Hash || slices.Contains(former[:f], hash) {
			continue
		}
		for _, i := range x.byHash[hash] {
			do(i)
		}
	}
	for _, i := range x.bySlug[k.Slug] { // nothing is called ""
		if hash := x.all[i].Briefing.Hash; hash == "" || hash != k.Hash && !slices.Contains(former, hash) {
			do(i)
		}
	}
}

package timeline

import (
	"cmp"
	"slices"

	"lede/briefing/edtf"
)

// A Chronology is the entries of several briefings in the order of time. It is
// immutable.
type Chronology struct {
	// Entries are ordered by Compare. Those whose date was not read come last.
	Entries []Entry
	// Undated is the index of the first entry whose date was not read.
	Undated int
	rivals  map[int][]int
}

// Merge puts the entries of several briefings in the order of time. The i-th list
// is that of the i-th briefing, whose entries are given its number. Entries that
// Compare finds equal stay in the order in which they are given.
func Merge(lists ...[]Entry) *Chronology {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	c := &Chronology{Entries: make([]Entry, 0, n)}
	for i, l := range lists {
		for _, e := range l {
			e.Briefing = i
			c.Entries = append(c.Entries, e)
		}
	}
	slices.SortStableFunc(c.Entries, Compare)
	c.Undated, _ = slices.BinarySearchFunc(c.Entries, true, func(e Entry, _ bool) int {
		if e.Date.Read() {
			return -1
		}
		return 0
	})
	c.rivals = rivals(c.Entries)
	return c
}

// Compare orders entries by the first day that each may cover, then by the last, so
// that of two that begin together the more exact comes first. An entry that is
// open or unknown at its beginning stands where it ends, for that is all that
// is known of it. What is stated comes before what is mentioned with the same
// date, and one whose date was not read after all others.
func Compare(a, b Entry) int {
	if a.Date.Read() != b.Date.Read() {
		if a.Date.Read() {
			return -1
		}
		return 1
	}
	if !a.Date.Read() {
		return 0
	}
	af, al := a.Date.Reach()
	bf, bl := b.Date.Reach()
	if c := af.Compare(bf); c != 0 {
		return c
	}
	if c := rank(a.Date) - rank(b.Date); c != 0 {
		return c
	}
	return cmp.Or(al.Compare(bl), cmp.Compare(a.Origin, b.Origin))
}

// rank puts what ends on a day before what is of it, and what goes on from it after.
func rank(d Date) int {
	switch {
	case d.First.State != edtf.Known:
		return 0
	case d.Last.State != edtf.Known:
		return 2
	}
	return 1
}

// Reach is the first and the last day that a date which was read is known to reach
// to: an end that is open or not known is as far as the other.
func (d Date) Reach() (first, last edtf.Day) {
	first, last = d.First.Day, d.Last.Day
	if d.First.State != edtf.Known {
		first = last
	}
	if d.Last.State != edtf.Known {
		last = first
	}
	return first, last
}

// OneDay is the day that a date covers, if it covers one and no more.
func (d Date) OneDay() (edtf.Day, bool) {
	one := d.First.State == edtf.Known && d.Last.State == edtf.Known && d.First.Day == d.Last.Day
	return d.First.Day, one
}

// Neighbours are the entries of the same day as the i-th, itself among them, as a
// range of indices. An entry that is not of one day has no neighbour but itself.
func (c *Chronology) Neighbours(i int) (from, to int) {
	day, ok := c.Entries[i].Date.OneDay()
	if !ok {
		return i, i + 1
	}
	same := func(j int) bool {
		d, ok := c.Entries[j].Date.OneDay()
		return ok && d == day
	}
	for from = i; from > 0 && same(from-1); {
		from--
	}
	for to = i + 1; to < len(c.Entries) && same(to); {
		to++
	}
	return from, to
}

// Rivals are the entries, by index, that tell what the i-th tells and date it
// otherwise: their words are nearly the same and their days cannot be.
func (c *Chronology) Rivals(i int) []int { return c.rivals[i] }

// Range is the first and the last day of all entries whose date was read; false
// when there is none.
func (c *Chronology) Range() (first, last edtf.Day, ok bool) {
	for i := range c.Entries[:c.Undated] {
		f, l := c.Entries[i].Date.Reach()
		if !ok || f.Before(first) {
			first = f
		}
		if !ok || last.Before(l) {
			last = l
		}
		ok = true
	}
	return first, last, ok
}

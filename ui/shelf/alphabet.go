package shelf

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// An alphabet is things, by number, in the order of their names. Names that become
// known a few at a time are put where they belong, which costs little; all at once
// would cost a sorting of strings.
type alphabet []int32

// put puts things at their place, some of which may have had another one. name is what
// each is called now; what is called "" is left out.
func (a *alphabet) put(some []int32, name func(int32) string) {
	if len(some) == 0 {
		return
	}
	order := func(i, j int32) int { return cmp.Or(compareNames(name(i), name(j)), cmp.Compare(i, j)) }
	rest := a.without(some)
	some = slices.DeleteFunc(slices.Clone(some), func(i int32) bool { return name(i) == "" })
	slices.SortFunc(some, order)
	some = slices.Compact(some)
	all := make(alphabet, 0, len(rest)+len(some))
	for _, i := range some {
		n := search(len(rest), func(k int) bool { return order(rest[k], i) > 0 })
		all = append(append(all, rest[:n]...), i)
		rest = rest[n:]
	}
	all = append(all, rest...)
	*a = all
}

// search is sort.Search for what is expected near the beginning: what is put in comes in
// order, so that each has its place shortly behind the last.
func search(n int, found func(int) bool) int {
	end := 1
	for end < n && !found(end-1) {
		end *= 2
	}
	begin := end / 2
	return begin + sort.Search(min(end, n)-begin, func(k int) bool { return found(begin + k) })
}

// without is the alphabet without some of its things.
func (a alphabet) without(some []int32) alphabet {
	if len(a) == 0 {
		return a
	}
	out := make([]bool, max(slices.Max(some), slices.Max(a))+1)
	for _, i := range some {
		out[i] = true
	}
	return slices.DeleteFunc(a, func(i int32) bool { return out[i] })
}

// ranks is the place of each of n things; what is in no alphabet comes last.
func (a alphabet) ranks(n int) []uint64 {
	ranks := make([]uint64, n)
	for i := range ranks {
		ranks[i] = uint64(len(a))
	}
	for rank, i := range a {
		ranks[i] = uint64(rank)
	}
	return ranks
}

// compareNames compares folded names as a person would order them: numbers in them by
// their value, so that "part 2" stands before "part 10". It is a total order.
func compareNames(a, b string) int {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	from := same // of the number that they differ in, or that differs in its length
	for from > 0 && digit(a[from-1]) {
		from--
	}
	m, n := number(a[from:]), number(b[from:])
	if m != "" && n != "" {
		m, n = strings.TrimLeft(m, "0"), strings.TrimLeft(n, "0")
		if c := cmp.Or(cmp.Compare(len(m), len(n)), strings.Compare(m, n)); c != 0 {
			return c
		}
	}
	return strings.Compare(a[same:], b[same:])
}

// number is the digits that s begins with.
func number(s string) string {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return s[:n]
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

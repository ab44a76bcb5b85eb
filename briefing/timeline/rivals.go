package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Two stated entries tell the same thing when they share so many telling words and
// so large a part of all that they have; words of fewer letters tell little.
const (
	sharedWords  = 5
	sharedPart   = 0.6
	tellingWord  = 4  // letters
	commonest    = 40 // entries: a word that stands in more finds no rival
	rarestLooked = 6  // words of an entry by which rivals are looked for
)

// rivals maps a stated entry to those that tell the same and whose dates cannot be
// the same. Each entry is compared with those that share one of its rarest words
// only, so that the work grows with their number and not with its square.
func rivals(entries []Entry) map[int][]int {
	x := wordIndex{ids: map[string]int{}, words: make([][]int, len(entries))}
	for i := range entries {
		if entries[i].Origin == Stated && entries[i].Date.Read() {
			x.add(i, entries[i].Text)
		}
	}
	found := map[int][]int{}
	for i := range entries {
		for _, j := range x.alike(i) {
			if apart(entries[i].Date, entries[j].Date) {
				found[i] = append(found[i], j)
				found[j] = append(found[j], i)
			}
		}
	}
	return found
}

// A wordIndex knows which telling words stand in which entry. Words are numbered
// in the order in which they come up.
type wordIndex struct {
	ids   map[string]int
	words [][]int // of each entry, sorted
	in    [][]int // the entries that each word stands in, in order
}

// add takes the telling words of the i-th entry. A word that bears a digit is left
// out: the date may be among the words.
func (x *wordIndex) add(i int, text string) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) < tellingWord || strings.ContainsAny(w, "0123456789") {
			continue
		}
		w = strings.ToLower(w)
		id, known := x.ids[w]
		if !known {
			id = len(x.in)
			x.ids[w], x.in = id, append(x.in, nil)
		}
		if n := len(x.in[id]); n == 0 || x.in[id][n-1] != i {
			x.in[id] = append(x.in[id], i)
			x.words[i] = append(x.words[i], id)
		}
	}
	slices.Sort(x.words[i])
}

// alike are the entries after the i-th that tell the same, in order.
func (x *wordIndex) alike(i int) []int {
	rarest := slices.Clone(x.words[i])
	slices.SortFunc(rarest, func(v, w int) int {
		return cmp.Or(cmp.Compare(len(x.in[v]), len(x.in[w])), cmp.Compare(v, w))
	})
	var others []int
	looked := 0
	for _, w := range rarest {
		if len(x.in[w]) < 2 {
			continue
		}
		if len(x.in[w]) > commonest || looked == rarestLooked {
			break
		}
		looked++
		for _, j := range x.in[w] {
			if j > i {
				others = append(others, j)
			}
		}
	}
	slices.Sort(others)
	return slices.DeleteFunc(slices.Compact(others), func(j int) bool {
		shared := common(x.words[i], x.words[j])
		return shared < sharedWords || float64(shared) < sharedPart*float64(len(x.words[i])+len(x.words[j])-shared)
	})
}

// common is how many members two sorted lists share.
func common(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// apart reports whether two dates have no day in common: whether they contradict
// each other.
func apart(a, b Date) bool {
	return !a.Within(b.First, b.Last)
}

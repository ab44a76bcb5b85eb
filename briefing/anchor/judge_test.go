package anchor

import (
	"slices"
	"strings"
)

// judge says whether a reader with the old text beside him would find the passage, whether
// its words were edited, and what share of them is left.
//
// He would if its words are left, or three quarters of them, and nothing else in either text
// comes near. If something does, he goes by the neighbours: with those on both sides he needs
// half of the words, with those on one all, or more than anything else has; and words and
// neighbours together must not be as good as the same as something else. A passage of less
// than six words needs all of them, and five neighbours on either side.
func judge(before, after story) (findable, edited bool, left float64) {
	was, now := slices.Concat(before.words(0, len(before))...), slices.Concat(after.words(0, len(after))...)
	mine := func(w token) bool { return w.mine }
	begin, first := slices.IndexFunc(was, mine), slices.IndexFunc(now, mine)
	if first < 0 {
		return false, false, 1
	}
	size := slices.IndexFunc(was[begin:], func(w token) bool { return !w.mine })
	if size < 0 {
		size = len(was) - begin
	}
	end, last, survived := begin+size, first, 0
	for i, w := range now {
		if !w.mine {
			continue
		}
		edited = edited || i > last // something was put into it
		last = i + 1
		if !w.edited && w.origin != 0 {
			survived++
		}
	}
	edited = edited || survived < size || last-first != size

	head, tail := intact(was, begin-1, now, first-1, -1), intact(was, end, now, last, 1)
	share := float64(survived) / float64(max(size, last-first))
	known := make(map[string]int)
	old, current := spelled(known, was), spelled(known, now)
	others := func(from, to int) float64 {
		return max(rival(old[from:to], current, first, last, len(known)), rival(old[from:to], old, begin, end, len(known)))
	}
	alone := share - others(begin, end)
	from, to := max(0, begin-beside), min(len(was), end+beside)
	together := float64(survived+head+tail)/float64(to-from) - others(from, to)
	switch {
	case size < 6:
		return share == 1 && head >= 5 && tail >= 5 && together >= 0.1, edited, share
	case share == 1 && alone >= 0.1, share >= 0.75 && alone >= 0.2:
		return true, edited, share
	case head >= 5 && tail >= 5:
		return share >= 0.5 && together >= 0.1, edited, share
	case head >= 5 || tail >= 5:
		return share >= 0.5 && together >= 0.1 && (share == 1 || alone >= 0.1), edited, share
	}
	return false, edited, share
}

// beside is how many words on either side a reader looks at.
const beside = 8

// intact is how many words from i on are the same from j on, up to beside.
func intact(was []token, i int, now []token, j, step int) int {
	n := 0
	for ; n < beside && 0 <= i && i < len(was) && 0 <= j && j < len(now); i, j = i+step, j+step {
		if was[i].origin != now[j].origin || now[j].edited {
			break
		}
		n++
	}
	return n
}

// spelled is the words as numbers, the same for words that differ only in case.
func spelled(known map[string]int, words []token) []int {
	out := make([]int, len(words))
	for i, w := range words {
		key := strings.ToLower(w.text)
		n, ok := known[key]
		if !ok {
			n = len(known)
			known[key] = n
		}
		out[i] = n
	}
	return out
}

// rival is the greatest share of the words that any other stretch of that length has, those
// from first to last being the passage.
func rival(words, in []int, first, last, spellings int) float64 {
	left := make([]int, spellings)
	for _, w := range words {
		left[w]++
	}
	best, same, from := 0, 0, 0
	for i, w := range in {
		if first <= i && i < last {
			for ; from < i; from++ {
				left[in[from]]++
			}
			same, from = 0, i+1
			continue
		}
		if left[w]--; left[w] >= 0 {
			same++
		}
		if i-from >= len(words) {
			if left[in[from]]++; left[in[from]] > 0 {
				same--
			}
			from++
		}
		best = max(best, same)
	}
	return float64(best) / float64(len(words))
}

package anchor

import (
	"cmp"
	"slices"
)

// maxHits bounds how many words of the text are looked at for one passage: the rarest of
// its words say where it can be.
const maxHits = 2048

// A hit is a word of the text that is one of the remembered: its index in the high half, and
// its number in the low one, so that hits are sorted as numbers are.
type hit uint64

func (h hit) at() int   { return int(h >> 32) }
func (h hit) id() int32 { return int32(uint32(h)) }

// collect gathers the hits of the words from i to j and from k to l, the rarest words first and
// as many as are allowed, and returns the weight that these words have there.
func (s *search) collect(i, j, k, l int) float32 {
	type seed struct {
		hash  uint32
		id    int32
		count int
	}
	wanted := make([]float32, len(s.words))
	for x := range s.words {
		if i <= x && x < j || k <= x && x < l {
			wanted[s.ids[x]] += s.weight[x]
		}
	}
	var seeds []seed
	for hash, id := range s.byHash {
		if wanted[id] > 0 {
			seeds = append(seeds, seed{hash, id, len(s.text.alike(hash))})
		}
	}
	slices.SortFunc(seeds, func(a, b seed) int {
		return cmp.Or(cmp.Compare(a.count, b.count), cmp.Compare(a.id, b.id), cmp.Compare(a.hash, b.hash))
	})
	s.hits = s.hits[:0]
	seen, all := 0, float32(0)
	for _, seed := range seeds {
		if seen += seed.count; seen > maxHits {
			break
		}
		for _, at := range s.text.alike(seed.hash) {
			if s.text.words[at].hash == seed.hash {
				s.hits = append(s.hits, hit(at)<<32|hit(seed.id))
			}
		}
		all += wanted[seed.id]
		wanted[seed.id] = 0 // it may be spelled in two ways
	}
	slices.Sort(s.hits)
	return all
}

// densest is the window of at most width words with the heaviest hits, each word counted as often
// as it was remembered.
func (s *search) densest(width int) (first, last int, weight float32) {
	left := make([]int, len(s.words))
	for _, id := range s.ids {
		left[id]++
	}
	var sum float32
	tail := 0
	for head, h := range s.hits {
		id := h.id()
		if left[id] > 0 {
			sum += s.weight[id]
		}
		left[id]--
		for h.at()-s.hits[tail].at() >= width {
			gone := s.hits[tail].id()
			if left[gone]++; left[gone] > 0 {
				sum -= s.weight[gone]
			}
			tail++
		}
		if sum > weight {
			weight = sum
			first, last = s.hits[tail].at(), s.hits[head].at()+1
		}
	}
	return first, last, weight
}

// spend takes the hits from first to last away.
func (s *search) spend(first, last int) {
	s.hits = slices.DeleteFunc(s.hits, func(h hit) bool { return first <= h.at() && h.at() < last })
}

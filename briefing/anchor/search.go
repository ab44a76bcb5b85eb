package anchor

import (
	"cmp"
	"slices"
)

const (
	// maxHits bounds how many places where single words stand are looked at.
	maxHits = 8192
	// maxPlaces is how many places of like words are compared in earnest.
	maxPlaces = 8
	// maxSlots is how many places of like surroundings are.
	maxSlots = 3
	// nearby is how many words on either side of the passage show whether it is gone.
	nearby = 24
)

// A search looks for one passage in one text.
type search struct {
	*remembered
	text   *Text
	align  aligner
	hits   []hit
	places []place
	cuts   []cut
	taken  []stretch // what likenesses has looked at
}

// A hit is a word of the text that is one of the remembered.
type hit struct {
	at     uint32 // its index
	id     int32
	weight float32
}

// A place is where the passage may be now.
type place struct {
	stretch
	// begins and ends tell whether its first and last words are those of the passage.
	begins, ends  bool
	words         float32 // how like it is, 0 to 1
	before, after side
	pairs         []pair // of the passage's words and the text's
}

// score weighs the words and what stands around them.
func (p place) score() float32 { return (2*p.words + p.before.like + p.after.like) / 4 }

// A cut is where what stood before the passage is followed by what stood after it: the
// passage is gone from here, and what stands here now is not it.
type cut = stretch

// A stretch is the words of the text from first to last, exclusive.
type stretch struct{ first, last int }

func (s stretch) touches(o stretch) bool { return s.last == o.first || o.last == s.first }

func (s stretch) overlaps(o stretch) bool { return s.first < o.last && o.first < s.last }

// collect gathers the hits of the words from i to j and from k to l, the rarest words first and
// as many as are allowed.
func (s *search) collect(i, j, k, l int) {
	type seed struct {
		hash   uint32
		id     int32
		weight float32
		count  int
	}
	wanted := make(map[int32]float32)
	for x := range s.words {
		if i <= x && x < j || k <= x && x < l {
			wanted[s.ids[x]] = s.weight[x]
		}
	}
	var seeds []seed
	for hash, id := range s.byHash {
		if w, ok := wanted[id]; ok {
			seeds = append(seeds, seed{hash, id, w, len(s.text.alike(hash))})
		}
	}
	slices.SortFunc(seeds, func(a, b seed) int {
		return cmp.Or(cmp.Compare(a.count, b.count), cmp.Compare(a.id, b.id), cmp.Compare(a.hash, b.hash))
	})
	s.hits = s.hits[:0]
	seen := 0
	for _, seed := range seeds {
		if seen += seed.count; seen > maxHits {
			break
		}
		for _, at := range s.text.alike(seed.hash) {
			if s.text.words[at].hash == seed.hash {
				s.hits = append(s.hits, hit{at, seed.id, seed.weight})
			}
		}
	}
	slices.SortFunc(s.hits, func(a, b hit) int { return cmp.Compare(a.at, b.at) })
}

// densest is the window of at most width words with the heaviest hits, each word counted as often
// as it was remembered.
func (s *search) densest(width int) (first, last int, weight float32) {
	left := make(map[int32]int, len(s.byHash))
	for _, id := range s.ids {
		left[id]++
	}
	var sum float32
	tail := 0
	for head, h := range s.hits {
		if left[h.id] > 0 {
			sum += h.weight
		}
		left[h.id]--
		for int(h.at)-int(s.hits[tail].at) >= width {
			gone := s.hits[tail]
			if left[gone.id]++; left[gone.id] > 0 {
				sum -= gone.weight
			}
			tail++
		}
		if sum > weight {
			weight = sum
			first, last = int(s.hits[tail].at), int(s.hits[head].at)+1
		}
	}
	return first, last, weight
}

// spend takes the hits from first to last away.
func (s *search) spend(first, last int) {
	s.hits = slices.DeleteFunc(s.hits, func(h hit) bool { return first <= int(h.at) && int(h.at) < last })
}

// slots looks where the surroundings are: there the passage stands, or was cut out.
func (s *search) slots() {
	s.collect(0, s.first, s.last, len(s.words))
	around := s.bits(0, s.first) + s.bits(s.last, len(s.words))
	width := len(s.words) + s.passage()/2 + 16
	for range maxSlots {
		first, last, weight := s.densest(width)
		if weight < around*0.3 || last == first {
			return
		}
		reach := len(s.words)/2 + s.passage()/2 + 16
		from, to := max(0, first-reach), min(len(s.text.words), last+reach)
		if !s.cutOut(from, to) {
			s.fill(from, to)
		}
		s.spend(from, to)
	}
}

// cutOut reports and notes whether between from and to the surroundings have closed over the passage.
func (s *search) cutOut(from, to int) bool {
	ids, weight := slices.Concat(s.ids[:s.first], s.ids[s.last:]), slices.Concat(s.weight[:s.first], s.weight[s.last:])
	pairs := s.align.align(ids, weight, s.numbers(s.text, from, to))
	split, _ := slices.BinarySearchFunc(pairs, s.first, func(p pair, first int) int { return cmp.Compare(p.i, first) })
	before, after := pairs[:split], pairs[split:]
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	// All of them must stand close together, or the passage may stand in between, its
	// words taken for some of those around that are like them.
	near := func(p pair) bool { return s.first-nearby <= p.i && p.i < s.first+nearby }
	for len(before) > 0 && !near(before[0]) {
		before = before[1:]
	}
	for len(after) > 0 && !near(after[len(after)-1]) {
		after = after[:len(after)-1]
	}
	most := func(found []pair, all int) bool {
		var bits float32
		for _, p := range found {
			bits += weight[p.i]
		}
		return len(found) >= (min(all, nearby)*4+4)/5 && bits >= s.text.room()+strongBits
	}
	if len(before)*len(after) == 0 || !most(before, s.first) || !most(after, len(s.words)-s.last) {
		return false
	}
	start, end := before[0], after[len(after)-1]
	if strange := end.j - start.j + 1 - len(before) - len(after); strange > min(3, s.passage()/3) {
		return false
	}
	if last, next := before[len(before)-1], after[0]; next.i-last.i+next.j-last.j > 4 {
		return false
	}
	s.cuts = append(s.cuts, cut{from + before[0].j, from + after[len(after)-1].j + 1})
	return true
}

// fill notes what stands between the surroundings where the passage was.
func (s *search) fill(from, to int) {
	pairs := s.align.align(s.ids, s.weight, s.numbers(s.text, from, to))
	var mine []pair
	for _, p := range pairs {
		if s.first <= p.i && p.i < s.last {
			mine = append(mine, pair{p.i, from + p.j})
		}
	}
	if len(mine) > 0 {
		s.propose(mine)
	}
}

// likenesses looks where words like the passage's are, wherever that is.
func (s *search) likenesses() {
	if s.passage() == 0 {
		return
	}
	s.collect(s.first, s.last, 0, 0)
	for _, t := range s.taken {
		s.spend(t.first, t.last)
	}
	n := s.passage()
	slack := n/4 + 8
	all := s.bits(s.first, s.last)
	for range maxPlaces {
		first, last, weight := s.densest(n + n/8 + 3)
		if last == first || weight < all*0.25 {
			return
		}
		from, to := max(0, first-slack), min(len(s.text.words), last+slack)
		pairs := s.align.align(s.ids[s.first:s.last], s.weight[s.first:s.last], s.unspent(from, to))
		for k := range pairs {
			pairs[k].i += s.first
			pairs[k].j += from
		}
		if len(pairs) == 0 {
			s.spend(first, last)
			continue
		}
		p := s.propose(pairs)
		s.taken = append(s.taken, p.stretch)
		before := len(s.hits)
		if s.spend(p.first, p.last); len(s.hits) == before {
			s.spend(first, last)
		}
	}
}

// repeats looks where the passage stands word for word, and proposes those places with the
// likest words close by.
func (s *search) repeats() {
	type found struct {
		at   int
		like float32
	}
	var all []found
	for _, at := range s.repeated() {
		all = append(all, found{at, s.closeBy(at)})
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(-cmp.Compare(a.like, b.like), cmp.Compare(a.at, b.at))
	})
	for _, f := range all[:min(len(all), maxPlaces)] {
		pairs := make([]pair, s.passage())
		for k := range pairs {
			pairs[k] = pair{s.first + k, f.at + k}
		}
		s.taken = append(s.taken, s.propose(pairs).stretch)
	}
}

// repeated is where the passage stands word for word, but for what has been taken.
func (s *search) repeated() []int {
	rarest := s.first
	for i := s.first; i < s.last; i++ {
		if s.weight[i] > s.weight[rarest] {
			rarest = i
		}
	}
	var all []int
	for hash, id := range s.byHash {
		if id != s.ids[rarest] {
			continue
		}
		for _, at := range s.text.alike(hash) {
			if at := int(at) - (rarest - s.first); s.stands(at) {
				all = append(all, at)
			}
		}
	}
	return all
}

// stands reports whether the passage's words stand in the text from the word at on, where none
// of them has been looked at.
func (s *search) stands(at int) bool {
	if at < 0 || at+s.passage() > len(s.text.words) {
		return false
	}
	for _, t := range s.taken {
		if t.overlaps(stretch{at, at + s.passage()}) {
			return false
		}
	}
	for k, w := range s.text.words[at : at+s.passage()] {
		if id, ok := s.byHash[w.hash]; !ok || id != s.ids[s.first+k] {
			return false
		}
	}
	return true
}

// closeBy is the weight of the words around that are the same at the same distance.
func (s *search) closeBy(at int) float32 {
	var sum float32
	for k := max(0, s.first-nearby); k < min(len(s.words), s.last+nearby); k++ {
		j := at + k - s.first
		if j < 0 || j >= len(s.text.words) {
			continue
		}
		if id, ok := s.byHash[s.text.words[j].hash]; ok && id == s.ids[k] {
			sum += s.weight[k]
		}
	}
	return sum
}

// unspent is the words of the text from first to last as numbers, without those that
// have been found like the passage already.
func (s *search) unspent(first, last int) []int32 {
	ids := s.numbers(s.text, first, last)
	for _, t := range s.taken {
		for i := max(first, t.first); i < min(last, t.last); i++ {
			ids[i-first] = -1
		}
	}
	return ids
}

package anchor

// maxPlaces is how many places of like words are compared in earnest.
const maxPlaces = 8

// likenesses looks where words like the passage's are, wherever that is.
func (s *search) likenesses() {
	all := s.collect(s.first, s.last, 0, 0)
	for _, t := range s.taken {
		s.spend(t.first, t.last)
	}
	n := s.passage()
	slack := n/4 + 8
	for range maxPlaces {
		first, last, weight := s.densest(n + n/8 + 3)
		if last == first || weight < all*0.4 {
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

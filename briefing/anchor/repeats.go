package anchor

import (
	"cmp"
	"slices"
)

// maxRepeats bounds how many places are looked at where a word stands that the passage
// cannot be without.
const maxRepeats = 1 << 14

// repeats looks where the passage stands word for word, and proposes those places with the
// likest words close by.
func (s *search) repeats() {
	type found struct {
		at   int
		like float32
	}
	var all []found
	places, _ := s.repeated()
	for _, at := range places {
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

// repeated is where the passage stands word for word, but for what has been taken. Of a
// passage of words that are everywhere it is not known.
func (s *search) repeated() (all []int, known bool) {
	rarest := s.first
	for i := s.first; i < s.last; i++ {
		if s.weight[i] > s.weight[rarest] {
			rarest = i
		}
	}
	for hash, id := range s.byHash {
		if id != s.ids[rarest] {
			continue
		}
		if len(s.text.alike(hash)) > maxRepeats {
			return nil, false
		}
		for _, at := range s.text.alike(hash) {
			if at := int(at) - (rarest - s.first); s.stands(at) {
				all = append(all, at)
			}
		}
	}
	return all, true
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

package anchor

import (
	"golang.org/x/text/unicode/norm"
)

// remembered is an anchor's words: those before the passage, the passage's and those
// after it.
type remembered struct {
	anchor Anchor
	twin   Twin
	window string // Prefix, Exact and Suffix
	words  []word // of the window
	ids    []int32
	// The passage's words are those from first to last, exclusive. The first and the
	// last may reach out of the passage, which can begin and end within a word.
	first, last int
	begin, end  int // the passage in the window, in bytes
	// byHash knows each word by the number that it has in ids, in whichever of
	// Unicode's normal forms the text writes it.
	byHash map[uint32]int32
	weight []float32 // of each of words, in the text that is searched
}

func (t *Text) remembered(a Anchor) *remembered {
	r := &remembered{anchor: a, twin: a.Twin, window: a.window(), begin: len(a.Prefix), end: len(a.Prefix) + len(a.Exact)}
	if r.twin == (Twin{}) {
		r.twin = likelyTwin(90)
	}
	r.words = appendWords(nil, r.window)
	r.ids = make([]int32, len(r.words))
	r.byHash = make(map[uint32]int32, len(r.words))
	for i, w := range r.words {
		id, ok := r.byHash[w.hash]
		if !ok {
			id = int32(i)
			r.byHash[w.hash] = id
		}
		r.ids[i] = id
	}
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if form.IsNormalString(r.window) {
			continue
		}
		// A normal form has the same words, but for oddities that do no harm here.
		if other := appendWords(nil, form.String(r.window)); len(other) == len(r.words) {
			for i, w := range other {
				if _, ok := r.byHash[w.hash]; !ok {
					r.byHash[w.hash] = r.ids[i]
				}
			}
		}
	}
	for r.first < len(r.words) && int(r.words[r.first].end) <= r.begin {
		r.first++
	}
	r.last = r.first
	for r.last < len(r.words) && int(r.words[r.last].start) < r.end {
		r.last++
	}
	r.weigh(t)
	return r
}

// weigh sets the weights: a word that is written in several forms is as common as the
// most common of them.
func (r *remembered) weigh(t *Text) {
	rarest := make(map[int32]float32, len(r.byHash))
	for hash, id := range r.byHash {
		w := t.weight(hash)
		if known, ok := rarest[id]; !ok || w < known {
			rarest[id] = w
		}
	}
	r.weight = make([]float32, len(r.words))
	for i, id := range r.ids {
		r.weight[i] = rarest[id]
	}
}

// passage is the number of the passage's words.
func (r *remembered) passage() int { return r.last - r.first }

// bits is the weight of the words from i to j.
func (r *remembered) bits(i, j int) float32 {
	var sum float32
	for _, w := range r.weight[i:j] {
		sum += w
	}
	return sum
}

// numbers is what the words of the text from i to j are called here, -1 for the strange.
func (r *remembered) numbers(t *Text, i, j int) []int32 {
	out := make([]int32, j-i)
	for k, w := range t.words[i:j] {
		out[k] = -1
		if id, ok := r.byHash[w.hash]; ok {
			out[k] = id
		}
	}
	return out
}

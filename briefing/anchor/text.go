package anchor

import (
	"math"
	"math/bits"
	"strings"
	"sync"
	"sync/atomic"
)

// A Text is a text in which passages are looked for. What is known of its words is
// worked out when it is first needed, and once: of a text in which every passage stands
// where it was, never. A Text may be used by several goroutines at once.
type Text struct {
	text    string
	once    sync.Once
	indexed atomic.Bool
	sought  atomic.Int32 // how many passages have been looked for all over the text
	words   []word
	// The words by their hashes: those whose hashes begin with the bits of b are
	// order[heads[b]:heads[b+1]], in the order of the text.
	heads, order []uint32
	shift        uint
}

// Read returns text as one in which many passages are looked for. It costs nothing yet.
func Read(text string) *Text { return &Text{text: text} }

// index splits the text into its words and sorts them by their hashes.
func (t *Text) index() {
	if len(t.text) > math.MaxUint32 {
		return // positions do not fit; only what has not changed is found
	}
	t.words = appendWords(make([]word, 0, len(t.text)/5+16), t.text)
	width := max(4, min(20, bits.Len(uint(len(t.words)))-1))
	t.shift = uint(32 - width)
	t.heads = make([]uint32, 1<<width+1)
	for _, w := range t.words {
		t.heads[t.bucket(w.hash)+1]++
	}
	for b := range t.heads[1:] {
		t.heads[b+1] += t.heads[b]
	}
	t.order = make([]uint32, len(t.words))
	next := make([]uint32, len(t.heads))
	copy(next, t.heads)
	for i, w := range t.words {
		b := t.bucket(w.hash)
		t.order[next[b]] = uint32(i)
		next[b]++
	}
}

// ready has the text indexed.
func (t *Text) ready() {
	t.once.Do(func() {
		t.index()
		t.indexed.Store(true)
	})
}

// bucket spreads the hashes: FNV's high bits say little of a short word.
func (t *Text) bucket(hash uint32) uint32 { return hash * 2654435769 >> t.shift }

// alike is the indices of the words that may have the hash, in order; some have another.
func (t *Text) alike(hash uint32) []uint32 {
	if len(t.words) == 0 {
		return nil
	}
	b := t.bucket(hash)
	return t.order[t.heads[b]:t.heads[b+1]]
}

// maxCounted bounds the work of counting a word that is everywhere.
const maxCounted = 4096

// count is how often the word with the hash stands in the text; of a very common one, about.
func (t *Text) count(hash uint32) int {
	all := t.alike(hash)
	if len(all) > maxCounted {
		return len(all)
	}
	n := 0
	for _, i := range all {
		if t.words[i].hash == hash {
			n++
		}
	}
	return n
}

// weight is how much a word says about where one is, in bits: the rarer, the more.
func (t *Text) weight(hash uint32) float32 {
	n := max(t.count(hash), 1)
	return float32(math.Log2(float64(len(t.words)+1)/float64(n))) + 0.5
}

// roughly is about the weight of a word, at once; it can be too low.
func (t *Text) roughly(hash uint32) float32 {
	n := max(len(t.alike(hash)), 1)
	return float32(math.Log2(float64(len(t.words)+1)/float64(n))) + 0.5
}

// breaks reports whether a paragraph or an item ends after the i-th word.
func (t *Text) breaks(i int) bool {
	if i+1 >= len(t.words) {
		return true
	}
	return parts(t.text[t.words[i].end:t.words[i+1].start])
}

// parts reports whether what stands between two words parts two paragraphs or two
// items of a list.
func parts(between string) bool {
	_, line, ok := strings.Cut(between, "\n")
	return ok && strings.ContainsAny(line, "\n-+*#>|")
}

// room is how many bits it takes to number the words of the text: what is less than this can
// stand somewhere by accident.
func (t *Text) room() float32 { return float32(math.Log2(float64(len(t.words) + 1))) }

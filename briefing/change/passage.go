package change

import (
	"encoding/binary"
	"slices"
	"strconv"

	"lede/briefing"
)

// A passage is what is compared as one: a leaf of the document, a row of a table, a
// source, or a field of the front matter.
type passage struct {
	span    briefing.Span
	part    Part
	section int
	kind    briefing.Kind
	tokens  []token
	key     int     // the same for passages that a reader takes for the same
	bag     []int32 // its words that weigh something, sorted
	weight  int     // of the bag
}

// side is the passage as a Change has it.
func (p *passage) side() Side {
	return Side{Span: p.span, Part: p.part, Section: p.section, Kind: p.kind}
}

// fill works out what follows from the tokens.
func (p *passage) fill(l *lexicon) {
	p.bag, p.weight = bagOf(l, p.tokens)
}

// bagOf is the words of tokens that weigh something, sorted, and their weight.
func bagOf(l *lexicon, tokens []token) (bag []int32, weight int) {
	bag = make([]int32, 0, len(tokens))
	for _, t := range tokens {
		if w := l.weights[t.word]; w > 0 {
			bag = append(bag, t.word)
			weight += int(w)
		}
	}
	slices.Sort(bag)
	return bag, weight
}

// A keyring numbers passages by what a reader sees of them.
type keyring struct {
	keys map[string]int
	buf  []byte
}

func newKeyring() *keyring { return &keyring{keys: map[string]int{}} }

// of is the key of a passage. A heading is not the same as a paragraph of its words,
// nor as one that heads a section of another kind.
func (k *keyring) of(p *passage) int {
	b := k.buf[:0]
	if p.part == PartHeading {
		b = append(b, 'h', byte(p.kind))
	}
	for _, t := range p.tokens {
		b = binary.LittleEndian.AppendUint32(b, uint32(t.word))
	}
	k.buf = b
	return k.named(string(b))
}

// same is the key of the i-th piece of text that is the same in both versions.
func (k *keyring) same(i int) int { return k.named("same " + strconv.Itoa(i)) }

func (k *keyring) named(name string) int {
	if key, ok := k.keys[name]; ok {
		return key
	}
	key := len(k.keys)
	k.keys[name] = key
	return key
}

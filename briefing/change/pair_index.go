package change

// A wordPair is a word and the one after it.
type wordPair uint64

// wordPairs yields each word with the one after it.
func wordPairs(tokens []token) func(yield func(wordPair) bool) {
	return func(yield func(wordPair) bool) {
		for i := 1; i < len(tokens); i++ {
			if !yield(wordPair(uint32(tokens[i-1].word))<<32 | wordPair(uint32(tokens[i].word))) {
				return
			}
		}
	}
}

// A pairIndex says in which passages two words stand in a row.
type pairIndex struct {
	uses     map[wordPair]use
	postings []posting // the first is none
}

// A use is where a pair of words is used: how often, and the last of its postings.
type use struct{ times, last int32 }

// A posting is a passage, and the posting before it of the same pair or 0.
type posting struct {
	passage int
	next    int32
}

// oftenest is how many passages may share two words in a row before those say nothing.
const oftenest = 12

func newPairIndex(passages []*passage) *pairIndex {
	x := &pairIndex{uses: map[wordPair]use{}, postings: make([]posting, 1)}
	for j, p := range passages {
		for pair := range wordPairs(p.tokens) {
			u := x.uses[pair]
			if u.times > oftenest || u.last > 0 && x.postings[u.last].passage == j {
				continue
			}
			x.postings = append(x.postings, posting{j, u.last})
			x.uses[pair] = use{u.times + 1, int32(len(x.postings) - 1)}
		}
	}
	return x
}

// first is the first posting of a pair, 0 for none or when there are too many.
func (x *pairIndex) first(pair wordPair) int32 {
	if u := x.uses[pair]; u.times <= oftenest {
		return u.last
	}
	return 0
}

package change

// A leftover is the passages of both versions that have no equal in the other.
type leftover struct {
	lexicon *lexicon
	a, b    []*passage
}

const (
	// oftenest is how many passages of one version may share two words in a row before
	// those say nothing.
	oftenest = 12
	// likeliest is how many passages one is compared with.
	likeliest = 12
)

// candidates are pairs of passages that have at least two words in a row in common,
// and resemble each other by at least so much.
func (l *leftover) candidates(least float64) []candidate {
	where := map[[2]int32][]int{} // of b; nil once they are too many
	for j, p := range l.b {
		for pair := range wordPairs(p.tokens) {
			at, seen := where[pair]
			switch {
			case seen && (at == nil || at[len(at)-1] == j):
			case len(at) == oftenest:
				where[pair] = nil
			default:
				where[pair] = append(at, j)
			}
		}
	}
	var all []candidate
	shared := make([]int, len(l.b))
	for i, p := range l.a {
		var met []int
		for pair := range wordPairs(p.tokens) {
			for _, j := range where[pair] {
				if shared[j] == 0 {
					met = append(met, j)
				}
				shared[j]++
			}
		}
		met = mostShared(met, shared)
		for _, j := range met {
			if score := l.score(i, j); score >= least {
				all = append(all, candidate{stretch{i, i + 1}, stretch{j, j + 1}, score})
			}
		}
	}
	return all
}

// score is how much a passage of a resembles one of b: not at all if only one of them
// is a heading.
func (l *leftover) score(i, j int) float64 {
	p, q := l.a[i], l.b[j]
	if (p.part == PartHeading) != (q.part == PartHeading) {
		return 0
	}
	return l.lexicon.resemblance(p, q)
}

// mostShared are the likeliest of those that were met; it clears the counts.
func mostShared(met, shared []int) []int {
	kept := met
	if len(met) > likeliest {
		kept = make([]int, 0, likeliest)
		for len(kept) < likeliest {
			most := 0
			for k, j := range met {
				if shared[j] > shared[met[most]] {
					most = k
				}
			}
			kept = append(kept, met[most])
			shared[met[most]] = 0
		}
	}
	for _, j := range met {
		shared[j] = 0
	}
	return kept
}

// wordPairs yields each word with the one after it.
func wordPairs(tokens []token) func(yield func([2]int32) bool) {
	return func(yield func([2]int32) bool) {
		for i := 1; i < len(tokens); i++ {
			if !yield([2]int32{tokens[i-1].word, tokens[i].word}) {
				return
			}
		}
	}
}

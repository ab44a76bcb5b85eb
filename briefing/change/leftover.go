package change

import "context"

// A leftover is the passages of both versions that have no equal in the other.
type leftover struct {
	lexicon *lexicon
	a, b    []*passage
}

// likeliest is how many passages one is compared with.
const likeliest = 12

// candidates are pairs of passages that have at least two words in a row in common,
// and resemble each other by at least so much; not all of them once ctx is cancelled.
func (l *leftover) candidates(ctx context.Context, least float64) []candidate {
	where := newPairIndex(l.b)
	var all []candidate
	var met []int
	shared := make([]int, len(l.b))
	for i, p := range l.a {
		if ctx.Err() != nil {
			break
		}
		met = met[:0]
		for pair := range wordPairs(p.tokens) {
			for at := where.first(pair); at > 0; at = where.postings[at].next {
				j := where.postings[at].passage
				if shared[j] == 0 {
					met = append(met, j)
				}
				shared[j]++
			}
		}
		for _, j := range mostShared(met, shared) {
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

package change

import (
	"hash/maphash"
	"strings"
	"unicode"
)

// Likeness is how much of the shorter of two texts stands in the other, word by word:
// the share, 0 to 1, of its runs of three words, in any order and case. Two versions of
// one briefing are alike by more than a half as a rule, and two briefings of one newsroom
// by less than a tenth. Of long texts only the beginnings are compared.
func Likeness(a, b string) float64 {
	seed := maphash.MakeSeed()
	runs, others := runsOf(a, seed), runsOf(b, seed)
	if len(others) < len(runs) {
		runs, others = others, runs
	}
	if len(runs) == 0 {
		return 0
	}
	shared := 0
	for run := range runs {
		if others[run] {
			shared++
		}
	}
	return float64(shared) / float64(len(runs))
}

// compared is how much of a text Likeness looks at, in bytes.
const compared = 256 << 10

// runsOf are the runs of three words in a text, as hashes; in a text of fewer words, what
// there is of one.
func runsOf(text string, seed maphash.Seed) map[uint64]bool {
	words := strings.FieldsFunc(strings.ToLower(text[:min(len(text), compared)]), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r)
	})
	runs := make(map[uint64]bool, len(words))
	for i := range words {
		if i > 0 && i+3 > len(words) {
			break
		}
		runs[maphash.String(seed, strings.Join(words[i:min(i+3, len(words))], " "))] = true
	}
	return runs
}

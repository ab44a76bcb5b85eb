package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

const (
	// leastShared is what the rare words weigh that an open question and its answer share:
	// two long ones, or one and two that are short and so may be about anything.
	leastShared = 2 * longShared
	longShared  = 2
	shortShared = 1
	// longLetters is how long a long one is.
	longLetters = 5
	// rareTimes is how often a rare word may stand in one version, and once more for
	// every rareEvery words of it.
	rareTimes = 5
	rareEvery = 2000
	// mostQuestions is how many questions are looked at against how many answers, so
	// that a text that is all new is not searched for what it does not hold.
	mostQuestions = 1 << 14
)

// pairAnswers pairs a passage of what is not known in one version, which the other
// does not have, with one of what is known in the other that shares rare words with it,
// where none shares as much with either.
func (c *comparison) pairAnswers() {
	for _, kind := range [...]briefing.Kind{briefing.KindUnknown, briefing.KindKnown} {
		answer := briefing.KindKnown
		if kind == briefing.KindKnown {
			answer = briefing.KindUnknown
		}
		c.pairOpposed(alone(c.a, c.pairOfA, kind), alone(c.b, c.pairOfB, answer))
	}
}

// alone are the passages of a kind of section that have no pair, without headings.
func alone(v *version, pairOf []int, kind briefing.Kind) []int {
	var at []int
	for i := range v.passages {
		if p := &v.passages[i]; pairOf[i] < 0 && p.kind == kind && p.part != PartHeading {
			at = append(at, i)
		}
	}
	return at
}

func (c *comparison) pairOpposed(inA, inB []int) {
	if len(inA) == 0 || len(inB) == 0 || len(inA)*len(inB) > mostQuestions {
		return
	}
	stemsA, stemsB := c.stems(c.a, inA), c.stems(c.b, inB)
	rare := rareStems(c, stemsA, stemsB)
	shared := func(i, j int) []string {
		var both []string
		for _, s := range stemsA[i] {
			if rare[s.stem] && slices.ContainsFunc(stemsB[j], func(t stemmed) bool { return t.stem == s.stem }) {
				both = append(both, s.word)
			}
		}
		return both
	}
	counts := make([][]int, len(inA)) // what they share
	for i := range inA {
		counts[i] = make([]int, len(inB))
		for j := range inB {
			counts[i][j] = weightOfShared(shared(i, j))
		}
	}
	for i := range inA {
		for j := range inB {
			if n := counts[i][j]; n >= leastShared && onlyBest(counts, i, j) {
				c.add(pair{a: stretch{inA[i], inA[i] + 1}, b: stretch{inB[j], inB[j] + 1}, shared: shared(i, j)})
			}
		}
	}
}

func weightOfShared(words []string) int {
	weight := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) >= longLetters {
			weight += longShared
		} else {
			weight += shortShared
		}
	}
	return weight
}

// onlyBest reports whether a count is greater than all others in its row and column.
func onlyBest(counts [][]int, i, j int) bool {
	for k := range counts {
		if k != i && counts[k][j] >= counts[i][j] {
			return false
		}
	}
	for k, n := range counts[i] {
		if k != j && n >= counts[i][j] {
			return false
		}
	}
	return true
}

// A stemmed is a word of a passage and what it has in common with its other forms.
type stemmed struct{ word, stem string }

// stems are the words of passages that say what they are about, each once.
func (c *comparison) stems(v *version, at []int) [][]stemmed {
	all := make([][]stemmed, len(at))
	for i, k := range at {
		for _, t := range v.passages[k].tokens {
			word := c.lexicon.words[t.word]
			s := stemOf(word)
			if s != "" && !slices.ContainsFunc(all[i], func(o stemmed) bool { return o.stem == s }) {
				all[i] = append(all[i], stemmed{word, s})
			}
		}
	}
	return all
}

// stemLetters is how much of a word its other forms are taken to share.
const stemLetters = 6

// stemOf is what the forms of a word have in common, "" of a word that says little.
// It is no linguist's stem: it has to join "inspected" and "inspectors" and keep apart
// what one briefing is likely to hold.
func stemOf(word string) string {
	if utf8.RuneCountInString(word) < tellingLetters || !lettered(word) {
		return ""
	}
	word = strings.TrimSuffix(strings.ToLower(word), "'s")
	if functionWords(word) {
		return ""
	}
	for _, end := range [...]string{"ing", "ed", "es", "s"} {
		if short, ok := strings.CutSuffix(word, end); ok && utf8.RuneCountInString(short) >= tellingLetters-1 {
			word = short
			break
		}
	}
	for i, n := 0, 0; i < len(word); n++ {
		if n == stemLetters {
			return word[:i]
		}
		_, size := utf8.DecodeRuneInString(word[i:])
		i += size
	}
	return word
}

func lettered(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(first)
}

// functionWords reports whether a word is one that questions and answers about anything
// are made of.
func functionWords(word string) bool {
	switch word {
	case "about", "after", "again", "against", "also", "among", "another", "because", "been", "before", "being", "between",
		"both", "cannot", "could", "does", "down", "during", "each", "either", "else", "even", "ever", "every", "first", "from",
		"given", "have", "having", "here", "into", "itself", "just", "know", "known", "less", "like", "made", "make", "many",
		"might", "more", "most", "much", "must", "neither", "never", "nobody", "none", "nothing", "only", "other", "others",
		"over", "said", "same", "says", "should", "since", "some", "still", "such", "than", "that", "their", "them", "then",
		"there", "these", "they", "this", "those", "though", "through", "unclear", "under", "unknown", "until", "upon", "very",
		"were", "what", "when", "where", "whether", "which", "while", "whom", "whose", "will", "with", "within", "without",
		"would", "year", "years", "your", "disclosed", "stated", "confirmed", "official", "officials", "people", "according":
		return true
	}
	return false
}

// rareStems reports of the stems whether they are rare in both versions.
func rareStems(c *comparison, asked ...[][]stemmed) map[string]bool {
	rare := map[string]bool{}
	for _, passages := range asked {
		for _, stems := range passages {
			for _, s := range stems {
				rare[s.stem] = true
			}
		}
	}
	for _, v := range [...]*version{c.a, c.b} {
		times, all := map[string]int{}, 0
		for word := range strings.FieldsFuncSeq(v.doc.Text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
			all++
			if stem := stemOf(folded(word)); stem != "" && rare[stem] {
				times[stem]++
			}
		}
		for stem, n := range times {
			if n > rareTimes+all/rareEvery {
				rare[stem] = false
			}
		}
	}
	return rare
}

package voices

import (
	_ "embed" // the table of what stands in names
	"slices"
	"strings"
	"sync"
)

//go:embed names.txt
var nameWords string

// A sort is what a word of a name may be.
type sort uint16

const (
	title sort = 1 << iota
	rank
	male
	female
	suffix
	particle
	bound
	article
	rendered
)

// A meaning is what a word may be, and of a rendered name the first rendering.
type meaning struct {
	sorts sort
	first string
}

// lexicon is the table in names.txt. Its words are folded.
var lexicon = sync.OnceValue(func() map[string]meaning {
	sorts := map[string]sort{
		"title": title, "rank": rank, "male": male, "female": female, "suffix": suffix, "particle": particle,
		"bound": bound, "article": article, "rendered": rendered,
	}
	words := map[string]meaning{}
	for line := range strings.Lines(nameWords) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		first := ""
		for w := range strings.FieldsSeq(list) {
			w = fold(w)
			m := words[w]
			m.sorts |= sorts[name]
			if sorts[name] == rendered {
				if first == "" {
					first = w
				}
				m.first = first
			}
			words[w] = m
		}
	}
	return words
})

func is(word string, s sort) bool { return lexicon()[word].sorts&s != 0 }

// A name is a person's, in its parts. All words are folded.
type name struct {
	words  []string // without titles and what stands behind
	joined string   // words without what stands between them
	titled bool
	gender sort // male, female or 0 where no title tells
	suffix string
}

// longestName is how many words of a name are looked at.
const longestName = 10

// parse divides a name, which is left one word at least.
func parse(written string) name {
	n := name{words: make([]string, 0, 3)}
	for w := range strings.FieldsSeq(written) {
		if len(n.words) == longestName {
			break
		}
		w = strings.Trim(w, ",;:\"“”()[]")
		if w = withoutArticle(w); fold(w) != "" {
			n.words = append(n.words, fold(w))
		}
	}
	if len(n.words) == 0 {
		n.words = []string{strings.ToLower(written)}
	}
	if k := len(n.words); k > 1 && is(n.words[k-1], suffix) {
		n.suffix, n.words = n.words[k-1], n.words[:k-1]
	}
	for len(n.words) > 1 && is(n.words[0], title) || len(n.words) > 2 && is(n.words[0], rank) {
		n.titled = true
		n.gender |= lexicon()[n.words[0]].sorts & (male | female)
		n.words = n.words[1:]
	}
	for i := 1; i < len(n.words)-1; i++ {
		if n.words[i] == "al" || n.words[i] == "el" {
			n.words = slices.Delete(n.words, i, i+1)
		}
	}
	n.joined = n.words[0]
	if len(n.words) > 1 {
		n.joined = strings.Join(n.words, "")
	}
	return n
}

// withoutArticle is a word without "al-" in front.
func withoutArticle(w string) string {
	if i := strings.IndexByte(w, '-'); i > 0 && i+1 < len(w) && is(strings.ToLower(w[:i]), article) {
		return w[i+1:]
	}
	return w
}

// whole reports whether a name has a first name and a family name.
func (n *name) whole() bool {
	return len(n.words) > 1 && !is(n.words[0], particle) && !is(n.words[0], rank)
}

func (n *name) given() string  { return n.words[0] }
func (n *name) family() string { return n.words[len(n.words)-1] }

// middle is what stands between the first and the last word.
func (n *name) middle() []string { return n.words[1 : len(n.words)-1] }

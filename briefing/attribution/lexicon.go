package attribution

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed english.txt
var englishWords string

//go:embed verbs.txt
var englishVerbs string

// A lexicon is the words of a language by what they may be.
type lexicon map[string]class

// english is the lexicon of English.
var english = sync.OnceValue(func() lexicon {
	l, err := newLexicon(englishWords, englishVerbs)
	if err != nil {
		panic(err) // the tables are part of the program
	}
	return l
})

// newLexicon reads a table of words and one of verbs.
func newLexicon(words, verbs string) (lexicon, error) {
	l := lexicon{}
	for line := range strings.Lines(words) {
		c, rest, err := readLine(line)
		if err != nil {
			return nil, err
		}
		for _, w := range strings.Fields(rest) {
			l[w] |= c
		}
	}
	for line := range strings.Lines(verbs) {
		c, rest, err := readLine(line)
		if err != nil {
			return nil, err
		}
		forms := strings.Fields(rest)
		if len(forms) > 0 && len(forms) != len(formClasses) {
			return nil, fmt.Errorf("%q has not %d forms", line, len(formClasses))
		}
		for i, form := range forms {
			w, noun := strings.CutSuffix(form, "*")
			l[w] |= c | formClasses[i]
			if noun {
				l[w] |= classNoun
			}
		}
	}
	return l, nil
}

// formClasses are what the forms of a verb are, in the order of the table.
var formClasses = [...]class{classFinite | classBase, classFinite, classFinite, classPassive, classGerund}

// readLine reads the class that a line of a table names and what stands behind it.
func readLine(line string) (class, string, error) {
	if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
		return 0, "", nil
	}
	name, rest, _ := strings.Cut(line, ":")
	i := slices.Index(strings.Fields(classNames), name)
	if i < 0 {
		return 0, "", fmt.Errorf("%q names no class", line)
	}
	return 1 << i, rest, nil
}

// longestWord is how long a word is looked up, in bytes.
const longestWord = 16

// of is what a word may be. It does not allocate.
func (l lexicon) of(word string) class {
	if len(word) > longestWord {
		return 0
	}
	var folded [longestWord]byte
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		folded[i] = c
	}
	return l[string(folded[:len(word)])]
}

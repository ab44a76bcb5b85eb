package when

import (
	"strconv"
	"strings"
)

// longestWord bounds the words of a table, in bytes.
const longestWord = 24

// A word is what a table says about one word.
type word struct {
	text  string // folded
	class class
	trait trait
	value int16 // of a month, weekday, number, part…: see the table
	unit  unit
}

// A lexicon finds a language's words: a table with open addressing, at most half
// full.
type lexicon struct {
	slots []word
	mask  uint32
}

// readLexicon reads a table of words: lines "class value: word word", where the
// value of a unit and of what happens often is the name of a unit. A mistake in the
// table is a mistake in the program.
func readLexicon(table string) *lexicon {
	classes, traits := map[string]class{}, map[string]trait{}
	for i, name := range strings.Fields(classNames) {
		classes[name] = 1 << i
	}
	for i, name := range strings.Fields(traitNames) {
		traits[name] = 1 << i
	}
	words := map[string]*word{}
	for line := range strings.Lines(table) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || head[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(head, " ")
		c, does := classes[name], traits[name]
		if c == 0 && does == 0 {
			panic("when: no class " + name)
		}
		for _, text := range strings.Fields(list) {
			w := words[text]
			if w == nil {
				w = &word{text: text}
				words[text] = w
			}
			w.class |= c
			w.trait |= does
			w.take(c, value)
		}
	}
	return newLexicon(words)
}

// take notes the value that a line gives its words.
func (w *word) take(c class, value string) {
	if value == "" {
		return
	}
	if c.has(classUnit | classOften) {
		for u := unitSecond; u <= unitCentury; u++ {
			if u.String() == value {
				w.unit = u
				return
			}
		}
		panic("when: no unit " + value)
	}
	n, err := strconv.ParseInt(value, 10, 16)
	if err != nil {
		panic("when: no value " + value)
	}
	w.value = int16(n)
}

func newLexicon(words map[string]*word) *lexicon {
	size := 1
	for size < 2*len(words) {
		size *= 2
	}
	l := &lexicon{slots: make([]word, size), mask: uint32(size - 1)}
	for _, w := range words {
		at := hashOf(w.text) & l.mask
		for l.slots[at].text != "" {
			at = (at + 1) & l.mask
		}
		l.slots[at] = *w
	}
	return l
}

// find is what the table says about a folded word, or nil.
func (l *lexicon) find(folded []byte, hash uint32) *word {
	for at := hash & l.mask; l.slots[at].text != ""; at = (at + 1) & l.mask {
		if l.slots[at].text == string(folded) {
			return &l.slots[at]
		}
	}
	return nil
}

// Hashing is FNV-1a, done while a word is read.
const (
	hashStart = 2166136261
	hashPrime = 16777619
)

func hashOf(s string) uint32 {
	h := uint32(hashStart)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

package shelf

import "strings"

// A word is one that is looked for.
type word struct {
	text    string
	letters letters
}

// wordsOf are the words of folded text.
func wordsOf(text string) []word {
	var words []word
	for text := range strings.FieldsSeq(text) {
		words = append(words, word{text, lettersOf(text)})
	}
	return words
}

// hasAll reports whether all the words stand in a briefing's title, outlet or name.
func (k *key) hasAll(words []word) bool {
	for i := range words {
		w := &words[i]
		if w.letters&^k.letters != 0 || !strings.Contains(k.folded, w.text) {
			return false
		}
	}
	return true
}

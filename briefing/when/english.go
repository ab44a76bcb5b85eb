package when

import (
	_ "embed" // the table of words
	"sync"
)

//go:embed english.txt
var englishTable string

// english is the English table. It is read once, for it is the same every time.
var english = sync.OnceValue(func() *lexicon { return readLexicon(englishTable) })

// isAdverb reports whether a word ends like an adverb.
func isAdverb(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ly" }

// endsLikePlural reports whether a word ends like a noun in the plural.
func endsLikePlural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i'
}

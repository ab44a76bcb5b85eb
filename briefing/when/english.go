package when

import (
	_ "embed" // the table of words
	"sync"
)

//go:embed english.txt
var englishTable string

// english is the English table. It is read once, for it is the same every time.
var english = sync.OnceValue(func() *lexicon { return readLexicon(englishTable) })

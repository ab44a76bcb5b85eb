package briefing

import (
	_ "embed" // for the table of headings
	"strings"
	"sync"
)

//go:embed kind_phrases.txt
var kindPhrases string

// A kindPhrase is what one heading of kindPhrases says.
type kindPhrase struct {
	kind Kind
	open bool // whether what it is about may follow
}

// phraseTable is kindPhrases by phrase, and how many words the longest has.
var phraseTable = sync.OnceValues(func() (table map[string]kindPhrase, longest int) {
	table = make(map[string]kindPhrase, strings.Count(kindPhrases, "\n"))
	for name, entry := range tableEntries(kindPhrases) {
		kind, _ := ParseKind(name)
		phrase, open := strings.CutSuffix(entry, "…")
		table[phrase] = kindPhrase{kind, open}
		longest = max(longest, strings.Count(phrase, " ")+1)
	}
	return table, longest
})

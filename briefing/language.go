package briefing

import (
	"strings"
	"sync"
	"unicode"
)

// languageSample is how much text languageOf wants, in bytes.
const languageSample = 4 << 10

// stopWords are the commonest words of a few languages, by BCP 47 tag.
var stopWords = [...]struct{ tag, words string }{
	{"en", "the of and to in that is was for it with as his on be at by had not are but from they which this has were said will have after its"},
	{"de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"},
	{"fr", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son été cette ont aux"},
	{"es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o fue este ha sobre entre"},
	{"it", "di e il la che in un è per una sono non del con si da della le dei nel al gli come più anche ma alla delle ha stato dal"},
	{"pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao foi das ele sua à pelo são"},
	{"nl", "de en van het een in is dat op te zijn voor met die niet aan er om ook als bij door naar maar worden uit wordt heeft over dan"},
}

// stopWordSets is the languages, as a set of indices into stopWords, that each
// word is common in.
var stopWordSets = sync.OnceValue(func() map[string]uint8 {
	sets := make(map[string]uint8, 256)
	for i, language := range stopWords {
		for word := range strings.FieldsSeq(language.words) {
			sets[word] |= 1 << i
		}
	}
	return sets
})

// languageOf tells a text's language by its commonest words: the BCP 47 tag, or
// "" where the vote is not clear or none of the known languages is meant.
func languageOf(sample string) string {
	var votes [len(stopWords)]int
	sets, words := stopWordSets(), 0
	for word := range strings.FieldsFuncSeq(sample, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		set := sets[strings.ToLower(word)]
		for i := range votes {
			if set&(1<<i) != 0 {
				votes[i]++
			}
		}
	}
	best, second := 0, 0
	for i, n := range votes {
		if n > votes[best] {
			best = i
		}
	}
	for i, n := range votes {
		if i != best {
			second = max(second, n)
		}
	}
	// Of ordinary prose a quarter to a half is such words; names and lists have
	// fewer.
	if votes[best] < 4 || votes[best]*6 < words || votes[best]*2 < second*3 {
		return ""
	}
	return stopWords[best].tag
}

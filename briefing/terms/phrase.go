package terms

import "bytes"

// A Phrase is words in a row that are looked for.
type Phrase struct {
	Keys []string // one or more
	// Prefix is true when the last of the Keys is only what the key of a word begins
	// with, and Begin what the word begins with.
	Prefix bool
	Begin  string
}

// Query is the phrase of the words in text, which may have none. The last of them
// may be the beginning of one.
func Query(text string, prefix bool) Phrase {
	var p Phrase
	s := Scan(text)
	var begin []byte
	end := whole
	for s.Next() {
		p.Keys = append(p.Keys, string(s.Key()))
		begin, end = append(begin[:0], s.Word()...), s.part
	}
	switch {
	case end == last:
		// A text may go on behind the last pair, where the query ends.
		p.Keys = p.Keys[:len(p.Keys)-1]
	case end == lone:
		p.Prefix, p.Begin = true, string(begin)
	case prefix && len(p.Keys) > 0:
		p.Prefix, p.Begin = true, string(begin)
		p.Keys[len(p.Keys)-1] = string(Beginning(begin))
	}
	return p
}

// Empty reports whether there is nothing to look for.
func (p Phrase) Empty() bool { return len(p.Keys) == 0 }

// Beginning is what the keys of all words begin with that begin with word, which is
// folded.
func Beginning(word []byte) []byte {
	const least = 2 // no key of a word that loses an ending is shorter
	for _, ending := range []string{"ies", "men", "ren", "ie", "me", "re", "es", "i", "s", "e", "r"} {
		if stem, ok := bytes.CutSuffix(word, []byte(ending)); ok && len(stem) >= least {
			return stem
		}
	}
	return word
}

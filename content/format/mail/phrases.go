package mail

import (
	_ "embed" // for the table of phrases
	"slices"
	"strings"
	"sync"
)

//go:embed phrases.txt
var phraseTable string

// A phrasebook is the table of phrases.
type phrasebook struct {
	fields    map[string]string   // of a message's head, by the name that a program gives them
	forwarded map[string]bool     // whole lines
	buttons   []string            // parts of the words of a link
	reasons   map[string][]string // beginnings of lines, by their first words
}

var phrases = sync.OnceValue(func() *phrasebook {
	book := &phrasebook{fields: map[string]string{}, forwarded: map[string]bool{}, reasons: map[string][]string{}}
	kind := ""
	for line := range strings.Lines(phraseTable) {
		line = strings.TrimRight(line, "\n")
		phrase, isPhrase := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
		case !isPhrase:
			kind = line
		case kind == "forwarded":
			book.forwarded[phrase] = true
		case kind == "button":
			book.buttons = append(book.buttons, phrase)
		case kind == "reason":
			first, _, _ := strings.Cut(phrase, " ")
			book.reasons[first] = append(book.reasons[first], phrase)
		default:
			book.fields[phrase] = kind
		}
	}
	return book
})

// quotes writes quotation marks and blanks alike.
var quotes = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("’", "'", "‘", "'", "\u00A0", " ")
})

// folded is s as the phrases are written.
func folded(s string) string {
	return strings.Join(strings.Fields(quotes().Replace(strings.ToLower(s))), " ")
}

// reason reports whether folded words begin as a line does that says why a mailing was
// sent.
func (p *phrasebook) reason(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	return slices.ContainsFunc(p.reasons[first], func(r string) bool { return strings.HasPrefix(words, r) })
}

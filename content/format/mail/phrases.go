package mail

import (
	_ "embed" // for the table of phrases
	"strings"
	"sync"
)

//go:embed phrases.txt
var phraseTable string

// A phrasebook is the table of phrases.
type phrasebook struct {
	fields    map[string]string // of a message's head, by the name that a program gives them
	forwarded map[string]bool   // whole lines
	buttons   []string          // parts of the words of a link
	reasons   []string          // beginnings of lines
}

var phrases = sync.OnceValue(func() phrasebook {
	book := phrasebook{fields: map[string]string{}, forwarded: map[string]bool{}}
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
			book.reasons = append(book.reasons, phrase)
		default:
			book.fields[phrase] = kind
		}
	}
	return book
})

// folded is s as the phrases are written.
func folded(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "\u00A0", " ").Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}

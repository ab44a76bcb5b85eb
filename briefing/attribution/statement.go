package attribution

import (
	"strings"

	"lede/briefing"
)

// A Form is how much of a statement's content is quoted.
type Form uint8

// The forms.
const (
	Direct   Form = iota // all of it
	Mixed                // some of it
	Indirect             // none of it
)

// String is the form's name in the JSON output.
func (f Form) String() string { return [...]string{"direct", "mixed", "indirect"}[f] }

// A Part is words of the document and where they stand.
type Part struct {
	Span briefing.Span // in the document's text
	Text string        // as a reader sees them, on one line, with their quotation marks
}

// A Statement is words that a document gives as somebody's.
type Statement struct {
	Form Form
	// Content is what was said, in the order of the text: one part, or several where
	// the cue stands between them or where it runs over paragraphs.
	Content []Part
	// Cue is what marks it as said: "said", "according to". It is empty where the
	// layout does so, as in a block quotation with a line for the speaker.
	Cue     Part
	Speaker Speaker
	// Via is the outlet or the document that the words come through, where the text
	// gives it besides the speaker: "the Journal" in "the Journal reported that
	// officials said". Its Footing is Unattributed where there is none.
	Via     Speaker
	Stated  bool             // it is a block quotation that says whose words it holds
	Section int              // index into the Document's Sections, -1 for none
	Passage briefing.Span    // the sentences, or the block quotation, that it stands in
	Sources []string         // as they are shown, those that the passage cites
	Locator briefing.Locator // the narrowest where the passage begins; zero for none
}

// A Speaker is who is heard, as far as the text says.
type Speaker struct {
	Part           // the words that stand for the speaker here: "he", "the ambassador"
	Name    string // the fullest name the text gives so far: "James Jeffrey"; "" where there is none
	Role    string // what the text says the speaker is: "a former US ambassador to Iraq"
	Footing Footing
	// Count is how many speak, where the text counts them: 2 of "two people", 1 of "a
	// source"; 0 where it does not.
	Count int
	// Characterisations are all that is said of a speaker without a name: the noun
	// phrase itself, "senior US official", and what follows it, "familiar with the
	// matter", "speaking on condition of anonymity".
	Characterisations []string
}

// Unknown reports whether the speaker is a pronoun of which it is not known for whom or
// what it stands.
func (s *Speaker) Unknown() bool {
	if s.Name != "" {
		return false
	}
	switch strings.ToLower(s.Text) {
	case "he", "she", "it", "they", "i", "we", "you", "one", "who", "which", "that":
		return true
	}
	return false
}

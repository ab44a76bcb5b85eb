package anchor

import "lede/briefing"

// An Outcome is what became of a remembered passage.
type Outcome uint8

// The outcomes. Only a passage that is sure to be the one that was remembered is
// anything but Orphaned.
const (
	Orphaned Outcome = iota // it is gone, or stands in several places equally well
	InPlace                 // its words stand where they stood, though the offset may differ
	Moved                   // its words stand elsewhere in the text
	Changed                 // it stands there in other words
)

// String is the outcome in a word.
func (o Outcome) String() string {
	switch o {
	case InPlace:
		return "in place"
	case Moved:
		return "moved"
	case Changed:
		return "changed"
	}
	return "orphaned"
}

// Found is where a remembered passage stands in another text.
type Found struct {
	Outcome Outcome
	Span    briefing.Span // empty when Outcome is Orphaned
	Score   float64       // how much it resembles what was remembered, 0 to 1
}

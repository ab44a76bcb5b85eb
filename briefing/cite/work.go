package cite

import (
	"lede/briefing"
	"lede/briefing/attribution"
)

// A Work is an outlet or a document that a briefing leans on.
type Work struct {
	Name    string // as it is to be shown
	Footing attribution.Footing
	// Source is the index into the Document's Sources of one that the briefing states,
	// -1 of one that its prose alone names.
	Source int
	// Span is where a footnote defines it, or where the prose first names it. It is
	// empty for a reference of the front matter that nothing cites.
	Span briefing.Span
	// Statements are the indexes, ascending, of the statements that rest on it: it
	// speaks in them, they come through it, or their passage cites it.
	Statements []int
	Citations  []briefing.Span // of it, in the order of the text
}

// Uses is how much rests on the work.
func (w *Work) Uses() int { return len(w.Statements) + len(w.Citations) }

package notebook

import (
	"time"

	"lede/briefing/anchor"
)

// A Note is what the reader wrote on a passage. One without words is a highlight.
type Note struct {
	ID string // a UUID; "" for one that has not been kept yet
	// Briefing is the text that the note was last found in, and Title how that calls
	// itself, for where the text is not at hand.
	Briefing Key
	Title    string
	Anchor   anchor.Anchor
	Body     string   // as it was written
	Tags     []string // the words in Body that begin with #, without it, in lower case
	// Creator is whose note it is when a colleague gave it; "" for the reader's own.
	Creator           string
	Created, Modified time.Time
}

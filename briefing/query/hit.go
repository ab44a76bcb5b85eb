package query

import "lede/briefing"

// A Hit is a passage that a query matches.
type Hit struct {
	Passage briefing.Span
	Section int              // index into the document's Sections; -1 for none
	Title   string           // of the section; "" for none
	Kind    briefing.Kind    // of the section
	Locator briefing.Locator // the narrowest in force where the passage begins; zero for none
	Words   []briefing.Span  // what is to be marked, in Passage and in order
	// Snippet is the passage's visible words around the first of Words, sanitised and
	// in one line; Marks are Words as byte offsets in it.
	Snippet string
	Marks   []briefing.Span
}

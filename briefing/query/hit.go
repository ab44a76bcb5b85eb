// Package query reads what a person asks for, and finds it in a briefing: words,
// phrases, beginnings of words, what is said by whom, on what footing, on the word of
// which source, in which part of a briefing, of which days.
//
// It owns the language of queries and the matching of one document. It does not own
// which of many documents are looked at (content/library).
package query

import "lede/briefing"

// A Hit is a passage that a query matches.
type Hit struct {
	Passage briefing.Span
	Section int             // index into the document's Sections; -1 for none
	Title   string          // of the section; "" for none
	Kind    briefing.Kind   // of the section
	Words   []briefing.Span // what is to be marked, in Passage and in order
	// Snippet is the passage's visible words around the first of Words, sanitised and
	// in one line; Marks are Words as byte offsets in it.
	Snippet string
	Marks   []briefing.Span
}

package query

import "lede/briefing"

// A Query is what a person asks for, read. The zero Query asks for nothing.
type Query struct {
	root node
	text string
}

// A node is a part of a query.
type node interface{ node() }

// An Error is what is wrong with a query, and where.
type Error struct {
	At      briefing.Span // byte offsets in the query as it was written
	Problem string        // a sentence that says what to do instead
}

// Error is the sentence.
func (e *Error) Error() string { return e.Problem }

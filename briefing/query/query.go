package query

import "lede/briefing"

// A Query is what a person asks for, read. The zero Query asks for nothing. It is
// immutable.
type Query struct {
	root Node
}

// Root is the query as a tree; nil when it asks for nothing.
func (q Query) Root() Node { return q.root }

// Empty reports whether the query asks for nothing.
func (q Query) Empty() bool { return q.root == nil }

// An Error is what is wrong with a query, and where.
type Error struct {
	At      briefing.Span // byte offsets in the query as it was written
	Problem string        // a sentence that says what to do instead
}

// Error is the sentence.
func (e *Error) Error() string { return e.Problem }

// Package library makes a shelf searchable: it indexes the texts of the briefings on
// it, keeps the index up to date, answers queries from it, and tells of each briefing
// what a list of many wants to know.
//
// It owns the index in the cache folder. It does not own which briefings are on the
// shelf (package content), what a query means in a text (briefing/query), or anything
// that could not be made anew from the files.
package library

import (
	"lede/briefing"
	"lede/briefing/query"
)

// Facts is what the index knows of a briefing without its text.
type Facts struct {
	Entry     int    // index on the shelf
	Hash      string // as notebook.KeyOf has it
	Slug      string // "" when it states none and has no headline
	Title     string // sanitised
	Derived   bool   // the title is not the document's own
	Outlet    string
	Published string // as EDTF where it could be read, else as written; "" for none
	Words     int
	Kinds     [16]int // items by kind of section
	Err       string  // why it could not be read; the rest is empty then
}

// Count is how many items the sections of a kind have.
func (f *Facts) Count(k briefing.Kind) int { return f.Kinds[k] }

// Progress is how far the index is.
type Progress struct {
	Done, Total int  // briefings, of those that have to be read
	Failed      int  // that could not be read
	Elsewhere   bool // another lede is indexing this shelf
	Finished    bool
}

// A Result is a briefing that a query matches.
type Result struct {
	Entry int // index on the shelf
	Facts Facts
	Hits  []query.Hit // in the order of the text; at most as many as were asked for
	More  bool        // there are more
	Score float64     // the higher the better; 0 until it has been ranked
}

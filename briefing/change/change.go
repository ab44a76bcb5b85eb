// Package change tells what changed between two versions of a briefing, in the terms
// of a briefing: which passages were added, removed, edited or moved, what is known
// that was not, which dates and figures are others, which sources came or went.
//
// It owns the comparison. It does not own the versions (content/versions) or how a
// change is shown (ui/margin).
//
// # What a change is
//
// What a reader cannot see is none: where lines break, white space, how Markdown is
// written (* or _, - or *, underlined headings or #), the number that a footnote
// happens to have, the order of footnotes and of front matter. Nor is the style of
// the same words: a word in bold, a list item that was a paragraph, a heading a level
// deeper, a link that leads elsewhere. Straight and typographic quotation marks and
// apostrophes are the same, for software turns one into the other unasked. What has
// been set aside as furniture is not compared.
//
// # How it is found
//
// Pieces of text that stand in both versions byte for byte are not read at all. What
// is left is read into passages, whose words are compared: equal ones are paired
// first, then those that have most in common, one with one, or one with the several
// that it was split into. What could not be paired was added or removed. As
// many pairs as can keep one order are where they were; the others were moved.
package change

import (
	"lede/briefing"
)

// An Op is what was done to a passage.
type Op uint8

// The ways in which a passage changes. A passage that was moved and edited is Moved,
// and has Edits.
const (
	Added Op = iota
	Removed
	Edited
	Moved
)

// String is the operation as the JSON output names it.
func (o Op) String() string {
	switch o {
	case Added:
		return "added"
	case Removed:
		return "removed"
	case Edited:
		return "edited"
	}
	return "moved"
}

// A Side is a passage in one of the two versions.
type Side struct {
	Span    briefing.Span // empty when there is none in this version
	Part    Part
	Section int // index into its document's Sections; -1 for none, and of an apparatus
	// Kind is what that section is for, or the nearest around it that says so. A source
	// is of KindSources wherever it is defined.
	Kind briefing.Kind
}

// A Change is one passage that is not as it was.
type Change struct {
	Op       Op
	Old, New Side
	// At is the offset in the new version at which the change is shown: where the
	// passage begins, or where what stood before a removed one ends.
	At int
	// Edits are the words that were replaced, in order; nil when none were.
	Edits []Edit
	// Division says that one passage became several, or several one. Their Side reaches
	// from the first to the last, and each break between them is one of the Edits.
	Division Division
	// Settled is true when the passage went from what is not known to what is.
	Settled bool
	// Unsettled is true when it went the other way.
	Unsettled bool
	// Shared is why a passage that was removed from what is not known, and another that
	// was added to what is, are taken for question and answer (or the other way round):
	// the words that they share and that are rare elsewhere. That is a proposal, to be
	// shown as one. It is nil where the words themselves can be followed.
	Shared []string
	// Figures are the dates and figures among the edits.
	Figures []Figure
}

// An Edit is a stretch of words that stands in place of another. Either may be empty.
type Edit struct {
	Old, New briefing.Span
}

// A Figure is a date, a number or an amount that is another one now.
type Figure struct {
	Old, New briefing.Span
	Date     bool
}

// Changes is all that changed, in the order of the new version.
type Changes struct {
	List []Change
	// SourcesAdded and SourcesDropped are indices into the Sources of the new and of
	// the old version. Each of them is also in the List, as a passage added or removed.
	SourcesAdded, SourcesDropped []int
}

// Empty reports whether nothing changed that a reader could see.
func (c Changes) Empty() bool {
	return len(c.List) == 0 && len(c.SourcesAdded) == 0 && len(c.SourcesDropped) == 0
}

// Package change tells what changed between two versions of a briefing, in the terms
// of a briefing: which passages were added, removed, edited or moved, what is known
// that was not, which dates and figures are others, which sources came or went.
//
// It owns the comparison. It does not own the versions (content/versions) or how a
// change is shown (ui/margin).
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
	Section int           // index into its document's Sections; -1 for none
	Kind    briefing.Kind // of that section
}

// A Change is one passage that is not as it was.
type Change struct {
	Op       Op
	Old, New Side
	// At is the offset in the new version at which the change is shown: where the
	// passage begins, or where a removed one would stand.
	At int
	// Edits are the words that were replaced, in order; nil when none were.
	Edits []Edit
	// Settled is true when the passage went from what is not known to what is.
	Settled bool
	// Unsettled is true when it went the other way.
	Unsettled bool
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
	// the old version.
	SourcesAdded, SourcesDropped []int
}

// Empty reports whether nothing changed that a reader could see.
func (c Changes) Empty() bool {
	return len(c.List) == 0 && len(c.SourcesAdded) == 0 && len(c.SourcesDropped) == 0
}

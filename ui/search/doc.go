// Package search is the screen on which words are looked for in all briefings, and what
// has been found: passages, under the briefings that they stand in.
//
// It owns the line that is typed, which hit is selected and how they are drawn. It does
// not own what a query means (briefing/query) or the searching (content/library): it is
// told what has been found (Show), and told again when more has been, or when that has
// been ranked.
package search

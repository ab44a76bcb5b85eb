// Package versions keeps the texts of briefings as they were when they were read, so
// that it can be told what changed since.
//
// It owns the folder they are in, and which of them go when there are too many. It
// does not own which version was read when (content/notebook) or the comparing
// (briefing/change).
package versions

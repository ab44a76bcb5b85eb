// Package cite lists what a briefing leans on: the sources that it states, in
// footnotes and in its front matter, and the outlets and documents that its prose
// names, as one list, each with the statements and citations that rest on it.
//
// It owns which of those are the same source. It does not own how citations are
// written (package briefing) or who says what (package attribution), and looks
// nothing up: whether a source holds what it is cited for is for the reader to see.
package cite

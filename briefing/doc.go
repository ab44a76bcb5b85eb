// Package briefing reads a briefing: what its parts are, what they are for,
// and where in the text each of them stands.
//
// It owns the model of one document (Document, Section, Block, Entry, Excerpt,
// Source) and the reading of Markdown and of unmarked plain text into it.
// Everything it says about a document carries the byte offsets of the words
// it was taken from, and nothing that the text does not say is filled in.
//
// It does not own where text comes from (package content), dates in prose,
// attribution or comparison (its sub-packages), or what anything looks like
// (package ui). It is pure: it opens no file, reads no clock and knows no
// terminal. Markdown's grammar is goldmark's, not ours.
//
// # Reading at any size
//
// Text is divided at places where goldmark would read what follows in the same
// way whether or not it has seen what comes before (Document.Chunks). A block is
// parsed when it is asked for, so that opening a document costs one scan of its
// bytes. Parse goes through all the blocks once for the document's structure;
// Glance does so only for the beginning, for the first screen.
package briefing

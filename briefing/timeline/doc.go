// Package timeline is when things happened: the dated entries of one briefing or
// of many, in the order of time.
//
// It owns what an entry is, how the entries that a briefing states and the dates
// that its prose mentions become entries, how those of several briefings are
// merged and ordered, which of them disagree, and how dense they lie. It does
// not own how words are read as dates (package when), what a date covers
// (package edtf), where a timeline's items stand in the text (package
// briefing), or how any of it is drawn (package ui).
//
// Two entries are never made one. Those of the same day stand next to each
// other, and two that tell the same thing of different days are shown as a
// conflict: what to make of it is the reader's to say.
package timeline

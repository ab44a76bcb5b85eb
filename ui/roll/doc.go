// Package roll is what full screens that list things have in common: a list whose rows
// differ in height, of which a window shows, with one of them selected; lines that are
// written in columns; and the line in which a person types what is to be left.
//
// It owns arithmetic and no rows: what a row is and how it is drawn is the screen's. A
// row is an index; a line is one of the screen.
package roll

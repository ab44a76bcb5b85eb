// Package rail is how a date is drawn: its short label, its sign on a vertical
// rail, its place on a horizontal track, and how densely many lie in a strip.
//
// It owns the characters and the words; it applies no style, knows no screen and
// cuts nothing. Everything that shows dates draws them with it, so that the same
// date looks the same in the chronology, in the margin and in a pipe.
//
// No meaning rests on colour. What a briefing states is drawn heavy and filled, what
// its prose mentions light and hollow; a day is a dot, a longer time a bar; an end
// that is about or perhaps is broken, one that is open is an arrow.
package rail

// Package hypertext reads HTML and XHTML as browsers do, and tells the blocks of a text in
// it.
//
// It owns how bytes become a tree (the character encoding, bounds against hostile markup)
// and how elements become blocks: which are words, which are hidden, what a table lays out
// and what it tabulates, what a footnote is. It does not own which part of a page is the
// article (package html), the parts of an e-mail (package mail) or the chapters of a book
// (package epub): those hand over the elements that they chose.
//
// # What it promises
//
// Every word that a browser shows of the elements appears once in the blocks, in order;
// footnotes apart, which are moved to where they belong. White space collapses as CSS has
// it: no two words are joined across elements that stand apart, and no blank is made up
// between elements that touch. What a browser hides is left out, as far as the markup
// itself says so: style sheets are read only where they are handed over, and only for words
// that are slanted or bold.
//
// Nothing is fetched. The work is linear in the number of bytes for any markup, and no
// tree that it is handed is too deep for it.
package hypertext

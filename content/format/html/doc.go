// Package html reads saved web pages: the article, not the page.
//
// It owns which elements of a page are the piece, what the page says of itself (title,
// byline, dates, outlet and the like, with where each was found), and what the rest of
// the page is for. It does not own how bytes become a tree, nor how elements become
// blocks: package hypertext does both.
//
// # How the piece is found
//
// A page is flattened once (package type page), and every line of it is weighed as prose:
// by its length, its marks of punctuation, and how little of it is linked. The tags,
// roles and the words of classes say what elements are for (type role) and which may hold
// the piece (type hint). The element with the most prose near it is the piece (choose);
// what stands between the headline and it is its lead; what in it is for something else
// is set aside (clean).
//
// No rule names a web site. The words of classes and the lines that are no prose ("Read
// more") are those that publishing systems and newsrooms share; tables of them are in
// words.go and lines.go.
//
// A page that nothing leads away from, and that nothing is to be pressed on, is a document
// that was saved or converted, and no page of a site: all of it is the piece (document.go).
//
// The headline that readers see is never lost: it is the title where the page says about
// the same of itself, and stands in the piece where it does not.
//
// When little of the page's prose was found, the whole page is converted, and a notice
// says so.
package html

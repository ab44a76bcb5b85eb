// Package layout reads a page as a person does: it makes the text of a document out of
// characters and the places where they stand.
//
// It owns words, lines, columns and their order, paragraphs that go on over the end of a
// column or page, headings, lists, tables, quotes and footnotes, words that were divided
// at the end of a line, and what pages repeat at their head and foot. It does not own how
// a file format is read (package pdf) or how a text is written (package manuscript). It is
// a pure function of the pages: nothing here depends on the file format.
//
// Pages are read one after the other, and what they hold is given on as soon as it is
// settled, a few pages behind: what is repeated, and how large a document's type is, can
// be told from its neighbours only.
//
// Every character of a page comes into the text once, with these exceptions: a hyphen that
// only divided a word, the number of a line (which becomes part of a locator), and the
// dots that lead to a page number.
package layout

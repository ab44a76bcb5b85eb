// Package manuscript writes what a document of any format holds as the one text that
// lede reads: Markdown with front matter.
//
// It owns how headlines, blocks, footnotes, locators, remarks and furniture are written,
// so that every format is written alike and an imported file opens as the document did.
// It does not own how a format is read (the packages beside it, which hand over blocks),
// nor what the Markdown means (package briefing).
//
// # The text
//
// Front matter holds what the document says of itself, and under "original" the SHA-256
// of its bytes, how it was read, and where each value was found. Then comes the body;
// then footnotes; then the furniture, each kind in an HTML comment of its own, which no
// viewer shows:
//
//	<!-- furniture: navigation
//	Home
//	World
//	-->
//
// A locator begins where a page, chapter or message of the document does. It is a
// comment too, on a line of its own or within a paragraph that goes on over the end of
// a page, and is called as CSL calls it:
//
//	<!-- page: 12 -->
//
// A remark is what somebody wrote beside the text, as a comment of a word processor. It
// follows the words that it is about:
//
//	<!-- comment: Ada Brandt, 2031-03-02: is this confirmed? -->
//
// The text is a function of the document's bytes alone: a file that is renamed reads the
// same. It is written from its beginning to its end, so that a reader can begin before
// the rest is there.
package manuscript

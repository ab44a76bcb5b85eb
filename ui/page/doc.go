// Package page is the virtual page: it turns a document's blocks into rows of
// styled text as they are needed, and rows back into passages.
//
// A place on the page is a byte offset into the document's text, so a page of
// another width or theme shows the same words. Nothing here depends on the size
// of the document: only the chunks that show are parsed, and of those only what
// shows is laid out.
//
// It does not own colours (ui/theme), keys, or the terminal; it never imports
// Bubble Tea.
//
// # From blocks to rows
//
// The blocks of a chunk are flattened into strips: a paragraph, a heading, one
// row of a table, a piece of a leaf that is very long. A strip is laid out at a
// time, inside its frames (list items, quotations), and gives rows. A row
// knows from which bytes of the source each of its characters came.
//
// Nesting, wrapping and spacing are this package's; the look of words inside a
// leaf is glamour's, as far as what glamour draws says the same words as the
// parsed text (align). Every character that reaches a row is made inert first.
package page

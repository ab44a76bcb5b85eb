// Package page is the virtual page: it turns a document's blocks into rows of
// styled text as they are needed, and rows back into passages.
//
// A place on the page is a byte offset into the document's text, so a page of
// another width or theme shows the same passage. Nothing here depends on the
// size of the document: only the blocks that show are parsed and drawn.
//
// It does not own colours (ui/theme), keys, or the terminal; it never imports
// Bubble Tea.
package page

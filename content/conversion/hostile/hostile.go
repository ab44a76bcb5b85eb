// Package hostile makes documents that attack what reads them, for tests: bombs, loops,
// lies about sizes, endless and broken files, and terminal sequences wherever there can be
// text.
//
// It owns what is in them, and which of them have words that a reader can and should
// show. It does not own what becomes of them. Nothing of the program imports it.
package hostile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Document is one file.
type Document struct {
	Name string // of the file, which says what is wrong with it
	// Words reports whether the words Before stand where whatever is wrong with the rest
	// does not keep them from being read.
	Words bool
	Bytes func() []byte
}

// Before are words that are in many of the documents.
const Before = "The council met before the attack."

// Sequence is what no terminal must see: it would name the window, clear the screen and
// turn the text around.
const Sequence = "\x1b]0;owned\a\x1b[2J\u009b31m\u202egnp"

// Documents are all of them.
func Documents() []Document {
	return slices.Concat(pages(), letters(), books(), words(), texts(), rich(), portable(), news())
}

// cut are documents that end before their end.
func cut(name string, whole func() []byte) []Document {
	at := strings.LastIndexByte(name, '.')
	var all []Document
	for _, percent := range []int{1, 30, 60, 90, 99} {
		all = append(all, Document{
			Name:  fmt.Sprintf("%s cut at %d%%%s", name[:at], percent, name[at:]),
			Bytes: func() []byte { b := whole(); return b[:len(b)*percent/100] },
		})
	}
	return all
}

// nested is open and close n times around what is inside.
func nested(n int, open, inside, closing string) string {
	return strings.Repeat(open, n) + inside + strings.Repeat(closing, n)
}

// varied is text n times, each time with other letters for a %s in it, so that it cannot
// be told by how well it is compressed.
func varied(n int, text string) string {
	var b strings.Builder
	for i, x := 0, uint32(1); i < n; i++ {
		x = x*1664525 + 1013904223
		fmt.Fprintf(&b, text, strconv.FormatUint(uint64(x), 36))
	}
	return b.String()
}

// bytesOf makes a Document's Bytes of a text.
func bytesOf(text func() string) func() []byte {
	return func() []byte { return []byte(text()) }
}

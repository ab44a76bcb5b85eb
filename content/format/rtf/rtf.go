// Package rtf reads documents in Microsoft's Rich Text Format, 1.9.1, as Word, TextEdit,
// LibreOffice, Outlook and many others write it.
//
// It owns what the format means: its groups and destinations, its code pages, styles,
// lists, tables, fields, notes and tracked changes. It does not own what paragraphs come
// to (flow) or how they are written (manuscript). No object is opened, no link followed.
//
// The document is read once, from its beginning to its end, without recursion: how deeply
// its groups lie in each other costs nothing. Pictures are passed over byte by byte.
package rtf

import (
	"bytes"
	"context"
	"strings"

	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// Converter reads RTF documents.
type Converter struct{}

// Name is what a file is.
func (Converter) Name() string { return "an RTF document" }

// Extensions are those of file names.
func (Converter) Extensions() []string { return []string{"rtf"} }

// Sniff reports whether b begins as all RTF does.
func (Converter) Sniff(_ string, b []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(b[:min(len(b), 64)], "\uFEFF \t\r\n"), []byte(`{\rtf`))
}

// Convert writes the document.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	r := newReader(in.Bytes, w)
	for n := 0; r.at < len(r.b); n++ {
		if n%4096 == 0 && (ctx.Err() != nil || w.Err() != nil) {
			break
		}
		r.step()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	r.end()
	return w.Err()
}

// A reader is a document that is being read.
type reader struct {
	b  []byte
	at int

	state state
	// groups are the states around, as many as are kept; deeper is how many groups are
	// open beyond those.
	groups []state
	deeper int

	body    *flow.Document
	frames  []*frame
	fonts   map[int]font
	styles  map[styleKey]*style
	authors []string // of changes, by number

	// bytes are text that is not decoded yet, and surrogate is half of a character.
	bytes     []byte
	surrogate rune
	passing   int // characters to pass over, which stand for one in Unicode

	codePage int // of the document; 0 where it does not say
	plain    int // the number of its font
	pages    pages
	// paginated is true once the document has said how many pages it has.
	paginated bool
	notes     map[bool]int // footnotes and, as true, endnotes
	remark    manuscript.Remark
	alt       string // of the picture that is open
	property  string // of the shape that is open
	seen      map[string]bool
	name      strings.Builder // of the entry of a table that is open
	date      date
	indent    int  // of the first paragraph
	begun     bool // it was read
	titled    bool // so was a title before it
	headed    bool // the paragraph before was a headline
}

// pages is where pages begin, if all are broken by hand.
type pages struct{ number int }

func newReader(b []byte, w *manuscript.Writer) *reader {
	r := &reader{
		b: b, body: flow.NewDocument(w, "the text of the document"),
		fonts: map[int]font{}, styles: map[styleKey]*style{}, notes: map[bool]int{}, seen: map[string]bool{},
	}
	r.state = state{fallback: 1}
	r.state.paragraph.reset()
	r.frames = []*frame{{sink: r.body}}
	return r
}

// end ends what the document leaves open.
func (r *reader) end() {
	r.decode()
	for len(r.groups) > 0 {
		r.close()
	}
	r.endParagraph(0)
	r.endTables(0)
	r.body.End()
}

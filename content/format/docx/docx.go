// Package docx reads the documents of Word and of all that write its format: docx, docm,
// dotx and dotm (ECMA-376, transitional and strict).
//
// It owns what WordprocessingML means: which style is a heading, what is numbered how,
// what is a field's result and what its code, what was inserted and deleted, and what is
// shown once though it is stored twice. It does not own how an archive is read within
// bounds (archive), what paragraphs come to (flow), or how they are written (manuscript).
// No macro is run, no link followed, no template or picture fetched.
package docx

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"strings"

	"lede/content/format/archive"
	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// Converter reads Word documents.
type Converter struct{}

// Name is what a file is.
func (Converter) Name() string { return "a Word document" }

// Extensions are those of file names.
func (Converter) Extensions() []string { return []string{"docx", "docm", "dotx", "dotm"} }

// ole begins the container of old Office documents, and of new ones that are encrypted
// (MS-CFB, 2.2).
const ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// Sniff reports whether b is an archive that lists the part in which Word keeps its text,
// or an encrypted document.
func (Converter) Sniff(_ string, b []byte) bool {
	if encrypted(b) {
		return true
	}
	if !bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return false
	}
	const ends = 64 << 10 // the names of the first files, and the directory with all
	for _, end := range [][]byte{b[max(0, len(b)-ends):], b[:min(ends, len(b))]} {
		if bytes.Contains(end, []byte("word/document")) || bytes.Contains(end, []byte(`word\document`)) {
			return true
		}
	}
	return false
}

// encrypted reports whether b is what Office makes of a document with a password
// (MS-OFFCRYPTO, 2.3.4.4): a container with a stream of this name, in UTF-16.
func encrypted(b []byte) bool {
	const stream = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	return bytes.HasPrefix(b, []byte(ole)) && bytes.Contains(b, []byte(stream))
}

// Convert writes the document.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	if encrypted(in.Bytes) {
		return &manuscript.Refusal{Reason: "is encrypted; save it without a password and open that"}
	}
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return err
	}
	p := openPackage(ctx, a)
	text, damage := a.Read(p.main)
	if len(text) == 0 {
		if errors.Is(damage, fs.ErrNotExist) {
			return &manuscript.Refusal{Reason: "has no text in it that Word would show; the file may be damaged", Cause: damage}
		}
		return damage
	}
	d := newDocument(ctx, p, w)
	d.paginate(text)
	s := &story{doc: d, links: p.related(p.main)}
	s.stack.Push(d.body)
	if d.pages.number > 0 {
		s.joined = manuscript.Text{d.pages.locator()}
	}
	err = elements.Walk(ctx, text, spaces(), s)
	s.endAll()
	_ = w.Flush() // w keeps the error
	if ctx.Err() != nil || w.Err() != nil {
		return errors.Join(ctx.Err(), w.Err())
	}
	d.writeNotes()
	d.writeComments()
	d.writeMargins()
	for _, name := range a.Names() {
		if strings.HasSuffix(strings.ToLower(name), "vbaproject.bin") {
			w.Notice("It holds macros, which lede never runs.")
		}
	}
	d.body.End()
	return errors.Join(damage, err, w.Err())
}

// A document is what the parts of one have in common.
type document struct {
	ctx       context.Context // of the one conversion
	parts     *parts
	body      *flow.Document
	styles    styles
	numbering *numbering
	comments  map[string]manuscript.Remark

	calls  []call // of notes, in order
	called map[string]int
	keys   map[call]string
	pages  pages
}

// A call is the note that is called.
type call struct {
	part string // "footnotes" or "endnotes"
	id   string
}

func newDocument(ctx context.Context, p *parts, w *manuscript.Writer) *document {
	d := &document{
		ctx: ctx, parts: p, body: flow.NewDocument(w, "the text of the document"),
		styles: p.styles(), numbering: p.numbering(), keys: map[call]string{}, called: map[string]int{},
	}
	d.body.Properties = p.properties()
	if d.body.Properties.Language == "" {
		d.body.Properties.Language = d.styles.language
	}
	d.comments = d.readComments()
	return d
}

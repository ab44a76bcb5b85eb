// Package elements reads the XML of office documents as a stream of elements, so that a
// long document needs no more memory than a short one.
//
// It owns that the stream is bounded and that nothing in it has an effect: no entity but
// XML's own is known, no document type is read, and nothing that is referred to is opened.
// It does not own what the elements mean.
package elements

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"lede/content/format/manuscript"
)

// deepest is how many elements may lie in each other. Tables in tables in text boxes,
// tracked and grouped, come to some dozens.
const deepest = 1000

// An Element is the beginning of one.
type Element struct {
	// Name is the element's with the prefix that Spaces gives its namespace, as "w:p",
	// whatever prefix the document has; without one where Spaces has none.
	Name  string
	attrs []xml.Attr
}

// Attr is an attribute by its local name; "" if there is none.
func (e *Element) Attr(name string) string {
	for i := range e.attrs {
		if e.attrs[i].Name.Local == name {
			return e.attrs[i].Value
		}
	}
	return ""
}

// A Handler is told what there is, in order.
type Handler interface {
	// Open begins an element. When it returns false, what is in the element is passed
	// over, and so is its end. The element is only lent.
	Open(e *Element) bool
	// Text is character data, which may come in parts.
	Text(words []byte)
	// Close ends the element that was opened last.
	Close(name string)
}

// Spaces gives namespaces prefixes.
type Spaces map[string]string

// Walk reads the document b. The error is ctx's, a *manuscript.Refusal for a document
// that is nested too deeply, or tells where the XML is damaged; what stands before that
// was handed over.
func Walk(ctx context.Context, b []byte, spaces Spaces, h Handler) error {
	d := xml.NewDecoder(bytes.NewReader(utf8(b)))
	d.Strict = false
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if e, err := htmlindex.Get(label); err == nil {
			return e.NewDecoder().Reader(r), nil
		}
		return r, nil // utf8 has decoded it, or the bytes will tell
	}
	w := walker{d: d, spaces: spaces, names: map[xml.Name]string{}, h: h}
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		switch err := w.step(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// utf8 is b, decoded if it is in UTF-16, which XML may be and whose declaration the
// decoder cannot read.
func utf8(b []byte) []byte {
	if !bytes.HasPrefix(b, []byte{0xFE, 0xFF}) && !bytes.HasPrefix(b, []byte{0xFF, 0xFE}) {
		return b
	}
	text, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	if end := bytes.Index(text, []byte("?>")); bytes.HasPrefix(text, []byte("<?xml")) && end > 0 {
		text = text[end+2:] // says UTF-16, which it is no more
	}
	return text
}

type walker struct {
	d      *xml.Decoder
	spaces Spaces
	names  map[xml.Name]string
	h      Handler

	depth   int
	passing int // depth of the element that is passed over; 0 for none
	element Element
}

func (w *walker) step() error {
	token, err := w.d.Token()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return io.EOF
		}
		return fmt.Errorf("read XML at byte %d: %w", w.d.InputOffset(), err)
	}
	switch t := token.(type) {
	case xml.StartElement:
		if w.depth++; w.depth > deepest {
			return &manuscript.Refusal{Reason: "is nested far deeper than any document is; the rest was not read"}
		}
		if w.passing > 0 {
			break
		}
		w.element = Element{Name: w.name(t.Name), attrs: t.Attr}
		if !w.h.Open(&w.element) {
			w.passing = w.depth
		}
	case xml.EndElement:
		switch w.passing {
		case 0:
			w.h.Close(w.name(t.Name))
		case w.depth:
			w.passing = 0
		}
		w.depth--
	case xml.CharData:
		if w.passing == 0 {
			w.h.Text(t)
		}
	}
	return nil
}

// name is n with its prefix. A document has few names, unless it wants to be a burden.
func (w *walker) name(n xml.Name) string {
	if name, ok := w.names[n]; ok {
		return name
	}
	name := n.Local
	if prefix, ok := w.spaces[n.Space]; ok {
		name = prefix + ":" + n.Local
	}
	if len(w.names) < 1000 {
		w.names[n] = name
	}
	return name
}

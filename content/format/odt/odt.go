// Package odt reads OpenDocument texts, as LibreOffice and others write them: odt, ott and
// the flat XML of fodt (OpenDocument 1.0 to 1.4).
//
// It owns what the XML means: styles that are inherited or made for one paragraph, lists
// and how they number, notes and annotations, what tracked changes took out, frames with
// pictures and captions. It does not own how an archive is read within bounds (archive),
// what paragraphs come to (flow), or how they are written (manuscript). No macro is run,
// no link followed, no picture fetched.
package odt

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"lede/content/format/archive"
	"lede/content/format/elements"
	"lede/content/format/manuscript"
)

// Converter reads OpenDocument texts.
type Converter struct{}

// Name is what a file is.
func (Converter) Name() string { return "an OpenDocument text" }

// Extensions are those of file names.
func (Converter) Extensions() []string { return []string{"odt", "ott", "fodt"} }

// kind is the media type of texts, and the beginning of those of templates and the like.
const kind = "application/vnd.oasis.opendocument.text"

// Sniff reports whether b is an archive that begins with the media type, as the standard
// has it, or is called so and lists the parts; or XML that names the media type.
func (Converter) Sniff(extension string, b []byte) bool {
	if flat(b) {
		return true
	}
	if !bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		return false
	}
	if bytes.Contains(b[:min(len(b), 256)], []byte("mimetype"+kind)) {
		return true
	}
	directory := b[max(0, len(b)-64<<10):]
	return (extension == "odt" || extension == "ott") &&
		bytes.Contains(directory, []byte("META-INF/manifest.xml")) && bytes.Contains(directory, []byte("content.xml"))
}

// flat reports whether b is a document in one piece of XML.
func flat(b []byte) bool {
	head := b[:min(len(b), 8<<10)] // there are many namespaces
	return bytes.HasPrefix(bytes.TrimLeft(head, "\uFEFF \t\r\n"), []byte("<")) &&
		bytes.Contains(head, []byte(`office:mimetype="`+kind))
}

// Convert writes the document.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	d := newDocument(ctx, w)
	if flat(in.Bytes) {
		return errors.Join(d.read(in.Bytes), d.end())
	}
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return err
	}
	d.archive = a
	manifest, _ := a.Read("META-INF/manifest.xml")
	if bytes.Contains(manifest, []byte("encryption-data")) {
		return &manuscript.Refusal{Reason: "is encrypted; save it without a password and open that"}
	}
	// What these say is of use before the text is read, and nothing is lost without them.
	for _, name := range []string{"meta.xml", "styles.xml"} {
		part, _ := a.Read(name)
		_ = d.read(part)
	}
	text, damage := a.Read("content.xml")
	if len(text) == 0 {
		return &manuscript.Refusal{Reason: "has no text in it; the file may be damaged", Cause: damage}
	}
	for _, name := range a.Names() {
		if strings.HasPrefix(name, "Basic/") || strings.HasPrefix(name, "Scripts/") {
			w.Notice("It holds macros, which lede never runs.")
		}
	}
	return errors.Join(d.read(text), damage, d.end())
}

// spaces are the namespaces of the format.
func spaces() elements.Spaces {
	const urn = "urn:oasis:names:tc:opendocument:xmlns:"
	return elements.Spaces{
		urn + "office:1.0": "office", urn + "text:1.0": "text", urn + "table:1.0": "table", urn + "style:1.0": "style",
		urn + "drawing:1.0": "draw", urn + "meta:1.0": "meta", urn + "svg-compatible:1.0": "svg",
		"http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1998/Math/MathML": "math",
	}
}

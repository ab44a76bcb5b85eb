package docx

import (
	"bytes"
	"strconv"
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// fields reads a part of simple properties: the text of each element by its name.
type fields struct {
	values map[string]string
	name   string
	text   strings.Builder
}

// Open begins a property.
func (h *fields) Open(e *elements.Element) bool {
	h.name = e.Name
	h.text.Reset()
	return true
}

// Text is its value.
func (h *fields) Text(words []byte) { h.text.Write(words) }

// Close keeps it.
func (h *fields) Close(name string) {
	if name == h.name {
		h.values[name] = strings.TrimSpace(h.text.String())
	}
}

// properties are what docProps/core.xml says of the document.
func (p *parts) properties() flow.Properties {
	h := fields{values: map[string]string{}}
	p.walk(p.root.one("core-properties", "docProps/core.xml"), &h)
	v := h.values
	properties := flow.Properties{
		Title: v["dc:title"], Creator: v["dc:creator"], Language: v["dc:language"],
		Created: v["dcterms:created"], Modified: v["dcterms:modified"],
	}
	// The template of a library that many documents are written with says this of itself.
	if v["dc:creator"] == "python-docx" && v["dcterms:created"] == v["dcterms:modified"] {
		return flow.Properties{}
	}
	return properties
}

// pages is where the pages of the text begin, as far as the file knows: only what laid
// it out last can tell.
type pages struct {
	rendered, breaks bool // which of the two marks begins a page
	number           int
}

// locator is where the page that has been reached begins.
func (p *pages) locator() manuscript.Piece {
	return manuscript.Piece{Locator: &manuscript.Locator{Label: "page", Value: strconv.Itoa(p.number)}}
}

// paginate sees whether text marks where its pages begin. Word marks where they began
// when it last laid the text out; when it also says how many there were, and the marks
// are as many, they can be cited. So can pages that are all broken by hand.
func (d *document) paginate(text []byte) {
	h := fields{values: map[string]string{}}
	d.parts.walk(d.parts.root.one("extended-properties", "docProps/app.xml"), &h)
	all, err := strconv.Atoi(h.values["ep:Pages"])
	if err != nil || all < 2 {
		return
	}
	rendered := bytes.Count(text, []byte(":lastRenderedPageBreak"))
	breaks := bytes.Count(text, []byte(`<w:br w:type="page"`))
	switch {
	case rendered == all-1:
		d.pages.rendered = true
	case rendered == 0 && breaks == all-1:
		d.pages.breaks = true
	default:
		return
	}
	d.pages.number = 1
}

package odt

import (
	"strings"

	"lede/content/format/elements"
)

// openProperty begins what is said of the document, or of a change or annotation.
func (d *document) openProperty(e *elements.Element) {
	switch e.Name {
	case "meta:document-statistic":
		d.pages.stated = number(e.Attr("page-count"), 0)
	case "dc:title", "dc:creator", "dc:date", "dc:language", "meta:initial-creator", "meta:creation-date":
		d.capture = &strings.Builder{}
	}
}

func (d *document) closeProperty(name string) {
	if d.capture == nil {
		return
	}
	value := strings.TrimSpace(d.capture.String())
	d.capture = nil
	switch p := &d.body.Properties; {
	case d.change != nil && name == "dc:creator":
		d.change.author = value
	case d.change != nil:
		d.change.date = value
	case d.remark != nil && name == "dc:creator":
		d.remark.Author = value
	case d.remark != nil && name == "dc:date":
		d.remark.Date, _, _ = strings.Cut(value, "T")
	case len(d.paras) > 0:
	case name == "dc:title":
		p.Title = value
	case name == "meta:initial-creator", name == "dc:creator" && p.Creator == "":
		p.Creator = value
	case name == "meta:creation-date":
		p.Created = value
	case name == "dc:date":
		p.Modified = value
	case name == "dc:language":
		p.Language = value
	}
}

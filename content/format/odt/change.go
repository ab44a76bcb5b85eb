package odt

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A change is one of the list of tracked changes, which is kept apart from the text with
// all that was deleted.
type change struct{ author, date string }

// openChange takes what the list says; what was deleted is not shown.
func (d *document) openChange(e *elements.Element) bool {
	switch e.Name {
	case "text:insertion", "text:deletion":
		*d.change = change{}
	case "dc:creator", "dc:date":
		d.capture = &strings.Builder{}
	case "text:changed-region", "office:change-info":
	default:
		return false
	}
	return true
}

func (d *document) closeChange(name string) {
	if d.change == nil {
		return
	}
	kind := flow.Insertion
	if name == "deletion" {
		kind = flow.Deletion
	}
	d.body.Changes.Add(kind, d.change.author, d.change.date)
	d.body.Changes.Between() // each region is one
}

// A remark is an annotation that is open.
type remark struct {
	name string
	manuscript.Remark
}

// openRemark begins an annotation, or ends the words that one is on.
func (d *document) openRemark(e *elements.Element) {
	if e.Name == "office:annotation" {
		d.remark = &remark{name: e.Attr("name")}
		d.stack.Begin()
		return
	}
	if r, ok := d.remarks[e.Attr("name")]; ok {
		delete(d.remarks, e.Attr("name"))
		d.markRemark(r)
	}
}

func (d *document) closeRemark() {
	if d.remark == nil {
		return
	}
	var words []string
	for _, p := range flow.Lines(d.stack.End()) {
		if p.Break {
			words = append(words, " ")
		}
		words = append(words, p.Words)
	}
	r := d.remark
	d.remark = nil
	r.Words = strings.TrimSpace(strings.Join(words, ""))
	if r.name == "" {
		d.markRemark(r.Remark)
		return
	}
	d.remarks[r.name] = r.Remark
	if p := d.para(); p != nil {
		p.remarks = append(p.remarks, r.name)
	}
}

func (d *document) markRemark(r manuscript.Remark) {
	if p := d.para(); p != nil {
		p.words.Mark(manuscript.Piece{Remark: &r})
	}
}

// endRemarks puts what is on words that did not end in the paragraph at its end.
func (d *document) endRemarks(p *paragraph) {
	for _, name := range p.remarks {
		if r, ok := d.remarks[name]; ok {
			delete(d.remarks, name)
			p.words.Mark(manuscript.Piece{Remark: &r})
		}
	}
}

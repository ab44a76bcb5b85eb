package odt

import (
	"strings"

	"lede/content/format/elements"
)

// A formula is an equation that is open. What its author typed is beside what it looks
// like, which is taken where nothing else is.
type formula struct {
	typed, shown strings.Builder
	depth        int
	typing       bool
}

// openObject reads an object that is a part of its own, if it is a formula.
func (d *document) openObject(name string) {
	a := d.archive
	if name = strings.TrimPrefix(name, "./"); name == "" || a == nil {
		return
	}
	d.archive = nil // an object holds no others
	defer func() { d.archive = a }()
	b, _ := a.Read(name + "/content.xml")
	// Other objects are charts and tables, which the picture beside them shows.
	if at := strings.Index(string(b[:min(len(b), 4096)]), "http://www.w3.org/1998/Math/MathML"); at >= 0 {
		_ = elements.Walk(d.ctx, b, spaces(), d)
	}
}

func (d *document) openFormula(name string) {
	if d.formula == nil {
		d.formula = &formula{}
	}
	d.formula.depth++
	d.formula.typing = name == "annotation"
}

func (f *formula) text(words string) {
	if f.typing {
		f.typed.WriteString(words)
	} else {
		f.shown.WriteString(words)
	}
}

func (d *document) closeFormula() {
	f := d.formula
	if f == nil {
		return
	}
	f.typing = false
	if f.depth--; f.depth > 0 {
		return
	}
	d.formula = nil
	words := strings.TrimSpace(f.typed.String())
	if words == "" {
		words = strings.Join(strings.Fields(f.shown.String()), " ")
	}
	d.words(words)
	if n := len(d.frames); n > 0 {
		d.frames[n-1].formula = true
	}
}

package odt

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/manuscript"
)

// A frame is one that is open: around a picture, or a box of text.
type frame struct {
	picture            bool
	formula            bool // the picture is of one, whose words are in the text
	title, description string
}

// openFrame begins a part of a drawing.
func (d *document) openFrame(e *elements.Element) bool {
	n := len(d.frames)
	switch e.Name {
	case "draw:frame":
		d.frames = append(d.frames, frame{})
	case "draw:text-box":
		d.stack.Begin()
	case "draw:image":
		if n > 0 {
			d.frames[n-1].picture = true
		}
	case "draw:object", "draw:object-ole":
		if n > 0 {
			d.frames[n-1].picture = true
			d.openObject(e.Attr("href"))
		}
	case "svg:title", "svg:desc":
		d.capture = &strings.Builder{}
	}
	return true
}

func (d *document) closeFrame(name string) {
	n := len(d.frames)
	switch name {
	case "draw:frame":
		if n == 0 {
			return
		}
		f := d.frames[n-1]
		d.frames = d.frames[:n-1]
		d.picture(f)
	case "draw:text-box":
		d.after(d.stack.End()...)
	case "svg:title", "svg:desc":
		if d.capture == nil {
			return
		}
		words := strings.TrimSpace(d.capture.String())
		d.capture = nil
		switch {
		case n == 0:
		case name == "svg:title":
			d.frames[n-1].title = words
		default:
			d.frames[n-1].description = words
		}
	}
}

func (d *document) picture(f frame) {
	if !f.picture || f.formula {
		return
	}
	figure := manuscript.Figure{Alt: f.description}
	if figure.Alt == "" {
		figure.Alt = f.title
	}
	if p := d.para(); p != nil {
		p.figures = append(p.figures, figure)
		return
	}
	d.stack.Top().Block(figure)
}

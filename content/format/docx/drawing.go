package docx

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/manuscript"
)

// openAlternative takes the first of several forms of one thing: text boxes are stored
// once for new programs and once for old ones.
func (s *story) openAlternative(name string) bool {
	switch name {
	case "AlternateContent":
		s.chosen = append(s.chosen, false)
	case "Choice", "Fallback":
		n := len(s.chosen)
		if n == 0 || s.chosen[n-1] {
			return false
		}
		s.chosen[n-1] = true
	}
	return true
}

// openDrawing takes what stands for a picture.
func (s *story) openDrawing(e *elements.Element) {
	switch e.Name {
	case "wp:docPr":
		s.alt = e.Attr("descr")
		if s.alt == "" {
			s.alt = e.Attr("title")
		}
	case "v:shape":
		s.alt = e.Attr("alt")
	case "a:graphicData":
		uri := e.Attr("uri")
		switch uri[strings.LastIndexByte(uri, '/')+1:] {
		case "picture", "chart", "diagram":
			s.picture()
		}
	case "v:rect":
		if e.Attr("hr") != "" {
			s.after(manuscript.Rule{})
		}
	case "v:imagedata":
		s.picture()
	}
}

func (s *story) picture() {
	if p := s.para(); p != nil {
		p.figures = append(p.figures, manuscript.Figure{Alt: s.alt})
	}
	s.alt = ""
}

// openFormula writes an equation as one would in a line of text.
func (s *story) openFormula(name string) {
	switch name {
	case "t":
		s.text = wordsText
	case "sup":
		s.words("^")
	case "sub":
		s.words("_")
	case "den":
		s.words("/")
	case "rad":
		s.words("√")
	}
}

package docx

import (
	"strconv"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// runProperty sets a property of the run that is open.
func (s *story) runProperty(name string, e *elements.Element) {
	p := s.para()
	if p == nil {
		return
	}
	if name == "rStyle" {
		r := s.doc.styles.resolved(e.Attr("val"))
		p.run = p.run.Over(r.look)
		if r.named.Role == flow.Code {
			p.run.Mono = flow.On
		}
		return
	}
	set(&p.run, e)
	if name == "rFonts" && p.run.Mono == flow.On {
		p.byHand = true
	}
}

// words adds words to the paragraph that is open, if they are shown.
func (s *story) words(words string) {
	p := s.para()
	if p == nil || s.instructing() {
		return
	}
	l := p.run.Over(p.base)
	if l.Hidden == flow.On {
		p.hidden.WriteString(words)
		return
	}
	if s.changed == 0 {
		s.doc.body.Changes.Between()
	}
	p.contents = p.contents || s.inContents()
	link := p.link
	if link == "" {
		link = s.fieldLink()
	}
	p.words.Add(l.Readable(words), l.Style(), link)
}

// openWords takes what stands in a run.
func (s *story) openWords(name string, e *elements.Element) {
	p := s.para()
	if p == nil || !p.running || s.instructing() && name != "instrText" {
		return
	}
	switch name {
	case "t":
		s.text = wordsText
	case "instrText":
		s.text = instructionText
	case "tab", "ptab":
		s.words("\t")
	case "noBreakHyphen":
		s.words("-")
	case "sym":
		if code, err := strconv.ParseUint(e.Attr("char"), 16, 16); err == nil {
			s.words(string(flow.Symbol(e.Attr("font"), rune(code))))
		}
	case "cr":
		p.words.Mark(manuscript.Piece{Break: true})
	case "br":
		switch e.Attr("type") {
		case "page":
			if s.doc.pages.breaks {
				s.page()
			}
			s.words(" ")
		case "column":
			s.words(" ")
		default:
			p.words.Mark(manuscript.Piece{Break: true})
		}
	case "lastRenderedPageBreak":
		if s.doc.pages.rendered {
			s.page()
		}
	}
}

// reference calls a note, or puts a comment where it is.
func (s *story) reference(name, id string) {
	p := s.para()
	if p == nil || s.instructing() {
		return
	}
	if name == "commentReference" {
		if r, ok := s.doc.comments[id]; ok {
			delete(s.doc.comments, id)
			p.words.Mark(manuscript.Piece{Remark: &r})
		}
		return
	}
	part := "footnotes"
	if name == "endnoteReference" {
		part = "endnotes"
	}
	p.words.Mark(manuscript.Piece{Note: s.doc.call(call{part, id})})
}

// openChange counts a tracked change, and reports whether its words are shown.
func (s *story) openChange(name string, e *elements.Element) bool {
	s.count(name, e)
	if name == "del" || name == "moveFrom" {
		return false
	}
	s.changed++
	return true
}

func (s *story) endChange() {
	if !s.inRun && !s.inParagraph && !s.inRow && !s.inCell && s.changed > 0 {
		s.changed--
	}
}

// count counts a tracked change. A move is counted where the words went.
func (s *story) count(name string, e *elements.Element) {
	change := flow.Insertion
	switch name {
	case "del":
		change = flow.Deletion
	case "moveTo":
		change = flow.Move
	case "moveFrom":
		return
	}
	s.doc.body.Changes.Add(change, e.Attr("author"), e.Attr("date"))
}

package docx

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A story reads one part with text: the body, the footnotes, a header. It is the handler
// of the part's elements, and keeps what is open, each kind on a stack of its own.
type story struct {
	doc   *document
	links relations
	// named keeps the blocks of footnotes and comments by their ids.
	named map[string][]manuscript.Block
	// remarks are who wrote the comments, and when.
	remarks map[string]manuscript.Remark

	stack  flow.Stack
	paras  []*paragraph
	tables []*table
	fields []field

	inParagraph, inRun, inRow, inCell, inBlock bool // properties of these are open
	text                                       textKind
	chosen                                     []bool // of alternatives, that one was taken
	changed                                    int    // insertions that are open
	contents                                   []bool // of controls, that it is a table of contents
	joined                                     manuscript.Text
	note                                       string // the id of the note or comment that is open
	alt                                        string // of the drawing that is open
}

// A textKind is what character data is part of.
type textKind uint8

const (
	noText textKind = iota
	wordsText
	instructionText
)

// endAll ends what a damaged part leaves open.
func (s *story) endAll() {
	for len(s.paras) > 0 {
		s.endParagraph()
	}
	for s.stack.Depth() > 0 {
		s.after(s.stack.End()...)
	}
	if len(s.joined) > 0 && s.stack.Top() != nil {
		s.stack.Top().Paragraph(flow.Paragraph{Text: s.joined})
	}
}

// Open begins an element.
func (s *story) Open(e *elements.Element) bool {
	prefix, name, _ := strings.Cut(e.Name, ":")
	switch prefix {
	case "w":
		return s.openWord(name, e)
	case "mc":
		return s.openAlternative(name)
	case "wp", "a", "v":
		s.openDrawing(e)
	case "m":
		s.openFormula(name)
	}
	return true
}

// openWord begins an element of the text. Those of properties are set where they belong;
// those that only say what was before a change are passed over.
func (s *story) openWord(name string, e *elements.Element) bool {
	if strings.HasSuffix(name, "Change") {
		return false
	}
	switch {
	case s.inRun:
		s.runProperty(name, e)
		return true
	case s.inParagraph:
		s.paragraphProperty(name, e)
		return name != "sectPr"
	case s.inRow, s.inCell:
		s.tableProperty(name, e)
		return true
	case s.inBlock:
		s.controlProperty(name, e)
		return name != "rPr" && name != "placeholder"
	}
	switch name {
	case "p":
		s.beginParagraph()
	case "pPr":
		s.inParagraph = true
	case "rPr":
		s.inRun = s.para() != nil
	case "r":
		if p := s.para(); p != nil {
			p.run, p.running = flow.Look{}, true
		}
	case "t", "instrText", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "lastRenderedPageBreak":
		s.openWords(name, e)
	case "footnoteReference", "endnoteReference", "commentReference":
		s.reference(name, e.Attr("id"))
	case "fldChar", "fldSimple", "hyperlink":
		s.openField(name, e)
	case "ins", "moveTo", "del", "moveFrom":
		return s.openChange(name, e)
	case "tbl", "tr", "tc", "trPr", "tcPr":
		s.openTable(name)
	case "sdt", "sdtPr":
		s.openControl(name)
	case "txbxContent":
		s.stack.Begin()
	case "footnote", "endnote", "comment":
		return s.openNote(e)
	case "altChunk":
		s.doc.body.Writer().Notice("A part of it is in another format, which is not shown.")
	case "sectPr", "tblPr", "tblGrid", "tblPrEx", "delText", "delInstrText", "sdtEndPr", "rt", "proofErr":
		return false
	}
	return true
}

// Text is character data.
func (s *story) Text(words []byte) {
	switch s.text {
	case wordsText:
		s.words(string(words))
	case instructionText:
		if n := len(s.fields); n > 0 {
			s.fields[n-1].instruct(string(words))
		}
	}
}

// Close ends an element.
func (s *story) Close(name string) {
	switch name {
	case "w:p":
		s.endParagraph()
	case "w:pPr":
		s.inParagraph = false
		s.styled()
	case "w:rPr":
		s.inRun = false
	case "w:r":
		if p := s.para(); p != nil {
			p.running = false
		}
	case "w:t", "w:instrText", "m:t":
		s.text = noText
	case "w:fldSimple":
		s.endField()
	case "w:hyperlink":
		if p := s.para(); p != nil {
			p.link = ""
		}
	case "w:ins", "w:moveTo":
		s.endChange()
	case "w:tbl", "w:tr", "w:tc", "w:trPr", "w:tcPr":
		s.closeTable(name)
	case "w:sdt":
		s.contents = s.contents[:max(0, len(s.contents)-1)]
	case "w:sdtPr":
		s.inBlock = false
	case "w:txbxContent":
		s.after(s.stack.End()...)
	case "w:footnote", "w:endnote", "w:comment":
		if blocks := s.stack.End(); s.named != nil {
			s.named[s.note] = blocks
		}
	case "mc:AlternateContent":
		s.chosen = s.chosen[:max(0, len(s.chosen)-1)]
	}
}

// after puts blocks after the paragraph that is open, or here if none is.
func (s *story) after(blocks ...manuscript.Block) {
	if p := s.para(); p != nil {
		p.after = append(p.after, blocks...)
		return
	}
	if s.stack.Top() == nil {
		return
	}
	for _, b := range blocks {
		s.stack.Top().Block(b)
	}
}

// openControl begins a content control, which may hold anything.
func (s *story) openControl(name string) {
	if name == "sdtPr" {
		s.inBlock = true
		return
	}
	s.contents = append(s.contents, s.inContents())
}

func (s *story) controlProperty(name string, e *elements.Element) {
	if n := len(s.contents); name == "docPartGallery" && e.Attr("val") == "Table of Contents" && n > 0 {
		s.contents[n-1] = true
	}
}

// inContents reports whether a control or a field that is open is the table of contents.
func (s *story) inContents() bool {
	if n := len(s.contents); n > 0 && s.contents[n-1] {
		return true
	}
	for i := range s.fields {
		if s.fields[i].contents {
			return true
		}
	}
	return false
}

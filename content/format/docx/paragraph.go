package docx

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A paragraph is one that is open.
type paragraph struct {
	style   string
	list    numbered
	outline int
	// resolved is what the style comes to, with base the look of its words.
	resolved style
	base     flow.Look
	joins    bool // the next paragraph goes on in it
	marks    bool // properties of the mark at its end are open

	run     flow.Look
	running bool
	link    string

	words    flow.Words
	byHand   bool // a font set by hand made words look like code
	hidden   strings.Builder
	contents bool
	figures  []manuscript.Figure
	after    []manuscript.Block
}

func (s *story) para() *paragraph {
	if len(s.paras) == 0 {
		return nil
	}
	return s.paras[len(s.paras)-1]
}

func (s *story) beginParagraph() {
	p := &paragraph{style: s.doc.styles.paragraph}
	p.words.Mark(s.joined...)
	s.joined = nil
	s.paras = append(s.paras, p)
	s.styled()
}

// paragraphProperty sets a property of the paragraph that is open, or of the mark at its
// end.
func (s *story) paragraphProperty(name string, e *elements.Element) {
	p := s.para()
	if p == nil {
		return
	}
	switch value := e.Attr("val"); name {
	case "pStyle":
		p.style = value
	case "ilvl":
		p.list.level = number(value)
	case "numId":
		p.list.num = value
	case "outlineLvl":
		p.outline = outlineLevel(value)
	case "framePr": // a large first letter is stored as a paragraph
		p.joins = p.joins || e.Attr("dropCap") != "" && e.Attr("dropCap") != "none"
	case "rPr":
		p.marks = true
	case "ins":
		if p.marks { // the mark, and not only the paragraph's number
			s.count(name, e)
		}
	case "del", "moveFrom":
		p.joins = true
		s.count(name, e)
	}
}

// styled works out the style, now that it is known.
func (s *story) styled() {
	p := s.para()
	if p == nil {
		return
	}
	p.resolved = s.doc.styles.resolved(p.style)
	p.base = p.resolved.look.OfRole(p.resolved.named.Role)
}

// mostJoined is how many pieces a paragraph has at most that goes on in the next: a
// document of nothing but such paragraphs is no document.
const mostJoined = 100

// endParagraph hands over the paragraph that is open.
func (s *story) endParagraph() {
	p := s.para()
	if p == nil {
		return
	}
	s.paras = s.paras[:len(s.paras)-1]
	s.dropCodes()
	text := p.words.Text()
	s.doc.body.Hidden += len(strings.Fields(p.hidden.String()))
	if p.joins && len(text) < mostJoined {
		s.joined = text
		for _, f := range p.figures {
			s.after(f)
		}
		s.after(p.after...)
		return
	}
	if p.byHand && allMono(text) {
		for i := range text {
			text[i].Style &^= manuscript.Monospace
		}
	}
	out := flow.Paragraph{Text: text, Figures: p.figures, After: p.after}
	s.role(p, &out)
	if s.stack.Top() != nil {
		s.stack.Top().Paragraph(out)
	}
}

// dropCodes drops fields whose code did not end in the paragraph: what follows is no code.
func (s *story) dropCodes() {
	for n := len(s.fields); n > 0 && !s.fields[n-1].result && len(s.paras) == 0; n-- {
		s.fields = s.fields[:n-1]
	}
}

// role says what the paragraph is for.
func (s *story) role(p *paragraph, out *flow.Paragraph) {
	named := p.resolved.named
	out.Role, out.Level, out.Ordered = named.Role, named.Level, named.Ordered
	outline := p.outline
	if outline == 0 {
		outline = p.resolved.outline
	}
	switch {
	case p.contents || named.Role == flow.Contents:
		out.Role = flow.Contents
		return
	case outline > 0 && (out.Role == flow.Body || out.Role == flow.Item || out.Role == flow.Heading):
		out.Role, out.Level = flow.Heading, outline
	case outline == noHeading && out.Role == flow.Heading:
		out.Role = flow.Body
	}
	at := p.list
	if at.num == "" {
		at.num = p.resolved.list.num
		at.level = max(at.level, p.resolved.list.level)
	}
	if at.num == "0" || !flow.HasWords(out.Text) {
		if out.Role == flow.Item && at.num == "0" {
			out.Role = flow.Body
		}
		return
	}
	m, ok := s.doc.numbering.next(at)
	if !ok {
		if out.Role == flow.Item {
			out.Number = 1
		}
		return
	}
	switch out.Role {
	case flow.Heading:
		if m.label != "" {
			out.Text = append(manuscript.Text{{Words: m.label + " "}}, out.Text...)
		}
	case flow.Body, flow.Item, flow.Quote:
		if m.blank && out.Role == flow.Quote {
			return
		}
		out.Role, out.Level = flow.Item, at.level
		out.Ordered, out.Number, out.Continues = !m.bullet, m.number, m.blank
	}
}

// allMono reports whether all words look like code.
func allMono(t manuscript.Text) bool {
	for _, p := range t {
		if strings.TrimSpace(p.Words) != "" && p.Style&manuscript.Monospace == 0 {
			return false
		}
	}
	return true
}

// page marks that a page begins here.
func (s *story) page() {
	if p, pages := s.para(), &s.doc.pages; p != nil && s.stack.Top() != nil && s.stack.Bottom() == flow.Sink(s.doc.body) {
		pages.number++
		p.words.Mark(pages.locator())
	}
}

package docx

import (
	"strconv"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// toggled is the property that e is, which without a value is on.
func toggled(e *elements.Element) flow.Toggle {
	switch e.Attr("val") {
	case "0", "false", "off", "none":
		return flow.Off
	}
	return flow.On
}

// set takes a run property.
func set(l *flow.Look, e *elements.Element) {
	switch e.Name {
	case "w:b":
		l.Bold = toggled(e)
	case "w:i":
		l.Italic = toggled(e)
	case "w:strike", "w:dstrike":
		l.Struck = toggled(e)
	case "w:vanish":
		l.Hidden = toggled(e)
	case "w:vertAlign":
		switch e.Attr("val") {
		case "superscript":
			l.Rise = flow.Raised
		case "subscript":
			l.Rise = flow.Lowered
		default:
			l.Rise = flow.OnLine
		}
	case "w:rFonts":
		if font := e.Attr("ascii"); font != "" {
			l.Font, l.Mono = font, flow.Toggled(flow.Monospaced(font))
		}
	}
}

// numbered is the list and level that a paragraph belongs to.
type numbered struct {
	num   string // "" where nothing is said, "0" for none
	level int
}

// A style is one of styles.xml.
type style struct {
	basedOn string
	named   flow.Named // by its name
	known   bool       // its name has a role
	outline int        // from 1; 0 where nothing is said
	list    numbered
	look    flow.Look
}

// styles are those of a document.
type styles struct {
	byID      map[string]*style
	paragraph string // the default for paragraphs
	language  string // of the text, where nothing else is said
	cache     map[string]style
}

// longestChain is how many styles may be based on each other.
const longestChain = 32

// resolved is a style with what it takes from those it is based on.
func (s *styles) resolved(id string) style {
	if out, ok := s.cache[id]; ok {
		return out
	}
	var out style
	for at, n := id, 0; n < longestChain; n++ {
		next := s.byID[at]
		if next == nil {
			break
		}
		if !out.known && next.known {
			out.named, out.known = next.named, true
		}
		if out.outline == 0 {
			out.outline = next.outline
		}
		if out.list.num == "" {
			level := max(out.list.level, next.list.level)
			out.list = numbered{next.list.num, level}
		}
		out.look = out.look.Over(next.look)
		at = next.basedOn
	}
	s.cache[id] = out
	return out
}

// styles reads styles.xml.
func (p *parts) styles() styles {
	h := styleReader{styles: styles{byID: map[string]*style{}, cache: map[string]style{}}}
	for _, name := range p.links.kind("styles") {
		p.walk(name, &h)
	}
	return h.styles
}

type styleReader struct {
	styles  styles
	current *style
}

// Open takes what a style says.
func (h *styleReader) Open(e *elements.Element) bool {
	switch e.Name {
	case "w:style":
		h.current = &style{}
		id := e.Attr("styleId")
		h.styles.byID[id] = h.current
		if e.Attr("type") == "paragraph" && toggledAttr(e.Attr("default")) {
			h.styles.paragraph = id
		}
		return true
	case "w:tblStylePr", "w:tblPr", "w:latentStyles":
		return false
	case "w:lang":
		if h.current == nil && h.styles.language == "" {
			h.styles.language = e.Attr("val")
		}
	}
	if s := h.current; s != nil {
		s.set(e)
	}
	return true
}

func (s *style) set(e *elements.Element) {
	value := e.Attr("val")
	switch e.Name {
	case "w:name":
		s.named, s.known = flow.RoleOf(value)
		if !s.known && flow.CodeStyle(value) {
			s.look.Mono = flow.On
		}
	case "w:basedOn":
		s.basedOn = value
	case "w:outlineLvl":
		s.outline = outlineLevel(value)
	case "w:numId":
		s.list.num = value
	case "w:ilvl":
		s.list.level = number(value)
	default:
		set(&s.look, e)
	}
}

// outlineLevel is a heading's level from 1, of a value that counts from 0 and has 9 for
// what is no heading.
func outlineLevel(value string) int {
	if n, err := strconv.Atoi(value); err == nil && n >= 0 && n < 9 {
		return n + 1
	}
	return noHeading
}

// noHeading is the outline level of a style that says that it is none.
const noHeading = -1

// Text is nothing here.
func (*styleReader) Text([]byte) {}

// Close ends a style.
func (h *styleReader) Close(name string) {
	if name == "w:style" {
		h.current = nil
	}
}

func toggledAttr(value string) bool { return value == "1" || value == "true" || value == "on" }

// number is a number that is not negative; 0 for anything else.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

package docx

import (
	"strconv"
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// A toggle is a property that is on, off, or not said.
type toggle int8

const (
	unsaid toggle = iota
	on
	off
)

// toggled is the property that e is, which without a value is on.
func toggled(e *elements.Element) toggle {
	switch e.Attr("val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}

// A look is how words are set.
type look struct {
	bold, italic, struck, hidden, mono toggle
	font                               string
}

// over is what is said in l, and otherwise in below.
func (l look) over(below look) look {
	pick := func(a, b toggle) toggle {
		if a != unsaid {
			return a
		}
		return b
	}
	out := look{
		bold: pick(l.bold, below.bold), italic: pick(l.italic, below.italic), struck: pick(l.struck, below.struck),
		hidden: pick(l.hidden, below.hidden), mono: pick(l.mono, below.mono), font: l.font,
	}
	if out.font == "" {
		out.font = below.font
	}
	return out
}

// set takes a run property, and reports whether it was one that matters.
func (l *look) set(e *elements.Element) bool {
	switch e.Name {
	case "w:b":
		l.bold = toggled(e)
	case "w:i":
		l.italic = toggled(e)
	case "w:strike", "w:dstrike":
		l.struck = toggled(e)
	case "w:vanish":
		l.hidden = toggled(e)
	case "w:rFonts":
		if font := e.Attr("ascii"); font != "" {
			l.font = font
			l.mono = off
			if monospaced(font) {
				l.mono = on
			}
		}
	default:
		return false
	}
	return true
}

// monospaced reports whether the letters of a font are all of one width, by the names
// that such fonts have.
func monospaced(font string) bool {
	font = strings.ToLower(font)
	for _, name := range []string{"mono", "courier", "consolas", "menlo", "monaco", "source code"} {
		if strings.Contains(font, name) {
			return true
		}
	}
	return false
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
	look    look
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
		out.look = out.look.over(next.look)
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
		if !s.known && characterCode(value) {
			s.look.mono = on
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
		s.look.set(e)
	}
}

// characterCode reports whether a style of this name is for code within a line.
func characterCode(name string) bool {
	switch strings.ToLower(name) {
	case "verbatim char", "source text", "html code", "html typewriter", "html keyboard", "html sample", "code char":
		return true
	}
	return false
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

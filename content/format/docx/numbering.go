package docx

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// levels is how many levels a list has (ECMA-376 part 1, 17.9).
const levels = 9

// A level is how the items of one level of a list are numbered.
type level struct {
	format string // as "decimal" or "bullet"
	text   string // with %1 for the number of the first level
	start  int
}

// A scheme is a w:abstractNum. Its counts are shared by all lists that are numbered by it.
type scheme struct {
	levels [levels]level
	style  string // of numbering, which has the levels that this one takes
	counts [levels]int
	used   [levels]bool
}

// A list is a w:num.
type list struct {
	scheme string
	starts map[int]int // that it begins with, whatever was counted before
	levels map[int]level
}

// numbering is numbering.xml, and how far it has counted.
type numbering struct {
	schemes map[string]*scheme
	byStyle map[string]*scheme // those that define a style of numbering
	lists   map[string]*list
}

// A marker is what stands before a paragraph that is numbered.
type marker struct {
	bullet bool
	blank  bool // it has a place, but nothing to show
	number int
	label  string // as "2.1"
}

// next is the marker of the next paragraph of a list; ok is false when there is none.
func (n *numbering) next(at numbered) (m marker, ok bool) {
	l := n.lists[at.num]
	if l == nil || at.level >= levels {
		return marker{}, false
	}
	s := n.scheme(l)
	if s == nil {
		return marker{}, false
	}
	here := s.levels[at.level]
	if own, ok := l.levels[at.level]; ok {
		here = own
	}
	if start, ok := l.starts[at.level]; ok {
		s.used[at.level] = false
		here.start = start
		s.levels[at.level].start = start
		delete(l.starts, at.level)
	}
	if s.used[at.level] {
		s.counts[at.level]++
	} else {
		s.counts[at.level], s.used[at.level] = here.start, true
	}
	for deeper := at.level + 1; deeper < levels; deeper++ {
		s.used[deeper] = false
	}
	m = marker{number: s.counts[at.level], bullet: here.format == "bullet"}
	m.blank = here.format == "none" || strings.TrimSpace(here.text) == "" && (m.bullet || here.format == "")
	if !m.bullet && !m.blank {
		m.label = s.label(here.text)
	}
	return m, true
}

// scheme is that of a list, also where a style of numbering is between them.
func (n *numbering) scheme(l *list) *scheme {
	s := n.schemes[l.scheme]
	if s != nil && s.style != "" {
		if other := n.byStyle[s.style]; other != nil {
			return other
		}
	}
	return s
}

// label is the text of a level with its numbers in it.
func (s *scheme) label(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+1 < len(text) && text[i+1] >= '1' && text[i+1] <= '9' {
			i++
			at := int(text[i] - '1')
			count := s.counts[at]
			if !s.used[at] {
				count = s.levels[at].start
			}
			b.WriteString(flow.Numeral(form(s.levels[at].format), count))
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// form is a format of numbers as flow.Numeral has it.
func form(format string) string {
	switch format {
	case "lowerLetter":
		return "a"
	case "upperLetter":
		return "A"
	case "lowerRoman":
		return "i"
	case "upperRoman":
		return "I"
	}
	return "1"
}

// numbering reads numbering.xml.
func (p *parts) numbering() *numbering {
	h := numberingReader{numbering: numbering{map[string]*scheme{}, map[string]*scheme{}, map[string]*list{}}}
	for _, name := range p.links.kind("numbering") {
		p.walk(name, &h)
	}
	return &h.numbering
}

type numberingReader struct {
	numbering numbering
	scheme    *scheme
	list      *list
	at        int // the level
	level     level
}

// Open takes what a scheme or a list says.
func (h *numberingReader) Open(e *elements.Element) bool {
	value := e.Attr("val")
	switch e.Name {
	case "w:abstractNum":
		h.scheme = &scheme{}
		h.numbering.schemes[e.Attr("abstractNumId")] = h.scheme
	case "w:num":
		h.list = &list{starts: map[int]int{}, levels: map[int]level{}}
		h.numbering.lists[e.Attr("numId")] = h.list
	case "w:lvlOverride":
		h.at = number(e.Attr("ilvl"))
	case "w:lvl":
		h.at, h.level = number(e.Attr("ilvl")), level{}
	case "w:start":
		h.level.start = number(value)
	case "w:numFmt":
		h.level.format = value
	case "w:lvlText":
		h.level.text = value
	case "w:abstractNumId", "w:startOverride":
		if h.list != nil && e.Name == "w:startOverride" {
			h.list.starts[h.at] = number(value)
		} else if h.list != nil {
			h.list.scheme = value
		}
	case "w:numStyleLink", "w:styleLink":
		if h.scheme != nil && e.Name == "w:styleLink" {
			h.numbering.byStyle[value] = h.scheme
		} else if h.scheme != nil {
			h.scheme.style = value
		}
	case "w:pPr", "w:rPr", "w:numPicBullet":
		return false
	}
	return true
}

// Text is nothing here.
func (*numberingReader) Text([]byte) {}

// Close keeps a level.
func (h *numberingReader) Close(name string) {
	switch name {
	case "w:abstractNum":
		h.scheme = nil
	case "w:num":
		h.list = nil
	case "w:lvl":
		switch {
		case h.at >= levels:
		case h.list != nil:
			h.list.levels[h.at] = h.level
		case h.scheme != nil:
			h.scheme.levels[h.at] = h.level
		}
	}
}

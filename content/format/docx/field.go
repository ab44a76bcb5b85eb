package docx

import (
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// A field has a code, which is not shown, and a result, which is.
type field struct {
	code     strings.Builder
	result   bool // the code has ended
	simple   bool // it is an element, not marks in the text
	link     string
	contents bool // it is the table of contents
}

// mostFields is how many fields may be open, and longestCode how long the code of one is
// kept, in bytes.
const (
	mostFields  = 100
	longestCode = 4096
)

func (f *field) instruct(code string) {
	if !f.result && f.code.Len()+len(code) <= longestCode {
		f.code.WriteString(code)
	}
}

// ends ends the code.
func (f *field) ends() {
	f.result = true
	f.link, f.contents = flow.Field(f.code.String())
}

// openField begins a field or a link.
func (s *story) openField(name string, e *elements.Element) {
	switch name {
	case "hyperlink":
		if p, to := s.para(), s.links[e.Attr("id")]; p != nil && to.external {
			p.link = to.target
		}
	case "fldSimple":
		f := field{simple: true}
		f.code.WriteString(e.Attr("instr"))
		f.ends()
		s.fields = append(s.fields, f)
	case "fldChar":
		s.fieldMark(e.Attr("fldCharType"))
	}
}

func (s *story) fieldMark(kind string) {
	n := len(s.fields)
	switch {
	case kind == "begin" && n < mostFields:
		s.fields = append(s.fields, field{})
	case kind == "separate" && n > 0:
		s.fields[n-1].ends()
	case kind == "end" && n > 0 && !s.fields[n-1].simple:
		s.fields = s.fields[:n-1]
	}
}

// endField ends the innermost field that is an element.
func (s *story) endField() {
	for n := len(s.fields); n > 0; n-- {
		simple := s.fields[n-1].simple
		s.fields = s.fields[:n-1]
		if simple {
			return
		}
	}
}

// instructing reports whether what comes is part of a field's code.
func (s *story) instructing() bool {
	for i := range s.fields {
		if !s.fields[i].result {
			return true
		}
	}
	return false
}

// fieldLink is where the innermost field that is a link leads.
func (s *story) fieldLink() string {
	for i := len(s.fields) - 1; i >= 0; i-- {
		if s.fields[i].link != "" {
			return s.fields[i].link
		}
	}
	return ""
}

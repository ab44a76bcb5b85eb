package odt

import (
	"strconv"
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// A style is one that is named, or was made for one place.
type style struct {
	parent  string // with its family, as in styles
	named   flow.Named
	known   bool // its name has a role
	plain   bool // it is set in bold because of what it is, as the head of a table
	outline int  // from 1; 0 where nothing is said
	list    string
	breaks  bool // a page begins before it
	look    flow.Look
}

// A listStyle is how the items of a list are marked, by their levels.
type listStyle [levels]level

// levels is how many levels a list has (OpenDocument 1.3 part 3, 16.31).
const levels = 10

// A level is how the items of one level are marked.
type level struct {
	ordered, blank bool
	form           string // as flow.Numeral has it
	before, after  string
	start, shown   int // the first number, and how many levels' numbers are shown
}

// styles are those of a document. They are known by family and name, as "text/T1".
type styles struct {
	byName  map[string]*style
	lists   map[string]*listStyle
	outline listStyle // of headings
	cache   map[string]style

	language string // of the text, where nothing else is said

	// These are open.
	current  *style
	list     *listStyle
	defaults bool // current is the one under all styles of paragraphs
}

func newStyles() styles {
	return styles{byName: map[string]*style{}, lists: map[string]*listStyle{}, cache: map[string]style{}}
}

// longestChain is how many styles may be based on each other.
const longestChain = 32

// resolved is a style with what it takes from those it is based on.
func (s *styles) resolved(family, name string) style {
	key := family + "/" + name
	if out, ok := s.cache[key]; ok {
		return out
	}
	var out style
	for at, n := key, 0; n < longestChain; n++ {
		next := s.byName[at]
		if next == nil {
			// Styles that every program has need not be in the file.
			if paragraphs, ok := strings.CutPrefix(at, "paragraph/"); ok && !out.known {
				out.named, out.known = flow.RoleOf(spaced(paragraphs))
			}
			break
		}
		if !out.known && next.known {
			out.named, out.known = next.named, true
		}
		out.plain = out.plain || next.plain
		if out.outline == 0 {
			out.outline = next.outline
		}
		if out.list == "" {
			out.list = next.list
		}
		out.look = out.look.Over(next.look)
		at = next.parent
	}
	s.cache[key] = out
	return out
}

// open takes what an element of a style says, and reports whether it was one.
func (s *styles) open(e *elements.Element) bool {
	switch e.Name {
	case "style:style":
		s.begin(e)
	case "style:default-style":
		s.current, s.defaults = &style{}, e.Attr("family") == "paragraph"
	case "text:list-style":
		s.list = &listStyle{}
		s.lists[e.Attr("name")] = s.list
	case "text:outline-style":
		s.list = &s.outline
	case "text:list-level-style-bullet", "text:list-level-style-number", "text:list-level-style-image", "text:outline-level-style":
		s.openLevel(e)
	case "style:text-properties":
		if s.current != nil {
			s.current.look = look(e).Over(s.current.look)
		}
		if language := e.Attr("language"); s.defaults && language != "" && language != "none" {
			s.language = strings.TrimSuffix(language+"-"+e.Attr("country"), "-")
		}
	case "style:paragraph-properties":
		if s.current != nil {
			s.current.breaks = e.Attr("break-before") == "page"
		}
	default:
		return false
	}
	return true
}

func (s *styles) begin(e *elements.Element) {
	family := e.Attr("family")
	st := &style{list: e.Attr("list-style-name")}
	if parent := e.Attr("parent-style-name"); parent != "" {
		st.parent = family + "/" + parent
	}
	name := e.Attr("display-name")
	if name == "" {
		name = spaced(e.Attr("name"))
	}
	switch family {
	case "paragraph":
		st.named, st.known = flow.RoleOf(name)
		st.plain = strings.EqualFold(name, "table heading")
	case "text":
		if flow.CodeStyle(name) {
			st.look.Mono = flow.On
		}
	}
	if n, err := strconv.Atoi(e.Attr("default-outline-level")); err == nil {
		st.outline = n
	}
	s.current = st
	s.byName[family+"/"+e.Attr("name")] = st
	clear(s.cache)
}

// spaced is the name of a style with its blanks, which are not allowed in XML's names.
func spaced(name string) string { return strings.ReplaceAll(name, "_20_", " ") }

func (s *styles) openLevel(e *elements.Element) {
	n, err := strconv.Atoi(e.Attr("level"))
	if s.list == nil || err != nil || n < 1 || n > levels {
		return
	}
	l := level{
		form: e.Attr("num-format"), before: e.Attr("num-prefix"), after: e.Attr("num-suffix"),
		start: max(number(e.Attr("start-value"), 1), 0), shown: number(e.Attr("display-levels"), 1),
	}
	switch e.Name {
	case "text:list-level-style-number", "text:outline-level-style":
		l.ordered, l.blank = true, l.form == ""
	case "text:list-level-style-bullet":
		l.blank = strings.TrimSpace(e.Attr("bullet-char")) == ""
	}
	s.list[n-1] = l
}

// look is what text properties say.
func look(e *elements.Element) flow.Look {
	var l flow.Look
	if weight := e.Attr("font-weight"); weight != "" {
		l.Bold = flow.Toggled(weight == "bold" || number(weight, 0) >= 600)
	}
	if slope := e.Attr("font-style"); slope != "" {
		l.Italic = flow.Toggled(slope == "italic" || slope == "oblique")
	}
	if line := e.Attr("text-line-through-style") + e.Attr("text-line-through-type"); line != "" {
		l.Struck = flow.Toggled(!strings.HasPrefix(line, "none"))
	}
	if display := e.Attr("display"); display != "" {
		l.Hidden = flow.Toggled(display == "none")
	}
	if position := e.Attr("text-position"); position != "" {
		l.Rise = rise(position)
	}
	font := e.Attr("font-name")
	if font == "" {
		font = e.Attr("font-family")
	}
	if font != "" {
		l.Font, l.Mono = font, flow.Toggled(flow.Monospaced(font))
	}
	return l
}

// close ends an element of a style.
func (s *styles) close(name string) {
	switch name {
	case "style:style", "style:default-style":
		s.current, s.defaults = nil, false
	case "text:list-style", "text:outline-style":
		s.list = nil
	}
}

// rise is where a position puts words: "super" or "sub", or how many per cent up or down.
func rise(position string) flow.Rise {
	place, _, _ := strings.Cut(position, " ")
	percent := number(strings.TrimSuffix(place, "%"), 0)
	switch {
	case place == "super" || percent > 0:
		return flow.Raised
	case place == "sub" || percent < 0:
		return flow.Lowered
	}
	return flow.OnLine
}

// label is what stands before a heading that is numbered.
func (o *listStyle) label(counts *[levels]int, at int) string {
	l := o[at]
	if l.form == "" {
		return ""
	}
	var numbers []string
	for i := max(0, at+1-max(l.shown, 1)); i <= at; i++ {
		if o[i].form != "" {
			numbers = append(numbers, flow.Numeral(o[i].form, counts[i]))
		}
	}
	return l.before + strings.Join(numbers, ".") + l.after
}

// number is the number that s is, or else otherwise.
func number(s string, otherwise int) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return otherwise
}

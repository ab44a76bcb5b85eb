package rtf

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// Sizes of type and of paper, in half points and in twips.
const (
	headlineSize = 30  // the usual size is 24 and less
	indented     = 400 // half of what programs indent by, and more than nothing
	step         = 360 // what lists indent by
	headlineLong = 200 // bytes in a title
	codeLong     = 120 // and in a line of code
)

// endParagraph hands over the paragraph that is open, to the cell of a table if it is
// nested in one.
func (r *reader) endParagraph(nested int) {
	if r.state.into != body {
		return
	}
	f := r.top()
	text := f.words.Text()
	r.body.Hidden += len(strings.Fields(f.hidden.String()))
	out := flow.Paragraph{Text: text, Figures: f.figures, After: f.after}
	r.role(f, &out)
	f.words, f.figures, f.after, f.marker, f.size, f.contents = flow.Words{}, nil, nil, "", 0, false
	f.hidden.Reset()
	r.endTables(nested)
	f.at(nested).Paragraph(out)
}

// role says what the paragraph is for.
func (r *reader) role(f *frame, out *flow.Paragraph) {
	p := &r.state.paragraph
	s := r.resolved(p.style)
	out.Role, out.Level, out.Ordered, out.Number = s.named.Role, s.named.Level, s.named.Ordered, 1
	if !flow.HasWords(out.Text) {
		return
	}
	outline := p.outline
	if outline < 0 {
		outline = s.outline
	}
	switch role := s.named.Role; {
	case f.contents || role == flow.Contents:
		out.Role = flow.Contents
		return
	case outline >= 0 && outline < none && (role == flow.Body || role == flow.Heading || role == flow.Item):
		out.Role, out.Level = flow.Heading, outline+1
	case outline == none && role == flow.Heading:
		out.Role = flow.Body
	}
	first := !r.begun && len(r.frames) == 1
	below := r.headed
	r.headed = false
	r.begun = r.begun || first
	if marked := r.marked(f, p, out); marked || out.Role != flow.Body {
		return
	}
	r.looks(f, p, out, first, below)
}

// looks says what a paragraph is for whose style says nothing, by how it is set. first is
// true of the document's first paragraph with words, and below of the one after a headline.
func (r *reader) looks(f *frame, p *paragraphStyle, out *flow.Paragraph, first, below bool) {
	switch {
	case first && !r.titled && f.size >= headlineSize && len(f.tables) == 0 && isHeadline(out.Text):
		out.Role = flow.Headline
		r.titled, r.begun = true, false
		r.headed = true
	case below && isDay(out.Text):
		out.Role = flow.Day
	case f.item.left > 0 && p.left == f.item.left && p.first == 0:
		out.Role, out.Level, out.Continues = flow.Item, f.item.level, true
		return
	case code(out.Text):
		out.Role = flow.Code
	case first:
		r.indent = p.left
	case p.left >= r.indent+indented && p.first == 0:
		out.Role = flow.Quote
	}
	f.item.left = 0
}

// marked makes a paragraph an item if it has a marker, which the document spells out:
// before it, or, where a program knows no lists, as its first words with a hanging indent.
func (r *reader) marked(f *frame, p *paragraphStyle, out *flow.Paragraph) bool {
	text, level := f.marker, p.level
	if strings.TrimSpace(text) == "" && p.first < 0 {
		words, rest, ok := strings.Cut(out.Text[0].Words, "\t")
		if m, known := markerOf(words); ok && known && (out.Role == flow.Body || out.Role == flow.Item) && m.hangs {
			text, level = words, (p.left+p.first)/step
			out.Text[0].Words = rest
		}
	}
	m, ok := markerOf(text)
	if !ok {
		return false
	}
	switch out.Role {
	case flow.Heading:
		if m.ordered {
			out.Text = append(manuscript.Text{{Words: strings.TrimSpace(text) + " "}}, out.Text...)
		}
	case flow.Body, flow.Item, flow.Quote:
		out.Role, out.Level, out.Ordered, out.Number = flow.Item, level, m.ordered, m.number
		f.item.left, f.item.level = p.left, level
		return true
	}
	return false
}

// A mark is what a marker of a list says.
type mark struct {
	ordered bool
	number  int
	hangs   bool // it is surely one, wherever it stands
}

// markerOf reads a marker, as "•", "2.", "(b)" or "1.3"; ok is false for nothing.
func markerOf(s string) (m mark, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 40 {
		return mark{}, false
	}
	last := strings.TrimFunc(s[strings.LastIndexAny(strings.TrimRight(s, ".)"), ".(")+1:], func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	closed := strings.HasSuffix(s, ".") || strings.HasSuffix(s, ")") || strings.HasSuffix(s, ":")
	if n, err := strconv.Atoi(last); err == nil {
		return mark{true, n, closed}, true
	}
	if n := letters(strings.ToLower(last)); n > 0 && closed {
		return mark{true, n, len(last) == 1}, true
	}
	return mark{number: 1, hangs: len([]rune(s)) == 1 && (last == "" || last == "o")}, true
}

// letters is the number that a letter or a Roman numeral is; 0 for neither. An "i" is
// taken for the latter, as it begins more lists than it ends.
func letters(s string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	if s != "" && (len(s) > 1 || s == "i") && strings.Trim(s, "ivxlcdm") == "" {
		n := 0
		for i := range len(s) {
			v := values[s[i]]
			if i+1 < len(s) && v < values[s[i+1]] {
				v = -v
			}
			n += v
		}
		return n
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' {
		return int(s[0]-'a') + 1
	}
	return 0
}

// isHeadline reports whether words can be a title: they are short, and no sentence.
func isHeadline(t manuscript.Text) bool {
	words := plain(t)
	return len(words) <= headlineLong && !strings.HasSuffix(words, ".")
}

// isDay reports whether words are nothing but a day.
func isDay(t manuscript.Text) bool {
	for _, layout := range []string{time.DateOnly, "2 January 2006", "January 2, 2006"} {
		if _, err := time.Parse(layout, strings.TrimSpace(plain(t))); err == nil {
			return true
		}
	}
	return false
}

// code reports whether t is lines of code: all in letters of one width, and short.
func code(t manuscript.Text) bool {
	long := 0
	for _, p := range t {
		if long += len(p.Words); p.Break {
			long = 0
		}
		if long > codeLong || strings.TrimSpace(p.Words) != "" && p.Style&manuscript.Monospace == 0 {
			return false
		}
	}
	return true
}

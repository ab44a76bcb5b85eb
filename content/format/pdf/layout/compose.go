package layout

import (
	"cmp"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// compose makes paragraphs and footnotes of the rows of a sheet.
func (r *Reader) compose(s *sheet) {
	left := math.Inf(1)
	for _, row := range s.rows {
		left = min(left, row.left)
	}
	set := setter{r.measure, r.outline, s}
	all := r.divider.columns(s.rows, left, r.measure.right(s.width))
	var called []string
	for i := range all {
		raiseCalls(all[i].lines)
		called = append(called, calls(all[i].lines)...)
	}
	for i := range all {
		all[i].fit()
		paragraphs := set.paragraphs(&all[i])
		rest, notes := r.measure.notesOf(paragraphs, called)
		s.paragraphs = append(s.paragraphs, rest...)
		s.notes = append(s.notes, notes...)
	}
	for i := range s.notes {
		s.notes[i].key = r.noteKey(s, i)
	}
	for i := range s.paragraphs {
		r.classify(&s.paragraphs[i])
	}
	s.quotes()
}

// fit finds the sides between which the column's text runs, and for each of its lines how
// far it may reach.
func (c *column) fit() {
	const several = 6
	if far := farthest(c.lines); len(c.lines) >= several || c.right < far {
		c.right = far
	}
	c.left = math.Inf(1)
	for _, l := range c.lines {
		c.left = min(c.left, l.left)
	}
	for i := 0; i < len(c.lines); {
		j := i + 1
		for j < len(c.lines) && math.Abs(c.lines[j].left-c.lines[i].left) < slack*c.lines[i].size {
			j++
		}
		c.bound(c.lines[i:j])
		i = j
	}
}

// farthest is where all but a few of the lines have ended.
func farthest(lines []line) float64 {
	ends := make(map[int]int)
	for _, l := range lines {
		ends[halves(l.right)]++
	}
	return reach(ends)
}

// inset is, in ems, how far from the sides of its column a quotation stands at least.
const inset = 1.2

// bound finds how far some lines, which begin under each other, may reach: to the side of
// the column, or not so far when they stand in from both.
func (c *column) bound(lines []line) {
	reach := c.right
	if in := inset * lines[0].size; len(lines) > 1 && lines[0].left > c.left+in && extent(lines) < c.right-in {
		reach = extent(lines)
	}
	for i := range lines {
		lines[i].reach = reach
	}
}

// noteKey is the key of the i-th footnote of a sheet: what it is called by there, unless
// another has that.
func (r *Reader) noteKey(s *sheet, i int) string {
	key := s.notes[i].call
	if strings.TrimFunc(key, unicode.IsDigit) != "" {
		key = "note"
	}
	if _, ok := r.keys[key]; ok || key == "note" {
		key = s.name() + "-" + key
	}
	for _, ok := r.keys[key]; ok; _, ok = r.keys[key] {
		key += "a"
	}
	r.keys[key] = struct{}{}
	return key
}

// A class is how headings of one level look.
type class struct {
	size   int // in half points
	bold   bool
	italic bool
	upper  bool // all letters are capitals
}

// higher orders classes: those of headings that stand above others come first.
func higher(a, b class) int {
	yes := func(a, b bool) int {
		switch {
		case a == b:
			return 0
		case a:
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.size, a.size), yes(a.upper, b.upper), yes(a.bold, b.bold), yes(b.italic, a.italic))
}

func classOf(p *paragraph) class {
	first := p.first()
	text := p.text()
	return class{
		size: halves(first.size), bold: first.every(Bold), italic: first.every(Italic),
		upper: text == strings.ToUpper(text),
	}
}

// text is the paragraph's words.
func (p *paragraph) text() string {
	parts := make([]string, 0, len(p.lines))
	for i := range p.lines {
		parts = append(parts, p.lines[i].text())
	}
	return strings.Join(parts, " ")
}

// longestHeading is how many lines a heading has at most.
const longestHeading = 4

// classify finds headings: what the outline of the document names, and short paragraphs
// that are larger or bolder than the text.
func (r *Reader) classify(p *paragraph) {
	if p.kind == table || p.kind == item && !p.label.ordered {
		return
	}
	text := p.text()
	if level, ok := r.outline[folded(text)]; ok {
		p.kind, p.level = heading, level
		r.found(p)
		return
	}
	const longest, larger, notSmaller = 200, 1.1, 0.9
	if utf8.RuneCountInString(text) > longest || len(p.lines) > longestHeading || !strings.ContainsFunc(text, unicode.IsLetter) {
		return
	}
	size := p.first().size / r.measure.body
	for i := range p.lines {
		if math.Abs(p.lines[i].size/p.first().size-1) > 0.1 {
			return
		}
	}
	bold := r.measure.face&Bold == 0 && size > notSmaller && !strings.HasSuffix(text, ".")
	for i := range p.lines {
		bold = bold && p.lines[i].every(Bold)
	}
	if (size > larger || bold) && !p.first().spaced() {
		p.kind = heading
		r.found(p)
	}
}

// found notes how a heading looks, and how deep the document's outline has it.
func (r *Reader) found(p *paragraph) {
	c := classOf(p)
	if r.classes[c] == nil {
		r.classes[c] = make(map[int]int)
	}
	if p.level > 0 {
		r.classes[c][p.level]++
	}
}

// spaced reports whether the line has a gap within that is no gap between words.
func (l *line) spaced() bool {
	const gap = 1.5
	for i := range l.fragments[1:] {
		if l.fragments[i+1].left-l.fragments[i].right > gap*l.size {
			return true
		}
	}
	return false
}

// folded is a heading without what may differ in the document's outline: blanks, case,
// and its number.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// quotes finds the paragraphs that are set in from both sides of their column.
func (s *sheet) quotes() {
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		if p.kind != body || !p.setIn() {
			continue
		}
		if i == 0 {
			if p.quotes() {
				p.kind = quote
			}
			continue
		}
		before := &s.paragraphs[i-1]
		after := before.kind == quote && math.Abs(before.first().left-p.first().left) < slack*p.first().size
		if after || before.kind != item && p.quotes() {
			p.kind = quote
		}
	}
}

// setIn reports whether the paragraph stands in from both sides of its column.
func (p *paragraph) setIn() bool {
	in := inset * p.first().size
	left, right := math.Inf(1), math.Inf(-1)
	for _, l := range p.lines {
		left, right = min(left, l.left), max(right, l.right)
	}
	return left > p.column.left+in && right < p.column.right-in
}

// quotes reports whether a paragraph that is set in is a quotation, by more than that: it
// has lines that show that it is not centred, or marks of quotation.
func (p *paragraph) quotes() bool {
	begins, _ := utf8.DecodeRuneInString(p.first().text())
	flush := len(p.lines) > 1
	for _, l := range p.lines[1:] {
		flush = flush && math.Abs(l.left-p.lines[1].left) < slack && p.first().left-l.left > -slack
	}
	return flush || unicode.In(begins, unicode.Pi, unicode.Ps) || begins == '"'
}

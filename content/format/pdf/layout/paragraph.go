package layout

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A paragraph is lines that belong together.
type paragraph struct {
	kind   kind
	lines  []setLine
	column *column
	label  label    // of an item
	rows   [][]cell // of a table
	level  int      // of a heading
}

// A setLine is a line of a paragraph.
type setLine struct {
	line
	sheet *sheet
	hard  bool // the line before ends on purpose
}

// A kind is what a paragraph is.
type kind uint8

const (
	body kind = iota
	heading
	item
	quote
	table
)

// loose is how far apart, in leadings, lines of one paragraph stand at most.
const loose = 1.22

// slack is, in ems, how exactly places on a page are told.
const slack = 0.5

// A setter makes paragraphs out of the lines of columns.
type setter struct {
	*measure
	outline map[string]int
	sheet   *sheet
}

// paragraphs are those of a column.
func (s *setter) paragraphs(c *column) []paragraph {
	var all []paragraph
	for i := 0; i < len(c.lines); i++ {
		if rows, n := s.tableAt(c.lines[i:]); n > 0 {
			all = append(all, paragraph{kind: table, column: c, rows: rows, lines: s.set(c.lines[i : i+n])})
			i += n - 1
			continue
		}
		l := c.lines[i]
		if n := len(all) - 1; n >= 0 && all[n].kind != table {
			var next *line
			if i+1 < len(c.lines) {
				next = &c.lines[i+1]
			}
			if p := &all[n]; !s.breaks(p, &l, next) {
				p.lines = append(p.lines, setLine{l, s.sheet, s.hard(p, &l)})
				continue
			}
		}
		p := paragraph{column: c, lines: []setLine{{line: l, sheet: s.sheet}}}
		if mark, ok := labelOf(&l); ok {
			p.kind, p.label = item, mark
		}
		all = append(all, p)
	}
	indent(all)
	return all
}

// indent measures how far the items of a column stand in from the outermost, for columns
// stand in different places.
func indent(all []paragraph) {
	left := math.Inf(1)
	for _, p := range all {
		if p.kind == item {
			left = min(left, p.label.left)
		}
	}
	for i := range all {
		all[i].label.indent = all[i].label.left - left
	}
}

func (s *setter) set(lines []line) []setLine {
	all := make([]setLine, len(lines))
	for i, l := range lines {
		all[i] = setLine{line: l, sheet: s.sheet}
	}
	return all
}

func (p *paragraph) first() *line { return &p.lines[0].line }
func (p *paragraph) last() *line  { return &p.lines[len(p.lines)-1].line }

// breaks reports whether a paragraph begins with the line l, which stands below p. next
// is the line after it, if there is one.
func (s *setter) breaks(p *paragraph, l, next *line) bool {
	last := p.last()
	down := last.base - l.base
	const sameSize, larger = 0.04, 1.1
	switch {
	case down <= 0, math.Abs(last.size-l.size) > sameSize*max(last.size, l.size):
		return true
	case down > loose*s.leading(l.size)+slack:
		return true
	case last.every(Bold) != l.every(Bold) && s.hard(p, l):
		return true
	case l.size < smaller*s.body && startsNote(p, l):
		return true
	case s.startsItem(p, l, next), s.outlined(p.lines), s.hard(p, l) && s.outlined([]setLine{{line: *l}}):
		return true
	}
	if bothCentred(last, l, p.column) || l.size > larger*s.body {
		return false
	}
	if s.indents(p, l, next) {
		return true
	}
	return s.hard(p, l) && (ends(last.text()) || l.number != "")
}

// outlined reports whether the document's outline has what the lines say.
func (s *setter) outlined(lines []setLine) bool {
	if len(s.outline) == 0 || len(lines) > longestHeading {
		return false
	}
	p := paragraph{lines: lines}
	_, ok := s.outline[folded(p.text())]
	return ok
}

// startsItem reports whether l is the first line of an item of a list.
func (s *setter) startsItem(p *paragraph, l, next *line) bool {
	mark, ok := labelOf(l)
	if !ok {
		return false
	}
	if !mark.ordered {
		return true
	}
	hanging := next != nil && math.Abs(next.left-mark.text) < slack*l.size && mark.text-l.left > slack*l.size
	follows := p.kind == item && p.label.ordered && mark.number == p.label.number+1
	return hanging || follows || s.hard(p, l)
}

// indents reports whether l begins a paragraph because it stands further in, or out, than
// the line before.
func (s *setter) indents(p *paragraph, l, next *line) bool {
	last := p.last()
	const indent = 0.7
	in := (l.left - last.left) / l.size
	onlyLine := len(p.lines) == 1
	switch {
	case in > indent:
		if p.kind == item && onlyLine {
			return l.left > p.label.text+indent*l.size && s.hard(p, l)
		}
		// The second line of a paragraph whose first hangs out has the third below it.
		hangs := onlyLine && (next == nil || math.Abs(next.left-l.left) < slack*l.size)
		return s.hard(p, l) || !hangs
	case in < -indent:
		return !onlyLine || p.kind == item
	}
	return false
}

// hard reports whether the paragraph's last line was ended on purpose: the first word of
// the line l would have had room there.
func (s *setter) hard(p *paragraph, l *line) bool {
	return ended(p.last(), l, p.column)
}

func ended(last, l *line, c *column) bool {
	const blank = 0.3
	if text := last.text(); strings.ContainsAny(text[max(0, len(text)-3):], hyphens) {
		return false
	}
	first := l.words()[0]
	room := last.reach - last.right
	if bothCentred(last, l, c) {
		room = c.right - c.left - (last.right - last.left)
	}
	if first.leftward {
		room = last.left - c.left
	}
	return first.width()+(blank+slack)*l.size < room
}

// startsNote reports whether l is the first line of a footnote that follows another.
func startsNote(p *paragraph, l *line) bool {
	first := l.words()[0]
	if first.raised {
		return isCall(first.text)
	}
	n, err := strconv.Atoi(first.text)
	before, errBefore := strconv.Atoi(p.first().words()[0].text)
	return err == nil && errBefore == nil && n == before+1
}

// bothCentred reports whether two lines are under each other by their middle, and not by
// their left side.
func bothCentred(a, b *line, c *column) bool {
	return centred(a, c) && centred(b, c) && math.Abs(a.left-b.left) > slack
}

// centred reports whether the line stands in the middle of its column, away from both
// its sides.
func centred(l *line, c *column) bool {
	const away = 0.7
	left, right := l.left-c.left, c.right-l.right
	return left > away*l.size && right > away*l.size && math.Abs(left-right) < 2*slack*l.size
}

// ends reports whether the text ends as a sentence does.
func ends(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\'' || unicode.Is(unicode.No, r)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;…。؟", last)
}

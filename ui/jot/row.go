package jot

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A row is as much of a line as fits the width: from start up to end, both on its line.
type row struct {
	start position
	end   int
}

// A division is a line divided into rows, kept for the next time.
type division struct {
	text  string
	line  int
	width int
	rows  []row
}

// rowsOf divides a line into rows: after spaces where there are any, and within a word
// that is wider than a row. A line has at least one row.
func (p *Pane) rowsOf(line int) []row {
	text, width := p.lines[line], max(p.width, 1)
	if d := &p.divided; d.rows == nil || d.line != line || d.width != width || d.text != text {
		*d = division{text, line, width, divide(text, line, width)}
	}
	return p.divided.rows
}

func divide(text string, line, width int) []row {
	var rows []row
	start, used, space := 0, 0, -1 // space is where the row could end
	g := graphemes.FromString(text)
	for g.Next() {
		wide := ansi.StringWidth(g.Value())
		for used+wide > width && g.Start() > start && g.Value() != " " {
			end := g.Start()
			if space > start {
				end = space
			}
			rows = append(rows, row{position{line, start}, end})
			start, used, space = end, ansi.StringWidth(text[end:g.Start()]), -1
		}
		used += wide
		if g.Value() == " " {
			space = g.End()
		}
	}
	return append(rows, row{position{line, start}, len(text)})
}

// words is what a row shows. Spaces that do not fit hang over its end.
func (p *Pane) words(r row) string {
	return ansi.Truncate(p.lines[r.start.line][r.start.at:r.end], max(p.width, 1), "")
}

// rowAt is the row that a position is in: of two, the one that begins there.
func (p *Pane) rowAt(at position) row {
	rows := p.rowsOf(at.line)
	return rows[index(rows, at.at)]
}

// index is which of a line's rows holds the byte at an offset.
func index(rows []row, offset int) int {
	i, found := slices.BinarySearchFunc(rows, offset, func(r row, at int) int { return r.start.at - at })
	if !found {
		i--
	}
	return max(i, 0)
}

// rowEnd is the last position of a row: that of the line, or before the character that
// the row ends with.
func (p *Pane) rowEnd(r row) position {
	if r.end == len(p.lines[r.start.line]) {
		return position{r.start.line, r.end}
	}
	return p.before(position{r.start.line, r.end})
}

// step is the row next to one in a direction; the same at the ends.
func (p *Pane) step(r row, by int) row {
	rows := p.rowsOf(r.start.line)
	switch i := index(rows, r.start.at) + by; {
	case i >= 0 && i < len(rows):
		return rows[i]
	case i < 0 && r.start.line > 0:
		above := p.rowsOf(r.start.line - 1)
		return above[len(above)-1]
	case i >= len(rows) && r.start.line < len(p.lines)-1:
		return p.rowsOf(r.start.line + 1)[0]
	}
	return r
}

// climb moves the caret by so many rows, and returns the column that it keeps to. Over
// the first row and under the last it goes to their ends.
func (p *Pane) climb(by int) (goal int) {
	r := p.rowAt(p.caret)
	goal = p.goal
	if goal < 0 {
		goal = p.column(r, p.caret)
	}
	step := 1
	if by < 0 {
		step, by = -1, -by
	}
	for ; by > 0; by-- {
		next := p.step(r, step)
		if next == r {
			if step < 0 {
				p.caret = r.start
			} else {
				p.caret = p.rowEnd(r)
			}
			return -1
		}
		r = next
	}
	p.caret = p.at(r, goal)
	return goal
}

// column is how many cells of a row stand before a position in it.
func (p *Pane) column(r row, at position) int {
	return ansi.StringWidth(p.lines[r.start.line][r.start.at:max(at.at, r.start.at)])
}

// at is the position in a row that is nearest to a column and not right of it.
func (p *Pane) at(r row, column int) position {
	text := p.lines[r.start.line][r.start.at:r.end]
	used, end := 0, 0
	g := graphemes.FromString(text)
	for g.Next() {
		if used += ansi.StringWidth(g.Value()); used > column {
			break
		}
		end = g.End()
	}
	last := p.rowEnd(r)
	return position{r.start.line, min(r.start.at+end, max(last.at, r.start.at))}
}

// tags are where the words that begin with # stand in a text, by byte offsets.
func tags(text string) [][2]int {
	var found [][2]int
	for i := 0; i < len(text); {
		n := strings.IndexByte(text[i:], ' ')
		end := len(text)
		if n >= 0 {
			end = i + n
		}
		if end-i > 1 && text[i] == '#' && text[i+1] != '#' {
			found = append(found, [2]int{i, end})
		}
		i = end + 1
	}
	return found
}

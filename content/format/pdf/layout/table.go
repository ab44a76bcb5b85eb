package layout

import (
	"cmp"
	"slices"
	"strings"
)

// A cell is the lines of one, from the top.
type cell []setLine

// A strip is a gap that goes through lines from the first to the last.
type strip struct{ left, right float64 }

// narrowest is the least width, in ems, of the gap between two columns of a table.
const narrowest = 1.1

// tableAt is the table that begins with the first of the lines, and how many lines it
// takes; 0 when that is not sure. A table is several lines with gaps in the same places.
func (s *setter) tableAt(lines []line) (rows [][]cell, n int) {
	n = s.tabular(lines)
	if n == 0 {
		return nil, 0
	}
	lines = lines[:n]
	free := strips(lines)
	if len(free) == 0 {
		return nil, 0
	}
	starts := s.rowStarts(lines, free)
	for i, start := range starts {
		end := n
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		rows = append(rows, s.cells(lines[start:end], free))
	}
	const least = 2
	if len(rows) < least {
		return nil, 0
	}
	return rows, n
}

// tabular is how many of the lines, from the first, have a gap in common and are near to
// each other; 0 when they are no table.
func (s *setter) tabular(lines []line) int {
	if !cellular(&lines[0]) {
		return 0
	}
	const near = 2.6 // leadings
	free := strips(lines[:1])
	n, several := 1, 1 // up to the last line that has several cells, and how many do
	for i := 1; i < len(lines); i++ {
		l := &lines[i]
		if free = narrowed(free, l); len(free) == 0 || lines[i-1].base-l.base > near*s.leading(l.size) {
			break
		}
		switch {
		case cellular(l):
			several++
			n = i + 1
		case i == n && l.left > free[0].left && lines[i-1].base-l.base < loose*s.leading(l.size):
			n = i + 1 // a cell goes on
		}
	}
	const least, part = 3, 3
	if several < least || part*several < n {
		return 0
	}
	return n
}

// cellular reports whether the line can be a row of a table, or some of one.
func cellular(l *line) bool {
	if len(l.fragments) < 2 || len(strips([]line{*l})) == 0 {
		return false
	}
	if first := l.fragments[0]; len(first.words) == 1 && len(l.fragments) == 2 {
		if _, ok := labelOf(l); ok || isCall(first.words[0].text) {
			return false // an item of a list, or a footnote
		}
	}
	return !strings.Contains(l.text(), "....") && !strings.Contains(l.text(), ". . .")
}

// narrowed is what the line leaves of the strips.
func narrowed(all []strip, l *line) []strip {
	for _, f := range l.fragments {
		var left []strip
		for _, s := range all {
			for _, part := range []strip{{s.left, min(s.right, f.left)}, {max(s.left, f.right), s.right}} {
				if part.right-part.left > narrowest*l.size {
					left = append(left, part)
				}
			}
		}
		all = left
	}
	return all
}

// strips are the gaps that all lines have, from the left.
func strips(lines []line) []strip {
	var all []fragment
	for _, l := range lines {
		all = append(all, l.fragments...)
	}
	slices.SortFunc(all, func(a, b fragment) int { return cmp.Compare(a.left, b.left) })
	var free []strip
	right := all[0].right
	for _, f := range all {
		if f.left-right > narrowest*lines[0].size {
			free = append(free, strip{right, f.left})
		}
		right = max(right, f.right)
	}
	return free
}

// rowStarts are the lines with which the rows of a table begin. Where some stand farther
// apart than the lines of a paragraph, rows begin there; otherwise where the first cell
// does.
func (s *setter) rowStarts(lines []line, free []strip) []int {
	starts := []int{0}
	for i := 1; i < len(lines); i++ {
		if lines[i-1].base-lines[i].base > loose*s.leading(lines[i].size) {
			starts = append(starts, i)
		}
	}
	if len(starts) > 1 {
		return starts
	}
	for i := 1; i < len(lines); i++ {
		if lines[i].left < free[0].left && len(lines[i].fragments) > 1 {
			starts = append(starts, i)
		}
	}
	return starts
}

// cells are the lines of a row by the strips between them.
func (s *setter) cells(lines []line, free []strip) []cell {
	row := make([]cell, len(free)+1)
	for _, l := range lines {
		parts := make([][]fragment, len(row))
		for _, f := range l.fragments {
			at, _ := slices.BinarySearchFunc(free, f.left, func(s strip, x float64) int { return cmp.Compare(s.left, x) })
			parts[at] = append(parts[at], f)
		}
		for i, p := range parts {
			if len(p) > 0 {
				row[i] = append(row[i], setLine{line: lineOf(p), sheet: s.sheet})
			}
		}
	}
	return row
}

package layout

import (
	"math"
	"slices"
	"strings"
)

// tableAt is the table that begins with the first of the lines, as the words of its
// cells, and how many lines it takes; 0 when that is not sure. A table is several lines
// with gaps in the same places.
func tableAt(lines []line) (cells [][]string, n int) {
	for n < len(lines) && cellular(&lines[n]) {
		n++
	}
	const least = 3
	if n < least {
		return nil, 0
	}
	lines = lines[:n]
	free := strips(lines)
	if len(free) == 0 {
		return nil, 0
	}
	for i := range lines {
		row := rowOf(&lines[i], free)
		full := 0
		for _, c := range row {
			if c != "" {
				full++
			}
		}
		if full < 2 {
			return nil, 0
		}
		cells = append(cells, row)
	}
	return cells, n
}

// cellular reports whether the line can be a row of a table.
func cellular(l *line) bool {
	if len(l.fragments) < 2 {
		return false
	}
	if mark, ok := labelOf(l); ok && len(l.fragments) == 2 && l.fragments[0].right < mark.text {
		return false
	}
	return !strings.Contains(l.text(), "....") && !strings.Contains(l.text(), ". . .")
}

// strips are the gaps that all lines have, from the left, by their middle.
func strips(lines []line) []float64 {
	type edge struct {
		x    float64
		open int
	}
	var edges []edge
	for _, l := range lines {
		for _, f := range l.fragments {
			edges = append(edges, edge{f.left, 1}, edge{f.right, -1})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int {
		switch {
		case a.x != b.x && a.x < b.x:
			return -1
		case a.x != b.x:
			return 1
		}
		return b.open - a.open
	})
	var all []float64
	open, from := 0, math.NaN()
	const narrowest = 1.1
	for _, e := range edges {
		if open == 0 && !math.IsNaN(from) && e.x-from > narrowest*lines[0].size {
			all = append(all, (from+e.x)/2)
		}
		if open += e.open; open == 0 {
			from = e.x
		}
	}
	return all
}

// rowOf is the line divided at the strips.
func rowOf(l *line, strips []float64) []string {
	row := make([]string, len(strips)+1)
	for _, f := range l.fragments {
		at, _ := slices.BinarySearch(strips, f.left)
		one := lineOf([]fragment{f})
		row[at] = strings.TrimSpace(row[at] + " " + one.text())
	}
	return row
}

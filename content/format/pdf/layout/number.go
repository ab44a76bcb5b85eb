package layout

import (
	"math"
	"strconv"
)

// unnumber takes the numbers of the lines out of the margin of a page, as transcripts of
// courts and statutes have them, and keeps them with their lines.
func unnumber(rows []line) []line {
	const least = 8
	numbered, x := 0, 0.0
	last := 0
	for i := range rows {
		n, ok := lineNumber(&rows[i])
		if !ok {
			continue
		}
		right := rows[i].fragments[0].right
		if n <= last || numbered > 0 && math.Abs(right-x) > rows[i].size {
			return rows // a table, or the numbers of paragraphs
		}
		numbered, last, x = numbered+1, n, right
	}
	// They number each line, or each fifth.
	if numbered < least || last > 5*numbered || 5*numbered < 4*len(rows) && last < 4*numbered {
		return rows
	}
	kept := make([]line, 0, len(rows))
	for _, r := range rows {
		if _, ok := lineNumber(&r); ok {
			number := r.fragments[0].words[0].text
			if len(r.fragments) == 1 {
				continue // an empty line
			}
			r = lineOf(r.fragments[1:])
			r.number = number
		}
		kept = append(kept, r)
	}
	return kept
}

// lineNumber is the number that stands before the line in the margin.
func lineNumber(l *line) (int, bool) {
	first := &l.fragments[0]
	if l.number != "" || len(first.words) != 1 {
		return 0, false
	}
	n, err := strconv.Atoi(first.words[0].text)
	const most = 9999
	return n, err == nil && n > 0 && n <= most
}

package rail

import "strings"

// fullFrom is how many entries a cell of the strip has at least when it is full, so
// that a strip of single entries is not a wall.
const fullFrom = 3

// Strip draws how many entries lie in each cell. The fullest is the measure of the
// others, or full when that is more, so that several strips can have one measure. A
// single entry shows however full that is, and so does a trace: less than half an
// entry, which is part of one that may lie in many cells.
func (s Signs) Strip(density []float64, full float64) string {
	full = max(full, fullFrom)
	for _, n := range density {
		full = max(full, n)
	}
	var b strings.Builder
	for _, n := range density {
		switch {
		case n <= 0:
			b.WriteByte(' ')
		case n < 0.5:
			b.WriteString(s.trace)
		default:
			level := int(n / full * float64(len(s.levels)))
			b.WriteString(s.levels[min(level, len(s.levels)-1)])
		}
	}
	return b.String()
}

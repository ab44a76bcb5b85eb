package roll

// Rows are a list from top to bottom, as a screen of some size lays it out.
type Rows interface {
	Len() int
	Selectable(row int) bool // or else it only stands between
	Height(row int) int      // in lines, when it is not selected
}

// Next is the row that can be selected next to one, in a direction; false at the end.
func Next(r Rows, at, step int) (int, bool) {
	for at += step; at >= 0 && at < r.Len(); at += step {
		if r.Selectable(at) {
			return at, true
		}
	}
	return at, false
}

// Nearest is the row, or the next one that can be selected. There is at least one row,
// and the last can be selected.
func Nearest(r Rows, at int) int {
	at = min(max(at, 0), r.Len()-1)
	for at < r.Len()-1 && !r.Selectable(at) {
		at++
	}
	return at
}

// Between is how many lines further down one row begins than another, when neither is
// selected.
func Between(r Rows, from, to int) int {
	lines := 0
	for i := from; i < to; i++ {
		lines += r.Height(i)
	}
	for i := to; i < from; i++ {
		lines -= r.Height(i)
	}
	return lines
}

// Leap is the row about so many lines further down, or up where lines is negative: at
// least the next one.
func Leap(r Rows, from, lines int) int {
	step := 1
	if lines < 0 {
		step, lines = -1, -lines
	}
	at := from
	for gone := 0; gone < lines; {
		to, ok := Next(r, at, step)
		if !ok {
			break
		}
		if gone += abs(Between(r, at, to)); gone > lines && at != from {
			break
		}
		at = to
	}
	return at
}

// Section is about the first row under the next heading in a direction, or under the
// one above: the nearest to it that can be selected is. It is false at the end.
func Section(r Rows, at, step int) (int, bool) {
	at, ok := Next(r, at, step)
	if !ok {
		return at, false
	}
	for at > 0 && at < r.Len()-1 && r.Selectable(at) && r.Selectable(at-1) {
		at += step
		if !r.Selectable(at) {
			at += step
		}
	}
	return at, true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

package roll

// A Window is what shows of a list. The zero Window is at its beginning.
type Window struct {
	Y      int      // the line of the window that the selected row begins in
	Placed []Placed // the rows as they were last drawn, for the mouse
}

// A Placed row is where one was last drawn: from which line of the screen on, and in
// how many.
type Placed struct{ Row, Y, H int }

// Contains reports whether a line of the screen is the row's.
func (p Placed) Contains(y int) bool { return y >= p.Y && y < p.Y+p.H }

// settle puts the selected row, which has a height of its own, into the window, in line
// Y or as near to it as the ends of the list and its height allow, with what stands
// right over it. It returns the row that the window begins with and how many of its
// lines are above.
func (w *Window) settle(r Rows, at, height, room int) (top, above int) {
	over := 0 // lines of the headings right over it
	for i := at - 1; i >= 0 && !r.Selectable(i); i-- {
		over += r.Height(i)
	}
	if over+height > room {
		over = 0
	}
	w.Y = max(min(w.Y, room-height), over, 0)
	below := w.Y + height
	for i := at + 1; i < r.Len() && below < room; i++ {
		below += r.Height(i)
	}
	w.Y += max(room-below, 0) // the list ends before the window does
	missing := w.Y
	for top = at; top > 0 && missing > 0; {
		top--
		missing -= r.Height(top)
	}
	if missing > 0 { // it begins after the window does
		w.Y -= missing
		missing = 0
	}
	return top, -missing
}

// Draw returns the lines that show of a list that is not empty, room at most, under so
// many lines of the screen. draw draws a row; first is whether what stands over it may
// be out of sight.
func (w *Window) Draw(r Rows, at, head, room int, draw func(row int, selected, first bool) []string) []string {
	w.Placed = w.Placed[:0]
	selected := draw(at, true, false)
	top, above := w.settle(r, at, len(selected), room)
	lines := make([]string, 0, room)
	y := head - above
	for i := top; i < r.Len() && y < head+room; i++ {
		drawn := selected
		if i != at {
			drawn = draw(i, false, i == top || i == top+1)
		}
		w.Placed = append(w.Placed, Placed{Row: i, Y: y, H: len(drawn)})
		y += len(drawn)
		lines = append(lines, drawn...)
	}
	lines = lines[min(above, len(lines)):]
	return lines[:min(len(lines), room)]
}

// Scroll moves what shows by so many lines, and returns the row that is selected then:
// the same as long as it is in sight.
func (w *Window) Scroll(r Rows, at, lines, room int) int {
	step := 1
	if lines < 0 {
		step = -1
	}
	w.Y -= lines
	for step > 0 && w.Y < 0 || step < 0 && w.Y >= room {
		to, ok := Next(r, at, step)
		if !ok {
			break
		}
		w.Y += Between(r, at, to)
		at = to
	}
	return at
}

package rail

import (
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// A Span is the days that a strip, a track or an axis covers, from First to Last,
// both included, and the cells that it has for them.
type Span struct {
	First, Last edtf.Day
	Cells       int
}

// Cell is the cell that a day is in; one outside the span is in the nearest.
func (s Span) Cell(d edtf.Day) int {
	from := s.First.Serial()
	days := s.Last.Serial() - from + 1
	at := min(max(d.Serial()-from, 0), days-1)
	return min(int(float64(at)/float64(days)*float64(s.Cells)), s.Cells-1)
}

// Holds reports whether a day lies in the span.
func (s Span) Holds(d edtf.Day) bool { return !d.Before(s.First) && !s.Last.Before(d) }

// Track draws an entry along the days of a span, in exactly its cells: a dot for a
// day, a bar for a longer time with its ends as they are. What reaches beyond the
// span is drawn to its edge.
func (s Signs) Track(e timeline.Entry, along Span) string {
	blank := strings.Repeat(" ", max(along.Cells, 0))
	if along.Cells < 1 || !e.Date.Read() {
		return blank
	}
	first, last := e.Date.Reach()
	begin, end := edges(e.Date)
	if begin == open && along.First.Before(first) {
		first = along.First
	}
	if end == open && last.Before(along.Last) {
		last = along.Last
	}
	if last.Before(along.First) || along.Last.Before(first) {
		return blank
	}
	a, b := along.Cell(first), along.Cell(last)
	if point(e.Date) {
		return blank[:a] + s.Day[e.Origin] + blank[a+1:]
	}
	cells := make([]string, b-a+1)
	for i := range cells {
		cells[i] = s.Along[e.Origin]
	}
	if begin != sharp && along.Holds(first) {
		s.end(cells, 0, 1, e.Origin, begin, s.BackAlong)
	}
	if end != sharp && along.Holds(last) {
		s.end(cells, len(cells)-1, -1, e.Origin, end, s.OnAlong)
	}
	return blank[:a] + strings.Join(cells, "") + blank[b+1:]
}

// end draws an end of a bar at cell i, from which the bar goes on in a direction.
func (s Signs) end(cells []string, i, inwards int, o timeline.Origin, e edge, arrow string) {
	cells[i] = s.SoftAlong[o]
	if e != open {
		return
	}
	cells[i] = arrow
	if next := i + inwards; next >= 0 && next < len(cells) {
		cells[next] = s.SoftAlong[o]
	}
}

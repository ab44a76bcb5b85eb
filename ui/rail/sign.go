package rail

import "lede/briefing/timeline"

// Sign is what stands on a vertical rail beside the given row of an entry that is
// drawn in so many rows: a dot in the first row for a day, a bar down all of them
// for a longer time.
func (s Signs) Sign(e timeline.Entry, row, rows int) string {
	switch {
	case !e.Date.Read() && row == 0:
		return s.None
	case !e.Date.Read():
		return s.Line
	case point(e.Date) && row == 0:
		return s.Day[e.Origin]
	case point(e.Date):
		return s.Line
	}
	begin, end := edges(e.Date)
	switch {
	case rows == 1 && begin == sharp: // one cell shows one end
		return s.down(e.Origin, end, s.On)
	case rows == 1 && end == open:
		return s.On
	case row == 0:
		return s.down(e.Origin, begin, s.Back)
	case row == rows-1:
		return s.down(e.Origin, end, s.On)
	}
	return s.Bar[e.Origin]
}

// down is the cell of a bar at an end; arrow is that of one that is open.
func (s Signs) down(o timeline.Origin, e edge, arrow string) string {
	switch e {
	case open:
		return arrow
	case soft:
		return s.Soft[o]
	}
	return s.Bar[o]
}

package timeline

import "lede/briefing/edtf"

// Density is how many entries lie in each of so many equal parts of the days from
// first to last. An entry counts one in all: one that covers several parts is
// shared out among them by days, for it happened once and not in each. What lies
// outside is left out. It visits every entry and, for each, the parts it covers.
func Density(entries []Entry, first, last edtf.Day, parts int) []float64 {
	counts := make([]float64, max(parts, 0))
	from, days := first.Serial(), last.Serial()-first.Serial()+1
	if parts < 1 || days < 1 {
		return counts
	}
	width := float64(days) / float64(parts)
	for i := range entries {
		d := entries[i].Date
		if !d.Read() {
			continue
		}
		f, l := d.Reach()
		start, end := float64(f.Serial()-from), float64(l.Serial()-from+1)
		share := 1 / (end - start)
		start, end = max(start, 0), min(end, float64(days))
		// The parts are counted, for the days of a part's end divided by its width
		// can round to the part before.
		for part := min(int(start/width), parts-1); part < parts && float64(part)*width < end; part++ {
			from, to := max(float64(part)*width, start), min(float64(part+1)*width, end)
			counts[part] += max(to-from, 0) * share
		}
	}
	return counts
}

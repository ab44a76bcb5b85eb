package rail

import (
	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// An edge is how an end of a date is drawn.
type edge uint8

const (
	sharp edge = iota
	soft       // about, perhaps, or not known
	open
)

// edges are the two ends of a date that was read.
func edges(d timeline.Date) (begin, end edge) {
	from, to := d.When, d.When
	if d.When.Type() == edtf.TypeInterval {
		from, to = d.When.Ends()
	}
	return edgeOf(d.First, from), edgeOf(d.Last, to)
}

func edgeOf(b edtf.Bound, e edtf.Expr) edge {
	switch {
	case b.State == edtf.Open:
		return open
	case b.State == edtf.Unknown || e.Approximate() || e.Uncertain():
		return soft
	}
	return sharp
}

// point reports whether a date is drawn as a dot: one day, and surely that.
func point(d timeline.Date) bool {
	_, one := d.OneDay()
	begin, end := edges(d)
	return one && begin == sharp && end == sharp
}

package when

import "lede/briefing/edtf"

// A part is a part of a span.
type part uint8

const (
	noPart part = iota
	partEarly
	partMid
	partLate
)

// of is a part of a span by the conventions in the package comment, marked as
// approximate; days have none.
func (part part) of(p point) edtf.Expr {
	n := int(part) - 1
	var from, to edtf.Expr
	switch p.grain {
	case unitWeek:
		starts, ends := [...]int{0, 2, 4}, [...]int{1, 3, 6}
		from, to = edtf.OfDay(p.first().Add(starts[n])), edtf.OfDay(p.first().Add(ends[n]))
	case unitMonth:
		starts, ends := [...]int{1, 11, 21}, [...]int{10, 20, edtf.DaysIn(p.year, p.month)}
		from = edtf.OfDay(edtf.Day{Year: p.year, Month: p.month, Day: starts[n]})
		to = edtf.OfDay(edtf.Day{Year: p.year, Month: p.month, Day: ends[n]})
	case unitQuarter, unitSeason: // its first, second and third month
		m := p.first()
		month := point{grain: unitMonth, year: m.Year, month: m.Month}.shift(n)
		return month.expr().About()
	case unitSemester:
		m := point{grain: unitMonth, year: p.year, month: p.month*6 - 5}
		from, to = m.shift(2*n).expr(), m.shift(2*n+1).expr()
	case unitYear:
		from, to = edtf.OfMonth(p.year, n*4+1), edtf.OfMonth(p.year, n*4+4)
	case unitDecade:
		starts, ends := [...]int64{0, 4, 7}, [...]int64{3, 6, 9}
		from, to = edtf.OfYear(p.year+starts[n]), edtf.OfYear(p.year+ends[n])
	case unitCentury:
		starts, ends := [...]int64{0, 34, 67}, [...]int64{33, 66, 99}
		from, to = edtf.OfYear(p.year+starts[n]), edtf.OfYear(p.year+ends[n])
	default:
		return p.expr()
	}
	return edtf.Between(from, to).About()
}

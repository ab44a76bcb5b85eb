package query

import (
	"context"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// dated are where entries stand that are of all the dates.
func (f *finding) dated(ctx context.Context, filters scope) ([]briefing.Span, error) {
	asked := days{}
	for _, n := range filters {
		if d, ok := n.(Dated); !ok || !asked.narrow(d) {
			return nil, nil
		}
	}
	all, err := f.entries(ctx)
	if err != nil {
		return nil, err
	}
	var found []briefing.Span
	for i := range all {
		if asked.hold(&all[i].Date) {
			found = append(found, all[i].Passage)
		}
	}
	return found, nil
}

// days are what is asked for by date: from one day to another, where there is one.
type days struct{ first, last edtf.Bound }

// narrow leaves those that are also in one more filter; false if there are none.
func (d *days) narrow(by Dated) bool {
	first, last := by.When.Bounds()
	switch by.Relation {
	case After:
		if last.State != edtf.Known {
			return false
		}
		first, last = edtf.Bound{Day: last.Day.Add(1), State: edtf.Known}, edtf.Bound{State: edtf.Open}
	case Before:
		if first.State != edtf.Known {
			return false
		}
		first, last = edtf.Bound{State: edtf.Open}, edtf.Bound{Day: first.Day.Add(-1), State: edtf.Known}
	}
	if first.State == edtf.Known && (d.first.State != edtf.Known || d.first.Day.Before(first.Day)) {
		d.first = first
	}
	if last.State == edtf.Known && (d.last.State != edtf.Known || last.Day.Before(d.last.Day)) {
		d.last = last
	}
	return !d.both() || !d.last.Day.Before(d.first.Day)
}

func (d *days) both() bool { return d.first.State == edtf.Known && d.last.State == edtf.Known }

// hold reports whether an entry's date is to be found by the days: it may lie among
// them, and it certainly does or is not much vaguer than they are.
func (d *days) hold(date *timeline.Date) bool {
	if !date.Read() || !date.Within(d.first, d.last) {
		return false
	}
	first, last := date.Reach()
	return last.Serial()-first.Serial() < d.vaguest() || d.certainly(date.When)
}

// certainly reports whether an entry of the time has a day among the days for certain.
func (d *days) certainly(when edtf.Expr) bool {
	var from, to edtf.Expr
	if d.first.State == edtf.Known {
		from = edtf.OfDay(d.first.Day)
	}
	if d.last.State == edtf.Known {
		to = edtf.OfDay(d.last.Day)
	}
	return when.Overlaps(edtf.Between(from, to))
}

// vaguest is how many days an entry may cover that is found by the days: those of the
// next larger unit, as in package edtf's margins. So a day finds what is dated by its
// month, and not what is dated by its year.
func (d *days) vaguest() int64 {
	const month, year, decade, century = 31, 366, 3653, 36525
	if !d.both() {
		return decade
	}
	switch asked := d.last.Day.Serial() - d.first.Day.Serial() + 1; {
	case asked < 28:
		return month
	case asked <= month:
		return year
	case asked <= year:
		return decade
	}
	return century
}

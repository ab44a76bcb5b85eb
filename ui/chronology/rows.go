package chronology

import (
	"slices"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/rail"
	"lede/ui/roll"
)

// A row is what the list has one under the other: of these some are selected, and
// some only stand between.
type row struct {
	kind     rowKind
	from, to int       // the entries it is about, as indices into shown
	day      edtf.Day  // the first of a period
	density  []float64 // of a period
	gap      string    // how long nothing happened, before a heading or a period
	isNew    bool      // a heading of another year than the one above
}

type rowKind uint8

const (
	spaceRow   rowKind = iota // before a heading
	headingRow                // over entries
	entryRow
	periodRow
)

// selectable reports whether a row can be selected.
func (r row) selectable() bool { return r.kind >= entryRow }

// A group is the entries under one heading.
type group struct {
	year       int64
	month, day int       // 0 for none
	span       edtf.Expr // at the level of days, what is not one day
	unread     bool
}

// group is the heading that a date stands under.
func (p *Pane) group(d timeline.Date) group {
	if !d.Read() {
		return group{unread: true}
	}
	first, _ := d.Reach()
	g := group{year: first.Year, month: first.Month}
	day, one := d.OneDay()
	switch {
	case p.level == byDay && one:
		g.day = day.Day
	case p.level == byDay:
		g.span = d.When
	case yearly(d):
		g.month = 0
	}
	return g
}

// lay makes the rows of what is listed.
func (p *Pane) lay() {
	p.rows, p.full = p.rows[:0], 0
	if p.level.periods() {
		p.layPeriods()
	} else {
		p.layEntries()
	}
	p.selected = min(max(p.selected, 0), max(len(p.shown)-1, 0))
}

func (p *Pane) layEntries() {
	var last group
	var until edtf.Day // nothing that was listed so far reaches further
	for i, k := range p.shown {
		d := p.chronology.Entries[k].Date
		g := p.group(d)
		first, end := d.Reach()
		if i == 0 || g != last {
			if i > 0 {
				gap := ""
				if d.Read() {
					gap = p.gap(until, first)
				}
				if p.level == byDay || g.year != last.year || g.unread || gap != "" {
					p.rows = append(p.rows, row{kind: spaceRow, from: i, to: i, gap: gap})
				}
			}
			p.rows = append(p.rows, row{kind: headingRow, from: i, to: i, isNew: i == 0 || g.year != last.year || g.unread})
			last = g
		}
		p.rows = append(p.rows, row{kind: entryRow, from: i, to: i + 1})
		if i == 0 || until.Before(end) {
			until = end
		}
	}
}

// gap says how long nothing happened between two days, when it is worth saying.
func (p *Pane) gap(from, to edtf.Day) string {
	months := (to.Year-from.Year)*12 + int64(to.Month-from.Month) - 1
	days := to.Serial() - from.Serial() - 1
	switch {
	case months >= 24:
		return roll.Plural(int(months/12), "year", "years")
	case months >= 2:
		return roll.Plural(int(months), "month", "months")
	case p.level == byDay && days >= 2:
		return roll.Plural(int(days), "day", "days")
	}
	return ""
}

// layPeriods makes a row of each decade or year that has entries.
func (p *Pane) layPeriods() {
	span, parts := p.level.years(), p.level.parts()
	for i := 0; i < p.undated; {
		first, _ := p.at(i).Date.Reach()
		year := first.Year
		if p.level == byDecade {
			year = rail.DecadeStart(year)
		}
		to := i + 1
		for to < p.undated && within(p.at(to).Date, year, span) {
			to++
		}
		r := row{kind: periodRow, from: i, to: to, day: edtf.Day{Year: year, Month: 1, Day: 1}}
		if n := len(p.rows); n > 0 {
			if missing := year - p.rows[n-1].day.Year - span; missing > 0 {
				r.gap = roll.Plural(int(missing), "year", "years")
			}
		}
		r.density = timeline.Density(p.some(i, to), r.day, edtf.Day{Year: year + span - 1, Month: 12, Day: 31}, parts)
		p.full = max(p.full, slices.Max(r.density))
		p.rows = append(p.rows, r)
		i = to
	}
	if p.undated < len(p.shown) {
		p.rows = append(p.rows, row{kind: periodRow, from: p.undated, to: len(p.shown)})
	}
}

// within reports whether a date begins in so many years from the given one on.
func within(d timeline.Date, year, years int64) bool {
	first, _ := d.Reach()
	return first.Year < year+years
}

// rowOf is the row that the i-th listed entry is in: it can be selected.
func (p *Pane) rowOf(i int) int {
	at, _ := slices.BinarySearchFunc(p.rows, i+1, func(r row, i int) int { return r.from - i })
	for at--; at > 0 && !p.rows[at].selectable(); {
		at--
	}
	return max(at, 0)
}

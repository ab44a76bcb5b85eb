package chronology

import (
	"slices"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A Briefing is how a briefing is called.
type Briefing struct {
	Title string // "" when it is not known
	Name  string // of its file, for display
}

// A Pane is the chronology.
type Pane struct {
	chronology *timeline.Chronology
	briefings  []Briefing
	read, of   int   // briefings, so far and in all
	order      []int // of the chronology's entries, as they are listed; see arranged
	folded     []string

	level   level
	origins origins
	only    int // the one briefing whose entries are listed, -1 for all
	query   query
	prompt  roll.Prompt

	shown     []int            // the entries that are left, as indices into the chronology's
	undated   int              // index into shown of the first whose date was not read
	dates     []timeline.Entry // those of shown that are dated; nil until they are asked for
	sayings   int              // entries that only the origins leave out because they are sayings
	from, to  edtf.Day         // the first and the last day of entries
	stretches [][2]int64       // of years, first and last, in which something happened every few years
	count     int              // the briefings that the entries of shown are of

	rows     []row
	full     float64 // the densest part of a period
	selected int     // index into shown
	moved    bool    // the person has chosen what is selected
	home     home
	chosen   timeline.Entry
	window   roll.Window

	frame pane.Frame // of the last drawing
	strip strip
}

// New returns a chronology of nothing.
func New() *Pane {
	return &Pane{
		chronology: timeline.Merge(), only: -1, level: byMonth,
		frame: pane.Frame{Width: 80, Height: 24},
	}
}

// A level is how close the chronology looks.
type level uint8

const (
	byDecade level = iota // a row a decade
	byYear                // a row a year
	byMonth               // entries, under months
	byDay                 // entries, under days
)

// name is how a level is called in the heading.
func (l level) name() string {
	return [...]string{"by decade", "by year", "by month", "by day"}[l]
}

// years is how many years a period has, and parts into how many its strip divides it.
func (l level) years() int64 {
	if l == byDecade {
		return 10
	}
	return 1
}

func (l level) parts() int {
	if l == byDecade {
		return 10
	}
	return 12
}

// periods reports whether a row is a period and not an entry.
func (l level) periods() bool { return l < byMonth }

// Show gives the chronology the entries of the briefings, of which so many have been
// read; a nil chronology has none. What is selected stays selected and in its place
// when it is among them.
func (p *Pane) Show(c *timeline.Chronology, briefings []Briefing, read, of int) {
	if c == nil {
		c = timeline.Merge()
	}
	p.chronology, p.briefings, p.read, p.of = c, briefings, read, of
	p.order, p.folded = arranged(c), nil
	p.narrow()
	p.reselect()
}

// entry is the selected entry; false when nothing is listed.
func (p *Pane) entry() (timeline.Entry, bool) {
	if p.selected >= len(p.shown) {
		return timeline.Entry{}, false
	}
	return p.at(p.selected), true
}

// at is the i-th listed entry.
func (p *Pane) at(i int) timeline.Entry { return p.chronology.Entries[p.shown[i]] }

// find selects the entry that stands where e stands, or what is near it in time when
// it is not listed.
func (p *Pane) find(e timeline.Entry) {
	at, _ := slices.BinarySearchFunc(p.shown, e, func(k int, e timeline.Entry) int {
		return timeline.Compare(p.chronology.Entries[k], e)
	})
	p.selected = min(at, max(len(p.shown)-1, 0))
	for i, k := range p.shown {
		o := &p.chronology.Entries[k]
		if o.Briefing == e.Briefing && o.Passage == e.Passage && o.Date.Span == e.Date.Span {
			p.selected = i
			return
		}
	}
}

// arranged are the indices of a chronology's entries in the order in which they are
// listed. It is theirs, but that what is of a whole year, or begins with one, comes
// before what is of its first day: it stands under the year, and the rest under
// months.
func arranged(c *timeline.Chronology) []int {
	order := make([]int, 0, len(c.Entries))
	var rest []int // of the first of January that is being gone through
	day := edtf.Day{}
	for i := range c.Entries {
		e := &c.Entries[i]
		if first, _ := e.Date.Reach(); first != day || i >= c.Undated {
			order, rest, day = append(order, rest...), rest[:0], first
		}
		if i < c.Undated && day.Month == 1 && day.Day == 1 && !yearly(e.Date) {
			rest = append(rest, i)
			continue
		}
		order = append(order, i)
	}
	return append(order, rest...)
}

// yearly reports whether a date that was read says no month that it could stand
// under: a year or several, a season, what begins or is over by such.
func yearly(d timeline.Date) bool {
	e, to := d.When.Ends()
	if e.IsZero() {
		e = to
	}
	if e.Type() == edtf.TypeSeason {
		return true
	}
	first, last := e.Bounds()
	return first.State == edtf.Known && last.State == edtf.Known &&
		first.Day.Month == 1 && first.Day.Day == 1 && last.Day.Month == 12 && last.Day.Day == 31
}

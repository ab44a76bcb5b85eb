package rail

import (
	"fmt"
	"strconv"
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// Within is what stands over a label and is left out of it. The zero Within is
// nothing.
type Within struct {
	Year int64
	Said bool // whether the year is said
}

// InYear is a heading that says a year.
func InYear(y int64) Within { return Within{Year: y, Said: true} }

// Label is our short reading of a date: "7 Oct", "~11–20 Oct", "Oct", "from Nov",
// "until Mar 2024", "1950s". It begins with a cell for "~", about, and has a day's
// number at the right of two more, so that labels in a column align; "?" behind it
// is perhaps. A date that was not read has none.
func (s Signs) Label(d timeline.Date, w Within) string {
	if !d.Read() {
		return ""
	}
	text, day := s.label(d, w)
	lead, end := "", ""
	if d.When.Approximate() {
		lead = "~"
	}
	if d.When.Uncertain() {
		end = "?"
	}
	if n := len(day); n > 0 && n <= 2 && strings.HasPrefix(text, day) {
		return fmt.Sprintf("%3s", lead+day) + text[n:] + end
	}
	return fmt.Sprintf("%1s", lead) + text + end
}

// label is the words of a date, and the number of the day that they begin with, if
// they do.
func (s Signs) label(d timeline.Date, w Within) (text, day string) {
	first, last := pieces(d)
	switch {
	case d.First.State == edtf.Open:
		return "until " + last.words(w, true), ""
	case d.Last.State == edtf.Open:
		return "from " + first.words(w, true), ""
	case d.First.State == edtf.Unknown:
		return "?" + s.Dash + last.words(w, true), ""
	case d.Last.State == edtf.Unknown:
		return first.words(w, true) + s.Dash + "?", first.day
	case first == last:
		return first.words(w, true) + clock(d.When), first.day
	}
	text = s.pair(first, last, w)
	switch members := len(d.When.Members()); d.When.Type() {
	case edtf.TypeSet:
		text += ", 1 of " + strconv.Itoa(members)
	case edtf.TypeList:
		text += ", all " + strconv.Itoa(members)
	}
	return text, first.day
}

// pair is two dates and what lies between, without saying twice what they share.
func (s Signs) pair(first, last piece, w Within) string {
	shared := first.year == last.year && first.month != "" && last.month != ""
	switch {
	case shared && first.day != "" && last.day != "" && first.month == last.month:
		return first.day + s.Dash + last.words(w, true)
	case shared:
		return first.words(w, false) + s.Dash + last.words(w, true)
	}
	return first.words(w, true) + s.Dash + last.words(w, true)
}

// clock is the time of day, when it is that of the day that is named.
func clock(e edtf.Expr) string {
	c, ok := e.Clock()
	if !ok || c.Zone == edtf.Shifted && c.Shift != 0 {
		return ""
	}
	return fmt.Sprintf(" %02d:%02d", c.Hour, c.Minute)
}

// A piece is one end of a date in words: a day, a month, a part of a year, or years.
type piece struct {
	day, month string
	year       string
	number     int64 // of the year
}

// words are a piece in a label; withYear is whether the year is said, where the
// heading does not.
func (p piece) words(w Within, withYear bool) string {
	words := p.day
	if p.month != "" {
		words = strings.TrimSpace(words + " " + p.month)
	}
	if words == "" || withYear && (!w.Said || w.Year != p.number) {
		words = strings.TrimSpace(words + " " + p.year)
	}
	return words
}

// pieces are the two ends of a date; the same twice when it is one piece. Of an end
// that is open or not known there is none.
func pieces(d timeline.Date) (first, last piece) {
	if d.When.Type() == edtf.TypeInterval {
		from, to := d.When.Ends()
		if !from.IsZero() {
			f, l := from.Bounds()
			first, _ = between(f.Day, l.Day, from)
		}
		if !to.IsZero() {
			f, l := to.Bounds()
			_, last = between(f.Day, l.Day, to)
		}
		return first, last
	}
	if d.First.State != edtf.Known || d.Last.State != edtf.Known {
		if d.First.State == edtf.Known {
			first, _ = between(d.First.Day, d.First.Day, edtf.Expr{})
		}
		if d.Last.State == edtf.Known {
			_, last = between(d.Last.Day, d.Last.Day, edtf.Expr{})
		}
		return first, last
	}
	return between(d.First.Day, d.Last.Day, d.When)
}

// between are the pieces that the days from first to last are: one when they are a
// day, a month, a part of a year, a year, a decade or a century, else two.
func between(first, last edtf.Day, e edtf.Expr) (from, to piece) {
	y := first.Year
	p := piece{year: Year(y), number: y}
	years := first.Month == 1 && first.Day == 1 && last.Month == 12 && last.Day == 31
	monthly := first.Day == 1 && last.Day == edtf.DaysIn(last.Year, last.Month)
	switch {
	case e.Type() == edtf.TypeSeason:
		p.month = part(e)
	case first == last:
		p.day, p.month = strconv.Itoa(first.Day), Month(first.Month)
	case years && y == last.Year:
	case years && y >= 1000 && y%100 == 0 && last.Year == y+99:
		p.year = century(y)
	case years && y >= 1000 && y%10 == 0 && last.Year == y+9:
		p.year = Decade(y)
	case years:
		return p, piece{year: Year(last.Year), number: last.Year}
	case monthly && y == last.Year && first.Month == last.Month:
		p.month = Month(first.Month)
	case monthly:
		p.month = Month(first.Month)
		return p, piece{month: Month(last.Month), year: Year(last.Year), number: last.Year}
	default:
		p.day, p.month = strconv.Itoa(first.Day), Month(first.Month)
		return p, piece{day: strconv.Itoa(last.Day), month: Month(last.Month), year: Year(last.Year), number: last.Year}
	}
	return p, p
}

package edtf

import "strconv"

// unspecifiedWords says a date with X's in it.
func (d date) unspecifiedWords() string {
	if !d.hasMonth() {
		return d.unspecifiedYear("some time ", "an unknown year")
	}
	year, link := yearInWords(d.signed()), " "
	if d.xs&xsYear != 0 {
		year, link = d.unspecifiedYear("some year ", "an unknown year"), " of "
	}
	month, named := d.monthWords()
	if !d.hasDay() {
		if !named && d.xs&xsMonth == xsMonth {
			link = " in "
		}
		return month + link + year
	}
	switch {
	case d.xs&xsMonthDay == xsMonthDay:
		return "some day in " + year
	case d.xs&xsMonth == xsMonth:
		link = " in "
	}
	return d.dayWords(named) + month + link + year
}

// unspecifiedYear says when the year is, after a lead such as "some time ".
func (d date) unspecifiedYear(lead, unknown string) string {
	first, last := d.years()
	switch d.xs & xsYear {
	case xsYear:
		if d.minus {
			return unknown + " BC"
		}
		return unknown
	case xsDecade:
		if first >= 1000 && first%100 != 0 {
			return lead + "in " + decadeWords(first)
		}
	case xsCentury:
		return lead + "in the " + centuryWords(int64(d.year)/100, d.minus, false)
	}
	words := lead + "between " + yearInWords(first) + " and " + yearInWords(last)
	if (date{form: formCalendar, xs: d.xs & xsYear}).scattered() {
		words += " (" + string(d.yearAlone().append(nil)) + ")"
	}
	return words
}

// yearAlone is the year of d as written.
func (d date) yearAlone() date {
	return date{form: formCalendar, year: d.year, minus: d.minus, xs: d.xs & xsYear}
}

// monthWords says the month, and whether that is the name of one.
func (d date) monthWords() (words string, named bool) {
	if d.xs&xsMonth == xsMonth {
		return "some month", false
	}
	var names []string
	last := 0
	adjoining := true
	for m := 1; m <= 12; m++ {
		if !d.monthCounts(m) {
			continue
		}
		adjoining = adjoining && (last == 0 || m == last+1)
		names, last = append(names, monthNames[m-1]), m
	}
	switch {
	case len(names) == 1:
		return names[0], true
	case adjoining:
		return "some month from " + names[0] + " to " + names[len(names)-1], false
	}
	return series(names, "or"), false
}

// monthCounts reports whether month m is one that d can be in.
func (d date) monthCounts(m int) bool {
	if !fits(m, d.month, d.xs>>2) {
		return false
	}
	d.month, d.xs = uint8(m), d.xs&^xsMonth
	_, _, ok := d.days()
	return ok
}

// dayWords says the day and what links it to the month: "7 ", "some day from 10 to
// 19 ", "the 30th or 31st of ".
func (d date) dayWords(named bool) string {
	if d.xs&xsDay == xsDay {
		return "some day in "
	}
	write, link := ordinal, " of "
	if named {
		write, link = func(n int64) string { return strconv.FormatInt(n, 10) }, " "
	}
	var days []string
	for day := 1; day <= 31; day++ {
		if d.dayCounts(day) {
			days = append(days, write(int64(day)))
		}
	}
	article := "the "
	if named {
		article = ""
	}
	switch {
	case len(days) > 2 && d.xs&xsDay == xsDay&1:
		return "some day from " + article + days[0] + " to " + article + days[len(days)-1] + link
	default:
		return article + series(days, "or") + link
	}
}

// dayCounts reports whether day n is one that d can be on.
func (d date) dayCounts(n int) bool {
	if !fits(n, d.day, d.xs) {
		return false
	}
	d.day, d.xs = uint8(n), d.xs&^xsDay
	_, _, ok := d.days()
	return ok
}

// aboutUnspecified says that what is unspecified is approximate as well.
func (d date) aboutUnspecified(words string) string {
	const lead = "some time in "
	if len(words) > len(lead) && words[:len(lead)] == lead {
		return "some time around " + words[len(lead):]
	}
	return words + ", approximately"
}

package edtf

import (
	"fmt"
	"strconv"
)

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// words says a date without what qualifies it.
func (d date) words() string {
	switch d.form {
	case formNone:
		return ""
	case formOpen:
		return "any time"
	case formPart:
		return fmt.Sprintf(partName(int(d.month)), yearInWords(d.signed()))
	case formDecade:
		return decadeWords(d.signed() * 10)
	case formCentury:
		return "the " + centuryWords(int64(d.year), d.minus, d.minus)
	}
	switch {
	case d.significant > 0:
		return d.significantWords()
	case d.xs != 0:
		return d.unspecifiedWords()
	}
	words := yearInWords(d.signed())
	if d.month != 0 {
		words = monthNames[d.month-1] + " " + words
	}
	if d.day != 0 {
		words = strconv.Itoa(int(d.day)) + " " + words
	}
	if d.form == formTimed {
		words += " at " + d.time().words()
	}
	return words
}

// significantWords says a year with significant digits.
func (d date) significantWords() string {
	first, last := d.years()
	switch {
	case first == last:
		return yearInWords(first)
	case first > 9999:
		return fmt.Sprintf("some time between the years %s and %s, estimated at %s",
			grouped(first), grouped(last), grouped(d.signed()))
	}
	return fmt.Sprintf("some time between %s and %s, estimated at %s",
		yearInWords(first), yearInWords(last), yearInWords(d.signed()))
}

// words is the time as it is said: 06:30, 06:30 UTC, 06:30:15 (UTC+3).
func (c Clock) words() string {
	words := fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
	if c.Second != 0 {
		words += fmt.Sprintf(":%02d", c.Second)
	}
	switch {
	case c.Zone == UTC || c.Zone == Shifted && c.Shift == 0:
		return words + " UTC"
	case c.Zone == Local:
		return words
	}
	sign, shift := "+", c.Shift
	if shift < 0 {
		sign, shift = "−", -shift
	}
	words += " (UTC" + sign + strconv.Itoa(shift/60)
	if shift%60 != 0 {
		words += fmt.Sprintf(":%02d", shift%60)
	}
	return words + ")"
}

// yearInWords is a year as people count: AD 7, 1066, 45 BC for -44; a year of more
// than four digits is "the year 12,023".
func yearInWords(year int64) string {
	switch {
	case year <= 0:
		return grouped(1-year) + " BC"
	case year < 1000:
		return "AD " + strconv.FormatInt(year, 10)
	case year > 9999:
		return "the year " + grouped(year)
	}
	return strconv.FormatInt(year, 10)
}

// grouped is a number with commas between its thousands, from five digits on.
func grouped(n int64) string {
	digits := strconv.FormatInt(n, 10)
	if n <= 9999 {
		return digits
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// decadeWords is "the 1950s" for the ten years from 1950 on. What could be taken for
// a century, or for a decade of our own, is said by its years.
func decadeWords(first int64) string {
	if first < 1000 || first%100 == 0 {
		return yearInWords(first) + " to " + yearInWords(first+9)
	}
	return "the " + strconv.FormatInt(first, 10) + "s"
}

// centuryWords is "20th century" for the years that begin with 19. It is counted as
// it is mostly meant, by the first digits, and not from 1901. Before the year 0 the
// hundred years that begin with a year are counted differently from those whose
// digits are the year's.
func centuryWords(digits int64, before, fromFirst bool) string {
	n := digits + 1
	if before && fromFirst {
		n = digits
	}
	words := ordinal(n) + " century"
	if before {
		words += " BC"
	}
	return words
}

// ordinal is 1st, 2nd, 3rd, 11th.
func ordinal(n int64) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.FormatInt(n, 10) + suffix
}

// partName is what a part of a year is called, with a verb for the year.
func partName(part int) string {
	return [...]string{
		"spring %s", "summer %s", "autumn %s", "winter %s",
		"spring %s in the northern hemisphere", "summer %s in the northern hemisphere",
		"autumn %s in the northern hemisphere", "winter %s in the northern hemisphere",
		"spring %s in the southern hemisphere", "summer %s in the southern hemisphere",
		"autumn %s in the southern hemisphere", "winter %s in the southern hemisphere",
		"first quarter of %s", "second quarter of %s", "third quarter of %s", "fourth quarter of %s",
		"first four months of %s", "middle four months of %s", "last four months of %s",
		"first half of %s", "second half of %s",
	}[part-firstPart]
}

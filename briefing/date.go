package briefing

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// longestDate bounds what may be a date, in bytes.
const longestDate = 80

// parseDate reads a date that is written in full: 2024-01-03, 2024-01, 2024,
// 3 January 2024, January 3, 2024, Jan. 3, 2024 or January 2024. The months'
// names are English. Of anything else it keeps only the words.
func parseDate(text string, span Span) Date {
	d := Date{Span: span, Text: span.Of(text)}
	if len(d.Text) > longestDate {
		return d
	}
	year, month, day, ok := readISODate(d.Text)
	if !ok {
		year, month, day, ok = readWrittenDate(d.Text)
	}
	if !ok {
		return d
	}
	switch {
	case month == 0:
		d.EDTF = fmt.Sprintf("%04d", year)
		d.Min, d.Max = d.EDTF+"-01-01", d.EDTF+"-12-31"
	case day == 0:
		d.EDTF = fmt.Sprintf("%04d-%02d", year, month)
		d.Min, d.Max = d.EDTF+"-01", fmt.Sprintf("%s-%02d", d.EDTF, daysIn(year, month))
	default:
		d.EDTF = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		d.Min, d.Max = d.EDTF, d.EDTF
	}
	return d
}

// readISODate reads 2024, 2024-01 and 2024-01-03. A part that is not stated is
// 0.
func readISODate(s string) (year, month, day int, ok bool) {
	parts := strings.Split(s, "-")
	if len(parts) > 3 {
		return 0, 0, 0, false
	}
	fields := [3]*int{&year, &month, &day}
	for i, part := range parts {
		want := 2
		if i == 0 {
			want = 4
		}
		if len(part) != want || !allDigits(part) {
			return 0, 0, 0, false
		}
		*fields[i], _ = strconv.Atoi(part)
		if *fields[i] == 0 {
			return 0, 0, 0, false
		}
	}
	return year, month, day, validDate(year, month, day)
}

// readWrittenDate reads a day and a month, in either order, and a year.
func readWrittenDate(s string) (year, month, day int, ok bool) {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 3 {
		return 0, 0, 0, false
	}
	last := words[len(words)-1]
	if len(last) != 4 || !allDigits(last) {
		return 0, 0, 0, false
	}
	year, _ = strconv.Atoi(last)
	dayWord, monthWord := "", words[0]
	if len(words) == 3 {
		dayWord = strings.TrimSuffix(words[1], ",")
		if !allDigits(words[0]) {
			dayWord = ordinalDigits(dayWord)
		}
		if digits := ordinalDigits(words[0]); allDigits(digits) {
			dayWord, monthWord = digits, words[1]
		}
	}
	month = monthNumber(strings.TrimSuffix(monthWord, ","))
	if month == 0 {
		return 0, 0, 0, false
	}
	if len(words) == 3 {
		if len(dayWord) > 2 || !allDigits(dayWord) {
			return 0, 0, 0, false
		}
		if day, _ = strconv.Atoi(dayWord); day == 0 {
			return 0, 0, 0, false
		}
	}
	return year, month, day, year > 0 && validDate(year, month, day)
}

// ordinalDigits is "3" of "3rd", and s itself if it is no ordinal.
func ordinalDigits(s string) string {
	if len(s) > 2 && allDigits(s[:len(s)-2]) {
		switch s[len(s)-2:] {
		case "st", "nd", "rd", "th":
			return s[:len(s)-2]
		}
	}
	return s
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// validDate reports whether there is such a day; 0 stands for a part that is not
// stated.
func validDate(year, month, day int) bool {
	return month <= 12 && (day == 0 || day <= daysIn(year, month))
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthNumber is 1 to 12 for an English month's name or its abbreviation, with
// or without a full stop, in any case; 0 for any other word.
func monthNumber(word string) int {
	name := strings.ToLower(strings.TrimSuffix(word, "."))
	if name == "sept" {
		return 9
	}
	for m := time.January; m <= time.December; m++ {
		full := strings.ToLower(m.String())
		if name == full || name == full[:3] {
			return int(m)
		}
	}
	return 0
}

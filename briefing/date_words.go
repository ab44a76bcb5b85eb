package briefing

import (
	"strings"
	"time"
	"unicode"
)

// longestDate bounds what may be a date, in bytes.
const longestDate = 80

// saysWhen reports whether s is nothing but words that say when: "Late October
// 2023", "Night of 3–4 January", "Shortly after 9:30 a.m.". At least one of them
// must be a year, a month, a day or a time.
func saysWhen(s string) bool {
	if s == "" || len(s) > longestDate {
		return false
	}
	anchored := false
	for _, w := range strings.FieldsFunc(s, isDateSeparator) {
		switch dateWordOf(w) {
		case dateNone:
			return false
		case dateAnchor:
			anchored = true
		}
	}
	return anchored
}

// mentionsWhen reports whether a word of s is a year, a month, a day or a time.
// It is enough for words that are set in bold in front of an entry.
func mentionsWhen(s string) bool {
	if len(s) > longestDate {
		return false
	}
	for _, w := range strings.FieldsFunc(s, isDateSeparator) {
		if dateWordOf(w) == dateAnchor {
			return true
		}
	}
	return false
}

func isDateSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",–—-/()", r)
}

// A dateWord is what a word contributes to a date.
type dateWord uint8

const (
	dateNone   dateWord = iota // it does not belong to a date
	datePart                   // it may stand in a date
	dateAnchor                 // it makes one
)

// dateWordOf classifies one English word.
func dateWordOf(w string) dateWord {
	w = strings.ToLower(strings.TrimRight(w, ".:~?*"))
	w = strings.TrimLeft(w, "~*")
	if w == "" {
		return datePart
	}
	if monthNumber(w) > 0 {
		return dateAnchor
	}
	if '0' <= w[0] && w[0] <= '9' {
		return dateNumber(w)
	}
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"today", "yesterday", "tomorrow", "tonight", "noon", "midnight", "midday",
		"spring", "summer", "autumn", "winter", "ramadan", "christmas", "easter":
		return dateAnchor
	case "early", "mid", "middle", "late", "later", "end", "start", "beginning", "first", "second", "third",
		"fourth",
		"half", "quarter", "q1", "q2", "q3", "q4", "of", "the", "in", "on", "by", "from", "to", "until",
		"till", "since", "between", "and", "or",
		"about", "around", "circa", "c", "ca", "approximately", "before", "after", "shortly", "soon", "just",
		"onwards", "onward", "present", "now", "ongoing", "day", "days", "week", "weeks", "month", "months",
		"year", "years", "weekend",
		"night", "morning", "afternoon", "evening", "dawn", "dusk", "sunrise", "sunset", "overnight", "hours",
		"hour", "minutes", "minute",
		"am", "pm", "a.m", "p.m", "local", "time", "gmt", "utc", "est", "edt", "bst", "cet", "et", "last",
		"next", "this", "same", "previous", "following",
		"few", "several", "some", "at", "ad", "bc", "bce", "ce", "fall", "st", "nd", "rd", "th", "s":
		return datePart
	}
	return dateNone
}

// dateNumber classifies a word that begins with a digit: a year or a time makes a
// date, a day's number may stand in one.
func dateNumber(w string) dateWord {
	hour, minute, clock := strings.Cut(w, ":")
	digits := len(w) - len(strings.TrimLeft(w, "0123456789"))
	rest := w[digits:]
	switch {
	case clock && len(hour) <= 2 && len(minute) >= 2 && allDigits(hour) && allDigits(minute[:2]):
		return dateAnchor
	case rest == "" && digits == 4, rest == "s" && digits == 4:
		return dateAnchor
	case (rest == "am" || rest == "pm" || rest == "a.m" || rest == "p.m" || rest == "h") && digits <= 4:
		return dateAnchor
	case strings.Count(w, ".") == 2 && strings.Trim(w, "0123456789.") == "": // 03.01.2024
		return dateAnchor
	case rest == "" && digits <= 2, digits <= 2 && ordinalDigits(w) != w:
		return datePart
	}
	return dateNone
}

// isDateLine reports whether s is a date alone, perhaps said to be when the text
// was published or changed.
func isDateLine(s string) bool {
	s = strings.TrimSpace(s)
	for _, label := range []string{"published", "updated", "last updated", "first published", "posted", "date"} {
		if len(s) > len(label) && strings.EqualFold(s[:len(label)], label) {
			s = strings.TrimLeft(s[len(label):], ": ")
		}
	}
	return strings.ContainsAny(s, "0123456789") && saysWhen(s)
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

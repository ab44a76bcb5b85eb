package html

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"lede/content/format/manuscript"
)

// layouts are those of dates that have one reading, with a zone, without, and of days.
// Days with the month as a number that is not in the order of ISO 8601 have two.
var layouts = []struct{ in, out string }{
	{time.RFC3339Nano, time.RFC3339},
	{"2006-01-02T15:04:05.999999999Z0700", time.RFC3339},
	{"2006-01-02T15:04:05.999999999Z07", time.RFC3339},
	{"2006-01-02T15:04Z07:00", time.RFC3339},
	{"2006-01-02T15:04Z0700", time.RFC3339},
	{"2006-01-02 15:04:05.999999999Z07:00", time.RFC3339},
	{"2006-01-02 15:04:05.999999999 Z07:00", time.RFC3339},
	{"2006-01-02 15:04:05 Z0700", time.RFC3339},
	{"2006-01-02 15:04:05 UTC", "2006-01-02T15:04:05Z"},
	{"20060102T150405Z", "2006-01-02T15:04:05Z"},
	{time.RFC1123Z, time.RFC3339},
	{"Mon, 2 Jan 2006 15:04:05 GMT", "2006-01-02T15:04:05Z"},
	{"2006-01-02T15:04:05.999999999", "2006-01-02T15:04:05"},
	{"2006-01-02T15:04", "2006-01-02T15:04:05"},
	{"2006-01-02 15:04:05.999999999", "2006-01-02T15:04:05"},
	{"2006-01-02 15:04", "2006-01-02T15:04:05"},
	{"2006/01/02 15:04:05", "2006-01-02T15:04:05"},
	{"2006/01/02 15:04", "2006-01-02T15:04:05"},
	{"Mon, 2 Jan 2006 15:04:05", "2006-01-02T15:04:05"},
	{"2006-01-02", time.DateOnly},
	{"2006/01/02", time.DateOnly},
	{"2006-1-2", time.DateOnly},
	{"20060102", time.DateOnly},
	{"January 2, 2006", time.DateOnly},
	{"Jan 2, 2006", time.DateOnly},
	{"2 January 2006", time.DateOnly},
	{"2 Jan 2006", time.DateOnly},
	{"Monday, January 2, 2006", time.DateOnly},
	{"Monday, 2 January 2006", time.DateOnly},
	{"Mon, 2 Jan 2006", time.DateOnly},
}

// dateOf is the date that s is, as RFC 3339 writes it; "" for one with no sure reading.
func dateOf(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 64 {
		return ""
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.in, s); err == nil && t.Year() >= 1800 && t.Year() < 2200 {
			return t.Format(l.out)
		}
	}
	return ""
}

// written is a day in a line of text: 2 March 2031, March 2, 2031, 2. März 2031, 2.3.2031
// (the dots say that the day is first) or 2031-03-02.
var written = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(\d{4}-\d\d-\d\d|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}(?:\.|st|nd|rd|th| de)? ?\p{L}{3,10}\.?(?: de)?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b`)
})

// dayIn is the first day that a line of text names with one reading; "" for none.
func dayIn(line string) string {
	m := strings.ToLower(written().FindString(line))
	if m == "" {
		return ""
	}
	if d := dateOf(m); d != "" {
		return d
	}
	parts := strings.FieldsFunc(m, func(r rune) bool { return !isLetterOrDigit(r) })
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "de" })
	if len(parts) != 3 {
		return ""
	}
	if !unicode.IsDigit([]rune(parts[0])[0]) {
		parts[0], parts[1] = parts[1], parts[0]
	}
	day, month := strings.TrimRight(parts[0], "stndrh"), parts[1]
	if i := monthOf(month); i > 0 {
		month = strconv.Itoa(i)
	}
	t, err := time.Parse("2 1 2006", day+" "+month+" "+parts[2])
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// monthOf is the number of a month by its name in one of the languages of western Europe;
// 0 for none.
func monthOf(name string) int {
	for i, names := range [...]string{
		"january januar jänner janvier enero janeiro gennaio januari stycznia", "february februar février febrero fevereiro febbraio februari lutego",
		"march märz mars marzo março maart marca", "april avril abril aprile kwietnia", "may mai mayo maio maggio mei maja",
		"june juni juin junio junho giugno czerwca", "july juli juillet julio julho luglio lipca", "august août agosto augustus augusti sierpnia",
		"september septembre septiembre setembro settembre września", "october oktober octobre octubre outubro ottobre października",
		"november novembre noviembre novembro listopada", "december dezember décembre diciembre dezembro dicembre grudnia",
	} {
		for n := range strings.FieldsSeq(names) {
			if n == name || len([]rune(name)) >= 3 && len(name) <= 4 && strings.HasPrefix(n, name) {
				return i + 1
			}
		}
	}
	return 0
}

// dated is the first of the values that is a date with one reading, as RFC 3339 writes it
// (a local time has no zone), or else the first that says something, as it was written.
func dated(values ...manuscript.Value) manuscript.Value {
	for _, v := range values {
		if text := dateOf(v.Text); text != "" {
			return manuscript.Value{Text: text, From: v.From}
		}
	}
	v := first(values...)
	if len(v.Text) > 64 || !strings.ContainsFunc(v.Text, func(r rune) bool { return r >= '0' && r <= '9' }) {
		return manuscript.Value{}
	}
	return v
}

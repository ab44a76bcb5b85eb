package rail

import (
	"strconv"
	"strings"

	"lede/briefing/edtf"
)

// Month is a month's short name; 1 is January.
func Month(m int) string {
	return [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[m]
}

// MonthName is a month's whole name; 1 is January.
func MonthName(m int) string {
	return [...]string{
		"", "January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December",
	}[m]
}

// Year is a year as people count: 2023, AD 7, 45 BC.
func Year(y int64) string {
	switch {
	case y <= 0:
		return strconv.FormatInt(1-y, 10) + " BC"
	case y < 1000:
		return "AD " + strconv.FormatInt(y, 10)
	}
	return strconv.FormatInt(y, 10)
}

// Decade is the ten years that a year is in: 1950s.
func Decade(y int64) string {
	first := DecadeStart(y)
	if first < 1000 {
		return Year(first) + " to " + Year(first+9)
	}
	return strconv.FormatInt(first, 10) + "s"
}

// century is the hundred years that begin with a year, counted as they mostly are:
// 20th c. for those from 1900 on.
func century(first int64) string {
	n := first/100 + 1
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		suffix = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.FormatInt(n, 10) + suffix + " c."
}

// DecadeStart is the first year of the ten that a year is in.
func DecadeStart(y int64) int64 {
	first := y - y%10
	if y%10 < 0 {
		first -= 10
	}
	return first
}

// part names a part of a year by its number in EDTF: spring, Q1.
func part(e edtf.Expr) string {
	_, number, _ := strings.Cut(strings.TrimPrefix(e.String(), "-"), "-")
	n, err := strconv.Atoi(strings.TrimRight(number, "?~%"))
	names := [...]string{
		"spring", "summer", "autumn", "winter",
		"spring", "summer", "autumn", "winter",
		"southern spring", "southern summer", "southern autumn", "southern winter",
		"Q1", "Q2", "Q3", "Q4",
		"Jan to Apr", "May to Aug", "Sep to Dec", "1st half", "2nd half",
	}
	if n -= 21; err != nil || n < 0 || n >= len(names) {
		return ""
	}
	return names[n]
}

// Plainly is words of ours in the characters of the signs: in ASCII where they are.
func (s Signs) Plainly(words string) string {
	if !s.ascii {
		return words
	}
	return strings.NewReplacer("–", "-", "—", "-", "−", "-", "→", "->", "…", "...", "“", `"`, "”", `"`, "‘", "'", "’", "'", "·", "-").Replace(words)
}

// Quoted is a briefing's own words, in quotation marks: in single ones when there are
// double ones among them.
func (s Signs) Quoted(words string) string {
	if strings.ContainsAny(words, "“”\"") {
		return s.OpenSingle + words + s.ClosedSingle
	}
	return s.OpenQuote + words + s.Closed
}

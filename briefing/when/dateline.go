package when

import (
	"strings"
	"unicode"
)

// A date line stands near the top of a text.
const (
	topLines    = 4096 // bytes
	longestLine = 120
)

// isDateline reports whether an expression is the text's own date: alone on its
// line, behind "Published:", or behind a place in capitals and before a dash.
func (r *Reader) isDateline(e *Expression) bool {
	text := r.grammar.text
	if e.Start > topLines || r.lines > 12 {
		return false
	}
	from := strings.LastIndexByte(text[:e.Start], '\n') + 1
	to := min(len(text), e.End+2*longestLine) // a report may run on behind its dateline
	if n := strings.IndexByte(text[e.End:to], '\n'); n >= 0 {
		to = e.End + n
	}
	before := strings.Trim(text[from:e.Start], " \t\r*_")
	behind := strings.TrimSpace(strings.TrimLeft(text[e.End:to], "*_"))
	if len(before) > longestLine {
		return false
	}
	if isDateLabel(before) {
		return true
	}
	if before == "" {
		return behind == "" || len(behind) < longestLine && !strings.ContainsFunc(behind, unicode.IsLower)
	}
	return isPlace(before) && startsWithDash(behind)
}

// isDateLabel reports whether s says that a date of publication follows.
func isDateLabel(s string) bool {
	s = strings.ToLower(strings.TrimRight(s, ": "))
	for _, end := range []string{" on", " at"} {
		s = strings.TrimSuffix(s, end)
	}
	switch s {
	case "published", "first published", "last published", "date", "dated", "posted", "filed", "released", "created":
		return true
	}
	return false
}

// isPlace reports whether s is the beginning of a dateline: "LONDON,", "WASHINGTON
// (AP) —".
func isPlace(s string) bool {
	name, _, _ := strings.Cut(s, ",")
	name, _, _ = strings.Cut(name, "(")
	name = strings.TrimRight(name, " —–-")
	return len(name) >= 3 && !strings.ContainsFunc(name, unicode.IsLower) && strings.ContainsFunc(name, unicode.IsUpper)
}

func startsWithDash(s string) bool {
	if strings.HasPrefix(s, "(") {
		_, s, _ = strings.Cut(s, ")")
		s = strings.TrimSpace(s)
	}
	for _, dash := range []string{"-", "–", "—"} {
		if strings.HasPrefix(s, dash) {
			return true
		}
	}
	return false
}

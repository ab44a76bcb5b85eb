package query

import (
	"errors"
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/when"
)

// readTime reads a time: in EDTF, as two dates with ".." between them, or in words
// that need nothing to be counted from, such as "mid-October 2023".
func readTime(f *field, value string, at briefing.Span) (edtf.Expr, error) {
	when, wrong := edtf.Parse(strings.ToUpper(value))
	if wrong == nil {
		return when, nil
	}
	if from, to, ok := strings.Cut(value, ".."); ok && !strings.Contains(value, "/") {
		return between(f, from, to, at)
	}
	if when, ok := inWords(value); ok {
		return when, nil
	}
	problem := "\"" + value + "\" was not read as a date. Write it as in " + f.example +
		", or in words with its year: " + f.name + ":\"7 October 2023\"."
	var syntax *edtf.SyntaxError
	if errors.As(wrong, &syntax) && looksLikeEDTF(value) {
		problem = "\"" + value + "\" is no date: " + syntax.Reason + ". Write it as in " + f.example + "."
	}
	return edtf.Expr{}, &Error{at, problem}
}

// between reads from..to, of which one may be left out.
func between(f *field, from, to string, at briefing.Span) (edtf.Expr, error) {
	var ends [2]edtf.Expr
	for i, end := range []string{from, to} {
		if end = strings.TrimSpace(end); end == "" {
			continue
		}
		var err error
		if ends[i], err = readTime(f, end, at); err != nil {
			return edtf.Expr{}, err
		}
	}
	whole := edtf.Between(ends[0], ends[1])
	if whole.IsZero() {
		return whole, &Error{at, "The dates before and behind the two points are no stretch of time. Write the earlier one first, as in " +
			f.name + ":2023-10-07..2024-01."}
	}
	return whole, nil
}

// inWords reads a date in words, if all of them are.
func inWords(value string) (edtf.Expr, bool) {
	found := when.Find(value, when.Options{})
	if len(found) == 0 || !found[0].Resolved() || found[0].Vague {
		return edtf.Expr{}, false
	}
	switch e := found[0]; {
	case e.Head == 0 && e.Whole == len(value):
		return e.Span, !e.Span.IsZero()
	case e.Start == 0 && e.End == len(value):
		return e.Value, true
	}
	return edtf.Expr{}, false
}

// looksLikeEDTF reports whether a text has none but the letters of the format, so that
// what is wrong with it as that is worth telling.
func looksLikeEDTF(s string) bool {
	return strings.Trim(strings.ToUpper(s), "0123456789-/.XYESTZ:+?~%[]{},") == "" && strings.ContainsAny(s, "0123456789")
}

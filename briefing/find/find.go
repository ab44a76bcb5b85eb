// Package find looks for words in a document's text: as a reader remembers them,
// not as the file happens to spell them.
//
// A query without capitals matches any case. Typographic quotation marks,
// apostrophes and dashes match their plain forms, a space matches any white
// space including a line end, and Markdown's emphasis marks between the letters
// are passed over, as are comments within a line. Positions are byte offsets into the text as it stands.
//
// It owns no index: it scans. Searching many documents is content/library's.
package find

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

// ErrEmpty is returned for a query that has nothing to look for.
var ErrEmpty = errors.New("nothing to look for")

// A Query is a compiled search. It is immutable.
type Query struct {
	runes []rune         // folded; a space stands for any white space
	cased bool           // capitals matter
	first string         // the bytes that a match can begin with, when few
	re    *regexp.Regexp // instead of all of these
}

// Compile prepares a query of plain words. A query that has a capital matches
// case exactly.
func Compile(query string) (Query, error) {
	fields := strings.Fields(query)
	if len(fields) == 0 {
		return Query{}, ErrEmpty
	}
	var q Query
	q.cased = strings.ContainsFunc(query, unicode.IsUpper)
	for i, f := range fields {
		if i > 0 {
			q.runes = append(q.runes, ' ')
		}
		for _, r := range f {
			q.runes = append(q.runes, q.fold(r))
		}
	}
	q.first = q.leads(q.runes[0])
	return q, nil
}

// CompileRegexp prepares a regular expression in Go's syntax (RE2). It is matched
// line by line; without a capital in it, in any case.
func CompileRegexp(expr string) (Query, error) {
	if expr == "" {
		return Query{}, ErrEmpty
	}
	flags := "(?m)"
	if !hasUpper(expr) {
		flags = "(?mi)"
	}
	re, err := regexp.Compile(flags + expr)
	if err != nil {
		var bad *syntax.Error
		if errors.As(err, &bad) {
			return Query{}, fmt.Errorf("%s in the regular expression: %s", bad.Code, bad.Expr)
		}
		return Query{}, fmt.Errorf("reading the regular expression: %w", err)
	}
	return Query{re: re}, nil
}

// hasUpper reports whether expr has a capital that is not part of an escape such
// as \S.
func hasUpper(expr string) bool {
	escaped := false
	for _, r := range expr {
		if unicode.IsUpper(r) && !escaped {
			return true
		}
		escaped = r == '\\' && !escaped
	}
	return false
}

// fold maps runes that a reader would not tell apart to one of them.
func (q Query) fold(r rune) rune {
	if r < utf8.RuneSelf {
		if !q.cased && 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	switch r {
	case '‘', '’', 'ʼ', '′':
		return '\''
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	case '…':
		return '.'
	case 'ſ':
		return 's'
	case 'K': // the Kelvin sign
		return 'k'
	}
	if !q.cased {
		return unicode.ToLower(r)
	}
	return r
}

// leads returns the bytes that a rune folding to r can begin with, or "" when
// they are too many to be worth looking for.
func (q Query) leads(r rune) string {
	if r >= utf8.RuneSelf || strings.ContainsRune(`'"-. `, r) {
		return ""
	}
	lead := string(r)
	if u := unicode.ToUpper(r); !q.cased && u != r && u < utf8.RuneSelf {
		lead += string(u)
	}
	return lead
}

// Next returns the first match that begins at from or later.
func (q Query) Next(text string, from int) (briefing.Span, bool) {
	if q.re != nil {
		return q.nextRegexp(text, from)
	}
	for from < len(text) {
		at := q.candidate(text, from)
		if at < 0 {
			return briefing.Span{}, false
		}
		if end, ok := q.match(text, at); ok {
			return briefing.Span{Start: at, End: end}, true
		}
		from = at + 1
	}
	return briefing.Span{}, false
}

// nextRegexp is Next for a regular expression; matches of nothing are passed over.
func (q Query) nextRegexp(text string, from int) (briefing.Span, bool) {
	// Start at a line so that ^ and \b see what comes before.
	line := strings.LastIndexByte(text[:min(from, len(text))], '\n') + 1
	for line <= len(text) {
		loc := q.re.FindStringIndex(text[line:])
		if loc == nil {
			return briefing.Span{}, false
		}
		s := briefing.Span{Start: line + loc[0], End: line + loc[1]}
		if s.Start >= from && !s.Empty() {
			return s, true
		}
		if line = s.End; s.Empty() {
			line++
		}
	}
	return briefing.Span{}, false
}

// candidate is the first offset at which a match could begin, looking on from
// one; -1 if there is none.
func (q Query) candidate(text string, from int) int {
	switch len(q.first) {
	case 0:
		for from < len(text) && !utf8.RuneStart(text[from]) {
			from++
		}
		if from >= len(text) {
			return -1
		}
		return from
	case 1:
		if i := strings.IndexByte(text[from:], q.first[0]); i >= 0 {
			return from + i
		}
		return -1
	}
	a, b := q.first[0], q.first[1]
	for i := from; i < len(text); i++ {
		if c := text[i]; c == a || c == b {
			return i
		}
	}
	return -1
}

// match reports whether the query stands at offset at, and where it ends.
func (q Query) match(text string, at int) (end int, ok bool) {
	i := at
	for n := 0; n < len(q.runes); n++ {
		want := q.runes[n]
		if want == ' ' {
			j := skipSpace(text, i)
			if j == i {
				return 0, false
			}
			i = j
			continue
		}
		got, size := q.at(text, i)
		for n > 0 && size > 0 && got != want && isMarkup(text[i]) {
			i++
			got, size = q.at(text, i)
		}
		if size == 0 || got != want {
			return 0, false
		}
		if text[i] == 0xE2 && strings.HasPrefix(text[i:], "…") {
			// One sign for three full stops.
			for n+1 < len(q.runes) && q.runes[n+1] == '.' {
				n++
			}
		}
		i += size
	}
	return i, true
}

// at is the folded rune at offset i and its length in bytes, 0 at the end.
func (q Query) at(text string, i int) (rune, int) {
	if i >= len(text) {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		if !q.cased && 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return rune(c), 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	return q.fold(r), size
}

// skipSpace passes over white space and, around it, emphasis marks and the
// signs that begin a line of a quotation.
func skipSpace(text string, i int) int {
	start, spaces, newline := i, 0, false
	for i < len(text) {
		c := text[i]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			spaces++
		case c == '\n':
			spaces++
			newline = true
		case c == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0: // no-break space
			spaces++
			i++
		case c == '<':
			n := briefing.CommentAt(text[i:])
			if n == 0 {
				return end(start, i, spaces)
			}
			i += n - 1
		case isMarkup(c), c == '>' && newline:
		default:
			return end(start, i, spaces)
		}
		i++
	}
	return end(start, i, spaces)
}

// end is where white space ends that was looked for from start to i, start where there is
// none.
func end(start, i, spaces int) int {
	if spaces == 0 {
		return start
	}
	return i
}

func isMarkup(c byte) bool { return c == '*' || c == '_' || c == '`' || c == '\\' }

// Hits is the result of looking through a whole text.
type Hits struct {
	Spans []briefing.Span
	// More is true when there are more than the limit that was given.
	More bool
}

// All returns the matches in text in order, at most limit of them. It stops with
// the context's error when that is done.
func (q Query) All(ctx context.Context, text string, limit int) (Hits, error) {
	var h Hits
	from := 0
	for n := 0; ; n++ {
		if n&0x3ff == 0 && ctx.Err() != nil {
			return Hits{}, fmt.Errorf("looking through the text: %w", ctx.Err())
		}
		s, ok := q.Next(text, from)
		if !ok {
			return h, nil
		}
		if len(h.Spans) == limit {
			h.More = true
			return h, nil
		}
		h.Spans = append(h.Spans, s)
		from = s.End
	}
}

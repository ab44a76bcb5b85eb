package briefing

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/util"
)

// resolved adds the source at [start, end) with escapes undone and character
// references resolved. What comes of a reference is as untrusted as any text,
// and passes the door's sanitising unseen: control characters become U+FFFD.
func (l *leaf) resolved(start, end int, in styling) {
	from := start
	for i := start; i < end; {
		next := strings.IndexAny(l.t.text[i:end], "\\&\x00")
		if next < 0 {
			break
		}
		i += next
		switch words, n := unescape(l.t.text[i:end]); {
		case n == 0:
			i++
		case l.t.text[i] == '\\':
			l.exact(from, i, in)
			from = i + 1
			i += n
		default:
			if !l.t.runsOnly || words != string(BreakMark) && words != string(CitationMark) {
				words = clean(words)
			}
			l.exact(from, i, in)
			l.inexact(words, Span{i, i + n}, in)
			l.line.reference(i, i+n, words)
			i += n
			from = i
		}
	}
	l.exact(from, end, in)
}

// resolve is s with escapes undone, references resolved and control characters
// replaced.
func resolve(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "\\&\x00")
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		words, n := unescape(s[i:])
		if n == 0 {
			words, n = s[i:i+1], 1
		}
		b.WriteString(words)
		s = s[i+n:]
	}
	b.WriteString(s)
	return clean(b.String())
}

// unescape reads the backslash escape, the character reference or the NUL that s
// begins with: what it stands for and its length, which is 0 if it is none
// (CommonMark 0.31.2, sections 2.3 to 2.5).
func unescape(s string) (string, int) {
	switch {
	case s[0] == 0:
		return "\uFFFD", 1
	case s[0] == '\\':
		if len(s) > 1 && isPunct(s[1]) {
			return s[1:2], 2
		}
		return "", 0
	case strings.HasPrefix(s, "&#"):
		return numericReference(s)
	}
	const longest = 40 // more than the longest entity's name
	end := strings.IndexByte(s[:min(len(s), longest)], ';')
	if end < 2 {
		return "", 0
	}
	entity, ok := util.LookUpHTML5EntityByName(s[1:end])
	if !ok {
		return "", 0
	}
	return string(entity.Characters), end + 1
}

func numericReference(s string) (string, int) {
	const prefix = len("&#")
	base, digits, most := 10, s[prefix:], 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits, most = 16, digits[1:], 6
	}
	end := strings.IndexByte(digits[:min(len(digits), most+1)], ';')
	if end < 1 {
		return "", 0
	}
	v, err := strconv.ParseUint(digits[:end], base, 32)
	if err != nil {
		return "", 0
	}
	r := rune(v)
	if v == 0 || v > unicode.MaxRune || 0xD800 <= v && v < 0xE000 {
		r = '\uFFFD'
	}
	return string(r), len(s) - len(digits) + end + 1
}

// clean is s with every white-space control as a space, and everything else that
// does not show as U+FFFD: controls, format characters, private use, noncharacters
// and unassigned code points. Joiners and non-joiners stay, for words are spelled
// with them.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case unicode.IsGraphic(r), r == '\u200C', r == '\u200D':
			return r
		}
		return '\uFFFD'
	}, s)
}

// isPunct reports whether c is punctuation in ASCII, which a backslash escapes.
func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

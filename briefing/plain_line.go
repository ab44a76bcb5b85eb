package briefing

import (
	"strings"
	"unicode/utf8"
)

// A line is one line of plain text.
type line struct {
	start, next int // with its line ending
	from, to    int // without white space around it; equal when blank
	indent      int // columns of white space before from
}

func (l line) blank() bool              { return l.from == l.to }
func (l line) words(text string) string { return text[l.from:l.to] }

// lineAt reads the line that starts at start. Line endings are \n and \r\n.
func lineAt(text string, start int) line {
	l := line{start: start, next: len(text)}
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		l.next = start + i + 1
	}
	l.from, l.to = start, l.next
	if start == 0 {
		l.from = len(byteOrderMark(text))
	}
	for l.to > l.from && asciiSpace(text[l.to-1]) {
		l.to--
	}
	for l.from < l.to && asciiSpace(text[l.from]) {
		if text[l.from] == '\t' {
			l.indent += 4 - l.indent%4
		} else {
			l.indent++
		}
		l.from++
	}
	return l
}

func asciiSpace(c byte) bool {
	return c == ' ' || '\t' <= c && c <= '\r'
}

// lookAround bounds how far from a line its neighbours are looked for, in bytes.
const lookAround = 4 << 10

// nextWritten is the first line at or after start that is not blank.
func nextWritten(text string, start int) (line, bool) {
	for at := start; at < len(text) && at-start < lookAround; {
		l := lineAt(text, at)
		if !l.blank() {
			return l, true
		}
		at = l.next
	}
	return line{}, false
}

// previousWritten is the last line before start that is not blank. Of a very
// long line only the end is given, which is still long.
func previousWritten(text string, start int) (line, bool) {
	limit := max(0, start-lookAround)
	to := start
	for to > limit && asciiSpace(text[to-1]) {
		to--
	}
	if to == limit {
		return line{}, false
	}
	begin := to
	for begin > limit && text[begin-1] != '\n' {
		begin--
	}
	for begin < to && !utf8.RuneStart(text[begin]) {
		begin++
	}
	return lineAt(text, begin), true
}

// A marker is what a list item begins with.
type marker struct {
	ordered bool
	number  int
	length  int // in bytes, with the white space after it
}

// bullets are the signs that begin a list item, besides numbers. An em dash is
// not one of them: it begins an attribution or a line of dialogue.
const bullets = "-*+•·◦‣▪●○■–"

// markerOf reads the list marker that s begins with; its length is 0 if there
// is none.
func markerOf(s string) marker {
	var m marker
	digits := 0
	for digits < len(s) && digits < 4 && '0' <= s[digits] && s[digits] <= '9' {
		m.number = m.number*10 + int(s[digits]-'0')
		digits++
	}
	end := digits
	switch {
	case digits > 3: // a year
		return marker{}
	case digits > 0:
		if end == len(s) || s[end] != '.' && s[end] != ')' {
			return marker{}
		}
		m.ordered = true
		end++
	default:
		r, size := utf8.DecodeRuneInString(s)
		if size == 0 || !strings.ContainsRune(bullets, r) {
			return marker{}
		}
		end = size
	}
	text := end
	for text < len(s) && (s[text] == ' ' || s[text] == '\t') {
		text++
	}
	if text == len(s) || text == end && s[0] < utf8.RuneSelf {
		return marker{} // a sign that nothing follows, or that touches a word: no list
	}
	m.length = text
	return m
}

// ruleOf is the sign that s repeats, if s is nothing else: at least three of
// - = * _ # ~, with or without spaces. It is 0 otherwise.
func ruleOf(s string) byte {
	if s == "" || !strings.ContainsRune("-=*_#~", rune(s[0])) {
		return 0
	}
	count := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			count++
		case ' ', '\t':
		default:
			return 0
		}
	}
	if count < 3 {
		return 0
	}
	return s[0]
}

// columns counts the characters of s, as far as limit: limit+1 for more.
func columns(s string, limit int) int {
	if len(s) > 4*limit {
		return limit + 1
	}
	return min(utf8.RuneCountInString(s), limit+1)
}

// endsSentence reports whether s ends as a sentence does: with a full stop, a
// question mark or the like, perhaps within quotation marks or brackets.
func endsSentence(s string) bool {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune("\"'”’»)]*_", r) {
			return strings.ContainsRune(".!?…。！？:;", r)
		}
		s = s[:len(s)-size]
	}
	return false
}

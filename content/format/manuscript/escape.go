package manuscript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape is words, on one line, as Markdown that reads as just them. An address on the
// web stays as it is, for Markdown links it.
func escape(words string, in setting) string {
	if !strings.ContainsAny(words, "\\`*_[]<&~|{^") {
		return words
	}
	var b strings.Builder
	b.Grow(len(words) + 16)
	for len(words) > 0 {
		if n := address(words); n > 0 {
			for _, r := range words[:n] {
				if r == '|' && in == inCell {
					b.WriteByte('\\')
				}
				b.WriteRune(r)
			}
			words = words[n:]
			continue
		}
		// Up to the next blank, where an address may begin.
		n := strings.IndexByte(words, ' ') + 1
		if n == 0 {
			n = len(words)
		}
		escapeWord(&b, words[:n], in)
		words = words[n:]
	}
	return b.String()
}

func escapeWord(b *strings.Builder, word string, in setting) {
	before := ' '
	for i, r := range word {
		after, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
		if special(r, before, after, word[i:], in) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
}

// special reports whether r, which begins rest, would be read as more than itself.
func special(r, before, after rune, rest string, in setting) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '~', '{':
		return true
	case '_':
		return !isWord(before) || !isWord(after)
	case '<':
		return after != ' '
	case '&':
		return strings.IndexByte(rest[:min(len(rest), longestEntity)], ';') > 1
	case '|':
		return in == inCell
	case '^':
		return before == '['
	}
	return false
}

// longestEntity is how many bytes an entity has that words could be taken for.
const longestEntity = 40

// address is the length of the address on the web that s begins with; 0 for none.
func address(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return 0
	}
	n := strings.IndexAny(s, " <>[]`*\\\"")
	if n < 0 {
		n = len(s)
	}
	return n
}

// lineStart is a line of escaped words as it may begin: a number with a dot at the
// beginning of a paragraph is no list.
func lineStart(s string) string {
	first, rest := s[0], s[1:]
	switch first {
	case '#', '>', '=':
		return `\` + s
	case '+', '-':
		if rest == "" || strings.ContainsAny(rest[:1], " -") {
			return `\` + s
		}
	case ':':
		if rest == "" || strings.ContainsAny(rest[:1], " -") {
			return `\` + s
		}
	case '|':
		return `\` + s
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') &&
		(digits+1 == len(s) || s[digits+1] == ' ') {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// code is words in the style of code: its fence is longer than any in them.
func code(words string, in setting) string {
	longest, run := 0, 0
	for _, r := range words {
		if r == '`' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	if in == inCell {
		words = strings.ReplaceAll(words, "|", `\|`)
	}
	fence := strings.Repeat("`", longest+1)
	if longest > 0 {
		return fence + " " + words + " " + fence
	}
	return fence + words + fence
}

// longestLink is the longest address that is kept, in bytes.
const longestLink = 2048

// destination is where a link leads, as Markdown has it; "" for one that is not kept: a
// script, the bytes of a whole file, or nothing.
func destination(link string) string {
	link = strings.TrimSpace(link)
	if link == "" || len(link) > longestLink {
		return ""
	}
	if scheme, _, ok := strings.Cut(link, ":"); ok && !strings.ContainsAny(scheme, "/?#") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto", "ftp", "ftps", "tel", "attachment":
		default:
			return ""
		}
	}
	var b strings.Builder
	for _, r := range link {
		if r <= ' ' || r >= 0x7F && !unicode.IsLetter(r) && !unicode.IsDigit(r) || strings.ContainsRune("<>()\\\"`*_[]|&~", r) {
			for _, c := range []byte(string(r)) {
				b.WriteString(percent(c))
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// percent is a byte of an address. The bytes that are as good as they are stay readable.
func percent(c byte) string {
	switch c {
	case '_', '~', '*':
		return string(c)
	case '&':
		return "&"
	}
	const hex = "0123456789ABCDEF"
	return "%" + string(hex[c>>4]) + string(hex[c&15])
}

// noteKey is a key that a footnote may have: letters, digits, dots and dashes.
func noteKey(key string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case isWord(r), r == '-', r == '.':
			return r
		case isBlank(r), r == '_', r == '/', r == ':':
			return '-'
		}
		return -1
	}, key)
}

func isWord(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
func isBlank(r rune) bool { return unicode.IsSpace(r) }
func isMark(r rune) bool  { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

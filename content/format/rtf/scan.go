package rtf

import (
	"bytes"
	"strconv"
)

// step reads what comes next: a brace, a control word or some text.
func (r *reader) step() {
	if r.deeper > 0 || r.state.into.silent() {
		// Pictures are long, and nothing in them matters but where they end.
		n := bytes.IndexAny(r.b[r.at:], `{}\`)
		if n < 0 {
			n = len(r.b) - r.at
		}
		if r.at += n; r.at == len(r.b) {
			return
		}
	}
	c := r.b[r.at]
	r.at++
	switch c {
	case '{':
		r.open()
	case '}':
		r.close()
	case '\\':
		r.control()
	case '\r', '\n', 0:
	case '\t':
		r.word("tab", 0, false)
	default:
		r.char(c)
	}
}

// control reads what follows a backslash.
func (r *reader) control() {
	if r.at == len(r.b) {
		return
	}
	c := r.b[r.at]
	if !letter(c) {
		r.at++
		r.symbol(c)
		return
	}
	const longest = 32 // letters in a word
	from := r.at
	for r.at < len(r.b) && letter(r.b[r.at]) && r.at-from < longest {
		r.at++
	}
	word := string(r.b[from:r.at])
	from = r.at
	if r.at < len(r.b) && r.b[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.b) && r.b[r.at] >= '0' && r.b[r.at] <= '9' && r.at-from < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[from:r.at]))
	if err != nil && r.at > from && r.b[from] == '-' && r.at == from+1 {
		r.at = from // the dash is text
	}
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.binary(n)
		return
	}
	if r.deeper > 0 {
		return
	}
	if word != "u" && r.pass() {
		return
	}
	r.word(word, n, err == nil)
}

// binary passes over the bytes of a picture, unless it says that there are more than there
// are.
func (r *reader) binary(n int) {
	if n > 0 && n <= len(r.b)-r.at {
		r.at += n
	}
}

// symbol is a control symbol.
func (r *reader) symbol(c byte) {
	if c == '\'' {
		if r.at+2 > len(r.b) {
			r.at = len(r.b)
			return
		}
		n, err := strconv.ParseUint(string(r.b[r.at:r.at+2]), 16, 8)
		if err != nil {
			return
		}
		r.at += 2
		r.char(byte(n))
		return
	}
	if c == '*' && r.deeper == 0 {
		r.state.into = r.optional()
		return
	}
	if r.pass() {
		return
	}
	if r.deeper > 0 {
		return
	}
	switch c {
	case '\\', '{', '}':
		r.char(c)
	case '~':
		r.char(' ')
	case '_':
		r.char('-')
	case '\r', '\n':
		r.word("par", 0, false)
	case '\t':
		r.word("tab", 0, false)
	}
}

// optional is where the group leads that \* begins: nowhere, unless it is known. The
// control word is read again by step.
func (r *reader) optional() destination {
	rest := r.b[r.at:min(len(r.b), r.at+40)]
	rest = bytes.TrimLeft(rest, " \r\n")
	if len(rest) == 0 || rest[0] != '\\' {
		return nowhere
	}
	n := 1
	for n < len(rest) && letter(rest[n]) {
		n++
	}
	if r.state.into == nowhere || !known(string(rest[1:n])) {
		return nowhere
	}
	return r.state.into
}

// pass reports whether a character is passed over, because one in Unicode said the same.
func (r *reader) pass() bool {
	if r.passing > 0 {
		r.passing--
		return true
	}
	return false
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

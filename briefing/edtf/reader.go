package edtf

import (
	"strconv"
	"unicode/utf8"
)

// A reader goes through an expression once, from left to right.
type reader struct {
	text string
	at   int
}

// end reports whether all is read.
func (r *reader) end() bool { return r.at >= len(r.text) }

// peek is the next byte, 0 at the end.
func (r *reader) peek() byte {
	if r.at < len(r.text) {
		return r.text[r.at]
	}
	return 0
}

// take reads a byte if it is the next.
func (r *reader) take(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

// takeDots reads ".." if it is next.
func (r *reader) takeDots() bool {
	if len(r.text)-r.at >= 2 && r.text[r.at] == '.' && r.text[r.at+1] == '.' {
		r.at += 2
		return true
	}
	return false
}

// qualifier reads ?, ~ or %, if one is next.
func (r *reader) qualifier() qualifier {
	q := qualifierOf(r.peek())
	if q != 0 {
		r.at++
	}
	return q
}

// mask reads digits and X's, at most limit of them: their number, with each X as 0,
// how many they are, and a bit for each X, the last digit's the lowest.
func (r *reader) mask(limit int) (number uint64, n int, xs uint8) {
	for ; n < limit && r.at < len(r.text); n++ {
		c := r.text[r.at]
		switch {
		case c >= '0' && c <= '9':
			number, xs = number*10+uint64(c-'0'), xs<<1
		case c == 'X':
			number, xs = number*10, xs<<1|1
		default:
			return number, n, xs
		}
		r.at++
	}
	return number, n, xs
}

// two reads two digits.
func (r *reader) two() (n int, ok bool) {
	if len(r.text)-r.at < 2 || !isDigit(r.text[r.at]) || !isDigit(r.text[r.at+1]) {
		return 0, false
	}
	n = int(r.text[r.at]-'0')*10 + int(r.text[r.at+1]-'0')
	r.at += 2
	return n, true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// found names what stands next, for a message.
func (r *reader) found() string {
	switch c, _ := utf8.DecodeRuneInString(r.text[r.at:]); {
	case r.end():
		return "the end"
	case c == 'x':
		return "'x'; an unspecified digit is a capital X"
	default:
		return strconv.QuoteRune(c)
	}
}

package when

import "strings"

// An order is in which order the text writes the day and the month in digits.
type order uint8

const (
	orderUnknown order = iota
	dayFirst
	monthFirst
	orderMixed
)

// after is the order once a text has been read as well: 23/04/2024 shows it.
func (o order) after(text string) order {
	for _, mark := range [...]byte{'/', '.', '-'} {
		for at := 0; o != orderMixed; {
			i := strings.IndexByte(text[at:], mark)
			if i < 0 {
				break
			}
			at += i + 1
			if first, second, end := digitsAround(text, at-1); end > 0 {
				o = o.shownBy(first, second)
				at = end
			}
		}
	}
	return o
}

// digitsAround reads 23/04/2024 around its first mark, at byte i: its first two
// numbers and where it ends. The end is 0 when there is no such date.
func digitsAround(text string, i int) (first, second, end int) {
	from := i
	for from > 0 && byteKinds[text[from-1]] == byteDigit && i-from < 3 {
		from--
	}
	first, n := digits(text, from)
	second, m := digits(text, i+1)
	if n != i || i-from < 1 || i-from > 2 || m-i < 2 || m-i > 3 || m >= len(text) || text[m] != text[i] {
		return 0, 0, 0
	}
	if from > 0 && (text[from-1] == text[i] || byteKinds[text[from-1]] == byteLetter) {
		return 0, 0, 0
	}
	if _, end = digits(text, m+1); end-m != 5 && (end-m != 3 || text[i] != '/') {
		return 0, 0, 0
	}
	return first, second, end
}

// digits reads a number of at most four digits.
func digits(text string, at int) (value, end int) {
	for end = at; end < len(text) && end < at+4 && byteKinds[text[end]] == byteDigit; end++ {
		value = value*10 + int(text[end]-'0')
	}
	return value, end
}

func (o order) shownBy(first, second int) order {
	p := orderUnknown
	switch {
	case first > 12 && first <= 31 && second >= 1 && second <= 12:
		p = dayFirst
	case second > 12 && second <= 31 && first >= 1 && first <= 12:
		p = monthFirst
	}
	if p == orderUnknown || o == p {
		return o
	}
	if o == orderUnknown {
		return p
	}
	return orderMixed
}

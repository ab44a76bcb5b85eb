package shelf

import "strings"

// A moment is a date, or a time to the minute, as a number that grows with it; 0 is
// none. What the date leaves open is 0: a year stands before its months.
type moment uint64

// How many bits the parts of a moment take. Those of the time of day fill one digit of
// sortBy, which skips it where no briefing says at what time it was published.
const (
	minuteBits = 6
	hourBits   = 5
	dayBits    = 5
	monthBits  = 4
	yearBits   = 13
	momentBits = yearBits + monthBits + dayBits + hourBits + minuteBits
)

// momentOf reads a date of ISO 8601 of which the end may be missing, as "2031-03" or
// "2031-03-05T06:30", or one of EDTF, of which it takes what is certain at the
// beginning. What cannot be read is left out; without a year it is none.
func momentOf(date string) moment {
	date = strings.TrimLeft(date, "?~%")
	var m moment
	for n, part := range []struct{ digits, bits int }{{4, yearBits}, {2, monthBits}, {2, dayBits}, {2, hourBits}, {2, minuteBits}} {
		if n > 0 && date != "" {
			date = date[1:] // the sign between two parts
		}
		value := 0
		if read := len(number(date)) == part.digits; read {
			value, date = atoi(date[:part.digits]), date[part.digits:]
		} else if date = ""; n == 0 {
			return 0
		}
		m = m<<part.bits | moment(min(value, 1<<part.bits-1))
	}
	return m
}

// atoi is the value of digits.
func atoi(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		n = 10*n + int(c-'0')
	}
	return n
}

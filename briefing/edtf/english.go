package edtf

import "strconv"

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// English says e in plain English: "about October 2023".
func (e Expr) English() string { return e.String() }

// yearInWords is a year as people count: 45 BC for -44.
func yearInWords(year int64) string {
	if year <= 0 {
		return strconv.FormatInt(1-year, 10) + " BC"
	}
	return strconv.FormatInt(year, 10)
}

package edtf

import (
	"fmt"
	"time"
)

// A Day is a calendar day in the proleptic Gregorian calendar. Years are numbered
// as astronomers do: year 0 is 1 BC, year -1 is 2 BC. The zero Day is no day.
type Day struct {
	Year       int64
	Month, Day int // from 1
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d.Month == 0 }

// Compare is negative when d is before e, positive when it is after, else 0.
func (d Day) Compare(e Day) int {
	switch {
	case d.Year != e.Year:
		if d.Year < e.Year {
			return -1
		}
		return 1
	case d.Month != e.Month:
		return d.Month - e.Month
	}
	return d.Day - e.Day
}

// Before reports whether d is before e.
func (d Day) Before(e Day) bool { return d.Compare(e) < 0 }

// DaysIn is the number of days of a month, from 28 to 31.
func DaysIn(year int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Valid reports whether there is such a day.
func (d Day) Valid() bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// Serial numbers the days without a gap: 1 January 1970 is 0. It is the algorithm
// of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
func (d Day) Serial() int64 {
	y, m := d.Year, int64(d.Month)
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + int64(d.Day) - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// DayOf is the day with a serial number.
func DayOf(serial int64) Day {
	z := serial + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	month := mp + 3
	if month > 12 {
		month -= 12
	}
	year := yoe + era*400
	if month <= 2 {
		year++
	}
	return Day{Year: year, Month: int(month), Day: int(doy - (153*mp+2)/5 + 1)}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Add is the day so many days after d; n may be negative.
func (d Day) Add(n int) Day { return DayOf(d.Serial() + int64(n)) }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday {
	return time.Weekday((d.Serial()%7 + 11) % 7) // 1 January 1970 was a Thursday
}

// String is the day in ISO 8601: 2023-10-07, -0043-03-15; a year of more than four
// digits has a sign and at least six: +010000-01-01.
func (d Day) String() string {
	switch {
	case d.Year > 9999:
		return fmt.Sprintf("+%06d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Year < -9999:
		return fmt.Sprintf("-%06d-%02d-%02d", -d.Year, d.Month, d.Day)
	case d.Year < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

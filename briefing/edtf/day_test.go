package edtf

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestDayAgreesWithTime walks over every day around the years that are hard, and
// days far off at random.
func TestDayAgreesWithTime(t *testing.T) {
	check := func(t interface {
		Helper()
		Fatalf(string, ...any)
	}, serial int64) {
		t.Helper()
		want := time.Unix(serial*86400, 0).UTC()
		d := DayOf(serial)
		if d.Year != int64(want.Year()) || d.Month != int(want.Month()) || d.Day != want.Day() {
			t.Fatalf("day %d is %v, want %v", serial, d, want)
		}
		if !d.Valid() || d.Serial() != serial || d.Weekday() != want.Weekday() {
			t.Fatalf("%v: valid %v, serial %d, want %d, a %v, want a %v", d, d.Valid(), d.Serial(), serial, d.Weekday(), want.Weekday())
		}
		if next := d.Add(1); !d.Before(next) || next.Before(d) || next.Compare(d) <= 0 || d.Compare(DayOf(serial)) != 0 {
			t.Fatalf("%v and %v are out of order", d, next)
		}
	}
	for _, year := range []int64{-401, -400, -5, -4, -1, 0, 1, 1582, 1899, 1999, 2000, 2023, 2024} {
		for serial := (Day{year, 1, 1}).Serial(); DayOf(serial).Year == year; serial++ {
			check(t, serial)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.Int64Range(-1e8, 1e8).Draw(t, "serial"))
	})
}

// TestDayIsMade tells days from what is none.
func TestDayIsMade(t *testing.T) {
	for _, c := range []struct {
		day   Day
		valid bool
		text  string
	}{
		{Day{2024, 2, 29}, true, "2024-02-29"},
		{Day{2023, 2, 29}, false, "2023-02-29"},
		{Day{2000, 2, 29}, true, "2000-02-29"},
		{Day{1900, 2, 29}, false, "1900-02-29"},
		{Day{-4, 2, 29}, true, "-0004-02-29"},
		{Day{2023, 4, 31}, false, "2023-04-31"},
		{Day{2023, 13, 1}, false, "2023-13-01"},
		{Day{2023, 12, 0}, false, "2023-12-00"},
		{Day{12023, 1, 1}, true, "+012023-01-01"},
		{Day{-12023, 1, 1}, true, "-012023-01-01"},
		{Day{maxYear, 12, 31}, true, "+1000000000000-12-31"},
		{Day{}, false, "0000-00-00"},
	} {
		if c.day.Valid() != c.valid || c.day.String() != c.text {
			t.Errorf("%v: valid %v, want %v of %s", c.day, c.day.Valid(), c.valid, c.text)
		}
	}
	for _, serial := range []int64{Day{maxYear, 12, 31}.Serial(), Day{-maxYear, 1, 1}.Serial()} {
		if DayOf(serial).Serial() != serial {
			t.Errorf("day %d comes back as %d", serial, DayOf(serial).Serial())
		}
	}
}

package ui

import "testing"

func TestDayOf(t *testing.T) {
	for date, want := range map[string]string{
		"":                          "",
		"2031-03-04":                "4 March 2031",
		"2031-03-04T10:00:00+01:00": "4 March 2031",
		"2031-03":                   "March 2031",
		"Tuesday":                   "Tuesday",
		"To be announced":           "To be announced",
	} {
		if got := dayOf(date); got != want {
			t.Errorf("dayOf(%q) = %q, want %q", date, got, want)
		}
	}
}

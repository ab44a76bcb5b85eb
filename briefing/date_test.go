package briefing

import "testing"

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ text, edtf, first, last string }{
		{"2024-01-03", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"2024-02", "2024-02", "2024-02-01", "2024-02-29"},
		{"2023-02", "2023-02", "2023-02-01", "2023-02-28"},
		{"2024", "2024", "2024-01-01", "2024-12-31"},
		{"3 January 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"3rd January 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"03 JAN 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"January 3, 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"January 3rd, 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"Jan. 3, 2024", "2024-01-03", "2024-01-03", "2024-01-03"},
		{"Sept. 30, 1999", "1999-09-30", "1999-09-30", "1999-09-30"},
		{"January 2024", "2024-01", "2024-01-01", "2024-01-31"},
		{"January, 2024", "2024-01", "2024-01-01", "2024-01-31"},
		{"29 February 2024", "2024-02-29", "2024-02-29", "2024-02-29"},
		// Kept as written.
		{"29 February 2023", "", "", ""},
		{"31 April 2024", "", "", ""},
		{"2024-13-01", "", "", ""},
		{"2024-00", "", "", ""},
		{"2024-1-3", "", "", ""},
		{"0 January 2024", "", "", ""},
		{"Mid-October 2023", "", "", ""},
		{"November 2023 onwards", "", "", ""},
		{"Early 2024", "", "", ""},
		{"3 January", "", "", ""},
		{"3–4 January 2024", "", "", ""},
		{"03/01/2024", "", "", ""}, // January or March
		{"Monday", "", "", ""},
		{"the 2024", "", "", ""},
		{"", "", "", ""},
	} {
		d := parseDate("x"+c.text, Span{1, 1 + len(c.text)})
		if d.Text != c.text || d.EDTF != c.edtf || d.Min != c.first || d.Max != c.last {
			t.Errorf("parseDate(%q) = %+v, want %q from %q to %q", c.text, d, c.edtf, c.first, c.last)
		}
	}
}

func TestSaysWhen(t *testing.T) {
	for text, want := range map[string]bool{
		"3 January 2024":               true,
		"Late October 2023":            true,
		"Night of 3–4 January":         true,
		"Shortly after mid-March 2031": true,
		"Monday, 9:30 a.m. local time": true,
		"1990s":                        true,
		"03.01.2024":                   true,
		"Spring 2031":                  true,
		"11 pm":                        false, // a number and a part of the day: of what day?
		"11pm":                         true,
		"3":                            false,
		"The keepers":                  false,
		"In May the keepers":           false,
		"Soon after":                   false,
		"Room 2031b":                   false,
		"":                             false,
	} {
		if got := saysWhen(text); got != want {
			t.Errorf("saysWhen(%q) = %t", text, got)
		}
	}
}

package when_test

import (
	"testing"

	"lede/briefing/when"
)

func TestSays(t *testing.T) {
	for text, want := range map[string]bool{
		"3 January 2024":               true,
		"Late October 2023":            true,
		"Night of 3–4 January":         true,
		"Shortly after mid-March 2031": true,
		"Monday, 9:30 a.m. local time": true,
		"1990s":                        true,
		"03.01.2024":                   true,
		"Spring 2031":                  true,
		"~2024?":                       true,
		"2024–present":                 true,
		"Q3 2024":                      true,
		"11 pm":                        false, // a number and a part of the day: of what day?
		"11pm":                         true,
		"44 BC":                        true,
		"c. 3000 BC":                   true,
		"AD 79":                        true,
		"3":                            false,
		"The keepers":                  false,
		"In May the keepers":           false,
		"Soon after":                   false,
		"Room 2031b":                   false,
		"":                             false,
	} {
		if got := when.Says(text); got != want {
			t.Errorf("Says(%q) = %t", text, got)
		}
	}
}

func TestMentions(t *testing.T) {
	for text, want := range map[string]bool{
		"Tuesday, at the depot": true,
		"At 9:30 in the hall":   true,
		"The depot":             false,
		"Some days":             false,
		"":                      false,
	} {
		if got := when.Mentions(text); got != want {
			t.Errorf("Mentions(%q) = %t", text, got)
		}
	}
}

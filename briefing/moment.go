package briefing

import "time"

// Written is a day or a time that front matter states as RFC 3339 has it, as a person
// writes it: "2 March 2031", or "2 March 2031, 10:04" by the clock of where it was
// stated. Any other is returned as it is.
func Written(stated string) string {
	if day, err := time.Parse(time.DateOnly, stated); err == nil {
		return day.Format("2 January 2006")
	}
	if at, err := time.Parse(time.RFC3339, stated); err == nil {
		return at.Format("2 January 2006, 15:04")
	}
	return stated
}

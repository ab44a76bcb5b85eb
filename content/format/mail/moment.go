package mail

import (
	netmail "net/mail"
	"strings"
	"time"
)

// A moment is when a message was written, in the writer's own time.
type moment struct {
	time    time.Time // the zero value where it cannot be told
	written string    // as the message has it
}

// momentOf reads the value of a Date field.
func momentOf(value string) moment {
	m := moment{written: strings.Join(strings.Fields(value), " ")}
	if m.written == "" {
		return m
	}
	if t, err := netmail.ParseDate(m.written); err == nil {
		m.time = t
		return m
	}
	// Without the day of the week, which may be wrong or in another language, and without
	// what follows the zone.
	words := strings.Fields(m.written)
	if len(words) > 0 && !strings.ContainsAny(words[0], "0123456789") {
		words = words[1:]
	}
	for _, layout := range []string{
		"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04 -0700", "2 Jan 06 15:04:05 -0700",
		"2 Jan 2006 15:04:05", "2 January 2006 15:04:05 -0700", "2-Jan-2006 15:04:05 -0700",
		"Jan 2 15:04:05 2006", "2006-01-02 15:04:05", time.RFC3339,
	} {
		n := min(len(words), len(strings.Fields(layout)))
		if t, err := time.Parse(layout, strings.Join(words[:n], " ")); err == nil {
			m.time = t
			return m
		}
	}
	return m
}

// isSaid reports whether the message says its moment so that it can be told.
func (m moment) isSaid() bool {
	return !m.time.IsZero() && m.time.Year() >= 1970 && m.time.Year() <= 9999
}

// timestamp is the moment as RFC 3339 has it, or as it was written.
func (m moment) timestamp() string {
	if !m.isSaid() {
		return m.written
	}
	return m.time.Format(time.RFC3339)
}

// spoken is the moment as it is said: "2 March 2031, 10:04".
func (m moment) spoken() string {
	if !m.isSaid() {
		return m.written
	}
	return m.time.Format("2 January 2006, 15:04")
}

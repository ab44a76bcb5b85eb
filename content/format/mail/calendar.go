package mail

import (
	"strings"
	"time"

	"lede/content/format/manuscript"
)

// mostEvents is how many events of a calendar are listed.
const mostEvents = 200

// An event is one of a calendar (RFC 5545, section 3.6.1).
type event struct{ start, end, summary, place, description string }

// events lists what is in a calendar: when, what, and where.
func events(text string) []manuscript.Block {
	var list manuscript.List
	within := 0 // of what may stand in an event, as an alarm
	var e *event
	for line := range unfolded(text) {
		name, value, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		switch name = strings.ToUpper(name); {
		case name == "BEGIN" && strings.EqualFold(value, "VEVENT"):
			e, within = &event{}, 0
		case e == nil:
		case name == "END" && strings.EqualFold(value, "VEVENT"):
			if len(list.Items) < mostEvents {
				list.Items = append(list.Items, []manuscript.Block{e.item()})
			}
			e = nil
		case name == "BEGIN":
			within++
		case name == "END":
			within--
		case within == 0:
			e.set(name, value)
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []manuscript.Block{list}
}

// unfolded is the lines of a calendar: those that begin with a blank go on with the one
// before.
func unfolded(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var line strings.Builder
		for l := range strings.Lines(text) {
			l = strings.TrimRight(l, "\r\n")
			if strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t") {
				line.WriteString(l[1:])
				continue
			}
			if line.Len() > 0 && !yield(line.String()) {
				return
			}
			line.Reset()
			line.WriteString(l)
		}
		if line.Len() > 0 {
			yield(line.String())
		}
	}
}

func (e *event) set(name, value string) {
	text := strings.NewReplacer(`\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";", `\\`, `\`).Replace(value)
	switch name {
	case "SUMMARY":
		e.summary = text
	case "LOCATION":
		e.place = text
	case "DESCRIPTION":
		e.description = text
	case "DTSTART":
		e.start = value
	case "DTEND":
		e.end = value
	}
}

// item is the event as an item of a list, led by its date as an entry of a timeline is.
func (e *event) item() manuscript.Paragraph {
	var text manuscript.Text
	if when := e.when(); when != "" {
		text = append(text, manuscript.Piece{Words: when + ":", Style: manuscript.Strong}, manuscript.Piece{Words: " "})
	}
	words := e.summary
	for _, more := range []string{e.place, e.description} {
		if more = strings.TrimSpace(more); more != "" {
			words = strings.TrimSuffix(words, ".") + ". " + more
		}
	}
	return manuscript.Paragraph{Text: append(text, manuscript.Words(strings.TrimPrefix(words, ". "))...)}
}

// when is when the event is, as its calendar has it: in the time of the place, unless it
// says UTC.
func (e *event) when() string {
	start, day, zone := calendarTime(e.start)
	if start.IsZero() {
		return strings.TrimSpace(e.start)
	}
	if day {
		return start.Format("2 January 2006")
	}
	words := start.Format("2 January 2006, 15:04")
	switch end, _, _ := calendarTime(e.end); {
	case end.IsZero() || !end.After(start):
	case end.YearDay() == start.YearDay() && end.Year() == start.Year():
		words += end.Format("–15:04")
	default:
		words += end.Format(" to 2 January 2006, 15:04")
	}
	return words + zone
}

// calendarTime reads a DATE or DATE-TIME.
func calendarTime(value string) (t time.Time, day bool, zone string) {
	value = strings.TrimSpace(value)
	if t, err := time.Parse("20060102", value); err == nil {
		return t, true, ""
	}
	if strings.HasSuffix(value, "Z") {
		zone = " UTC"
	}
	t, err := time.Parse("20060102T150405", strings.TrimSuffix(value, "Z"))
	if err != nil {
		return time.Time{}, false, ""
	}
	return t, false, zone
}

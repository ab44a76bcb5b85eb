package edtf

import "math"

// Shifts from UTC that are none.
const (
	zoneNone = math.MaxInt16     // local time: no zone is written
	zoneUTC  = math.MaxInt16 - 1 // Z
)

// A Clock is the time of a day, with or without its distance from UTC.
type Clock struct {
	Hour, Minute, Second int // to 24:00:00
	Zone                 Zone
	Shift                int // minutes east of UTC, of a Shifted time: from -12 to 14 hours
}

// A Zone is how the zone of a time is written.
type Zone uint8

// The ways to write a zone. EDTF has no names for zones.
const (
	Local   Zone = iota // none is written: the time of the place
	UTC                 // Z
	Shifted             // +02:00
)

// Valid reports whether there is such a time.
func (c Clock) Valid() bool {
	switch {
	case c.Hour == 24 && (c.Minute != 0 || c.Second != 0), c.Hour < 0, c.Hour > 24,
		c.Minute < 0, c.Minute > 59, c.Second < 0, c.Second > 59:
		return false
	case c.Zone == Shifted:
		return c.Shift >= -12*60 && c.Shift <= 14*60
	}
	return c.Zone <= Shifted && c.Shift == 0
}

// Clock is the time of a day's expression that has one.
func (e Expr) Clock() (c Clock, ok bool) {
	if e.from.form != formTimed {
		return Clock{}, false
	}
	return e.from.time(), true
}

// time is the clock time of a timed date.
func (d date) time() Clock {
	s := int(d.clock)
	c := Clock{Hour: s / 3600, Minute: s / 60 % 60, Second: s % 60}
	switch d.shift {
	case zoneNone:
	case zoneUTC:
		c.Zone = UTC
	default:
		c.Zone, c.Shift = Shifted, int(d.shift)
	}
	return c
}

// withTime is a day with a time.
func (d date) withTime(c Clock) date {
	d.form = formTimed
	d.clock = int32(c.Hour*3600 + c.Minute*60 + c.Second)
	switch c.Zone {
	case UTC:
		d.shift = zoneUTC
	case Shifted:
		d.shift = int16(c.Shift)
	default:
		d.shift = zoneNone
	}
	return d
}

// utc is the day and the second of the day in UTC; a local time stays as it is.
func (d date) utc() (day Day, second int) {
	day, second = Day{d.signed(), int(d.month), int(d.day)}, int(d.clock)
	if d.shift < zoneUTC {
		second -= int(d.shift) * 60
	}
	switch {
	case second < 0:
		return day.Add(-1), second + 86400
	case second >= 86400:
		return day.Add(1), second - 86400
	}
	return day, second
}

// time reads the time behind a day.
func (r *reader) time(d date) (date, error) {
	if d.xs != 0 || d.qualifiers != 0 {
		return date{}, r.fail(r.at, "a day with a time has no X and no qualifier")
	}
	r.at++ // T
	at := r.at
	var c Clock
	var ok bool
	for i, part := range [...]*int{&c.Hour, &c.Minute, &c.Second} {
		if i > 0 && !r.take(':') {
			return date{}, r.fail(r.at, "a time is hours, minutes and seconds, as in 09:30:00; found %s", r.found())
		}
		if *part, ok = r.two(); !ok {
			return date{}, r.fail(r.at, "a time is hours, minutes and seconds, as in 09:30:00; found %s", r.found())
		}
	}
	if !c.Valid() {
		return date{}, r.fail(at, "there is no %s; times go from 00:00:00 to 24:00:00", r.text[at:r.at])
	}
	switch {
	case r.take('Z'):
		c.Zone = UTC
	case r.peek() == '+' || r.peek() == '-':
		var err error
		if c.Shift, err = r.shift(); err != nil {
			return date{}, err
		}
		c.Zone = Shifted
	}
	return d.withTime(c), nil
}

// shift reads +hh, +hh:mm or +hhmm: minutes east of UTC.
func (r *reader) shift() (int, error) {
	at := r.at
	west := r.peek() == '-'
	r.at++
	hours, ok := r.two()
	if !ok {
		return 0, r.fail(r.at, "a shift from UTC is hours and minutes of two digits, as in +02:00; found %s", r.found())
	}
	minutes := 0
	if colon := r.take(':'); colon || isDigit(r.peek()) {
		if minutes, ok = r.two(); !ok {
			return 0, r.fail(r.at, "a shift from UTC is hours and minutes of two digits, as in +02:00; found %s", r.found())
		}
	}
	shift := hours*60 + minutes
	switch {
	case minutes > 59, west && shift > 12*60, shift > 14*60:
		return 0, r.fail(at, "there is no shift of %s; they go from -12:00 to +14:00", r.text[at:r.at])
	case west && shift == 0:
		return 0, r.fail(at, "no shift is written +00:00 or Z, never with a minus")
	case west:
		return -shift, nil
	}
	return shift, nil
}

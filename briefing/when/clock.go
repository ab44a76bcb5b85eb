package when

// A reckoning is a time of day in digits or words, while it is read.
type reckoning struct {
	hour, minute int
	next         int  // the token behind it
	sure         bool // it is a time even without "a.m." or a zone
}

// clock reads a time of day: "9:30 a.m. ET", "14:00 GMT", "noon", "0800 UTC".
func (g *grammar) clock(i int) (c Clock, next int, ok bool) {
	if t := g.at(i); t.has(classNoon) {
		return Clock{Time: hourMinute(int(t.value), 0)}, i + 1, true
	}
	r, ok := g.reckon(i)
	if !ok {
		return Clock{}, i, false
	}
	if m := g.at(r.next); m.has(classMeridiem) && r.hour >= 1 && r.hour <= 12 {
		r.hour = r.hour%12 + int(m.value)
		r.next++
	} else if !r.sure {
		return Clock{}, i, false
	}
	if r.hour > 24 || r.minute > 59 || r.hour == 24 && r.minute > 0 {
		return Clock{}, i, false
	}
	c.Time = hourMinute(r.hour, r.minute)
	c.Zone, next = g.zone(r.next)
	return c, next, true
}

// reckon reads the hour and the minute.
func (g *grammar) reckon(i int) (reckoning, bool) {
	t := g.at(i)
	r := reckoning{hour: int(t.value), next: i + 1}
	switch {
	case t.shape == shapeWord:
		return g.reckonWord(i, r)
	case t.shape != shapeNumber || !g.free(i) || t.digits > 4:
		return r, false
	case t.suffix == hoursSuffix:
		r.sure = true
		if t.digits > 2 {
			r.hour, r.minute = r.hour/100, r.hour%100
		}
		return r, true
	case t.suffix != noSuffix || t.digits == 3:
		return r, false
	case t.digits == 4:
		r.hour, r.minute, r.sure = r.hour/100, r.hour%100, true
		if g.does(r.next, traitHours) {
			r.next++
			return r, r.hour <= 24
		}
		return r, g.zoned(r.next)
	case g.isMinute(r.next):
		return g.reckonMinute(r)
	}
	if end := g.oclock(r.next); end != r.next {
		r.next, r.sure = end, true
	}
	return r, true
}

// reckonWord reads "nine o'clock", "nine" before "a.m.".
func (g *grammar) reckonWord(i int, r reckoning) (reckoning, bool) {
	t := g.at(i)
	if !t.has(classNumber) || t.value < 1 || t.value > 12 {
		return r, false
	}
	end := g.oclock(r.next)
	r.sure = end != r.next
	r.next = end
	return r, r.sure || g.has(r.next, classMeridiem) && g.at(r.next).to-g.at(r.next).from > 2
}

// isMinute reports whether ":30" or ".30" stands at token i.
func (g *grammar) isMinute(i int) bool {
	n := g.at(i + 1)
	return (g.is(i, ':') || g.is(i, '.')) && g.joined(i) && n.gap == gapNone && n.number(2) && n.digits == 2
}

// reckonMinute reads ":30", ":30:15", and ".30" where "a.m." makes it sure.
func (g *grammar) reckonMinute(r reckoning) (reckoning, bool) {
	r.sure = g.is(r.next, ':')
	r.minute = int(g.at(r.next + 1).value)
	r.next += 2
	if g.is(r.next, ':') && g.isMinute(r.next) {
		r.next += 2
		return r, true
	}
	return r, r.sure || g.has(r.next, classMeridiem)
}

// oclock skips "o'clock".
func (g *grammar) oclock(i int) int {
	if g.does(i, traitO) && g.is(i+1, '\'') && g.does(i+2, traitClock) {
		return i + 3
	}
	if g.does(i, traitClock) && g.at(i).to-g.at(i).from > 5 {
		return i + 1
	}
	return i
}

func hourMinute(hour, minute int) string {
	return string([]byte{byte('0' + hour/10), byte('0' + hour%10), ':', byte('0' + minute/10), byte('0' + minute%10)})
}

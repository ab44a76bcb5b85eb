package when

// daypartName is what a part of the day is called in a Clock.
func daypartName(n int32) string {
	names := [...]string{"", "morning", "afternoon", "evening", "night", "dawn", "dusk", "sunrise", "sunset", "lunchtime", "overnight"}
	if n > 0 && int(n) < len(names) {
		return names[n]
	}
	return ""
}

// clock reads a time of day: "9:30 a.m. ET", "14:00 GMT", "noon", "0800 UTC".
func (g *grammar) clock(i int) (c Clock, next int, ok bool) {
	t := g.at(i)
	if t.has(classNoon) {
		if t.value == 24 {
			return Clock{Time: "24:00"}, i + 1, true
		}
		return Clock{Time: "12:00"}, i + 1, true
	}
	hour, minute, j := int(t.value), 0, i+1
	sure := false // that it is a time
	switch {
	case t.shape == shapeWord && t.has(classNumber) && t.value >= 1 && t.value <= 12:
		if k := g.oclock(j); k != j || g.has(j, classMeridiem) {
			j, sure = k, k != j
			break
		}
		return c, i, false
	case t.shape != shapeNumber || !g.free(i):
		return c, i, false
	case t.suffix == hoursSuffix && t.digits <= 4:
		if t.digits > 2 {
			hour, minute = hour/100, hour%100
		}
		sure = true
	case t.suffix != noSuffix:
		return c, i, false
	case t.digits == 4 && hour < 2400+1 && hour%100 < 60 && (g.zoned(j) || g.does(j, traitHours)):
		hour, minute, sure = hour/100, hour%100, true
		if !g.zoned(j) {
			j++
		}
	case t.digits > 2:
		return c, i, false
	case (g.is(j, ':') || g.is(j, '.')) && g.at(j).gap == gapNone && g.joined(j+1) && g.at(j+1).number(2) && g.at(j+1).digits == 2:
		colon := g.is(j, ':')
		minute = int(g.at(j + 1).value)
		j += 2
		sure = colon
		if g.is(j, ':') && g.joined(j) && g.at(j+1).number(2) { // seconds
			j += 2
		} else if !colon && !g.has(j, classMeridiem) {
			return c, i, false
		}
	case !g.has(j, classMeridiem):
		k := g.oclock(j)
		if k == j {
			return c, i, false
		}
		j, sure = k, true
	}
	if g.has(j, classMeridiem) && hour >= 1 && hour <= 12 && (g.at(j).value != 0 || sure || t.shape == shapeNumber) {
		hour = hour%12 + int(g.at(j).value)
		j++
		sure = true
	} else if !sure {
		return c, i, false
	}
	if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
		return c, i, false
	}
	c.Time = hourMinute(hour, minute)
	next = g.zone(j, &c)
	return c, next, true
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

// zoned reports whether token i names a time zone.
func (g *grammar) zoned(i int) bool {
	t := g.at(i)
	n := t.to - t.from
	if t.shape != shapeWord || !t.upper || t.gap >= gapLine || n < 2 || n > 5 {
		return t.shape == shapeWord && n == 1 && t.gap == gapNone && g.word(i) == "Z"
	}
	w := g.word(i)
	switch w {
	case "UTC", "MSK", "WIB":
		return true
	}
	return w[n-1] == 'T' && !t.has(classAt|classMonth) && w != "IT" && w != "NOT" && w != "BUT"
}

// zone reads the zone behind a time: "GMT", "(GMT +8)", "local time", "Eastern time".
func (g *grammar) zone(i int, c *Clock) int {
	j := i
	bracket := g.is(j, '(')
	if bracket {
		j++
	}
	switch {
	case g.zoned(j):
		end := j + 1
		if k := end; (g.is(k, '+') || g.is(k, '-')) && g.at(k+1).number(2) && g.joined(k+1) && (bracket || g.joined(k)) {
			end = k + 2
			if g.is(end, ':') && g.joined(end) && g.at(end+1).number(2) {
				end += 2
			}
		}
		c.Zone = g.text[g.at(j).from:g.at(end-1).to]
		if bracket {
			if !g.is(end, ')') {
				c.Zone = ""
				return i
			}
			end++
		}
		return end
	case bracket:
		return i
	case g.does(j+1, traitTime) && g.at(j+1).gap < gapLine && g.at(j).gap < gapLine && (g.does(j, traitLocal) || g.at(j).capital && g.at(j).class == 0):
		c.Zone = g.word(j)
		return j + 2
	case g.does(j+2, traitTime) && g.at(j).capital && g.at(j+1).capital && g.at(j).class == 0 && g.at(j).gap < gapLine && g.at(j).shape == shapeWord:
		c.Zone = g.text[g.at(j).from:g.at(j+1).to]
		return j + 3
	}
	return i
}

// clockPhrase reads a time of day, and the day behind it: "9:30 a.m. on Tuesday",
// "noon Thursday", "5 p.m. EST, Nov. 6".
func (g *grammar) clockPhrase(i int) (phrase, bool) {
	t := g.at(i)
	if t.shape != shapeNumber && !t.has(classNoon|classNumber) {
		return phrase{}, false
	}
	c, next, ok := g.clock(i)
	if !ok {
		return phrase{}, false
	}
	p := phrase{form: formTime, to: next, clock: c, side: sideEither}
	j := next
	if g.has(j, classIn) && g.has(j+1, classThe) && g.has(j+2, classDaypart) {
		p.to, p.clock = j+3, afternoon(c, g.at(j+2).value)
		j += 3
	}
	if g.is(j, ',') {
		j++
	}
	j = g.skip(j, classOn|classOf)
	if g.at(j).gap >= gapLine || !g.has(j, classWeekday|classMonth|classDay|classTonight|classNumber|classThe|classTurn|classBack|classOrdinal|classNamed) {
		return p, true
	}
	if q, ok := g.plain(j); ok && g.isDay(&q) {
		if !q.timed() {
			q.clock = p.clock
		} else {
			q.clock = afternoon(p.clock, 4)
		}
		return q, true
	}
	return p, true
}

// afternoon is a time that a part of the day makes sure: nine in the evening.
func afternoon(c Clock, part int32) Clock {
	hour := int(c.Time[0]-'0')*10 + int(c.Time[1]-'0')
	if part >= 2 && part <= 4 && hour < 12 && (part < 4 || hour > 5) {
		c.Time = hourMinute(hour+12, int(c.Time[3]-'0')*10+int(c.Time[4]-'0'))
	}
	return c
}

// isDay reports whether a phrase is of one day.
func (g *grammar) isDay(p *phrase) bool {
	switch p.form {
	case formDate:
		return p.point.grain == unitDay && p.second.isZero()
	case formWeekday:
		return p.lastDay == 0
	case formDay, formOfMonth, formNumeric:
		return true
	case formShift:
		return p.unit == unitDay
	}
	return false
}

// timeOf reads the time of day behind a date: "Tuesday night", "3 January at 9:30
// a.m.", "yesterday morning".
func (g *grammar) timeOf(p *phrase) {
	if p.timed() || p.form >= formTime || !g.isDay(p) {
		return
	}
	i := p.to
	if t := g.at(i); t.has(classDaypart) && t.gap < gapLine {
		p.clock.Time, p.to = daypartName(t.value), i+1
		return
	}
	if t := g.at(i); t.has(classPart) && g.has(i+1, classDaypart) && g.adverbial(i) {
		p.clock.Time, p.to = daypartName(g.at(i+1).value), i+2
		return
	}
	j := i
	if g.is(j, ',') {
		j++
	}
	j = g.skip(j, classAt|classUntil)
	j = g.skip(j, classApprox)
	if g.at(j).gap >= gapLine || g.has(j, classNoon) && j == i {
		return
	}
	if c, next, ok := g.clock(j); ok {
		p.clock, p.to = c, next
	}
}

// behind reads what may stand behind a date and belongs to it: "onwards".
func (g *grammar) behind(p *phrase) {
	if !p.dated() {
		return
	}
	i := p.to
	switch {
	case g.has(i, classOnwards):
		p.onwards, p.to = true, i+1
	case g.has(i, classOn) && g.does(i+1, traitWards):
		p.onwards, p.to = true, i+2
	}
}

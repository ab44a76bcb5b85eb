package when

// daypartName is what a part of the day is called in a Clock.
func daypartName(n int32) string {
	names := [...]string{"", "morning", "afternoon", "evening", "night", "dawn", "dusk", "sunrise", "sunset", "lunchtime", "overnight"}
	if n > 0 && int(n) < len(names) {
		return names[n]
	}
	return ""
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

package when

// fromTurn reads what begins with "last", "this" or "next": a weekday, a month, a
// season, a part of the day, a unit, some units.
func (g *grammar) fromTurn(i int) (phrase, bool) {
	t := g.at(i)
	if t.trait.has(traitPast) && g.has(i-1, classNumber) {
		return phrase{}, false // "half past"
	}
	p := phrase{turned: true, turn: int8(t.value), side: sidePublished}
	j := i + 1
	n := g.at(j)
	switch {
	case n.has(classWeekday):
		p.form, p.weekday, p.to = formWeekday, int8(n.value), g.dot(j+1)
		return p, n.capital || !n.has(classShort)
	case n.has(classMonth) && (n.capital || !n.has(classHomonym)):
		p.form, p.yearless = formDate, true
		p.point = point{grain: unitMonth, month: int(n.value)}
		j = g.dot(j + 1)
		p.unit = unitMonth
		if day, next, ok := g.dayNumber(j); ok && !g.goesOn(next) && !g.line(j) {
			p.point.grain, p.point.day, j = unitDay, day, next
		}
		p.to = j
		return p, true
	case n.has(classNamed):
		q, ok := g.fromNamed(j)
		if ok && q.yearless {
			q.turned, q.turn, q.unit = true, p.turn, unitMonth
		}
		return q, ok
	case n.has(classSeason):
		p.form, p.yearless = formDate, true
		p.point, p.unit, p.to = point{grain: unitSeason, month: int(n.value)}, unitSeason, j+1
		return p, true
	case n.has(classDaypart):
		return g.turnedDaypart(p, j)
	case n.has(classPart) && g.has(j+1, classMonth): // "this early March"
		return phrase{}, false
	}
	return g.turnedUnit(p, j)
}

// turnedDaypart reads "this morning" and "last night".
func (g *grammar) turnedDaypart(p phrase, j int) (phrase, bool) {
	p.turned = false
	p.form, p.count, p.to = formDay, int(p.turn), j+1
	p.clock.Time = daypartName(g.at(j).value)
	if p.turn > 0 { // "the next morning" is anaphoric
		p.form, p.side, p.unit, p.count = formShift, sideMentioned, unitDay, 1
	}
	return p, true
}

// turnedUnit reads "last week", "this fiscal year", "the last three days".
func (g *grammar) turnedUnit(p phrase, j int) (phrase, bool) {
	if n, ok := g.number(j); ok && g.has(g.hyphen(n.to), classUnit) && !g.line(n.to) {
		return g.stretch(n)
	}
	if g.has(j+1, classUnit) {
		j = g.fiscally(j, &p)
	}
	n := g.at(j)
	if n.gap >= gapLine || !n.has(classUnit) || n.unit < unitDay {
		return phrase{}, false
	}
	if n.has(classPlural) { // "in past years"
		return phrase{form: formVague, to: j + 1}, p.turn != 0
	}
	p.form, p.unit, p.count, p.to = formShift, n.unit, int(p.turn), j+1
	switch {
	case n.unit == unitYear && g.possessive(j+1) != j+1: // "last year's third quarter"
		if q, ok := g.yearPart(g.possessive(j + 1)); ok && q.yearless && !q.turned {
			q.turned, q.turn, q.unit, q.side = true, p.turn, unitYear, sidePublished
			return q, true
		}
	case n.unit == unitDay && p.turn < 0: // "the last day" of what?
		return phrase{}, false
	case n.unit == unitDay && p.turn > 0:
		p.side = sideMentioned
	}
	return p, true
}

// stretch reads "the last three days": how long, up to the anchor.
func (g *grammar) stretch(n amount) (phrase, bool) {
	j := g.hyphen(n.to)
	return phrase{form: formDuration, to: j + 1, period: period(n, g.at(j).unit)}, true
}

// fromBack reads "the previous day", "the following week", "that year", "the same
// month a year ago", from "previous" on.
func (g *grammar) fromBack(i int) (phrase, bool) {
	t := g.at(i)
	p := phrase{form: formShift, turned: true, turn: int8(t.value), side: sideMentioned, count: int(t.value)}
	j := i + 1
	n := g.at(j)
	if n.gap >= gapLine {
		return phrase{}, false
	}
	switch {
	case n.has(classWeekday) && n.capital && !n.has(classShort):
		p.form, p.weekday, p.to = formWeekday, int8(n.value), g.dot(j+1)
		return p, true
	case n.has(classMonth) && n.capital && !n.has(classShort):
		p.form, p.yearless, p.unit = formDate, true, unitMonth
		p.point, p.to = point{grain: unitMonth, month: int(n.value)}, g.dot(j+1)
		return p, true
	case n.has(classDaypart):
		p.unit, p.to, p.clock.Time = unitDay, j+1, daypartName(n.value)
		return p, true
	case n.has(classSeason):
		return phrase{}, false
	case n.has(classFiscal) && g.at(j+1).has(classUnit):
		p.fiscal = true
		j++
		n = g.at(j)
	}
	switch {
	case n.has(classPeriod):
		return g.samePeriod(j)
	case n.has(classPlural) && n.unit != noUnit:
		return phrase{}, false
	case n.has(classUnit) && n.unit >= unitDay && n.shape == shapeWord:
		p.unit, p.to = n.unit, j+1
		if t.value == 0 && n.unit > unitDay {
			if q, ok := g.samePeriod(j); ok {
				q.unit = n.unit
				return q, true
			}
		}
		return p, true
	}
	return phrase{}, false
}

// samePeriod reads what shifts "the same period": "last year", "a year earlier", "of
// 2007".
func (g *grammar) samePeriod(j int) (phrase, bool) {
	k := g.skip(j+1, classOf|classIn)
	k = g.skip(k, classThe)
	p := phrase{form: formShift, turned: true, side: sideMentioned, on: unitYear}
	if g.has(k, classTurn|classBack) && g.at(k+1).unit != noUnit && g.at(k).value < 0 && !g.has(k+1, classPlural) {
		p.count, p.on, p.to = int(g.at(k).value), g.at(k+1).unit, k+2
		return p, true
	}
	if q, ok := g.counted(k); ok && q.form == formShift && q.count < 0 {
		p.count, p.on, p.to = q.count, q.unit, q.to
		return p, true
	}
	return phrase{}, false
}

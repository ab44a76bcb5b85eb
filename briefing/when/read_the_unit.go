package when

// theUnit reads "the weekend", "the day before yesterday", "the year before last", and
// "the year" where it is one that is known.
func (g *grammar) theUnit(j int) (phrase, bool) {
	n := g.at(j)
	if n.unit < unitDay {
		return phrase{}, false
	}
	if g.has(j+1, classBefore|classAfter) || g.has(j+1, classBack) && g.at(j+1).value < 0 {
		return g.unitBefore(j)
	}
	p := phrase{form: formShift, to: j + 1, unit: n.unit, side: sideEither}
	of := g.has(j+1, classOf)
	switch {
	case n.unit == unitWeekend:
		p.side = sideTense
		return p, true
	case n.unit == unitSemester || n.unit > unitYear || of:
		return phrase{}, false
	case n.unit == unitQuarter && g.has(j-2, classIn|classSince), g.does(j-2, traitEnded) && !g.does(j-2, traitThrough):
		return p, true
	}
	return p, g.does(j-2, traitThrough) && g.endsHere(j+1)
}

// unitBefore reads "the day before", "the day after tomorrow", "the year before last",
// "the year previous".
func (g *grammar) unitBefore(j int) (phrase, bool) {
	p := phrase{form: formShift, to: j + 2, unit: g.at(j).unit, side: sideMentioned, count: -1, turned: true}
	if g.has(j+1, classAfter) {
		p.count = 1
	}
	switch next := g.at(j + 2); {
	case p.unit == unitDay && next.has(classDay) && int(next.value) == p.count:
		return phrase{form: formDay, to: j + 3, count: 2 * p.count}, true
	case next.trait.has(traitLast) && p.count < 0:
		p.to, p.count, p.side = j+3, -2, sidePublished
		return p, true
	}
	if next := g.at(j + 2); next.has(classTurn) && next.value > 0 && p.count > 0 && !g.has(j+3, classUnit|classWeekday|classMonth|classNumber) {
		p.to, p.count, p.side = j+3, 2, sidePublished // the week after next
		return p, true
	}
	return p, g.endsClause(j+2) && (p.count < 0 || p.unit == unitDay)
}

// endsClause reports whether a clause may end before token i.
func (g *grammar) endsClause(i int) bool {
	t := g.at(i)
	return t.shape == shapeMark && !t.is('\'') && !t.is('$') || t.gap >= gapLine || t.has(classAnd|classWas|classIs)
}

// ofMonth reads "the 15th" where a preposition shows that it is a day.
func (g *grammar) ofMonth(j int) (phrase, bool) {
	day, next, ok := g.dayNumber(j)
	if !ok {
		return phrase{}, false
	}
	_, after, two := g.dayTo(next) // "the 6th and the 20th"
	for _, end := range [...]int{next, after} {
		if m := g.skip(end, classOf); g.isMonthName(m) && !g.line(m) {
			return g.dayMonth(j)
		}
	}
	if g.has(next, classOf) && g.has(next+1, classEvery) {
		return phrase{}, false
	}
	leads := j == 1 && (g.is(next, ':') || g.isDash(next)) // an entry of a list: "The 3rd: …"
	if g.at(j).suffix != ordinalSuffix || !leads && !g.has(j-2, classOn|classUntil|classSince) || !g.endsHere(next) || g.isDash(next) && !leads {
		return phrase{}, false
	}
	p := phrase{form: formOfMonth, to: next, point: point{grain: unitDay, day: day}}
	if two && g.has(next, classAnd) && g.at(after-1).suffix == ordinalSuffix && g.endsHere(after) {
		p.also, p.alsoAt, p.alsoTo = int16(g.at(after-1).value), after-1, after
	}
	return p, true
}

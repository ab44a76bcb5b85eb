package when

// partOf reads a part of a date: "early 2024", "mid-October", "the end of last year",
// "late Monday".
func (g *grammar) partOf(i int) (phrase, bool) {
	j := g.skip(i, classThe)
	if g.does(j, traitVery) {
		j++
	}
	t := g.at(j)
	if !t.has(classPart) || t.shape != shapeWord {
		return phrase{}, false
	}
	noun := !g.adverbial(j)
	k := j + 1
	of := false
	if g.has(k, classTo) && g.does(k+1, traitAdverb) && !noun && !g.has(j-1, classTo) { // "early to mid-October"
		p, ok := g.partOf(k + 1)
		if !ok || p.part <= part(t.value) {
			return phrase{}, false
		}
		p.partFrom = part(t.value)
		return p, true
	}
	switch {
	case g.hyphen(k) != k:
		k = g.hyphen(k)
		noun = false
	case g.has(k, classOf):
		k++
		of = true
	case g.has(k, classIn|classOn) && !noun: // "early in the year", "late on Monday"
		k++
	}
	if noun && !of {
		return phrase{}, false
	}
	p, ok := g.dateOrUnit(k)
	if !ok || !p.dated() || p.form == formNumeric {
		return phrase{}, false
	}
	p.part = part(t.value)
	if p.part == partMid && p.form != formDate && p.form != formShift {
		return phrase{}, false
	}
	return p, true
}

// adverbial reports whether token i is early, mid or late, which need no "of".
func (g *grammar) adverbial(i int) bool { return g.does(i, traitAdverb) }

// deepest bounds how many dates are parts of each other: "the end of the first week
// of May" is two deep.
const deepest = 3

// dateOrUnit reads what something is a part of: a date, or "the year".
func (g *grammar) dateOrUnit(i int) (phrase, bool) {
	if g.nested == deepest {
		return phrase{}, false
	}
	g.nested++
	defer func() { g.nested-- }()
	return g.whole(i)
}

// whole is dateOrUnit without its bound.
func (g *grammar) whole(i int) (phrase, bool) {
	if n := g.skip(i, classThe); n > i && g.at(n).has(classUnit) && !g.has(n, classPlural|classOrdinal) && g.at(n).unit >= unitDay && g.at(n).gap < gapLine {
		p := phrase{form: formShift, to: n + 1, unit: g.at(n).unit, side: sideEither}
		if g.has(n+1, classBefore) && g.endsClause(n+2) {
			p.to, p.count = n+2, -1
		}
		return p, true
	} else if n > i && g.has(n, classFiscal) && g.at(n+1).unit == unitYear && g.at(n+1).has(classUnit) {
		return phrase{form: formShift, to: n + 2, unit: unitYear, side: sideEither, fiscal: true}, true
	}
	if p, ok := g.subOf(i); ok {
		return p, true
	}
	if m := g.at(i); m.has(classMonth) && m.capital { // the part governs it
		if p, ok := g.fromMonth(i); ok {
			return p, true
		}
		if !m.has(classShort) {
			return phrase{form: formDate, yearless: true, point: point{grain: unitMonth, month: int(m.value)}, to: i + 1}, true
		}
	}
	return g.plain(i)
}

// subOf reads a smaller span within a date: "the last week of March", "the first
// Monday in June", "the second half of 2023".
func (g *grammar) subOf(i int) (phrase, bool) {
	j := g.skip(i, classThe)
	t := g.at(j)
	var nth int8
	switch {
	case t.has(classOrdinal) && t.value <= 5:
		nth = int8(t.value)
	case t.trait.has(traitLast):
		nth = -1
	default:
		return phrase{}, false
	}
	k := g.hyphen(j + 1)
	u := g.at(k)
	if u.gap >= gapLine {
		return phrase{}, false
	}
	if y, next, ok := g.year(k + 1); ok && u.has(classHalf) {
		return phrase{form: formDate, to: next, sub: unitSemester, nth: nth, point: point{grain: unitYear, year: y}}, true
	}
	if !g.has(k+1, classOf|classIn) {
		return phrase{}, false
	}
	var sub unit
	weekday := int8(0)
	switch {
	case u.has(classHalf):
		sub = unitSemester
	case u.has(classWeekday):
		sub, weekday = unitDay, int8(u.value)
	case u.has(classUnit) && !u.has(classPlural) && (u.unit == unitDay || u.unit == unitWeek || u.unit == unitWeekend || u.unit == unitMonth || u.unit == unitDecade):
		sub = u.unit
	default:
		return phrase{}, false
	}
	p, ok := g.dateOrUnit(k + 2)
	if !ok || !p.dated() || p.form == formNumeric || p.form == formWeekday || p.form == formDay || p.part != noPart || !p.second.isZero() {
		return phrase{}, false
	}
	p.sub, p.nth, p.weekday = sub, nth, weekday
	return p, true
}

// drifting reads "earlier this month", "later that day", "earlier in the year",
// "later Tuesday".
func (g *grammar) drifting(i int) (phrase, bool) {
	t := g.at(i)
	if !t.has(classEarlier | classLater) {
		return phrase{}, false
	}
	drift := int8(1)
	if t.has(classEarlier) {
		drift = -1
	}
	j := i + 1
	if g.at(j).gap >= gapLine {
		return phrase{}, false
	}
	in := g.has(j, classIn|classOn)
	j = g.skip(j, classIn|classOn)
	n := g.at(j)
	var p phrase
	ok := false
	switch {
	case in && n.has(classThe) || n.has(classTurn|classBack):
		p, ok = g.dateOrUnit(j)
	case n.has(classDay), n.has(classWeekday) && n.capital, in && n.has(classMonth) && n.capital,
		in && n.shape == shapeNumber && n.digits == 4:
		p, ok = g.plain(j)
	}
	if !ok || p.form != formShift && p.form != formDay && p.form != formWeekday && p.form != formDate {
		return phrase{}, false
	}
	if p.form == formShift && p.unit < unitDay {
		return phrase{}, false
	}
	p.drift = drift
	return p, true
}

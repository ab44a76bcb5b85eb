package when

// fromThe reads what begins with "the" or "its": "the 1990s", "the weekend", "the
// previous day", "the third quarter", "its fourth quarter".
func (g *grammar) fromThe(i int) (phrase, bool) {
	j := i + 1
	n := g.at(j)
	if n.gap >= gapLine {
		return phrase{}, false
	}
	if g.does(j, traitFull) && g.at(j+1).unit == unitYear && !g.has(j+1, classPlural) {
		return phrase{form: formShift, to: j + 2, unit: unitYear, side: sideEither}, true
	}
	if g.has(i, classOwn) {
		switch {
		case n.has(classOrdinal|classFiscal) || n.unit == unitQuarter:
			return g.yearPart(j)
		}
		return phrase{}, false
	}
	if n.has(classApprox) && !n.has(classSome) { // "the around 1990s" is nothing
		return phrase{}, false
	}
	switch {
	case n.is('\''):
		return g.shortYear(j)
	case n.shape == shapeNumber && n.suffix == ordinalSuffix, n.has(classOrdinal) && !n.has(classUnit) || n.has(classOrdinal):
		if p, ok := g.yearPart(j); ok {
			return p, true
		}
		if p, ok := g.nthUnit(j); ok {
			return p, true
		}
		return g.ofMonth(j)
	case n.shape == shapeNumber:
		if p, ok := g.decade(j); ok {
			return p, true
		}
		return g.yearsQuarter(j)
	case n.shape == shapeWord && n.has(classNumber):
		return g.spelledYear(j)
	case n.has(classTens):
		return g.fromTens(j)
	case n.has(classTurn):
		return g.theTurn(j)
	case n.has(classBack):
		return g.fromBack(j)
	case n.has(classSeason):
		return g.theSeason(j)
	case n.has(classFiscal):
		return g.yearPart(j)
	case n.has(classUnit) && !n.has(classPlural):
		return g.theUnit(j)
	}
	return phrase{}, false
}

// theTurn reads "the last week", which is how long, and "the next day", which is
// after the one mentioned.
func (g *grammar) theTurn(j int) (phrase, bool) {
	p, ok := g.fromTurn(j)
	if !ok || p.form != formShift || p.count == 0 {
		return p, ok
	}
	switch p.unit {
	case unitQuarter, unitSemester, unitWeekend:
		return p, true
	}
	if p.count > 0 && p.unit != unitDay || p.count < 0 && !p.fiscal && !g.does(j, traitLast) {
		return phrase{form: formDuration, to: p.to, period: period(amount{n: 1}, p.unit)}, true
	}
	if g.has(j-2, classIn|classSince) && p.count < 0 { // "in the last year"
		return phrase{form: formDuration, to: p.to, period: period(amount{n: 1}, p.unit)}, true
	}
	return p, true
}

// theSeason reads "the summer", "the spring of 2023".
func (g *grammar) theSeason(j int) (phrase, bool) {
	p := phrase{form: formDate, yearless: true, point: point{grain: unitSeason, month: int(g.at(j).value)}}
	p.to = g.yearAfter(j+1, &p)
	if p.yearless && !p.turned && (!g.has(j-2, classIn|classUntil|classSince|classBefore|classAfter|classPart|classOf) ||
		!g.endsHere(j+1)) {
		return phrase{}, false
	}
	return p, true
}

// theUnit reads "the weekend", "the day before yesterday", and "the year" where it is
// one that is known.
func (g *grammar) theUnit(j int) (phrase, bool) {
	n := g.at(j)
	p := phrase{form: formShift, to: j + 1, unit: n.unit, side: sideEither}
	if n.unit == unitDay && g.has(j+1, classBefore|classAfter) {
		step := 1
		if g.has(j+1, classBefore) {
			step = -1
		}
		if g.has(j+2, classDay) && g.at(j+2).value == int32(step) {
			return phrase{form: formDay, to: j + 3, count: 2 * step}, true
		}
		if g.endsClause(j + 2) {
			return phrase{form: formShift, to: j + 2, unit: unitDay, side: sideMentioned, count: step, turned: true}, true
		}
		return phrase{}, false
	}
	if n.unit >= unitDay && (g.has(j+1, classBack) && g.at(j+1).value < 0 && g.endsClause(j+2) || g.has(j+1, classBefore)) {
		p.to, p.count, p.side, p.turned = j+2, -1, sideMentioned, true
		if g.has(j+1, classBefore) && g.does(j+2, traitLast) {
			p.to, p.count, p.side = j+3, -2, sidePublished
			return p, true
		}
		return p, g.endsClause(j + 2)
	}
	switch n.unit {
	case unitWeekend:
		p.side = sideTense
		return p, !g.has(j+1, classOf) || true
	case unitDay, unitWeek, unitMonth, unitQuarter, unitYear:
		switch {
		case n.unit == unitQuarter && g.has(j-2, classIn|classSince) && !g.has(j+1, classOf):
			return p, true
		case g.has(j+1, classOf) || !g.bounds(j-2):
		case g.does(j-2, traitThrough):
			return p, g.endsHere(j + 1)
		default:
			return p, true
		}
	}
	return phrase{}, false
}

// bounds reports whether the word at token i shows that "the day" behind it is one
// that is known: "ended the day", "for the year".
func (g *grammar) bounds(i int) bool {
	return g.does(i, traitEnded|traitThrough)
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
	if m := g.skip(next, classOf); g.isMonthName(m) && !g.line(m) {
		return g.dayMonth(j)
	}
	leads := j == 1 && (g.is(next, ':') || g.isDash(next)) // an entry of a list: "The 3rd: …"
	if g.at(j).suffix != ordinalSuffix || !leads && !g.has(j-2, classOn|classUntil|classSince) || !g.endsHere(next) || g.isDash(next) && !leads {
		return phrase{}, false
	}
	return phrase{form: formOfMonth, to: next, point: point{grain: unitDay, day: day}}, true
}

// nthUnit reads "the second day", which nothing resolves but "the last day".
func (g *grammar) nthUnit(_ int) (phrase, bool) { return phrase{}, false }

// yearsQuarter reads "1988 quarter", "1988 second quarter".
func (g *grammar) yearsQuarter(j int) (phrase, bool) {
	t := g.at(j)
	if t.digits != 4 || !g.plausible(t.value) || g.goesOn(j+1) {
		return phrase{}, false
	}
	p, ok := g.yearPart(j + 1)
	if !ok || p.point.grain != unitQuarter || !p.yearless || p.turned {
		return phrase{}, false
	}
	p.point.year, p.yearless = int64(t.value), false
	return p, true
}

// fromSeason reads "spring 2024", "autumn of last year", "winter 2023-24".
func (g *grammar) fromSeason(i int) (phrase, bool) {
	p := phrase{form: formDate, yearless: true, point: point{grain: unitSeason, month: int(g.at(i).value)}}
	p.to = g.yearAfter(i+1, &p)
	if p.yearless && !p.turned {
		t := g.at(i)
		if !g.has(i-1, classIn|classPart|classUntil|classSince) && !(g.is(i-1, '-') && g.has(i-2, classPart)) || t.has(classHomonym) && !t.capital && t.value != 1 || !g.endsHere(i+1) && !g.has(i+1, classThe) {
			return phrase{}, false
		}
	}
	if !p.yearless && g.isDash(p.to) && g.at(p.to+1).number(2) && g.joined(p.to+1) && g.joined(p.to) {
		p.to += 2 // the winter that ends in the next year
	}
	return p, true
}

// yearPart reads a quarter, a half, a century, a fiscal year: "Q3 2024", "third-quarter",
// "the first half of this year", "20th century", "fiscal 1989".
func (g *grammar) yearPart(i int) (phrase, bool) {
	p := phrase{form: formDate, yearless: true}
	t := g.at(i)
	if t.shape == shapeOther {
		if t.unit == unitYear {
			return phrase{form: formDate, fiscal: true, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}, true
		}
		p.point = point{grain: t.unit, month: int(t.value)}
		p.to = g.yearAfter(i+1, &p)
		return p, t.unit != noUnit && (t.unit == unitQuarter || !p.yearless || p.turned)
	}
	j := i
	if g.has(j, classFiscal) {
		p.fiscal = true
		j = g.hyphen(j + 1)
	}
	n, next := 0, j
	if o := g.at(j); o.has(classOrdinal) && (o.shape == shapeNumber || o.shape == shapeWord) {
		n, next = int(o.value), g.hyphen(j+1)
	}
	if g.has(next, classFiscal) {
		p.fiscal = true
		next = g.hyphen(next + 1)
	}
	u := g.at(next)
	if u.gap >= gapLine && next > i {
		return phrase{}, false
	}
	switch {
	case n == 0 && p.fiscal:
		return g.fiscalYear(p, j)
	case n == 0:
		return phrase{}, false
	case u.unit == unitQuarter && u.has(classUnit) && !u.has(classPlural) && n <= 4:
		if n < 0 {
			n = 4
		}
		p.point = point{grain: unitQuarter, month: n}
		p.to = g.ofYear(next+1, &p)
		return p, true
	case u.unit == unitCentury && !u.has(classPlural) && n > 0 && n <= 30:
		p.yearless = false
		p.point = point{grain: unitCentury, year: int64(n-1) * 100}
		p.to = next + 1
		if g.at(p.to).has(classEra) && g.at(p.to).upper {
			if g.at(p.to).value < 0 {
				p.point.grain, p.point.year = unitYear, 1-int64(n)*100
				p.second = point{grain: unitYear, year: p.point.year + 99}
			}
			p.to++
		}
		return p, true
	}
	return phrase{}, false
}

// ofYear reads "of 2005", "of this year", "of fiscal 1990" behind a quarter.
func (g *grammar) ofYear(i int, p *phrase) int {
	j := g.skip(i, classOf)
	if g.has(j, classFiscal) {
		k := j + 1
		if g.at(k).unit == unitYear {
			k++
		}
		if y, next, ok := g.year(k); ok {
			p.point.year, p.yearless, p.fiscal = y, false, true
			return next
		}
	}
	if next := g.yearAfter(i, p); next != i {
		return next
	}
	if k := g.skip(j, classThe); k > j && j > i && g.at(k).unit == unitYear {
		return k + 1
	}
	k := g.skip(j, classThe|classArticle)
	if g.at(k).unit == unitYear && g.has(k+1, classAgo|classEarlier) {
		p.turned, p.turn, p.unit, p.side = true, -1, unitYear, sidePublished
		return k + 2
	}
	return i
}

// fiscalYear reads "fiscal 1989", "fiscal year 1989".
func (g *grammar) fiscalYear(p phrase, j int) (phrase, bool) {
	k := j
	if g.at(k).unit == unitYear {
		k++
	}
	if y, next, ok := g.year(k); ok {
		p.yearless = false
		p.point, p.to = point{grain: unitYear, year: y}, next
		return p, true
	}
	return phrase{}, false
}

package when

// fromThe reads what begins with "the" or "its": "the 1990s", "the weekend", "the
// previous day", "the third quarter", "its fourth quarter".
func (g *grammar) fromThe(i int) (phrase, bool) {
	j := i + 1
	n := g.at(j)
	switch {
	case n.gap >= gapLine:
		return phrase{}, false
	case n.trait.has(traitFull) && g.at(j+1).unit == unitYear && !g.has(j+1, classPlural):
		return phrase{form: formShift, to: j + 2, unit: unitYear, side: sideEither}, true
	case g.has(i, classOwn):
		if n.has(classOrdinal|classFiscal) || n.unit == unitQuarter {
			return g.yearPart(j)
		}
		return phrase{}, false
	case n.is('\''):
		return g.shortYear(j)
	case n.has(classOrdinal):
		if p, ok := g.yearPart(j); ok {
			return p, true
		}
		return g.ofMonth(j)
	case n.shape == shapeNumber:
		if p, ok := g.decade(j); ok {
			return p, true
		}
		return g.yearsQuarter(j)
	}
	return g.theWord(j)
}

// theWord reads what begins with a word behind "the".
func (g *grammar) theWord(j int) (phrase, bool) {
	n := g.at(j)
	switch {
	case n.has(classNumber):
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
	if ok && p.form == formDate && p.turn > 0 { // "the next March" is that after the date mentioned
		p.side = sideEither
	}
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

package when

// bareYear reads a year that stands alone.
func (g *grammar) bareYear(i int) (phrase, bool) {
	t := g.at(i)
	if t.value < 1000 || t.value > 2200 || !g.isYear(i) {
		return phrase{}, false
	}
	p := phrase{form: formDate, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}
	g.yearTo(&p)
	return g.withEra(p), true
}

// isYear reports whether token i, four digits, is a year, and no count, no number in
// a name and no address.
func (g *grammar) isYear(i int) bool {
	prev := g.at(i - 1)
	switch {
	case g.numbersName(i), g.runsOn(i), g.tallies(i), g.measures(i):
		return false
	case prev.is('.') && g.does(i-2, traitYearly) && g.at(i-2).to-g.at(i-2).from <= 2: // c. 1850
		return true
	case prev.has(classApprox) && !g.approximates(i), g.address(i + 1):
		return false
	}
	return g.countsNothing(i)
}

// numbersName reports whether the words before token i make it a count or the number
// of something: "flight 2018", "no. 2019", "more than 2000".
func (g *grammar) numbersName(i int) bool {
	prev := g.at(i - 1)
	switch {
	case prev.has(classNumbered | classAmount):
		return !prev.has(classTurn)
	case prev.is('.'):
		return g.has(i-2, classNumbered)
	case prev.shape == shapeNumber: // "2 2019"
		return prev.gap < gapLine && !g.line(i) && !g.has(i-2, classMonth)
	}
	return false
}

// tallies reports whether token i is the other of two counts of one thing: "2005 votes
// to 1998".
func (g *grammar) tallies(i int) bool {
	return g.does(i-1, traitTally) && g.has(i-2, classCounted) && g.at(i-3).shape == shapeNumber
}

// measures reports whether token i is one of the two sides of something: "1800 by 1920",
// but not "in 2019 by 2020".
func (g *grammar) measures(i int) bool {
	return g.sides(i) || g.sides(i-2)
}

// sides reports whether a measure of two sides begins at token i.
func (g *grammar) sides(i int) bool {
	by, other := g.at(i+1), g.at(i+2)
	return g.at(i).shape == shapeNumber && !g.has(i-1, classIn) && by.trait.has(traitBy) && by.gap < gapLine &&
		other.shape == shapeNumber && other.digits == g.at(i).digits && other.gap < gapLine
}

// runsOn reports whether token i runs on into something that is no range of years:
// "2019-1147", "2000-year".
func (g *grammar) runsOn(i int) bool {
	if !g.joined(i + 1) {
		return false
	}
	n := g.at(i + 2)
	switch {
	case g.is(i+1, '%'):
		return true
	case !g.is(i+1, '-'), n.gap != gapNone:
		return false
	}
	return n.has(classUnit) || n.shape == shapeNumber && n.digits > 2 && n.value <= g.at(i).value
}

// countsNothing reports whether token i, a number, does not count what follows: "in
// 2008", "the 2024 elections", but not "2024 votes".
func (g *grammar) countsNothing(i int) bool {
	t, prev, next := g.at(i), g.at(i-1), g.at(i+1)
	determined := prev.has(classThe | classOwn)
	if next.gap < gapLine && next.has(classCounted) {
		opens := prev.capital && prev.trait.has(traitWithin) && t.value%100 != 0 // "In 2021 people stayed"
		return (determined || opens) && plausible(t.value)
	}
	if next.gap < gapLine && next.has(classUnit) {
		return false
	}
	if prev.unit == unitYear && prev.has(classUnit) && !prev.has(classPlural) { // the year 1848
		return true
	}
	governed := determined || prev.has(governing|classTurn|classFiscal|classApprox) || prev.is('-') || prev.is('(')
	if !plausible(t.value) {
		return governed && !determined && !prev.has(classTo|classAnd)
	}
	return governed || !g.plural(i+1)
}

// plausible reports whether a number is a year that news writes about without
// saying that it is one.
func plausible(n int32) bool { return n >= 1880 && n <= 2060 }

// approximates reports whether the word before token i makes a year approximate:
// "around 2020", which governs it, but not "nearly 2000".
func (g *grammar) approximates(i int) bool {
	return g.does(i-1, traitYearly) && !g.plural(i+1) && (g.at(i).value%100 != 0 || g.has(i-2, classIn))
}

// plural reports whether token i looks like a noun in the plural, which a number
// before it counts.
func (g *grammar) plural(i int) bool {
	t := g.at(i)
	if t.shape != shapeWord || t.capital || t.class != 0 || t.gap >= gapLine || t.to-t.from < 4 {
		return false
	}
	return endsLikePlural(g.text[t.from:t.to]) && !g.is(i+1, '\'')
}

// address reports whether a street's name begins at token i: "Oak Street".
func (g *grammar) address(i int) bool {
	for j := i; j < i+4; j++ {
		t := g.at(j)
		if !t.capital || t.gap >= gapLine {
			return false
		}
		if t.has(classStreet) && j > i {
			return true
		}
	}
	return false
}

// yearTo reads the last year behind the first: 2019-2021, 2023-24, 2023/24.
func (g *grammar) yearTo(p *phrase) {
	i := p.to
	if !g.isDash(i) && !g.is(i, '/') || g.line(i+1) || g.joined(i) != g.joined(i+1) {
		return
	}
	n := g.at(i + 1)
	if n.shape != shapeNumber || n.suffix != noSuffix || g.goesOn(i+2) {
		return
	}
	last := int64(n.value)
	switch {
	case n.digits == 2 && g.joined(i+1) && last == (p.point.year+1)%100:
		last = p.point.year + 1
	case n.digits == 2 && g.joined(i+1) && last > p.point.year%100 && !g.is(i, '/'):
		last += p.point.year / 100 * 100
	case n.digits == 4 && last > p.point.year && last < p.point.year+500:
	default:
		return
	}
	if n.gap == gapNone && g.is(i+2, '-') && g.joined(i+2) { // 2024-01-03 that is none
		return
	}
	p.second = point{grain: unitYear, year: last}
	p.to = i + 2
}

// withEra reads AD or BC behind a year.
func (g *grammar) withEra(p phrase) phrase {
	t := g.at(p.to)
	if !t.has(classEra) || !t.upper {
		return p
	}
	p.to++
	if t.value < 0 && p.point.grain == unitYear {
		p.point.year = 1 - p.point.year
	}
	return p
}

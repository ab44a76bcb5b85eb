package when

// fromMonth reads "October", "Oct. 3, 2024", "March 3-5", "April-June 2024".
func (g *grammar) fromMonth(i int) (phrase, bool) {
	p := phrase{form: formDate, yearless: true, point: point{grain: unitMonth, month: g.month(i)}}
	j := g.dot(i + 1)
	k := j
	if g.is(k, '-') && g.joined(k) && g.joined(k+1) {
		k++
	}
	if t := g.at(k); t.shape == shapeNumber && !(t.gap >= gapLine && g.at(k+1).class == 0) {
		if day, next, ok := g.dayNumber(g.skip(k, classThe)); ok && !g.goesOn(next) && !g.countsMore(next, &p) {
			p.point.grain, p.point.day = unitDay, day
			return g.monthDay(p, next), g.monthCase(i)
		}
	}
	if g.has(j, classThe) {
		if day, next, ok := g.dayNumber(j + 1); ok && (g.at(j+1).suffix == ordinalSuffix || g.has(j+1, classOrdinal)) && !g.line(j) {
			p.point.grain, p.point.day = unitDay, day
			return g.monthDay(p, next), g.monthCase(i)
		}
	}
	p.to = g.yearAfter(j, &p)
	if !p.yearless && p.to > j && g.is(j, '\'') && g.joined(j) { // May'24
		return p, g.monthCase(i)
	}
	if p.yearless && !p.turned && !g.standsAlone(i, j) {
		if !g.isDash(j) || !g.monthCase(i) {
			return phrase{}, false
		}
		if g.dateTo(&p); p.second.isZero() {
			return phrase{}, false
		}
		return p, true
	}
	g.dateTo(&p)
	return p, g.monthCase(i) || !p.yearless
}

// monthDay reads on behind a month and a day: the last day, the year.
func (g *grammar) monthDay(p phrase, i int) phrase {
	if last, next, ok := g.dayTo(i); ok && !(g.has(i, classTo|classAnd) && !g.endsHere(next)) && !g.isMonthName(next) && last > p.point.day {
		if g.has(i, classAnd) {
			p.also, p.alsoAt, p.alsoTo, p.to = int16(last), next-1, next, i
			if end := g.yearAfter(next, &p); end != next {
				p.alsoTo = end
			}
			return p
		}
		p.second = point{grain: unitDay, month: p.point.month, day: last}
		i = next
	}
	p.to = g.yearAfter(i, &p)
	if p.second.isZero() {
		g.dateTo(&p)
	} else {
		p.second.year = p.point.year
	}
	return p
}

// endsHere reports whether no noun follows at token i that the number before would
// count: "Jan. 3 and 4," but not "Jan. 3 and 4 people".
func (g *grammar) endsHere(i int) bool {
	t := g.at(i)
	return t.shape != shapeWord || t.gap >= gapLine || t.class != 0 && !t.has(classCounted)
}

// countsMore reports whether the number before token i is no day: "May 5 people".
func (g *grammar) countsMore(i int, _ *phrase) bool {
	return g.has(i, classCounted|classMeridiem) || g.at(i).has(classUnit) && !g.has(i, classOrdinal) && g.at(i).gap == gapSpace
}

// monthCase reports whether token i is written as a month is.
func (g *grammar) monthCase(i int) bool {
	t := g.at(i)
	return t.capital || !t.has(classHomonym)
}

// standsAlone reports whether token i is a month without a day and a year behind it,
// that ends before token j: not "may" the verb, "March" the verb, Theresa May.
func (g *grammar) standsAlone(i, j int) bool {
	t, prev, next := g.at(i), g.at(i-1), g.at(j)
	if !t.capital {
		return !t.has(classHomonym) && !t.has(classShort)
	}
	if prev.capital && prev.shape == shapeWord && t.gap < gapLine && prev.class == 0 && t.has(classHomonym) {
		return false
	}
	governed := prev.has(governing&^classOn|classTurn|classThe|classOwn|classBack|classEarlier|classLater) || prev.is('-') || prev.is('(') || prev.has(classMonth)
	if t.has(classShort) {
		return g.is(i+1, '.') && g.joined(i+1) && (governed || !t.has(classHomonym)) || governed && !t.has(classHomonym) && !next.capital
	}
	if !t.has(classHomonym) {
		return true
	}
	if next.capital && next.gap < gapLine && next.shape == shapeWord && next.class == 0 && !prev.has(classIn|classTurn) {
		return false // April Jones
	}
	if prev.has(classThe) && g.month(i) == 3 && (next.shape != shapeWord || next.class != 0 || next.trait != 0) || prev.has(classTo) && !g.has(i-2, classMonth) {
		return false // "the March for Life"
	}
	if g.is(i+1, '\'') && prev.class == 0 {
		return false
	}
	return governed || prev.shape == shapeWord && !prev.capital && g.month(i) != 5 && g.month(i) != 3
}

package when

// fromMonth reads "October", "Oct. 3, 2024", "March 3-5", "April-June 2024".
func (g *grammar) fromMonth(i int) (phrase, bool) {
	p := phrase{form: formDate, yearless: true, point: point{grain: unitMonth, month: g.month(i)}}
	j := g.dot(i + 1)
	if day, next, ok := g.dayOfMonth(j); ok {
		p.point.grain, p.point.day = unitDay, day
		return g.monthDay(p, next), g.monthCase(i)
	}
	p.to = g.yearAfter(j, &p)
	if p.yearless && !p.turned && !g.standsAlone(i, j) {
		if !g.isDash(j) || !g.monthCase(i) {
			return phrase{}, false
		}
		g.dateTo(&p)
		return p, !p.second.isZero()
	}
	g.dateTo(&p)
	return p, g.monthCase(i) || !p.yearless
}

// dayOfMonth reads the day behind a month: "3", "3rd", "-03", "the 3rd".
func (g *grammar) dayOfMonth(i int) (day, next int, ok bool) {
	if g.has(i, classThe) {
		day, next, ok = g.dayNumber(i + 1)
		return day, next, ok && g.has(i+1, classOrdinal) && !g.line(i)
	}
	if g.is(i, '-') && g.joined(i) && g.joined(i+1) {
		i++
	}
	t := g.at(i)
	if t.shape != shapeNumber || t.gap >= gapLine && g.at(i+1).class == 0 {
		return 0, i, false
	}
	day, next, ok = g.dayNumber(i)
	return day, next, ok && !g.goesOn(next) && !g.countsMore(next)
}

// monthDay reads on behind a month and a day: the last day, the year.
func (g *grammar) monthDay(p phrase, i int) phrase {
	if last, next, ok := g.dayTo(i); ok && (g.isDash(i) || g.endsHere(next)) && !g.isMonthName(next) && last > p.point.day {
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
func (g *grammar) countsMore(i int) bool {
	return g.has(i, classCounted|classMeridiem) || g.at(i).has(classUnit) && !g.has(i, classOrdinal) && g.at(i).gap == gapSpace
}

// monthCase reports whether token i is written as a month is.
func (g *grammar) monthCase(i int) bool {
	t := g.at(i)
	return t.capital || !t.has(classHomonym)
}

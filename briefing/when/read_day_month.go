package when

// dayMonth reads "3 January 2024", "3rd of March", "3-4 January", "3 and 4 January".
func (g *grammar) dayMonth(i int) (phrase, bool) {
	day, j, ok := g.dayNumber(i)
	if !ok {
		return phrase{}, false
	}
	p := phrase{form: formDate, yearless: true, point: point{grain: unitDay, day: day}}
	if last, next, ok := g.dayTo(j); ok {
		if m := g.skip(next, classOf); g.has(m, classMonth) {
			if g.has(j, classAnd) {
				return g.firstOfTwo(p, i, m)
			}
			p.second.day, j = last, next
		}
	}
	j = g.hyphen(g.skip(j, classOf))
	if !g.isMonthName(j) {
		return phrase{}, false
	}
	p.point.month = g.month(j)
	j = g.dot(j + 1)
	if h := g.hyphen(j); h != j && g.at(h).shape == shapeNumber && !g.isMonthName(h+1) {
		j = h
	}
	p.to = g.yearAfter(j, &p)
	if p.second.day != 0 {
		p.second = point{grain: unitDay, year: p.point.year, month: p.point.month, day: p.second.day}
		return p, true
	}
	g.dateTo(&p)
	return p, true
}

// firstOfTwo is "3" of "3 and 7 January": it takes the month and the year of the
// second, whose month is token m.
func (g *grammar) firstOfTwo(p phrase, i, m int) (phrase, bool) {
	if !g.isMonthName(m) {
		return phrase{}, false
	}
	p.point.month = g.month(m)
	g.yearAfter(g.dot(m+1), &p)
	p.to = i + 1
	return p, true
}

// month is the number of the month that token i names.
func (g *grammar) month(i int) int { return int(g.at(i).value) }

// isMonthName reports whether token i may be a month beside a day or a year: a
// capital letter, or a name that is nothing else.
func (g *grammar) isMonthName(i int) bool {
	t := g.at(i)
	return t.has(classMonth) && (t.capital || !t.has(classHomonym) || g.at(i+1).number(4) && g.at(i+1).digits == 4)
}

// dayNumber reads the number of a day: 3, 3rd, 03, "third".
func (g *grammar) dayNumber(i int) (day, next int, ok bool) {
	t := g.at(i)
	switch {
	case t.shape == shapeNumber && t.digits <= 2 && t.value >= 1 && t.value <= 31 && (t.suffix == noSuffix || t.suffix == ordinalSuffix):
		return int(t.value), i + 1, true
	case t.shape == shapeWord && t.has(classOrdinal) && t.value > 0 && t.value <= 31 && g.has(i+1, classOf):
		return int(t.value), i + 1, true
	}
	return 0, i, false
}

// dayTo reads the last day behind the first: "-5", " to 5", " and 5".
func (g *grammar) dayTo(i int) (day, next int, ok bool) {
	if !g.isDash(i) && !g.has(i, classTo|classAnd) {
		return 0, i, false
	}
	j := g.skip(i+1, classThe)
	if g.at(j).gap >= gapLine {
		return 0, i, false
	}
	day, next, ok = g.dayNumber(j)
	if ok && (g.goesOn(next) || g.has(next, classCounted|classUnit|classMeridiem)) {
		return 0, i, false
	}
	return day, next, ok
}

// dateTo reads the far end behind the near one, which p is: "3 January-5 February
// 2024", "April-June". The near one takes the year of the far one.
func (g *grammar) dateTo(p *phrase) {
	i := p.to
	slash := g.is(i, '/') && g.joined(i) // "August/September"
	if !g.isDash(i) && !slash || p.turned || g.line(i+1) {
		return
	}
	if g.joined(i) != g.joined(i+1) || g.at(i).is(markEmDash) && !g.joined(i) {
		return
	}
	if g.is(i, '-') && !g.joined(i) { // a hyphen for a dash
		return
	}
	far := phrase{yearless: true, point: point{grain: p.point.grain}}
	j := i + 1
	if p.point.grain == unitDay {
		if day, next, ok := g.dayNumber(j); ok && g.isMonthName(next) {
			far.point.day, far.point.month = day, g.month(next)
			j = g.dot(next + 1)
		} else if d, after, ok := g.dayNumber(g.dot(j + 1)); ok && g.isMonthName(j) {
			far.point.day, far.point.month = d, g.month(j)
			j = after
		} else {
			return
		}
	} else {
		if !g.isMonthName(j) {
			return
		}
		far.point.month = g.month(j)
		j = g.dot(j + 1)
	}
	p.to = g.yearAfter(j, &far)
	p.second = far.point
	g.shareYear(p, &far)
}

// shareYear gives both ends of an interval the year that one of them has.
func (g *grammar) shareYear(p, far *phrase) {
	wraps := far.point.month < p.point.month
	switch {
	case p.yearless && !far.yearless:
		p.point.year, p.yearless = far.point.year, false
		if wraps {
			p.point.year--
		}
	case !p.yearless && far.yearless:
		p.second.year = p.point.year
		if wraps {
			p.second.year++
		}
	case far.turned:
		p.turned, p.turn, p.unit, p.side = true, far.turn, far.unit, far.side
	}
}

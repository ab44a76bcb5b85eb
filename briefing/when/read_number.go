package when

// governing are the classes of words behind which a number of four digits is a
// year.
const governing = classIn | classSince | classUntil | classOf | classBefore | classAfter | classBetween | classTo |
	classPart | classAnd | classOn

// fromNumber reads what begins with digits: a day and a month, a year, a date in
// digits, a decade, a number of units.
func (g *grammar) fromNumber(i int) (phrase, bool) {
	t := g.at(i)
	if !g.free(i) {
		return phrase{}, false
	}
	if p, ok := g.digitDate(i); ok {
		return p, true
	}
	if g.goesOn(i+1) && !(t.digits == 4 && g.is(i+1, '/') && g.at(i+2).number(2) && g.at(i+2).digits == 2) {
		return phrase{}, false
	}
	if p, ok := g.dayMonth(i); ok {
		return p, true
	}
	if p, ok := g.decade(i); ok {
		return p, true
	}
	if t.suffix == ordinalSuffix {
		if p, ok := g.yearPart(i); ok {
			return p, true
		}
		return g.counted(i)
	}
	if t.suffix != noSuffix {
		return phrase{}, false
	}
	if p, ok := g.counted(i); ok {
		return p, true
	}
	if t.digits == 4 {
		return g.bareYear(i)
	}
	if t.digits < 4 && g.at(i+1).has(classEra) && g.at(i+1).upper {
		return g.withEra(phrase{form: formDate, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}), true
	}
	return phrase{}, false
}

// free reports whether token i, a number, is no part of a longer number, a price or
// a name: "$1979", "1,979", "737-2008".
func (g *grammar) free(i int) bool {
	t, prev := g.at(i), g.at(i-1)
	if prev.shape == shapeMark {
		switch prev.mark {
		case '$', '#', '&', '@', '=':
			return false
		case '.', ',', ':', '/', '+', '_', '\\':
			if t.gap == gapNone && g.at(i-2).shape == shapeNumber && prev.gap == gapNone {
				return false
			}
			return prev.mark != '/' && prev.mark != '_' || t.gap != gapNone
		case '-', markEnDash:
			if t.gap != gapNone || prev.gap != gapNone {
				return true
			}
			before := g.at(i - 2)
			return before.shape == shapeWord && before.has(classPart|classBefore|classAfter|classMonth|classWeekday|classDaypart|classEarlier|classApprox)
		}
		return true
	}
	return t.gap != gapNone || prev.shape != shapeOther
}

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
	if !g.isDash(i) || p.turned || g.line(i+1) {
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

// bareYear reads a year that stands alone.
func (g *grammar) bareYear(i int) (phrase, bool) {
	t := g.at(i)
	if t.value < 1000 || t.value > 2200 || g.notAYear(i) {
		return phrase{}, false
	}
	p := phrase{form: formDate, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}
	g.yearTo(&p)
	return g.withEra(p), true
}

// notAYear reports whether token i, four digits, is a count, a number in a name or
// an address.
func (g *grammar) notAYear(i int) bool {
	t, prev, next := g.at(i), g.at(i-1), g.at(i+1)
	if prev.has(classNumbered|classAmount) && !prev.has(classTurn) || prev.shape == shapeNumber && prev.gap < gapLine && t.gap < gapLine && !g.has(i-2, classMonth) {
		return true
	}
	if prev.is('.') && g.has(i-2, classNumbered) || next.gap == gapNone && next.is('-') && g.at(i+2).shape == shapeNumber && g.at(i+2).gap == gapNone && g.at(i+2).digits > 2 && g.at(i+2).value <= t.value {
		return true
	}
	if prev.is('.') && g.does(i-2, traitYearly) && g.at(i-2).to-g.at(i-2).from <= 2 {
		return false
	}
	if prev.has(classApprox) && !g.approximates(i) {
		return true
	}
	if next.gap == gapNone && (next.is('%') || next.is('-') && g.at(i+2).has(classUnit)) {
		return true
	}
	if next.gap < gapLine {
		if next.has(classCounted) && !next.has(classThe) {
			return !g.has(i-1, classThe|classOwn) || !g.plausible(t.value)
		}
		if next.has(classUnit) || g.address(i+1) {
			return true
		}
	}
	if prev.unit == unitYear && prev.has(classUnit) && !prev.has(classPlural) {
		return false
	}
	governed := prev.has(governing|classThe|classOwn|classTurn|classFiscal|classApprox) || prev.is('-') || prev.shape == shapeMark && prev.mark == '('
	if !g.plausible(t.value) {
		return !governed || prev.has(classThe|classOwn|classTo|classAnd)
	}
	return !governed && g.plural(i+1)
}

// plausible reports whether a number is a year that news writes about without
// saying that it is one.
func (g *grammar) plausible(n int32) bool { return n >= 1880 && n <= 2060 }

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

package when

// fromWeekday reads "Tuesday", "Tues., Jan. 3", "Tuesday last week", "Monday-Friday",
// "Friday the 13th".
func (g *grammar) fromWeekday(i int) (phrase, bool) {
	t := g.at(i)
	j := g.dot(i + 1)
	k := j
	if g.is(k, ',') {
		k++
	}
	k = g.skip(k, classThe)
	if !g.line(k) {
		if p, ok := g.exactDay(k); ok {
			p.weekday = int8(t.value)
			return p, true
		}
	}
	switch {
	case !g.weekdayCase(i), g.namesADay(i - 1), g.ofPaper(i):
		return phrase{}, false
	case g.has(i-1, classArticle) && g.endsClause(j): // "July 28, a Sunday,"
		return phrase{}, false
	case g.has(j, classOf) && g.has(j+1, classEvery): // "the second Tuesday of every month"
		return phrase{}, false
	}
	p := phrase{form: formWeekday, to: j, weekday: int8(t.value), side: sideTense}
	n := g.skip(g.skip(j, classOf), classThe)
	if g.has(n, classTurn|classBack) && g.at(n+1).unit == unitWeek && !g.has(n+1, classPlural) {
		p.turned, p.turn, p.unit, p.to = true, int8(g.at(n).value), unitWeek, n+2
		p.side = sidePublished
		if g.has(n, classBack) {
			p.side = sideMentioned
		}
		return p, true
	}
	if g.isDash(j) && g.has(j+1, classWeekday) && g.joined(j) == g.joined(j+1) && g.at(j+1).capital {
		p.lastDay = int8(g.at(j + 1).value)
		p.to = g.dot(j + 2)
	}
	return p, true
}

// exactDay reads a day of the month behind its weekday.
func (g *grammar) exactDay(i int) (p phrase, ok bool) {
	switch t := g.at(i); {
	case t.has(classMonth):
		p, ok = g.fromMonth(i)
	case t.shape == shapeNumber || t.has(classOrdinal):
		if p, ok = g.digitDate(i); !ok {
			p, ok = g.dayMonth(i)
		}
		if !ok && t.suffix == ordinalSuffix && t.value <= 31 {
			return phrase{form: formOfMonth, to: i + 1, point: point{grain: unitDay, day: int(t.value)}}, true
		}
	}
	return p, ok && p.point.grain == unitDay
}

// weekdayCase reports whether token i is written as a weekday is: a short form needs
// its full stop or a word that governs it.
func (g *grammar) weekdayCase(i int) bool {
	t := g.at(i)
	if !t.capital {
		return !t.has(classShort) && t.to-t.from > 3
	}
	if !t.has(classShort) {
		return true
	}
	switch {
	case t.has(classHomonym):
		return g.has(i-1, classOn|classTurn) && !g.has(i-2, classThe) && g.word(i)[0] == 'S' && g.is(i+1, '.') ||
			g.has(i-1, classOn) && g.endsHere(i+1) && !g.has(i-1, classThe)
	case g.is(i+1, '.') && g.joined(i+1):
		return true
	}
	return g.has(i-1, classOn|classTurn|classUntil|classSince|classPart)
}

// fromDay reads yesterday, today, tomorrow and tonight, and "the day before
// yesterday" from its "day".
func (g *grammar) fromDay(i int) (phrase, bool) {
	t := g.at(i)
	p := phrase{form: formDay, to: i + 1, count: int(t.value)}
	if t.has(classTonight) {
		p.count, p.clock.Time = 0, "night"
	}
	return p, true
}

// fromNamed reads the days that have a name.
func (g *grammar) fromNamed(i int) (phrase, bool) {
	n, next := g.namedDay(i)
	if n == notNamed {
		return phrase{}, false
	}
	p := phrase{form: formDate, yearless: true, named: n, point: point{grain: unitDay}, to: next}
	p.to = g.yearAfter(next, &p)
	return p, true
}

// namesADay reports whether the word at token i makes the weekday behind it a name:
// "Black Monday".
func (g *grammar) namesADay(i int) bool {
	t := g.at(i)
	if t.shape != shapeWord || !t.capital || g.at(i+1).gap != gapSpace {
		return false
	}
	if g.does(i, traitRename) {
		return true
	}
	// "Joe Friday, the fixer,": a name that begins the sentence.
	return t.class == 0 && t.trait == 0 && g.is(i+2, ',') && (i == 0 || g.sentenceEnd(i-1))
}

// ofPaper reports whether the word at token i is part of a newspaper's name: "The
// Sunday Times", "the Daily Mail", "the Mail on Sunday".
func (g *grammar) ofPaper(i int) bool {
	paper := func(i int) bool { return g.does(i, traitPaper) && g.at(i).capital && g.at(i).gap < gapLine }
	return g.at(i).capital && paper(i+1) || g.has(i-1, classOn) && paper(i-2)
}

package when

// offset reads days or more counted from a date that follows: "three days after 3
// January", "the day before Christmas Eve".
func (g *grammar) offset(i int) (phrase, bool) {
	j := i
	n := amount{n: 1, to: i}
	if g.has(j, classThe) {
		j++
		n.to = j
	} else {
		var ok bool
		if n, ok = g.number(i); !ok || n.unknown || n.half {
			return phrase{}, false
		}
	}
	u := g.at(n.to)
	if !u.has(classUnit) || u.has(classOrdinal) || u.unit < unitDay || u.unit == unitWeekend || u.unit > unitYear || u.gap >= gapLine {
		return phrase{}, false
	}
	k := n.to + 1
	if !g.has(k, classAfter|classBefore) || g.at(k).gap >= gapLine {
		return phrase{}, false
	}
	p, ok := g.dayOrEvent(k + 1)
	if !ok || p.timed() || !g.isDay(&p) || p.form == formShift || p.form == formNumeric || u.unit > unitWeek && p.form != formDate {
		return phrase{}, false
	}
	p.away, p.awayIn = n.n, u.unit
	if g.has(k, classBefore) {
		p.away = -n.n
	}
	return p, true
}

// dayOrEvent reads a plain phrase, or what happened on the day that it is named after:
// "the Oct. 7 attack", "the harbour fire of 3 March".
func (g *grammar) dayOrEvent(i int) (phrase, bool) {
	p, ok := g.plain(i)
	if ok || !g.has(i, classThe) {
		return p, ok
	}
	if j, ok := g.event(i + 1); ok {
		if !g.has(j, classOf) {
			return phrase{}, false
		}
		return g.plain(j + 1)
	}
	if p, ok = g.plain(i + 1); !ok {
		return phrase{}, false
	}
	if !p.yearless && g.is(p.to, ',') {
		p.to++
	}
	if t := g.at(p.to); t.capital || t.trait.has(traitAttack|traitEvent) { // but not "the Jan. 6 committee vote"
		p.to, ok = g.event(p.to)
		return p, ok
	}
	return phrase{}, false
}

// event reads what happens on a day, perhaps with a word in front that says whose or
// where: "attack", "Senate vote".
func (g *grammar) event(i int) (to int, ok bool) {
	for j := i; j < i+2 && g.at(j).gap < gapLine; j++ {
		if t := g.at(j); t.trait.has(traitEvent) {
			return j + 1, true
		} else if t.shape != shapeWord || t.class != 0 {
			break
		}
	}
	return i, false
}

// ahead reads "in two weeks" from its amount, where the sentence is about the
// future and nothing follows that the time would be of.
func (g *grammar) ahead(i int) (phrase, bool) {
	n, ok := g.number(i)
	if !ok || n.unknown || n.half || !g.does(i-1, traitWithin) {
		return phrase{}, false
	}
	u := g.at(n.to)
	if !u.has(classUnit) || u.has(classOrdinal) || u.unit < unitDay || u.unit == unitWeekend || u.gap >= gapLine {
		return phrase{}, false
	}
	to := n.to + 1
	if k := g.possessive(to); k != to && g.does(k, traitTime) {
		to = k + 1
	} else if t, _ := g.tense(i-1, to); t != tenseFuture || !g.endsClause(to) {
		return phrase{}, false
	}
	return phrase{form: formShift, to: to, unit: u.unit, count: n.n, side: sidePublished}, true
}

// overnight reads "overnight" where it is no adjective.
func (g *grammar) overnight(i int) (phrase, bool) {
	if g.at(i).value != 10 || !g.endsClause(i+1) && !g.has(i+1, classIn|classOn|classTo|classAfter|classAt) || g.has(i-1, classArticle|classThe) {
		return phrase{}, false
	}
	return phrase{form: formOvernight, to: i + 1, clock: Clock{Time: daypartName(10)}}, true
}

// firstFew reads "the first three months of 2023", "the last two quarters of 1990".
func (g *grammar) firstFew(i int) (phrase, bool) {
	j := g.skip(i, classThe)
	o := g.at(j)
	last := o.trait.has(traitLast)
	if !last && (!o.has(classOrdinal) || o.value != 1) {
		return phrase{}, false
	}
	n, ok := g.number(j + 1)
	if !ok || n.unknown || n.half || g.has(j+1, classArticle) {
		return phrase{}, false
	}
	u := g.at(n.to)
	if !u.has(classUnit) || u.unit < unitDay || u.unit > unitYear || u.unit == unitWeekend || !g.has(n.to+1, classOf|classIn) || u.gap >= gapLine {
		return phrase{}, false
	}
	p, ok := g.dateOrUnit(n.to + 2)
	if !ok || p.form != formDate && p.form != formShift || p.part != noPart || p.sub != noUnit || !p.second.isZero() {
		return phrase{}, false
	}
	p.sub, p.few, p.nth = u.unit, n.n, 1
	if last {
		p.nth = -1
	}
	return p, true
}

// turnOfCentury reads "the turn of the century": some years on either side. Which
// century's is seldom said.
func (g *grammar) turnOfCentury(i int) (phrase, bool) {
	j := g.skip(i, classThe)
	if !g.does(j, traitTurn) || !g.has(j+1, classOf) {
		return phrase{}, false
	}
	k := g.skip(j+2, classThe)
	if u := g.at(k); u.unit == unitCentury && u.has(classUnit) && !u.has(classPlural) {
		return phrase{form: formDate, to: k + 1, approx: true,
			point: point{grain: unitYear, year: 1995}, second: point{grain: unitYear, year: 2005}}, true
	}
	return phrase{}, false
}

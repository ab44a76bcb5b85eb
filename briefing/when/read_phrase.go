package when

// triggers are the classes with which a phrase can begin.
const triggers = classMonth | classWeekday | classWeekdays | classSeason | classUnit | classNumber | classOrdinal |
	classSome | classTens | classPart | classEarlier | classLater | classApprox | classShortly | classDay | classTonight |
	classNoon | classTurn | classBack | classEvery | classOften | classVague | classThese | classThe | classArticle |
	classOwn | classFiscal | classNamed | classHalf | classDaypart | classEra

// phrase reads a phrase that begins at token i.
func (g *grammar) phrase(i int) (phrase, bool) {
	t := g.at(i)
	if !t.has(triggers) && t.unit == noUnit && !t.is('\'') {
		return phrase{}, false
	}
	p, ok := g.modified(i)
	if !ok {
		return phrase{}, false
	}
	p.from = i
	g.timeOf(&p)
	g.behind(&p)
	return p, true
}

// modified reads what stands in front of a date with it: "shortly after", "about".
func (g *grammar) modified(i int) (phrase, bool) {
	t := g.at(i)
	if t.has(classShortly) && g.has(i+1, classAfter|classBefore) {
		p, ok := g.core(i + 2)
		if !ok || p.form > formOfMonth {
			return phrase{}, false
		}
		p.shortly = 1
		if g.has(i+1, classBefore) {
			p.shortly = -1
		}
		return p, true
	}
	if t.has(classApprox) {
		j := i + 1
		if g.is(j, '.') && g.joined(j) && t.to-t.from <= 2 { // c.
			j++
		}
		if p, ok := g.core(j); ok && g.canBeAbout(i, &p) {
			p.approx = p.dated()
			return p, true
		}
		if !t.has(classSome) {
			return phrase{}, false
		}
	}
	return g.core(i)
}

// canBeAbout reports whether token i, "about", can belong to a phrase: "about a
// year", but not "asked about Tuesday".
func (g *grammar) canBeAbout(i int, p *phrase) bool {
	switch {
	case p.form == formDuration || p.form == formShift && p.count != 0 && !p.turned || p.form == formTime:
		return true
	case p.form == formDate:
		return !g.has(i-1, classSay)
	}
	return false
}

// core reads a date, a time, a duration or a set.
func (g *grammar) core(i int) (phrase, bool) {
	for _, read := range [...]func(*grammar, int) (phrase, bool){
		(*grammar).clockPhrase,
		(*grammar).offset,
		(*grammar).ahead,
		(*grammar).drifting,
		(*grammar).firstFew,
		(*grammar).turnOfCentury,
		(*grammar).partOf,
		(*grammar).subOf,
		(*grammar).plain,
	} {
		if p, ok := read(g, i); ok {
			p.from = i
			return p, true
		}
	}
	return phrase{}, false
}

// plain reads a phrase without modifiers.
func (g *grammar) plain(i int) (p phrase, ok bool) {
	t := g.at(i)
	switch {
	case t.shape == shapeNumber:
		return g.fromNumber(i)
	case t.shape == shapeOther:
		return g.yearPart(i)
	case t.is('\''):
		return g.shortYear(i)
	}
	for _, r := range [...]struct {
		class class
		read  func(*grammar, int) (phrase, bool)
	}{
		{classWeekday, (*grammar).fromWeekday},
		{classMonth, (*grammar).fromMonth},
		{classDay | classTonight, (*grammar).fromDay},
		{classDaypart, (*grammar).overnight},
		{classThe | classOwn, (*grammar).fromThe},
		{classTurn, (*grammar).fromTurn},
		{classBack, (*grammar).fromBack},
		{classNamed, (*grammar).fromNamed},
		{classSeason, (*grammar).fromSeason},
		{classOrdinal | classFiscal | classUnit, (*grammar).yearPart},
		{classNumber, (*grammar).spelledYear},
		{classTens, (*grammar).fromTens},
		{classArticle | classNumber | classSome | classUnit | classHalf | classOrdinal, (*grammar).counted},
		{classEra, (*grammar).eraYear},
		{classEvery | classOften | classWeekdays, (*grammar).repeated},
		{classVague | classThese, (*grammar).vague},
	} {
		if !t.has(r.class) {
			continue
		}
		if p, ok = r.read(g, i); ok {
			return p, true
		}
	}
	return phrase{}, false
}

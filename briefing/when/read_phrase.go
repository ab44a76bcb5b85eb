package when

// triggers are the classes with which a phrase can begin.
const triggers = classMonth | classWeekday | classWeekdays | classSeason | classUnit | classNumber | classOrdinal |
	classSome | classTens | classPart | classEarlier | classLater | classApprox | classShortly | classDay | classTonight |
	classNoon | classTurn | classBack | classEvery | classOften | classVague | classThese | classThe | classArticle |
	classOwn | classFiscal | classNamed | classHalf | classDaypart | classEra

// canBegin reports whether a phrase can begin at token i.
func (g *grammar) canBegin(i int) bool {
	t := g.at(i)
	if !t.has(triggers) {
		return t.unit != noUnit || t.is('\'')
	}
	return !t.has(classThe|classArticle) || g.opens(i+1)
}

// phrase reads a phrase that begins at token i.
func (g *grammar) phrase(i int) (phrase, bool) {
	p, ok := g.modified(i)
	if !ok {
		return phrase{}, false
	}
	p.from = i
	g.timeOf(&p)
	g.behind(&p)
	return p, true
}

// opens reports whether the word at token i can follow "the" or "a" in a phrase.
func (g *grammar) opens(i int) bool {
	t := g.at(i)
	return t.has(openers) || t.trait.has(traitFull|traitTurn|traitVery) || t.shape != shapeWord
}

// openers are the classes of words that can follow "the" or "a" in a phrase.
const openers = classTurn | classBack | classOrdinal | classNumber | classTens | classSeason | classFiscal | classUnit |
	classPart | classHalf | classSome | classEarlier | classLater | classApprox

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

// A reading is one kind of phrase, and what it begins with: the classes or traits of
// its first word, behind a "the".
type reading struct {
	class class
	trait trait
	read  func(*grammar, int) (phrase, bool)
}

// readings are the kinds of phrase that are more than a plain one, the longer ones
// first.
func readings() [8]reading {
	return [...]reading{
		{classNumber | classNoon, 0, (*grammar).clockPhrase},
		{classNumber | classUnit | classArticle, 0, (*grammar).offset},
		{classNumber | classArticle, 0, (*grammar).ahead},
		{classEarlier | classLater, 0, (*grammar).drifting},
		{classOrdinal, traitLast, (*grammar).firstFew},
		{0, traitTurn, (*grammar).turnOfCentury},
		{classPart, traitVery, (*grammar).partOf},
		{classOrdinal, traitLast, (*grammar).subOf},
	}
}

// core reads a date, a time, a duration or a set.
func (g *grammar) core(i int) (phrase, bool) {
	head := g.at(g.skip(i, classThe))
	for k := range g.readings {
		r := &g.readings[k]
		if head.class&r.class == 0 && head.trait&r.trait == 0 {
			continue
		}
		if p, ok := r.read(g, i); ok {
			p.from = i
			return p, true
		}
	}
	p, ok := g.plain(i)
	p.from = i
	return p, ok
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
	for k := range g.plains {
		r := &g.plains[k]
		if !t.has(r.class) {
			continue
		}
		if p, ok = r.read(g, i); ok {
			return p, true
		}
	}
	return phrase{}, false
}

// plains are the kinds of plain phrase, in the order in which they are tried.
func plains() [16]reading {
	return [...]reading{
		{classWeekday, 0, (*grammar).fromWeekday},
		{classMonth, 0, (*grammar).fromMonth},
		{classDay | classTonight, 0, (*grammar).fromDay},
		{classDaypart, 0, (*grammar).overnight},
		{classThe | classOwn, 0, (*grammar).fromThe},
		{classTurn, 0, (*grammar).fromTurn},
		{classBack, 0, (*grammar).fromBack},
		{classNamed, 0, (*grammar).fromNamed},
		{classSeason, 0, (*grammar).fromSeason},
		{classOrdinal | classFiscal | classUnit, 0, (*grammar).yearPart},
		{classNumber, 0, (*grammar).spelledYear},
		{classTens, 0, (*grammar).fromTens},
		{classArticle | classNumber | classSome | classUnit | classHalf | classOrdinal, 0, (*grammar).counted},
		{classEra, 0, (*grammar).eraYear},
		{classEvery | classOften | classWeekdays, 0, (*grammar).repeated},
		{classVague | classThese, 0, (*grammar).vague},
	}
}

package when

// standsAlone reports whether token i is a month without a day and a year behind it,
// that ends before token j: not "may" the verb, "March" the march, Theresa May.
func (g *grammar) standsAlone(i, j int) bool {
	t := g.at(i)
	switch {
	case !t.capital:
		return !t.has(classHomonym | classShort)
	case t.has(classShort):
		return g.shortStands(i, j)
	case !t.has(classHomonym):
		return true
	}
	prev := g.at(i - 1)
	switch {
	case prev.capital && prev.shape == shapeWord && t.gap < gapLine && prev.class == 0: // Theresa May
		return false
	case g.isName(j) && !prev.has(classIn|classTurn): // April Jones
		return false
	case prev.has(classThe) && t.value == 3 && !g.isNoun(j): // "the March for Water"
		return false
	case prev.has(classTo) && !g.has(i-2, classMonth|classUnit): // but "the year to June"
		return false
	case g.is(i+1, '\'') && prev.class == 0: // May's speech
		return false
	case g.governsMonth(i - 1):
		return true
	}
	return prev.shape == shapeWord && !prev.capital && t.value != 3 && t.value != 5
}

// shortStands reports whether a month's short form is one: its full stop or a
// preposition shows it.
func (g *grammar) shortStands(i, j int) bool {
	t := g.at(i)
	governed := g.governsMonth(i - 1)
	if g.is(i+1, '.') && g.joined(i+1) {
		return governed || !t.has(classHomonym)
	}
	return governed && !t.has(classHomonym) && !g.at(j).capital
}

// governsMonth reports whether what stands at token i makes a month of the word
// behind it: "in May", "last May", "mid-May".
func (g *grammar) governsMonth(i int) bool {
	t := g.at(i)
	return t.has(governing&^classOn|classTurn|classThe|classOwn|classBack|classEarlier|classLater|classMonth) || t.is('-') || t.is('(')
}

// isName reports whether token i looks like part of a name.
func (g *grammar) isName(i int) bool {
	t := g.at(i)
	return t.capital && t.gap < gapLine && t.shape == shapeWord && t.class == 0
}

// isNoun reports whether token i looks like a common noun.
func (g *grammar) isNoun(i int) bool {
	t := g.at(i)
	return t.shape == shapeWord && !t.capital && t.class == 0 && t.trait == 0
}

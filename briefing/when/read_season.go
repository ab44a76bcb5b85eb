package when

// theSeason reads "the summer", "the spring of 2023".
func (g *grammar) theSeason(j int) (phrase, bool) {
	p := g.season(j)
	if p.yearless && !p.turned && (!g.has(j-2, classIn|classUntil|classSince|classBefore|classAfter|classPart|classOf) ||
		!g.endsHere(j+1)) {
		return phrase{}, false
	}
	return p, true
}

// fromSeason reads "spring 2024", "autumn of last year", "winter 2023-24".
func (g *grammar) fromSeason(i int) (phrase, bool) {
	p := g.season(i)
	if p.yearless && !p.turned {
		return p, g.seasonAlone(i)
	}
	return p, true
}

// season reads the season at token i and the year behind it.
func (g *grammar) season(i int) phrase {
	p := phrase{form: formDate, yearless: true, point: point{grain: unitSeason, month: int(g.at(i).value)}}
	p.to = g.yearAfter(i+1, &p)
	if !p.yearless && g.isDash(p.to) && g.at(p.to+1).number(2) && g.joined(p.to+1) && g.joined(p.to) {
		p.to += 2 // the winter that ends in the next year
	}
	return p
}

// seasonAlone reports whether the word at token i is a season without a year behind
// it: "in autumn", "early spring", but not "the fall" and not "spring rolls".
func (g *grammar) seasonAlone(i int) bool {
	t := g.at(i)
	governed := g.has(i-1, classIn|classPart|classUntil|classSince) || g.is(i-1, '-') && g.has(i-2, classPart)
	word := t.has(classHomonym) && !t.capital && t.value != 1 // fall
	return governed && !word && (g.endsHere(i+1) || g.has(i+1, classThe))
}

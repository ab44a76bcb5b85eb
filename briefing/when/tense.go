package when

// A tense is what a sentence says about when its date is.
type tense uint8

const (
	tenseUnknown tense = iota
	tensePast
	tenseFuture
)

// How far the words around a date are read, in tokens.
const (
	cueBefore = 24
	cueAfter  = 16
)

// tense reads from the words around tokens from to before to whether what happens
// then is past or to come. The verb that governs is the nearest before the date, or
// where there is none the first after it. Until a date is the future unless the verb
// is surely past.
func (g *grammar) tense(from, to int) (t tense, sure bool) {
	switch {
	case g.does(from-1, traitAs) && g.does(from-2, traitAsSoon) && g.does(from-3, traitAs):
		return tenseFuture, true
	case g.possessive(to) != to:
		return g.rightTense(to), true // "Wednesday's ruling"
	}
	t, sure = g.leftTense(from)
	if t == tenseUnknown {
		t = g.rightTense(to)
		sure = g.opensSentence(from)
	}
	if g.has(from-1, classUntil) && (t != tensePast || !sure) {
		return tenseFuture, true
	}
	return t, sure
}

// A clause is what has been seen of one, from its end.
type clause struct {
	infinitive bool // "to meet"
	participle bool // "released": of which the verb is still to come
}

// leftTense looks for the governing verb before token i, and tells whether its form
// can be nothing else.
func (g *grammar) leftTense(i int) (t tense, sure bool) {
	var c clause
	for j := i - 1; j >= max(0, i-cueBefore); j-- {
		if g.line(j+1) || g.sentenceEnd(j) || g.is(j, ';') {
			break
		}
		if g.at(j).shape != shapeWord {
			continue
		}
		if t, sure, found := g.verb(j, &c); found {
			return t, sure
		}
	}
	if c.infinitive {
		return tenseFuture, false // "to meet on Tuesday"
	}
	return tenseUnknown, false
}

// verb reports what the word at token j makes of the clause behind it.
func (g *grammar) verb(j int, c *clause) (t tense, sure, found bool) {
	switch g.cue(j) {
	case cueFuture:
		if g.does(j-1, traitBeen) && g.does(j-2, traitHad) || g.does(j, traitCould) && g.has(j+1, classNot) {
			return tensePast, true, true
		}
		return tenseFuture, true, true
	case cueAgree:
		if c.infinitive && !g.does(j-1, traitHad) { // "had hoped to" came to nothing
			return tenseFuture, true, true
		}
		return tensePast, false, g.at(j).edged
	case cueWas:
		return tensePast, !g.does(j, traitHave), true
	case cueIs:
		if c.participle && !g.has(j+1, classTo) {
			return tenseUnknown, false, true
		}
		return tenseFuture, g.has(j+1, classTo), true
	case cueBe:
		if g.does(j, traitBeing) {
			return tensePast, false, true
		}
		if c.participle && g.has(j-1, classTo) {
			return tenseFuture, true, true // "to be published"
		}
		*c = clause{infinitive: true} // "will be"
	case cueParticiple:
		if !g.participle(j) {
			return tensePast, g.has(j, classPast|classSay), true
		}
		c.participle = true
	case cueInfinitive:
		c.infinitive = true
	case cueSoon:
		return tenseFuture, true, true
	}
	return tenseUnknown, false, false
}

// rightTense looks for the first verb behind token i.
func (g *grammar) rightTense(i int) tense {
	for j := i; j < min(len(g.tokens), i+cueAfter); j++ {
		t := g.at(j)
		if t.gap >= gapLine || g.sentenceEnd(j) || t.is(';') {
			return tenseUnknown
		}
		if t.shape != shapeWord {
			continue
		}
		switch g.cue(j) {
		case cueFuture:
			if g.does(j, traitPlanned) && g.has(j+1, classTo) {
				return tensePast
			}
			return tenseFuture
		case cueIs:
			if g.has(j+1, classTo) {
				return tenseFuture
			}
		case cueWas, cueAgree:
			return tensePast
		case cueParticiple:
			if !g.participle(j) {
				return tensePast
			}
		}
	}
	return tenseUnknown
}

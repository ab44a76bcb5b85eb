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

// opensSentence reports whether the phrase at token i opens its sentence, perhaps
// behind a preposition.
func (g *grammar) opensSentence(i int) bool {
	starts := func(i int) bool { return i <= 0 || g.line(i) || g.sentenceEnd(i-1) }
	return starts(i) || starts(i-1) && g.at(i-1).class != 0
}

// sameSentence reports whether the byte at is in the sentence of token i, and not too
// far before it.
func (g *grammar) sameSentence(i int, at int32) bool {
	for j := i - 1; j >= max(0, i-cueBefore); j-- {
		if g.at(j).from <= at {
			return true
		}
		if g.sentenceEnd(j) || g.line(j+1) {
			return false
		}
	}
	return false
}

// leftTense looks for the governing verb before token i, and tells whether its form
// can be nothing else.
func (g *grammar) leftTense(i int) (t tense, sure bool) {
	infinitive, participle := false, false
	for j := i - 1; j >= max(0, i-cueBefore); j-- {
		if g.at(j+1).gap >= gapLine || g.sentenceEnd(j) || g.is(j, ';') {
			break
		}
		if g.at(j).shape != shapeWord {
			continue
		}
		switch g.cue(j) {
		case cueFuture:
			if g.does(j-1, traitBeen) && g.does(j-2, traitHad) || g.does(j, traitCould) && g.has(j+1, classNot) {
				return tensePast, true
			}
			return tenseFuture, true
		case cueAgree:
			if infinitive {
				return tenseFuture, true
			}
			if g.at(j).edged {
				return tensePast, false
			}
		case cueWas:
			return tensePast, !g.does(j, traitHave)
		case cueIs:
			switch {
			case g.has(j+1, classTo):
				return tenseFuture, true
			case participle:
				return tenseUnknown, false
			}
			return tenseFuture, false
		case cueBe:
			if g.does(j, traitBeing) {
				return tensePast, false
			}
			if participle && g.has(j-1, classTo) {
				return tenseFuture, true // "to be published"
			}
			infinitive, participle = true, false // "will be"
		case cueParticiple:
			if g.participle(j) {
				participle = true
				continue
			}
			return tensePast, g.has(j, classPast|classSay)
		case cueInfinitive:
			infinitive = true
		case cueSoon:
			return tenseFuture, true
		}
	}
	if infinitive {
		return tenseFuture, false // "to meet on Tuesday"
	}
	return tenseUnknown, false
}

// A cue is what a word says about the tense.
type cue uint8

const (
	noCue cue = iota
	cueFuture
	cueAgree // what it is to do is to come
	cueWas
	cueIs
	cueBe
	cueParticiple // or a past tense
	cueInfinitive // to
	cueSoon       // a present tense that announces
)

// cue is what token i says about the tense of what follows.
func (g *grammar) cue(i int) cue {
	t := g.at(i)
	switch {
	case t.has(classFuture), !t.capital && g.does(i, traitMay):
		return cueFuture
	case t.has(classAgree):
		return cueAgree
	case t.has(classBe):
		return cueBe
	case t.has(classWas):
		return cueWas
	case t.has(classIs):
		return cueIs
	case t.has(classPast|classSay) && !t.capital:
		return cueParticiple
	case t.edged && !t.has(classNotPast) && !g.attributive(i):
		return cueParticiple
	case t.has(classTo):
		if n := g.at(i + 1); n.shape == shapeWord && !n.capital && !n.has(classThe|classOwn|classArticle|classTurn|classBack) {
			return cueInfinitive
		}
	case t.has(classSoon):
		return g.announces(i)
	}
	return noCue
}

// announces reports whether token i, a verb such as "meet", announces what is to
// come: "talks resume", "the court meets".
func (g *grammar) announces(i int) cue {
	prev := g.at(i - 1)
	switch w := g.word(i); {
	case prev.has(classTo):
		return cueInfinitive
	case prev.has(classThe | classOwn | classArticle | classIs | classWas | classBe):
		return noCue
	case w[len(w)-1] == 's':
		return cueSoon
	}
	if endsLikePlural(g.word(i - 1)) {
		return cueSoon
	}
	return noCue
}

// participle reports whether the verb at token i belongs to one before it: "will be
// released", "to remain closed", "is held".
func (g *grammar) participle(i int) bool {
	if g.has(i-1, classBe|classIs|classWas) {
		return true
	}
	if g.does(i-1, traitStay|traitBeing) || g.has(i-1, classNot) {
		return true
	}
	return g.at(i-1).has(classOften) || isAdverb(g.word(i-1)) && g.has(i-2, classBe|classIs|classWas)
}

// attributive reports whether the word at token i, which ends in -ed, stands before
// a noun: "the planned sale", "a still unspecified date".
func (g *grammar) attributive(i int) bool {
	if g.does(i-1, traitStill) || isAdverb(g.word(i-1)) {
		i--
	}
	return g.has(i-1, classThe|classOwn|classArticle)
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

// sentenceEnd reports whether token i ends a sentence: a full stop that is no
// abbreviation's, before a capital.
func (g *grammar) sentenceEnd(i int) bool {
	t := g.at(i)
	if t.shape != shapeMark {
		return false
	}
	switch t.mark {
	case '!', '?':
		return true
	case '.':
		n := g.at(i + 1)
		if n.gap == gapNone && !n.is('"') && !n.is('\'') || n.shape == shapeWord && !n.capital {
			return false
		}
		prev := g.at(i - 1)
		return prev.shape != shapeWord || !(prev.has(classShort) || prev.to-prev.from == 1 || prev.trait.has(traitTitle))
	}
	return false
}

// saying reports whether the date at tokens from to before to is that of the act of
// saying: "said on Tuesday", "told reporters Wednesday", "in a statement on Friday",
// "On Tuesday, officials said".
func (g *grammar) saying(from, to int) bool {
	i := g.skipBack(from-1, classOn|classEarlier|classLater|classPart)
	for j := i; j >= max(0, i-7); j-- {
		t := g.at(j)
		if g.at(j+1).gap >= gapLine || t.shape == shapeMark && !t.is('\'') || t.has(classFuture|classBe) {
			break
		}
		if t.has(classSay) {
			return !g.at(j - 1).has(classBe | classWas | classIs)
		}
		if t.has(classSpeech) && j >= i-2 {
			return true
		}
		if t.has(classPast|classWas) || t.edged || g.does(j, traitThat) {
			break
		}
	}
	if from > 0 && !g.sentenceEnd(from-1) && !(g.has(from-1, classOn) && (from == 1 || g.sentenceEnd(from-2))) {
		return false
	}
	for j := to; j < min(len(g.tokens), to+8); j++ {
		t := g.at(j)
		if g.sentenceEnd(j) || t.gap >= gapLine || t.has(classPast|classWas|classFuture) && !t.has(classSay) {
			return false
		}
		if t.has(classSay) {
			return true
		}
		if t.edged {
			return false
		}
	}
	return false
}

// skipBack goes back over tokens of some classes.
func (g *grammar) skipBack(i int, c class) int {
	for g.has(i, c) {
		i--
	}
	return i
}

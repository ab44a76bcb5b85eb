package when

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
	case t.has(classFuture) && t.edged && g.attributive(i): // an expected delay
		return noCue
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

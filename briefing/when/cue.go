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
// where there is none the first after it.
func (g *grammar) tense(from, to int) tense {
	if t := g.leftTense(from); t != tenseUnknown {
		return t
	}
	return g.rightTense(to)
}

// leftTense looks for the governing verb before token i.
func (g *grammar) leftTense(i int) tense {
	infinitive, participle := false, false
	for j := i - 1; j >= max(0, i-cueBefore); j-- {
		t := g.at(j)
		if g.at(j+1).gap >= gapLine || g.sentenceEnd(j) || t.is(';') {
			break
		}
		if t.shape != shapeWord {
			continue
		}
		switch {
		case t.has(classFuture):
			return tenseFuture
		case t.has(classAgree) && infinitive:
			return tenseFuture
		case t.has(classBe) && participle:
			infinitive, participle = false, false
			if g.word(j) == "being" {
				return tensePast
			}
			continue // "will be released", "to be released"
		case t.has(classWas), t.has(classPast) && !t.capital:
			return tensePast
		case t.has(classIs):
			if g.has(j+1, classTo) {
				return tenseFuture
			}
			if participle {
				return tenseUnknown
			}
			return tenseFuture
		case t.edged && !t.has(classNotPast) && !g.has(j-1, classThe|classOwn|classArticle):
			if g.has(j-1, classBe) || g.has(j-1, classIs) {
				participle = true
				continue
			}
			return tensePast
		case t.has(classSay):
			return tensePast
		case t.has(classTo) && g.at(j+1).shape == shapeWord && !g.at(j+1).capital && !g.has(j+1, classThe|classOwn|classArticle|classTurn) && g.at(j+1).to > 1:
			infinitive = true
		case t.has(classSoon):
			if g.has(j-1, classTo) {
				infinitive = true
				continue
			}
			if !g.has(j-1, classThe|classOwn|classArticle) && g.word(j)[len(g.word(j))-1] == 's' {
				return tenseFuture
			}
		}
	}
	if infinitive {
		return tenseFuture // "to meet on Tuesday"
	}
	return tenseUnknown
}

// rightTense looks for the first verb behind token i.
func (g *grammar) rightTense(i int) tense {
	for j := i; j < min(len(g.tokens), i+cueAfter); j++ {
		t := g.at(j)
		if t.gap >= gapLine || g.sentenceEnd(j) || t.is(';') {
			return tenseUnknown
		}
		switch {
		case t.shape != shapeWord:
		case t.has(classFuture), t.has(classIs) && g.has(j+1, classTo):
			return tenseFuture
		case t.has(classWas | classPast | classSay):
			return tensePast
		case t.edged && !t.has(classNotPast) && !g.has(j-1, classThe|classOwn|classArticle):
			return tensePast
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
		return prev.shape != shapeWord || !(prev.has(classShort) || prev.to-prev.from == 1 || isTitle(g.word(i-1)))
	}
	return false
}

// isTitle reports whether a word is a title that is written with a full stop.
func isTitle(w string) bool {
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Capt", "Inc", "Co", "Corp", "Ltd", "St", "vs", "No":
		return true
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
		if t.has(classPast|classWas) || t.edged || g.word(j) == "that" {
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

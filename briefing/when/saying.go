package when

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
	if !g.opensSentence(from) {
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

package when

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
		return prev.shape != shapeWord || !prev.has(classShort) && prev.to-prev.from > 1 && !prev.trait.has(traitTitle)
	}
	return false
}

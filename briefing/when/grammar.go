package when

// A grammar reads phrases from the tokens of one block. Its methods take the token
// to begin at, and tell the one after what they have read. None looks further than
// a fixed number of tokens, so that reading takes time in proportion to the text.
type grammar struct {
	text     string
	tokens   []token
	readings [8]reading
	plains   [16]reading
	nested   int // how deep a reading is within others
	visits   int // tokens looked at, for the test that it stays in proportion
}

func newGrammar() grammar { return grammar{readings: readings(), plains: plains()} }

// nothing stands for the tokens before the first and after the last.
var nothing = token{shape: shapeMark, gap: gapBlank} //nolint:gochecknoglobals // never written

// at is token i.
func (g *grammar) at(i int) *token {
	g.visits++
	if uint(i) >= uint(len(g.tokens)) {
		return &nothing
	}
	return &g.tokens[i]
}

func (g *grammar) word(i int) string {
	t := g.at(i)
	return g.text[t.from:t.to]
}

// is reports whether token i is the mark m.
func (g *grammar) is(i int, m byte) bool { return g.at(i).is(m) }

func (g *grammar) has(i int, c class) bool { return g.at(i).class&c != 0 }

// does reports whether the word at token i has one of the traits.
func (g *grammar) does(i int, t trait) bool { return g.at(i).trait&t != 0 }

// joined reports whether token i is written onto the one before.
func (g *grammar) joined(i int) bool { return g.at(i).gap == gapNone }

// hyphen skips a hyphen that joins two words.
func (g *grammar) hyphen(i int) int {
	if t := g.at(i); (t.is('-') || t.is(markEnDash)) && t.gap == gapNone && g.joined(i+1) {
		return i + 1
	}
	return i
}

// isDash reports whether token i is a hyphen or a dash.
func (g *grammar) isDash(i int) bool {
	t := g.at(i)
	return t.is('-') || t.is(markEnDash) || t.is(markEmDash)
}

// dot skips the full stop of an abbreviation.
func (g *grammar) dot(i int) int {
	if g.has(i-1, classShort) && g.is(i, '.') && g.joined(i) {
		return i + 1
	}
	return i
}

// line reports whether token i begins a line.
func (g *grammar) line(i int) bool { return g.at(i).gap >= gapLine }

// skip skips token i if it has one of the classes.
func (g *grammar) skip(i int, c class) int {
	if g.has(i, c) {
		return i + 1
	}
	return i
}

// possessive skips "'s" and "s'".
func (g *grammar) possessive(i int) int {
	if g.is(i, '\'') && (g.joined(i) || g.at(i).gap == gapSpace) {
		if t := g.at(i + 1); t.gap == gapNone && t.to-t.from == 1 && g.text[t.from]|0x20 == 's' {
			return i + 2
		}
		if g.at(i+1).gap != gapNone && g.joined(i) {
			return i + 1
		}
	}
	return i
}

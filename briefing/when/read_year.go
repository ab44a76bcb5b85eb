package when

// yearAfter reads the year behind a month or a day: ", 2024", "of 2024", "'24", or
// "last year".
func (g *grammar) yearAfter(i int, p *phrase) int {
	j := i
	comma := g.is(j, ',')
	if comma || g.has(j, classOf) {
		j++
	}
	if y, next, ok := g.year(j); ok {
		p.point.year, p.yearless = y, false
		return next
	}
	if g.has(j, classNumber) && g.at(j).shape == shapeWord {
		if q, ok := g.spelledYear(j); ok {
			p.point.year, p.yearless = q.point.year, false
			return q.to
		}
	}
	if n := g.skip(j, classThe|classOwn); !comma && g.has(n, classTurn|classBack) && g.at(n+1).unit == unitYear {
		p.turned, p.turn, p.unit, p.side = true, int8(g.at(n).value), unitYear, sidePublished
		if g.has(n, classBack) {
			p.side = sideMentioned
		}
		return g.possessive(n + 2)
	}
	return i
}

// year reads a year in digits that stands behind other parts of a date.
func (g *grammar) year(i int) (year int64, next int, ok bool) {
	t := g.at(i)
	if t.is('\'') {
		if n := g.at(i + 1); n.number(2) && n.digits == 2 && n.gap == gapNone {
			return shortened(n.value), i + 2, true
		}
		return 0, i, false
	}
	if era := g.at(i + 1); t.number(4) && t.value > 0 && era.has(classEra) && era.upper {
		if era.value < 0 {
			return 1 - int64(t.value), i + 2, true
		}
		return int64(t.value), i + 2, true
	}
	if !t.number(4) || t.digits != 4 || t.value < 1000 || t.value > 2999 || g.goesOn(i+1) || g.isCount(i) {
		return 0, i, false
	}
	return int64(t.value), i + 1, true
}

// isCount reports whether token i, behind other parts of a date, counts what follows:
// "On 3 January, 2024 people", but not "On 3 January 2024 people". A round number
// may be either, and is taken for a count.
func (g *grammar) isCount(i int) bool {
	t, next := g.at(i), g.at(i+1)
	if !next.has(classCounted) || next.gap >= gapLine {
		return false
	}
	month := g.has(i-1, classMonth) || g.is(i-1, '.') && g.has(i-2, classMonth)
	return !month || !plausible(t.value) || t.value%100 == 0
}

// goesOn reports whether a number goes on at token i: ",000", ".5", ":30", "%".
func (g *grammar) goesOn(i int) bool {
	t := g.at(i)
	if t.gap != gapNone || t.shape != shapeMark {
		return t.is('%')
	}
	switch t.mark {
	case ',', '.', ':', '/':
		n := g.at(i + 1)
		return n.gap == gapNone && n.shape == shapeNumber
	case '%', '$':
		return true
	}
	return false
}

// shortened is the year that two digits stand for: 1930 to 2029.
func shortened(n int32) int64 {
	if n < 30 {
		return 2000 + int64(n)
	}
	return 1900 + int64(n)
}

// shortYear reads '82 and the '90s.
func (g *grammar) shortYear(i int) (phrase, bool) {
	n := g.at(i + 1)
	if n.gap != gapNone || n.shape != shapeNumber || n.digits != 2 {
		return phrase{}, false
	}
	if n.suffix == pluralSuffix {
		return g.decade(i + 1)
	}
	if n.suffix != noSuffix || !g.has(i-1, governing) || g.goesOn(i+2) {
		return phrase{}, false
	}
	return phrase{form: formDate, to: i + 2, point: point{grain: unitYear, year: shortened(n.value)}}, true
}

// decade reads 1990s, 90s and 1990's.
func (g *grammar) decade(i int) (phrase, bool) {
	t := g.at(i)
	to := i + 1
	if t.suffix != pluralSuffix {
		if to = g.possessive(i + 1); to != i+3 || t.suffix != noSuffix || t.digits == 4 && !g.has(i-1, classThe|classPart|classIn) {
			return phrase{}, false
		}
	}
	year := int64(t.value)
	switch {
	case t.digits == 4 && year%10 == 0 && year >= 1000 && year < 2100:
	case t.digits == 2 && year%10 == 0 && g.decadeWord(i):
		year = shortened(t.value)
		if year > 2020 {
			year -= 100
		}
	default:
		return phrase{}, false
	}
	p := phrase{form: formDate, to: to, point: point{grain: unitDecade, year: year}}
	if year%100 == 0 && t.digits == 4 && year < 2000 {
		p.point.grain = unitCentury // the 1800s
	}
	return p, true
}

// decadeWord reports whether "90s" at token i is a decade and no age or
// temperature: "in the 90s", "'90s", but not "in his 90s".
func (g *grammar) decadeWord(i int) bool {
	for j := i - 1; j >= i-3; j-- {
		switch {
		case g.is(j, '\''), g.has(j, classThe|classAnd):
			return true
		case g.has(j, classPart), g.is(j, '-'):
			continue
		}
		return false
	}
	return false
}

// fromTens reads "nineties".
func (g *grammar) fromTens(i int) (phrase, bool) {
	if !g.decadeWord(i) {
		return phrase{}, false
	}
	year := shortened(g.at(i).value)
	if year > 2020 {
		year -= 100
	}
	return phrase{form: formDate, to: i + 1, point: point{grain: unitDecade, year: year}}, true
}

// spelledYear reads "nineteen ninety-seven" and "two thousand and four".
func (g *grammar) spelledYear(i int) (phrase, bool) {
	t := g.at(i)
	if t.shape == shapeNumber {
		return phrase{}, false
	}
	if t.value != 19 && t.value != 20 {
		return phrase{}, false
	}
	hundreds := int64(t.value) * 100
	if tens := g.hyphen(i + 1); g.has(tens, classTens) {
		return phrase{form: formDate, to: tens + 1, point: point{grain: unitDecade, year: hundreds + int64(g.at(tens).value)}}, true
	}
	n, to, ok := g.tensAndOnes(i + 1)
	if !ok || n < 10 {
		return phrase{}, false
	}
	year := hundreds + int64(n)
	if g.has(to, classCounted|classUnit) {
		return phrase{}, false
	}
	return phrase{form: formDate, to: to, point: point{grain: unitYear, year: year}}, true
}

// tensAndOnes reads "ninety-seven", "ninety", "seven".
func (g *grammar) tensAndOnes(i int) (n, next int, ok bool) {
	t := g.at(i)
	if t.shape != shapeWord || !t.has(classNumber) || t.value > 99 {
		return 0, i, false
	}
	n, next = int(t.value), i+1
	if n >= 20 {
		j := g.hyphen(next)
		if o := g.at(j); o.shape == shapeWord && o.has(classNumber) && o.value < 10 && o.value > 0 {
			return n + int(o.value), j + 1, true
		}
	}
	return n, next, true
}

// eraYear reads "AD 79".
func (g *grammar) eraYear(i int) (phrase, bool) {
	t, n := g.at(i), g.at(i+1)
	if !t.upper || t.value < 0 || !n.number(4) || n.value == 0 || g.goesOn(i+2) {
		return phrase{}, false
	}
	return phrase{form: formDate, to: i + 2, point: point{grain: unitYear, year: int64(n.value)}}, true
}

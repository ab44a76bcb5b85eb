package when

import "strconv"

// An amount is how many units there are: "three", "a few", "two and a half".
type amount struct {
	to      int // the token after it
	n       int
	half    bool // and a half
	unknown bool // "several"
}

// number reads an amount at token i.
func (g *grammar) number(i int) (amount, bool) {
	t := g.at(i)
	switch {
	case t.shape == shapeNumber:
		if t.suffix != noSuffix || t.digits > 4 || g.goesOn(i+1) {
			return amount{}, false
		}
		return g.andHalf(amount{to: i + 1, n: int(t.value)}), true
	case t.has(classSome):
		return amount{to: g.skip(i+1, classOf), unknown: true}, true
	case t.has(classHalf):
		if g.has(i+1, classArticle) {
			return amount{to: i + 2, half: true}, true
		}
		return amount{to: g.hyphen(i + 1), half: true}, g.has(g.hyphen(i+1), classUnit)
	case t.has(classArticle):
		n := g.at(i + 1)
		switch {
		case n.has(classSome):
			return amount{to: i + 2, unknown: true}, true
		case n.shape == shapeWord && n.has(classNumber): // a couple of, a dozen, a hundred
			return amount{to: g.skip(i+2, classOf), n: int(n.value)}, true
		}
		return g.andHalf(amount{to: i + 1, n: 1}), true
	case t.has(classNumber):
		n, next, ok := g.tensAndOnes(i)
		if !ok {
			n, next = int(t.value), i+1
		}
		if h := g.at(next); h.shape == shapeWord && h.has(classNumber) && h.value >= 100 {
			n, next = n*int(h.value), next+1
		}
		return g.andHalf(amount{to: next, n: n}), true
	}
	return amount{}, false
}

// andHalf reads "and a half".
func (g *grammar) andHalf(n amount) amount {
	if g.has(n.to, classAnd) && g.has(n.to+1, classArticle) && g.has(n.to+2, classHalf) {
		n.half = true
		n.to += 3
	}
	return n
}

// counted reads units that are counted: "three days", "two years ago", "a year
// earlier", "12-hour", "years ago".
func (g *grammar) counted(i int) (phrase, bool) {
	t := g.at(i)
	n := amount{to: i, unknown: true}
	switch {
	case t.has(classUnit) && t.has(classNumber|classOrdinal): // second
		return phrase{}, false
	case t.has(classUnit) && !t.has(classPlural):
		return g.adjective(i)
	case !t.has(classUnit):
		var ok bool
		if n, ok = g.number(i); !ok {
			return phrase{}, false
		}
	}
	alone := n.to == i // "years ago"
	j := n.to
	if !alone {
		j = g.hyphen(j)
	}
	u := g.at(j)
	if !u.has(classUnit) || u.gap >= gapLine || u.shape != shapeWord || u.has(classOrdinal) && n.n == 1 {
		return phrase{}, false
	}
	p := phrase{form: formDuration, to: j + 1, unit: u.unit, period: period(n, u.unit)}
	switch {
	case g.when(&p, n):
		return g.agoOn(p), true
	case alone:
		return p, g.does(i-1, traitFor)
	case t.has(classArticle) && n.to == i+1 && !n.half:
		return g.perUnit(i, p)
	case j > n.to: // "three-day", "27-year-old"
		if k := g.hyphen(p.to); k != p.to && g.does(k, traitOld) {
			p.to = k + 1
		}
	case u.unit == unitQuarter && (g.has(p.to, classOf) || !u.has(classPlural)): // three quarters of
		return phrase{}, false
	}
	return p, true
}

// agoOn reads the weekday behind "a week ago": "a week ago Tuesday".
func (g *grammar) agoOn(p phrase) phrase {
	w := g.at(p.to)
	if p.unit != unitWeek || p.side != sidePublished || p.count >= 0 || !w.has(classWeekday) || !w.capital || w.gap != gapSpace {
		return p
	}
	return phrase{form: formWeekday, to: p.to + 1, weekday: int8(w.value), side: sideTense, away: 7 * p.count, awayIn: unitDay}
}

// when reads what makes a date of counted units: "ago", "earlier", "later", "before"
// with nothing behind it, "from now".
func (g *grammar) when(p *phrase, n amount) bool {
	j := g.hyphen(p.to)
	t := g.at(j)
	count := n.n
	switch {
	case t.has(classAgo):
		p.side, count = sidePublished, -count
	case t.has(classEarlier):
		p.side, count = sideEither, -count
	case t.has(classLater) && !g.does(j, traitAfterward):
		p.side = sideEither
	case t.has(classLater):
		p.side = sideMentioned
	case t.has(classBefore) && g.endsClause(j+1):
		p.side, count = sideMentioned, -count
	case t.has(classAfter) && g.endsClause(j+1):
		p.side = sideMentioned
	case t.has(classSince) && g.does(j+1, traitNow):
		p.side = sidePublished
		j++
	default:
		return false
	}
	if p.unit < unitDay {
		return false
	}
	p.form, p.count, p.to, p.period = formShift, count, j+1, ""
	if n.unknown {
		p.count = unknownCount
	}
	if n.half {
		p.approx = true
	}
	return true
}

// unknownCount is the count of "several years ago".
const unknownCount = 1 << 20

// adjective reads "year-ago", "year-earlier", "year-end", "year's end".
func (g *grammar) adjective(i int) (phrase, bool) {
	t := g.at(i)
	if t.unit < unitDay || t.has(classOrdinal) {
		return phrase{}, false
	}
	j := g.hyphen(i + 1)
	if j == i+1 {
		j = g.possessive(i + 1)
		if j == i+1 && t.unit != unitYear {
			return phrase{}, false
		}
		if g.does(j, traitEnd) && t.unit != unitDay {
			return phrase{form: formShift, to: j + 1, unit: t.unit, side: sideEither, part: partLate}, true
		}
		return phrase{}, false
	}
	p := phrase{form: formShift, to: j + 1, unit: t.unit}
	switch n := g.at(j); {
	case n.has(classAgo):
		p.count, p.side = -1, sidePublished
	case n.has(classEarlier):
		p.count, p.side = -1, sideEither
	case g.does(j, traitEnd):
		p.part, p.side = partLate, sideEither
	case g.does(j, traitOld):
		return phrase{form: formDuration, to: j + 1, period: period(amount{n: 1}, t.unit)}, true
	default:
		return phrase{}, false
	}
	return p, true
}

// perUnit reads "a year", which is how often behind a number and how long elsewhere.
func (g *grammar) perUnit(i int, p phrase) (phrase, bool) {
	prev := g.at(i - 1)
	if prev.shape == shapeNumber || prev.has(classNumber) || prev.has(classCounted|classUnit) || g.does(i-1, traitRate) {
		p.form = formSet
		return p, true
	}
	u := g.at(p.to - 1).unit
	if u == unitSecond || u == unitMinute || u == unitQuarter || u == unitDay && !g.endsClause(p.to) {
		return phrase{}, false
	}
	return p, true
}

// period is an amount of a unit as an ISO 8601 duration.
func period(n amount, u unit) string {
	prefix, times, letter := u.period()
	switch {
	case n.unknown:
		return prefix + "X" + letter
	case n.half && times == 1:
		return prefix + strconv.Itoa(n.n) + ".5" + letter
	case n.half:
		return prefix + strconv.Itoa(n.n*times+times/2) + letter
	}
	return prefix + strconv.Itoa(n.n*times) + letter
}

// repeated reads "every Tuesday", "each year", "daily", "Mondays".
func (g *grammar) repeated(i int) (phrase, bool) {
	t := g.at(i)
	p := phrase{form: formSet, to: i + 1, period: "P1W"}
	switch {
	case t.has(classWeekdays):
		return p, t.capital
	case t.has(classOften):
		p.period = period(amount{n: 1}, t.unit)
		return p, !g.is(i+1, '\'') && !g.ofPaper(i)
	}
	j := i + 1
	n := amount{n: 1, to: j}
	if m, ok := g.number(j); ok && !g.has(j, classArticle) {
		n, j = m, m.to
	} else if o := g.at(j); o.has(classOrdinal) && !o.has(classUnit) || o.has(classOrdinal) && g.has(j+1, classUnit) {
		n.n = int(o.value)
		j++
	} else if g.does(j, traitOther) {
		n.n = 2
		j++
	}
	u := g.at(j)
	p.to = j + 1
	switch {
	case u.gap >= gapLine:
	case u.has(classUnit):
		p.period = period(n, u.unit)
		return p, true
	case u.has(classWeekday) && u.capital:
		if g.has(p.to, classDaypart) {
			p.to++
		}
		return p, true
	case u.has(classDaypart):
		p.period = "P1D"
		return p, true
	case u.has(classMonth) && u.capital, u.has(classSeason):
		p.period = "P1Y"
		return p, true
	}
	return phrase{}, false
}

// vague reads "now", "recently", "recent years", "these days".
func (g *grammar) vague(i int) (phrase, bool) {
	p := phrase{form: formVague, to: i + 1}
	t := g.at(i)
	if t.has(classThese) {
		if g.does(i+1, traitDays) && g.endsHere(i+2) {
			p.to++
			return p, true
		}
		return phrase{}, false
	}
	if g.is(i+1, '-') && g.joined(i+1) {
		return phrase{}, false
	}
	if g.at(i+1).has(classUnit) && g.has(i+1, classPlural) {
		p.to++
	}
	return p, true
}

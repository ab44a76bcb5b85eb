package when

// governing are the classes of words behind which a number of four digits is a
// year.
const governing = classIn | classSince | classUntil | classOf | classBefore | classAfter | classBetween | classTo |
	classPart | classAnd | classOn

// fromNumber reads what begins with digits: a day and a month, a year, a date in
// digits, a decade, a number of units.
func (g *grammar) fromNumber(i int) (phrase, bool) {
	t := g.at(i)
	if !g.free(i) {
		return phrase{}, false
	}
	if p, ok := g.digitDate(i); ok {
		return p, true
	}
	season := t.digits == 4 && g.is(i+1, '/') && g.at(i+2).number(2) && g.at(i+2).digits == 2 // 2023/24
	if g.goesOn(i+1) && !season {
		return phrase{}, false
	}
	if p, ok := g.dayMonth(i); ok {
		return p, true
	}
	if p, ok := g.decade(i); ok {
		return p, true
	}
	if t.suffix == ordinalSuffix {
		if p, ok := g.yearPart(i); ok {
			return p, true
		}
		return g.counted(i)
	}
	if t.suffix != noSuffix {
		return phrase{}, false
	}
	if p, ok := g.counted(i); ok {
		return p, true
	}
	if t.digits == 4 && t.value < 3000 {
		return g.bareYear(i)
	}
	if t.digits <= 4 && t.value > 0 && g.at(i+1).has(classEra) && g.at(i+1).upper {
		return g.withEra(phrase{form: formDate, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}), true
	}
	return phrase{}, false
}

// free reports whether token i, a number, is no part of a longer number, a price or
// a name: "$1979", "1,979", "737-2008".
func (g *grammar) free(i int) bool {
	t, prev := g.at(i), g.at(i-1)
	if prev.shape == shapeMark && !g.isoSlash(i-6) {
		switch prev.mark {
		case '$', '#', '&', '@', '=':
			return false
		case '.', ',', ':', '/', '+', '_', '\\':
			if t.gap == gapNone && g.at(i-2).shape == shapeNumber && prev.gap == gapNone {
				return false
			}
			return prev.mark != '/' && prev.mark != '_' || t.gap != gapNone
		case '-', markEnDash:
			if t.gap != gapNone || prev.gap != gapNone {
				return true
			}
			before := g.at(i - 2)
			return before.shape == shapeWord && before.has(classPart|classBefore|classAfter|classMonth|classWeekday|classDaypart|classEarlier|classApprox)
		}
		return true
	}
	return t.gap != gapNone || prev.shape != shapeOther
}

package when

// yearPart reads a quarter, a century, a fiscal year: "Q3 2024", "third-quarter",
// "fiscal second quarter", "20th century", "fiscal 1989".
func (g *grammar) yearPart(i int) (phrase, bool) {
	if g.at(i).shape == shapeOther {
		return g.yearCode(i)
	}
	p := phrase{form: formDate, yearless: true}
	j := g.fiscally(i, &p)
	o := g.at(j)
	if !o.has(classOrdinal) {
		if p.fiscal {
			return g.fiscalYear(p, j)
		}
		return phrase{}, false
	}
	k := g.fiscally(g.hyphen(j+1), &p)
	u := g.at(k)
	if u.gap >= gapLine || !u.has(classUnit) || u.has(classPlural) {
		return phrase{}, false
	}
	switch {
	case u.unit == unitQuarter && o.value <= 4:
		p.point = point{grain: unitQuarter, month: int(o.value)}
		if o.value < 0 { // the final quarter
			p.point.month = 4
		}
		p.to = g.ofYear(k+1, &p)
		return p, true
	case u.unit == unitCentury && o.value > 0 && o.value <= 30:
		return g.century(int64(o.value), k+1), true
	}
	return phrase{}, false
}

// fiscally skips "fiscal", which may be joined to what follows, and notes it.
func (g *grammar) fiscally(i int, p *phrase) int {
	if !g.has(i, classFiscal) {
		return i
	}
	p.fiscal = true
	return g.hyphen(i + 1)
}

// yearCode reads "Q3", "Q3 2024", "H1 2024", "FY2024".
func (g *grammar) yearCode(i int) (phrase, bool) {
	t := g.at(i)
	switch t.unit {
	case unitYear:
		return phrase{form: formDate, fiscal: true, to: i + 1, point: point{grain: unitYear, year: int64(t.value)}}, true
	case unitQuarter, unitSemester:
		p := phrase{form: formDate, yearless: true, point: point{grain: t.unit, month: int(t.value)}}
		p.to = g.yearAfter(i+1, &p)
		return p, t.unit == unitQuarter || !p.yearless || p.turned
	}
	return phrase{}, false
}

// century is the nth century; it ends before token i unless an era follows.
func (g *grammar) century(n int64, i int) phrase {
	p := phrase{form: formDate, to: i, point: point{grain: unitCentury, year: (n - 1) * 100}}
	if era := g.at(i); era.has(classEra) && era.upper {
		p.to++
		if era.value < 0 { // from 1 - 100n, for year 0 is 1 BC
			p.point = point{grain: unitYear, year: 1 - n*100}
			p.second = point{grain: unitYear, year: p.point.year + 99}
		}
	}
	return p
}

// yearsQuarter reads "1988 quarter", "1988 second quarter".
func (g *grammar) yearsQuarter(j int) (phrase, bool) {
	t := g.at(j)
	if t.digits != 4 || !plausible(t.value) || g.goesOn(j+1) {
		return phrase{}, false
	}
	p, ok := g.yearPart(j + 1)
	if !ok || p.point.grain != unitQuarter || !p.yearless || p.turned {
		return phrase{}, false
	}
	p.point.year, p.yearless = int64(t.value), false
	return p, true
}

// ofYear reads "of 2005", "of this year", "of fiscal 1990" behind a quarter.
func (g *grammar) ofYear(i int, p *phrase) int {
	j := g.skip(i, classOf)
	if g.has(j, classFiscal) {
		k := j + 1
		if g.at(k).unit == unitYear {
			k++
		}
		if y, next, ok := g.year(k); ok {
			p.point.year, p.yearless, p.fiscal = y, false, true
			return next
		}
	}
	if next := g.yearAfter(i, p); next != i {
		return next
	}
	if k := g.skip(j, classThe); k > j && j > i && g.at(k).unit == unitYear {
		return k + 1
	}
	k := g.skip(j, classThe|classArticle)
	if g.at(k).unit == unitYear && g.has(k+1, classAgo|classEarlier) {
		p.turned, p.turn, p.unit, p.side = true, -1, unitYear, sidePublished
		return k + 2
	}
	return i
}

// fiscalYear reads "fiscal 1989", "fiscal year 1989".
func (g *grammar) fiscalYear(p phrase, j int) (phrase, bool) {
	k := j
	if g.at(k).unit == unitYear {
		k++
	}
	if y, next, ok := g.year(k); ok {
		p.yearless = false
		p.point, p.to = point{grain: unitYear, year: y}, next
		return p, true
	}
	return phrase{}, false
}

package when

// digitDate reads a date all in digits: 2024-01-03, 03/04/2024, 3.1.2024, 2024-01.
func (g *grammar) digitDate(i int) (phrase, bool) {
	a, sep := g.at(i), g.at(i+1)
	if a.suffix != noSuffix || sep.gap != gapNone || sep.shape != shapeMark || !g.joined(i+2) {
		return phrase{}, false
	}
	b := g.at(i + 2)
	if !b.number(2) || sep.mark != '-' && sep.mark != '/' && sep.mark != '.' {
		return phrase{}, false
	}
	if !g.is(i+3, sep.mark) || !g.joined(i+3) || !g.joined(i+4) {
		return g.yearMonth(i)
	}
	c := g.at(i + 4)
	if c.shape != shapeNumber || g.goesOn(i+5) && !g.clockMark(i+5) && !g.isoSlash(i) || g.isDash(i+5) && g.joined(i+5) {
		return g.isoTime(i)
	}
	p := phrase{form: formNumeric, to: i + 5}
	switch {
	case a.digits == 4 && c.digits <= 2: // the year first
		p.form = formDate
		p.point = point{grain: unitDay, year: int64(a.value), month: int(b.value), day: int(c.value)}
	case c.suffix != noSuffix || a.digits > 2:
		return phrase{}, false
	case c.digits == 4:
		p.point = point{grain: unitDay, year: int64(c.value), month: int(a.value), day: int(b.value)}
	case c.digits == 2 && sep.mark == '/':
		p.point = point{grain: unitDay, year: shortened(c.value), month: int(a.value), day: int(b.value)}
	default:
		return phrase{}, false
	}
	return p, p.fits()
}

// isoSlash reports whether the date at token i, the year first, is the near end of
// 2023-10-05/2023-11-02.
func (g *grammar) isoSlash(i int) bool {
	return g.at(i).digits == 4 && g.is(i+1, '-') && g.is(i+3, '-') && g.is(i+5, '/') && g.at(i+6).digits == 4
}

// isoTime reads 2024-01-03T09:30, whose day runs into a letter.
func (g *grammar) isoTime(i int) (phrase, bool) {
	a, b, c := g.at(i), g.at(i+2), g.at(i+4)
	if a.digits != 4 || c.shape != shapeOther || c.to-c.from < 5 {
		return phrase{}, false
	}
	s := g.text[c.from:c.to]
	if byteKinds[s[0]] != byteDigit || byteKinds[s[1]] != byteDigit || s[2] != 'T' {
		return phrase{}, false
	}
	p := phrase{form: formDate, to: i + 5}
	p.point = point{grain: unitDay, year: int64(a.value), month: int(b.value), day: int(s[0]-'0')*10 + int(s[1]-'0')}
	if g.is(i+5, ':') && g.joined(i+6) && g.at(i+6).shape == shapeNumber {
		p.clock.Time = s[3:] + ":" + g.word(i + 6)[:2]
		p.to = i + 7
		g.isoZone(&p)
	}
	return p, p.fits()
}

// isoZone reads on: ":30.5", "Z", "+02:00".
func (g *grammar) isoZone(p *phrase) {
	i := p.to
	if g.is(i, ':') && g.joined(i) && g.joined(i+1) && g.at(i+1).shape != shapeWord {
		i += 2
	}
	if g.is(i, '.') && g.joined(i) && g.joined(i+1) && g.at(i+1).digits > 0 {
		i += 2
	}
	if (g.is(i, '+') || g.is(i, '-')) && g.joined(i) && g.at(i+1).number(4) && g.joined(i+1) {
		end := i + 2
		if g.is(end, ':') && g.joined(end) && g.at(end+1).number(2) {
			end += 2
		}
		p.clock.Zone = g.text[g.at(i).from:g.at(end-1).to]
		i = end
	}
	p.to = i
}

// clockMark reports whether token i is the colon in "03/04/2024: text".
func (g *grammar) clockMark(i int) bool { return g.is(i, ':') || g.is(i, ',') || g.is(i, '.') }

// fits reports whether a date in digits can be one; a month and a day that are
// only the other way round are turned.
func (p *phrase) fits() bool {
	month, day := p.point.month, p.point.day
	if month < 1 || day < 1 || p.point.year < 1000 || p.point.year > 2999 {
		return false
	}
	if p.form == formDate {
		return month <= 12 && day <= 31
	}
	return min(month, day) <= 12 && max(month, day) <= 31
}

// yearMonth reads 2024-01. What may as well be a range of years, 2011-12, is one.
func (g *grammar) yearMonth(i int) (phrase, bool) {
	a, b := g.at(i), g.at(i+2)
	if a.digits != 4 || b.digits != 2 || !g.is(i+1, '-') || b.value < 1 || b.value > 12 ||
		a.value < 1000 || a.value > 2200 || int64(b.value) == (int64(a.value)+1)%100 || g.goesOn(i+3) || g.isDash(i+3) && g.joined(i+3) {
		return phrase{}, false
	}
	return phrase{form: formDate, to: i + 3, point: point{grain: unitMonth, year: int64(a.value), month: int(b.value)}}, true
}

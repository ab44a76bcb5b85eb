package when

// zoned reports whether token i names a time zone: capitals that end in T, as GMT and
// EST do, or one of the few others; Z where it is written onto the time.
func (g *grammar) zoned(i int) bool {
	t := g.at(i)
	w := g.word(i)
	switch {
	case t.shape != shapeWord || t.gap >= gapLine:
		return false
	case w == "Z":
		return t.gap == gapNone
	case !t.upper || len(w) > 5:
		return false
	case w == "UTC", w == "MSK", w == "WIB":
		return true
	}
	return w[len(w)-1] == 'T' && t.class == 0 && !t.trait.has(traitNoZone)
}

// zone reads the zone behind a time: "GMT", "(GMT +8)", "local time", "Eastern time".
func (g *grammar) zone(i int) (zone string, next int) {
	if g.is(i, '(') {
		if end, ok := g.offsetZone(i+1, true); ok && g.is(end, ')') {
			return g.between(i+1, end), end + 1
		}
		return "", i
	}
	if end, ok := g.offsetZone(i, false); ok {
		return g.between(i, end), end
	}
	if end := g.timeOfPlace(i); end > i {
		return g.between(i, end), end + 1
	}
	return "", i
}

// between is the text of the tokens from i to before j.
func (g *grammar) between(i, j int) string { return g.text[g.at(i).from:g.at(j-1).to] }

// offsetZone reads "GMT", "GMT+8", "UTC+05:30"; in brackets also "GMT +8".
func (g *grammar) offsetZone(i int, bracket bool) (end int, ok bool) {
	if !g.zoned(i) {
		return i, false
	}
	end = i + 1
	if k := end; (g.is(k, '+') || g.is(k, '-')) && g.at(k+1).number(2) && g.joined(k+1) && (bracket || g.joined(k)) {
		end = k + 2
		if g.is(end, ':') && g.joined(end) && g.at(end+1).number(2) {
			end += 2
		}
	}
	return end, true
}

// timeOfPlace reads "local", "Eastern" or "New York" where "time" follows, and tells
// the token of "time".
func (g *grammar) timeOfPlace(i int) int {
	for j := i; j < i+2; j++ {
		t := g.at(j)
		if t.gap >= gapLine || t.shape != shapeWord || !t.capital && !t.trait.has(traitLocal) || t.class != 0 {
			return i
		}
		if g.does(j+1, traitTime) && !g.line(j+1) {
			return j + 1
		}
	}
	return i
}

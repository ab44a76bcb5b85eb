package attribution

import "strings"

// footingOfName tells a person's name from a body's and an outlet's.
func (c *core) footingOfName(p *phrase, role bool) Footing {
	if f := c.known(p, role); f != Unattributed {
		return f
	}
	n := c.nameTo - c.nameFrom
	last, first := &p.words[c.nameTo-1], &p.words[c.nameFrom]
	given := first.sort.has(sortGiven)
	switch {
	case site(p.text[last.from:last.to]), first.sort.has(sortAgence):
		return Outlet
	case c.initial(p), role && !last.sort.has(sortMasthead|sortGroup), given && n == 2 && !c.the && !last.sort.has(sortGroup):
		return Named
	case n > 1 && last.sort.has(sortGroup) && (p.words[c.nameTo-2].sort.has(sortMasthead) || p.is(c.nameTo-2, "news")):
		return Outlet // "Valley News Service"
	case last.sort.has(sortMasthead) && (n > 1 || c.the) && !last.sort.has(sortPlural):
		return Outlet
	}
	return c.footingOfBody(p, role)
}

// footingOfBody tells a body's name from a person's by the words in it.
func (c *core) footingOfBody(p *phrase, role bool) Footing {
	n := c.nameTo - c.nameFrom
	last, first := &p.words[c.nameTo-1], &p.words[c.nameFrom]
	given := first.sort.has(sortGiven)
	switch {
	case last.sort.has(sortText) && n > 1 && !given:
		return Document
	case last.sort.has(sortGroup | sortSide | sortPeople), c.held(p, sortGroup) && !given:
		return Collective
	case last.sort.has(sortOutlet) && n > 1 && !given:
		return Outlet
	case n == 2 && !given && !role && last.sort.has(sortPlace|sortNamed), n > 1 && !given && first.sort.has(sortProper|sortPlace), n > 1 && last.sort.has(sortTail) && (!given || n > 3 || c.the):
		return Collective
	case c.the && !given, n == 1 && first.shout && !role && acronym(p.text[first.from:first.to]):
		return Collective
	}
	return Named
}

// initial reports whether the name has an initial in its middle: "Laurence H. Tribe".
func (c *core) initial(p *phrase) bool {
	for k := c.nameFrom + 1; k < c.nameTo-1; k++ {
		if w := &p.words[k]; w.to-w.from == 2 && p.text[w.from+1] == '.' {
			return true
		}
	}
	return false
}

// known is the footing of a name that stands in the table, Unattributed for none.
func (c *core) known(p *phrase, role bool) Footing {
	from, n := c.nameFrom, c.nameTo-c.nameFrom
	if n > 4 {
		from, n = c.nameTo-4, 4
	}
	s := p.words[from].sort
	if n > 1 {
		s = p.dir.of(p.slice(from, c.nameTo))
	}
	first := &p.words[from]
	switch {
	case first.shout && first.to-first.from > 5 && !s.has(sortKnown): // a person's name in capitals
		return Unattributed
	case n == 1 && s.has(sortGiven) && (!s.has(sortPlace|sortNamed) || s.has(sortMale|sortFemale)):
		return Unattributed
	case n == 1 && s.has(sortPeople|sortSide) && s.has(sortPlural|sortSide): // "nervous Democrats"
		return Collective
	case role && n == 1 && !s.has(sortKnown):
		return Unattributed
	case s.has(sortKnown) && (n > 1 || !s.has(sortProper|sortPremier)):
		return Outlet
	case s.has(sortNamed|sortPlace) && !role:
		return Collective
	case n == 1 && s.has(sortPeople):
		return oneOf(p.text[first.from:first.to], c.the)
	}
	return Unattributed
}

// site reports whether a word is the name of a place on the web.
func site(s string) bool {
	return strings.HasSuffix(s, ".com") || strings.HasSuffix(s, ".org") || strings.HasSuffix(s, ".net")
}

// held reports whether a word of the name is of a sort.
func (c *core) held(p *phrase, s sort) bool {
	for k := c.nameFrom; k < c.nameTo; k++ {
		if p.words[k].sort.has(s) || p.is(k, "&") {
			return true
		}
	}
	return false
}

// acronym reports whether a word in capitals abbreviates the name of a body, rather than
// being a person's name in capitals: it is short or has full stops.
func acronym(s string) bool {
	return len(s) <= 5 || strings.Contains(s, ".")
}

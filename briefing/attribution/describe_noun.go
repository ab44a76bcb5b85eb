package attribution

import "strings"

// ofNoun describes a core without a name by its head.
func (c *core) ofNoun(p *phrase, d *description) {
	if c.head < c.from || c.head >= p.n {
		return
	}
	if w := &p.words[c.head]; (c.measured || c.count > 0) && pronounOf(p.text[w.from:w.to]) != noPronoun { // "two of them"
		d.Plural, d.Footing = true, Collective
		if c.count > 0 {
			d.Footing = Described
		}
		return
	}
	w := &p.words[c.head]
	s := w.sort
	if site(p.text[w.from:w.to]) {
		d.Name, d.Footing, d.Body = p.text[w.from:w.to], Outlet, true
		return
	}
	d.Head = p.text[w.from:w.to]
	d.Gender = genderOf(s)
	d.Public = s.has(sortPublic)
	d.Plural = s.has(sortPlural|sortSide) || p.is(c.head, "people") || c.count > 1 || c.measured || c.plenty
	alone := c.head == c.noun && !c.owned // no word but determiners and counts in front of it
	d.Footing = c.footingOfNoun(p, d, alone)
	if d.Footing == Described || d.Footing == Collective {
		d.Role = p.slice(c.from, p.attached(c))
	}
}

// footingOfNoun is the footing that the head gives. It is alone where only determiners
// and counts stand in front of it.
func (c *core) footingOfNoun(p *phrase, d *description, alone bool) Footing {
	s := p.words[c.head].sort
	if s.has(sortGroup) && c.ofPress(p) {
		return Outlet
	}
	switch {
	case s.has(sortBare) && alone && (!s.has(sortText) || !c.article && c.count == 0):
		return Bare
	case s.has(sortOutlet) && s&(sortPerson|sortText) != sortPerson|sortText:
		return Outlet
	case s.has(sortSide) && !s.has(sortClose) && (c.count == 0 || s.has(sortGroup)):
		return Collective
	case s&(sortText|sortPerson) == sortText && (s&(sortBare|sortPlural) != sortBare|sortPlural || !alone):
		return Document
	case s.has(sortPerson | sortClose | sortTitle | sortBare | sortSide):
		return c.persons(s, d)
	case s.has(sortGroup | sortMeasure):
		return Collective
	case s.has(sortPeople):
		if d.Plural || !c.article && !c.owned && c.count == 0 {
			return Collective
		}
		return oneOf(d.Head, c.the)
	case s.has(sortThing), s.has(sortDeterminer): // "this"
		return Unattributed
	}
	return c.strange(d)
}

// ofPress reports whether a word of the press stands in front of the head: "news agency".
func (c *core) ofPress(p *phrase) bool {
	return c.head > c.noun && (p.words[c.head-1].sort.has(sortOutlet|sortMasthead) || p.is(c.head-1, "news"))
}

// oneOf is the footing of one of a people, a party or a creed, or of all of them where
// the word has no plural: "the British".
func oneOf(word string, the bool) Footing {
	if the {
		for _, ending := range [...]string{"ish", "ese", "ch", "sh", "ss"} {
			if strings.HasSuffix(word, ending) {
				return Collective
			}
		}
	}
	return Described
}

// persons tells persons without a name from a group at large.
func (c *core) persons(s sort, d *description) Footing {
	if d.Plural && !s.has(sortClose|sortBare) && c.count == 0 && !c.owned {
		return Collective
	}
	if d.Plural && c.count > 50 {
		return Collective
	}
	return Described
}

// strange tells what a noun that is not in the table may be by its ending.
func (c *core) strange(d *description) Footing {
	w := d.Head
	for _, ending := range [...]string{"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ology", "tions", "sions", "ments", "ances", "ences", "ities", "ing", "ings", "age", "ure"} {
		if len(w) > len(ending)+1 && strings.HasSuffix(w, ending) {
			return Unattributed
		}
	}
	for _, ending := range [...]string{"ers", "ors", "ists", "ians", "ants", "ees", "men", "women"} {
		if len(w) > len(ending)+1 && strings.HasSuffix(w, ending) {
			d.Plural = true
			return c.persons(sortPerson, d)
		}
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		d.Plural = true
		return c.persons(sortPerson, d)
	}
	if !c.article && !c.owned && c.count == 0 && c.head == c.noun {
		return Unattributed
	}
	return Described
}

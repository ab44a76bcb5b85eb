package attribution

import "strings"

// description is what a core says by itself.
func (c *core) description(p *phrase) description {
	d := description{Count: c.count, Definite: c.definite}
	if c.nameFrom < c.nameTo {
		c.ofName(p, &d)
	} else {
		c.ofNoun(p, &d)
	}
	if d.Count == 0 && d.Footing.Anonymous() && !d.Plural && c.article && !c.definite {
		d.Count = 1
	}
	return d
}

// ofName describes a core with a name in it.
func (c *core) ofName(p *phrase, d *description) {
	name := p.slice(c.nameFrom, c.nameTo)
	// Something stands in front that says what the person is.
	role := c.head >= c.noun && (!p.words[c.head].sort.has(sortThing|sortText|sortBare) || p.words[c.head].sort.has(roles))
	d.Name = name
	d.Footing = c.footingOfName(p, role)
	if d.Footing != Named {
		d.Body = true
		d.Name = p.slice(c.nameFrom, p.bodyEnd(c))
		d.Plural = p.words[c.nameTo-1].sort.has(sortPlural | sortSide)
		if d.Footing == Collective && d.Plural || d.Footing == Described {
			d.Name, d.Role = "", p.slice(c.from, p.attached(c))
		}
		return
	}
	first := &p.words[c.nameFrom]
	for k := c.noun; k < c.nameTo; k++ {
		if s := p.words[k].sort; k < c.nameFrom || k == c.nameFrom && s.has(sortGiven) && c.nameTo-c.nameFrom > 1 {
			d.Gender = merge(d.Gender, genderOf(s))
		}
	}
	d.Sure = role || first.sort.has(sortGiven) && c.nameTo-c.nameFrom > 1
	if role {
		head := &p.words[c.head]
		d.Title = head.sort.has(sortTitle | sortHonorific)
		d.Head = c.word(p, c.head)
		if !head.sort.has(sortHonorific) || c.noun < c.head {
			from := c.from
			if c.noun > c.from && c.the {
				from = c.noun
			}
			d.Role = p.slice(from, c.nameFrom)
		}
		d.Definite = true
	}
	if c.nameTo < c.to && p.words[c.nameTo].sort.has(sortJoin) {
		c.joined(p, d)
	}
}

// attached is where the modifiers end that belong to the noun itself, not to how it came
// to speak: "spokesman for the mayor".
func (p *phrase) attached(c *core) int {
	k := c.end
	for k < p.n && p.words[k-1].stop == 0 && !p.opens(k) {
		if k == c.end {
			switch {
			case p.is(k, "of"), p.is(k, "for"), p.is(k, "to"), p.is(k, "in"), p.is(k, "at"), p.is(k, "from"):
			default:
				return k
			}
		}
		k++
	}
	return k
}

// bodyEnd is where the name of a body ends: "Department of Health and Human Services".
func (p *phrase) bodyEnd(c *core) int {
	end := c.nameTo
	for k := end; k < c.to && p.words[k-1].stop == 0; k++ {
		switch {
		case p.words[k].capital:
			end = k + 1
		case !p.is(k, "of") && !p.is(k, "for") && !p.is(k, "and") && !p.is(k, "the") || k == c.nameTo && p.is(k, "and"):
			return end
		}
	}
	return end
}

// joined describes two names that speak as one: neither is the speaker's.
func (c *core) joined(p *phrase, d *description) {
	other := p.core(c.nameTo+1, c.to)
	if o := other.description(p); o.Footing == Named {
		*d = description{Footing: Named, Count: 2, Plural: true}
	}
}

// footingOfName tells a person's name from a body's and an outlet's.
func (c *core) footingOfName(p *phrase, role bool) Footing {
	n := c.nameTo - c.nameFrom
	last, first := &p.words[c.nameTo-1], &p.words[c.nameFrom]
	given := first.sort.has(sortGiven)
	if f := c.known(p, role); f != Unattributed {
		return f
	}
	switch {
	case site(p.text[last.from:last.to]), first.sort.has(sortAgence):
		return Outlet
	case c.initial(p), role && !last.sort.has(sortMasthead|sortGroup), given && n == 2 && !c.the && !last.sort.has(sortGroup):
		return Named
	case last.sort.has(sortMasthead) && (n > 1 || c.the) && !last.sort.has(sortPlural):
		return Outlet
	case last.sort.has(sortText) && n > 1 && !given:
		return Document
	case last.sort.has(sortGroup | sortSide | sortPeople), c.held(p, sortGroup) && !given:
		return Collective
	case last.sort.has(sortOutlet) && n > 1 && !given:
		return Outlet
	case n > 1 && !given && first.sort.has(sortProper|sortPlace), n > 1 && last.sort.has(sortTail) && (!given || n > 3 || c.the):
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
	if p.words[from].shout && p.words[from].to-p.words[from].from > 5 && !s.has(sortKnown) || s.has(sortGiven) && n == 1 && (role || !s.has(sortPlace|sortNamed) || s.has(sortPlace) && s.has(sortMale|sortFemale)) {
		return Unattributed
	}
	switch {
	case role && n == 1 && !s.has(sortKnown):
		return Unattributed
	case s.has(sortKnown) && (n > 1 || !s.has(sortProper|sortPremier)):
		return Outlet
	case s.has(sortNamed|sortPlace) && !role, n == 1 && s.has(sortPeople|sortSide) && s.has(sortPlural|sortSide):
		return Collective
	case n == 1 && s.has(sortPeople):
		return Described
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

// ofNoun describes a core without a name by its head.
func (c *core) ofNoun(p *phrase, d *description) {
	if c.head < c.from || c.head >= p.n {
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
	d.Plural = s.has(sortPlural|sortSide) || p.is(c.head, "people") || c.count > 1 || c.measured || c.plenty
	alone := c.head == c.noun && !c.owned // no word but determiners and counts in front of it
	switch {
	case s.has(sortBare) && alone && (!s.has(sortText) || !c.article && c.count == 0):
		d.Footing = Bare
	case s.has(sortOutlet) && !(s.has(sortText) && s.has(sortPerson)):
		d.Footing = Outlet
	case s.has(sortSide) && !s.has(sortClose):
		d.Footing = Collective
	case s.has(sortText) && !s.has(sortPerson) && !(s.has(sortBare) && s.has(sortPlural) && alone):
		d.Footing = Document
	case s.has(sortPerson | sortClose | sortTitle), s.has(sortBare):
		d.Footing = c.persons(s, d)
	case s.has(sortGroup) && c.head > c.noun && p.words[c.head-1].sort.has(sortOutlet|sortMasthead) || s.has(sortGroup) && c.head > c.noun && p.is(c.head-1, "news"):
		d.Footing = Outlet
	case s.has(sortGroup | sortPeople):
		d.Footing = Collective
	case s.has(sortThing):
		d.Footing = Unattributed
	default:
		d.Footing = c.strange(p, d)
	}
	if d.Footing == Described || d.Footing == Collective {
		d.Role = p.slice(c.from, p.attached(c))
	}
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
func (c *core) strange(p *phrase, d *description) Footing {
	w := d.Head
	for _, ending := range [...]string{"tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "ology", "tions", "ments", "ing", "age", "ure"} {
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

// singular reports whether the core is one person.
func (c *core) singular(p *phrase) bool { return c.person(p) && c.count <= 1 && !c.plenty }

// person reports whether the head of the core is a person by its noun.
func (c *core) person(p *phrase) bool {
	return c.head >= c.from && c.head < c.to && p.words[c.head].sort.has(sortPerson|sortClose|sortTitle|sortPeople)
}

// characterisations are what is said of speakers without a name: the words that make
// their noun particular, and each modifier behind it.
func (p *phrase) characterisations(c *core) []string {
	var all []string
	i := c.end
	if c.head > c.noun || c.owned || c.head >= c.noun && !p.words[c.head].sort.has(sortBare) {
		from := c.noun
		for from > c.from && c.owned && !p.words[from-1].sort.has(sortThe) && !p.words[from-1].sort.has(sortNumber) {
			from--
		}
		i = p.attached(c)
		all = append(all, p.slice(from, i))
	}
	for i < p.n {
		to := i + 1
		for to < p.n && p.words[to-1].stop == 0 && !p.opens(to) {
			to++
		}
		from := i
		for from < to && p.words[from].sort.has(sortJoin) {
			from++
		}
		if from < to {
			all = append(all, p.slice(from, to))
		}
		i = to
	}
	return all
}

// opens reports whether a modifier begins at a word: "who", "speaking".
func (p *phrase) opens(i int) bool {
	if p.words[i].sort.has(sortJoin) {
		if i++; i == p.n {
			return false
		}
	} else if p.words[i-1].sort.has(sortJoin) {
		return false
	}
	for _, w := range [...]string{"who", "whose", "speaking", "familiar", "briefed", "close", "involved"} {
		if p.is(i, w) {
			return true
		}
	}
	return false
}

package attribution

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
	// What only says where one belongs may stand before a body's name, too: "former".
	personal := role && p.words[c.head].sort&^(sortPremier|sortPeople|sortPlace|sortProper|sortMale|sortFemale|sortGiven) != 0 || role && p.words[c.head].sort == 0
	d.Footing = c.footingOfName(p, personal)
	if d.Footing != Named {
		c.ofBody(p, d)
		return
	}
	first := &p.words[c.nameFrom]
	given := first.sort.has(sortGiven) && c.nameTo-c.nameFrom > 1
	d.Sure = role || given
	if role {
		head := &p.words[c.head]
		d.Gender = genderOf(head.sort)
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
	if given {
		d.Gender = merge(d.Gender, genderOf(first.sort))
	}
	if c.nameTo < c.to && p.words[c.nameTo].sort.has(sortJoin) {
		c.joined(p, d)
	}
}

// ofBody describes a core with a name in it that is no person's.
func (c *core) ofBody(p *phrase, d *description) {
	d.Body = true
	d.Name = p.slice(c.nameFrom, p.bodyEnd(c))
	last := p.words[c.nameTo-1].sort
	d.Plural = last.has(sortPlural | sortSide)
	if d.Footing == Collective && d.Plural && (last.has(sortPeople) || c.nameTo-c.nameFrom == 1) || d.Footing == Described {
		d.Name, d.Role = "", p.slice(c.from, p.attached(c))
	}
	if k := c.nameTo; k+1 < c.to && p.words[k].sort.has(sortJoin) && p.words[k+1].capital { // "France and Germany"
		d.Name, d.Role, d.Plural = "", p.slice(c.from, c.to), true
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

// singular reports whether the core is one person.
func (c *core) singular(p *phrase) bool { return c.person(p) && c.count <= 1 && !c.plenty }

// person reports whether the head of the core is a person by its noun.
func (c *core) person(p *phrase) bool {
	return c.head >= c.from && c.head < c.to && p.words[c.head].sort.has(sortPerson|sortClose|sortTitle|sortPeople)
}

// characterisations are what is said of speakers without a name: the words that make
// their noun particular, if it has one, and each modifier behind it.
func (p *phrase) characterisations(c *core, noun bool) []string {
	var all []string
	i := c.end
	if noun && (c.head > c.noun || c.owned || c.head >= c.noun && !p.words[c.head].sort.has(sortBare)) {
		from := c.noun
		for from > c.from && c.owned && !p.words[from-1].sort.has(sortThe|sortNumber|sortEnd) {
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

package attribution

// name finds the name in the core: the words with capitals at its end, without the
// titles and roles in front.
func (p *phrase) name(c *core) {
	c.nameFrom, c.nameTo = c.end, c.end
	if c.end == c.noun || !p.named(c.end-1, c) || c.end-c.noun == 1 && p.common(c) {
		return
	}
	from := c.end - 1
	for from > c.noun && p.named(from-1, c) {
		from--
	}
	for from < c.end-1 && !p.words[from].capital { // a particle begins no name here: "the al Jazeera"
		from++
	}
	if c.office > 0 {
		c.nameFrom, c.head = c.office, c.office-1
		for c.head > c.noun && !p.words[c.head].sort.has(roles) {
			c.head--
		}
		return
	}
	if p.listed(from, c.end) {
		c.nameFrom, c.head = from, from-1 // "Doctors Without Borders"
		return
	}
	from = p.trimmed(p.behindRoles(c, from), c.end)
	c.nameFrom = from
	if from < c.end {
		c.head = from - 1
	}
}

// listed reports whether words are a name that stands in the table.
func (p *phrase) listed(from, to int) bool {
	const most = 4
	return to-from > 1 && to-from <= most && p.dir.of(p.slice(from, to)).has(sortKnown|sortNamed|sortPlace)
}

// behindRoles is where a name begins behind titles and roles.
func (p *phrase) behindRoles(c *core, from int) int {
	for k := c.end - 1; k >= from; k-- {
		s := p.words[k].sort
		if k == c.end-1 && k > from && s.has(sortMasthead) && !s.has(sortTitle) {
			return from // "Port Hale Observer"
		}
		if !s.has(roles|sortHonorific|sortSide|sortGroup) || k == c.end-1 && p.familyName(from, k) || s.has(sortGroup|sortSide) && !s.has(roles) && k == c.end-1 {
			continue
		}
		if s.has(sortPerson|sortSide) && !s.has(sortTitle) && k < c.end-1 && p.words[c.end-1].sort.has(sortGroup) && !p.words[k+1].sort.has(sortGiven) {
			continue // "Refugee Processing Center"
		}
		if s.has(roles|sortHonorific|sortSide) || k < c.end-1 && p.words[k+1].sort.has(sortGiven) {
			return k + 1
		}
	}
	return from
}

// common reports whether the core is one word that has its capital only for beginning a
// sentence: "Reports".
func (p *phrase) common(c *core) bool {
	const nouns = sortBare | sortSide | sortText | sortGroup | sortOutlet | sortThing | sortMeasure | sortPerson | sortClose |
		sortDeterminer | sortPlenty | sortNumber
	const names = sortKnown | sortNamed | sortPlace | sortGiven | sortPeople
	w := &p.words[c.noun]
	return c.noun == 0 && w.sort.has(nouns) && !w.sort.has(names) && !w.shout
}

// trimmed is where a name begins behind what a person is called by origin or party:
// "Republican Nora Ellis", "Former Texas Nora Ellis".
func (p *phrase) trimmed(from, to int) int {
	for from < to-1 {
		s := p.words[from].sort
		if s.has(sortPremier) && !s.has(sortGiven) ||
			s.has(sortPeople|sortPlace) && to-from > 2 && p.words[from+1].sort.has(sortGiven) ||
			s.has(sortPeople) && p.words[from+1].sort.has(sortGiven) {
			from++
			continue
		}
		return from
	}
	return from
}

// familyName reports whether a word that can be a title is a family name: "Stephen
// King", "Mr. King"; "Mr. President" is none.
func (p *phrase) familyName(from, k int) bool {
	if k == from {
		return false
	}
	before := p.words[k-1].sort
	if before.has(sortHonorific) {
		for _, w := range [...]string{"president", "speaker", "chairman", "secretary", "ambassador", "minister", "mayor", "justice", "chancellor"} {
			if p.is(k, w) {
				return false
			}
		}
		return true
	}
	return before.has(sortGiven) && !before.has(roles)
}

// named reports whether a word can stand in a name.
func (p *phrase) named(i int, c *core) bool {
	w := &p.words[i]
	if w.capital || w.digits && i > c.noun && p.words[i-1].capital { // "Channel 12"
		return true
	}
	if i == c.end-1 || !w.sort.has(sortParticle|sortJoin) {
		return w.quoted && i < c.end-1
	}
	return true
}

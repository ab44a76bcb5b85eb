package attribution

// A description is what a speaker's noun phrase says by itself.
type description struct {
	Name              string // without title or role: "James Jeffrey"
	Role              string // "a former US ambassador to Iraq"
	Footing           Footing
	Count             int // how many, 0 where it is not said
	Characterisations []string
	Pronoun           pronoun
	Head              string // the noun that says what the speaker is: "ambassador"; "" where there is none
	Definite          bool   // it is one that is known: "the ambassador", "Mr. Trump"
	Plural            bool   // several speak, or many
	Gender            gender
	Body              bool // Name is that of a body or an outlet
	Sure              bool // Name is a person's by more than its capital letters: a title, a role, a given name
	Title             bool // Name stands behind a title: "Mr. Trump"
	Public            bool // Head is one whom news names: "the mayor"
}

// describe reads a speaker's noun phrase as it stands, with what stands in apposition.
func describe(words string) description {
	var p phrase
	p.divide(words, speakers())
	return p.describe()
}

// describe reads the phrase.
func (p *phrase) describe() description {
	i := 0
	for i < p.n && p.words[i].sort.has(sortSkip) && i+1 < p.n && !p.words[i].sort.has(sortDeterminer) {
		i++
	}
	if i == p.n {
		return description{}
	}
	first := &p.words[i]
	if k := pronounOf(p.text[first.from:first.to]); k != noPronoun && !first.owner && !p.isDeterminer(i, k) {
		return p.pronoun(k)
	}
	to := p.segment(i)
	c := p.core(i, to)
	d := c.description(p)
	rest := to
	switch {
	case d.Footing == Named:
		p.apposition(&d, c, rest)
	case d.Footing == Described && (!d.Plural || c.count == 1) && c.singular(p):
		if at, name, ok := p.nameBehind(rest); ok {
			d = name.description(p)
			d.Role = p.slice(i, to)
			d.Head, d.Gender = c.word(p, c.head), merge(d.Gender, genderOf(p.words[c.head].sort))
			p.apposition(&d, name, p.segment(at))
			return d
		}
	}
	if d.Footing == Described || d.Footing == Bare {
		d.Characterisations = p.characterisations(&c, d.Head != "")
		if d.Footing == Bare && len(d.Characterisations) > 0 {
			d.Footing = Described
		}
	}
	return d
}

// isDeterminer reports whether a pronoun is the determiner of a noun: "that man", "her
// lawyers", "US officials".
func (p *phrase) isDeterminer(i int, k pronoun) bool {
	if i+1 >= p.n || p.words[i].stop != 0 {
		return false
	}
	next := &p.words[i+1]
	switch k {
	case pronounShe:
		return p.words[i].sort.has(sortDeterminer) && !next.sort.has(sortEnd)
	case pronounThat:
		return !next.sort.has(sortEnd) && !next.sort.has(sortThe)
	case pronounIt, pronounHe, pronounThey, pronounI, pronounWho, pronounYou, pronounWe, noPronoun:
	}
	return false
}

// pronoun describes a pronoun by itself.
func (p *phrase) pronoun(k pronoun) description {
	d := description{Pronoun: k, Gender: k.gender()}
	switch k {
	case pronounThey, pronounWe:
		d.Footing, d.Plural = Collective, true
	case pronounIt:
		d.Footing = Collective
	case pronounThat, noPronoun:
		d.Footing = Unattributed
	case pronounHe, pronounShe, pronounI, pronounWho:
		d.Footing = Described
	case pronounYou:
		d.Footing = Bare
	}
	return d
}

// segment is where the part of the phrase ends that begins at i: at a comma, a bracket
// or a dash. A comma before "Jr." ends nothing.
func (p *phrase) segment(i int) int {
	for ; i < p.n; i++ {
		suffixed := i+1 < p.n && p.words[i+1].sort.has(sortSuffix)
		if stop := p.words[i].stop; stop != 0 && (stop != ',' || !suffixed) {
			return i + 1
		}
	}
	return p.n
}

// nameBehind looks for a person's name in apposition behind a role: "his running mate,
// Gov. James Hale". A name of one word must have a title.
func (p *phrase) nameBehind(i int) (int, core, bool) {
	for range 2 { // what else is said of the person may stand between
		if i >= p.n || p.words[i-1].stop != ',' && p.words[i-1].stop != '-' {
			break
		}
		to := p.segment(i)
		c := p.core(i, to)
		d := c.description(p)
		if d.Footing == Named {
			return i, c, d.Sure || c.nameTo-c.nameFrom > 1
		}
		if !c.article {
			break
		}
		i = to
	}
	return 0, core{}, false
}

// apposition adds what stands behind a name to what is said of the person.
func (p *phrase) apposition(d *description, name core, i int) {
	if name.end < i && p.words[name.end].sort.has(sortJoin) && d.Count > 1 {
		return
	}
	for i < p.n {
		to := p.segment(i)
		first := &p.words[i]
		if first.sort.has(sortEnd) || first.digits || first.sort.has(sortJoin) || p.words[i-1].stop == '(' {
			i = to
			continue
		}
		c := p.core(i, to)
		if k := c.description(p); (k.Footing == Described || k.Footing == Collective && k.Plural) && c.person(p) {
			d.Role, d.Head, d.Sure = p.slice(i, to), k.Head, true
			d.Gender = merge(d.Gender, k.Gender)
			return
		}
		if c.article && d.Role == "" {
			d.Role = p.slice(i, to) // "the pilot": whatever it is, it is said of the person
			return
		}
		i = to
	}
}

// merge is the first gender that is known.
func merge(a, b gender) gender {
	if a != unknown {
		return a
	}
	return b
}

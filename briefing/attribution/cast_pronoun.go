package attribution

import "strings"

// pronoun resolves a pronoun, and is the person that it stands for, nil where the text
// does not say.
func (c *cast) pronoun(s *Speaker, d *description, at, since position) *person {
	switch d.Pronoun {
	case pronounHe, pronounShe:
		return c.heOrShe(s, d, at, since)
	case pronounWho, pronounThat:
		return c.relative(s, d, at)
	case pronounThey, pronounIt:
		c.theyOrIt(s, d, at)
	case pronounI, pronounWe:
		return c.first(s, at)
	case pronounYou, noPronoun:
	}
	return nil
}

// theyOrIt takes what was heard last that they or it may speak of.
func (c *cast) theyOrIt(s *Speaker, d *description, at position) {
	for i := len(c.heard) - 1; i >= 0; i-- {
		h := &c.heard[i]
		if h.at.paragraph < at.paragraph-lookBack {
			return
		}
		if !h.at.before(at) {
			continue
		}
		f := h.speaker.Footing
		switch {
		case d.Pronoun == pronounThey && (h.plural || f == Collective || f == Outlet):
			s.Footing, s.Name, s.Role, s.Count = f, h.speaker.Name, h.speaker.Role, h.speaker.Count
			return
		case d.Pronoun == pronounIt && !h.plural && (f == Collective || f == Document || f == Outlet):
			s.Footing, s.Name, s.Role = f, h.speaker.Name, h.speaker.Role
			return
		}
	}
}

// first resolves "I" and "we": within a quotation they are whoever is quoted, of whom no
// more is known here than who was heard last.
func (c *cast) first(s *Speaker, at position) *person {
	if !c.quotedAt(at) {
		return nil
	}
	for i := len(c.heard) - 1; i >= 0; i-- {
		h := &c.heard[i]
		if h.at.paragraph < at.paragraph-1 {
			break
		}
		if h.person != nil && h.at.before(at) {
			s.Footing = Named
			return nil
		}
	}
	return nil
}

// quotedAt reports whether a position stands in a quotation of the paragraph read last.
func (c *cast) quotedAt(at position) bool {
	if at.paragraph != c.paragraph {
		return false
	}
	for i := range c.quotes {
		if q := &c.quotes[i]; q.from <= at.offset && at.offset < q.to {
			return true
		}
	}
	return false
}

// longestAntecedent is how far in front of a relative pronoun its noun is looked for, in
// bytes.
const longestAntecedent = 120

// relative resolves "who" by the noun phrase in front of it.
func (c *cast) relative(s *Speaker, d *description, at position) *person {
	if at.paragraph != c.paragraph || at.offset > len(c.text) {
		return nil
	}
	before := c.text[max(0, at.offset-longestAntecedent):at.offset]
	if i := strings.LastIndex(before, ". "); i >= 0 && d.Pronoun == pronounWho {
		if i > 4 && !strings.Contains(before[i-4:i], " ") { // no abbreviation
			before = before[i+2:]
		}
	}
	before = strings.TrimRight(before, " ,")
	if near := c.mentionsBefore(at); len(near) > 0 && near[len(near)-1].at.paragraph == at.paragraph {
		m := &near[len(near)-1]
		if from := m.at.offset - (at.offset - len(c.text[max(0, at.offset-longestAntecedent):at.offset])); from >= 0 && m.person != nil {
			if tail := strings.TrimRight(c.text[m.at.offset:at.offset], " ,"); endsName(tail, m.person.name) {
				m.person.sure = true
				s.Name, s.Footing = m.person.name, Named
				return m.person
			}
		}
	}
	c.antecedentNoun(s, before, d.Pronoun == pronounWho)
	return nil
}

// antecedentNoun takes the shortest noun phrase that ends the words in front of a relative
// pronoun and fits it: "who" is a person, or several.
func (c *cast) antecedentNoun(s *Speaker, before string, who bool) {
	before = before[strings.LastIndexAny(before, ",;:—()\"“”")+1:]
	for to := len(before); to > 0; {
		from := nounBefore(before, to)
		c.phrase.divide(before[from:], speakers())
		n := c.phrase.describe()
		known := speakers().of(n.Head).has(sortPerson | sortClose | sortSide | sortPeople | sortBare | sortTitle)
		fits := n.Footing == Named || n.Footing.Anonymous() && known || n.Footing == Collective && n.Plural && known
		if n.Pronoun == noPronoun && n.Footing != Unattributed && (fits || !who) {
			s.Footing, s.Role, s.Count, s.Characterisations = n.Footing, n.Role, n.Count, n.Characterisations
			if n.Footing != Collective {
				s.Name = n.Name
			}
			return
		}
		to = from
	}
}

// endsName reports whether words are no more than a name, or than the end of it.
func endsName(words, name string) bool {
	i := strings.LastIndexByte(name, ' ')
	return len(words) <= len(name)+8 && strings.HasSuffix(words, name[i+1:])
}

// nounBefore is where the last noun phrase begins that begins before to: with an article,
// or behind a verb.
func nounBefore(words string, to int) int {
	found := 0
	verb := false // the word in front is one, or the "to" of one
	for i := 0; i < to; {
		end := wordEnd(words, i)
		if end == i {
			i++
			continue
		}
		w := words[i:end]
		if s := speakers().of(w); i > 0 && (verb || s.has(sortThe|sortDeterminer|sortNumber|sortPlenty)) {
			found = i
		}
		e := english().of(w)
		past := e == 0 && i > 0 && len(w) > 4 && strings.HasSuffix(w, "ed")
		verb = past || e&classNoun == 0 && e&(classFinite|classGerund|classBe|classAux|classVerb) != 0 || i > 3 && strings.HasSuffix(words[:i], " to ")
		i = end
	}
	return found
}

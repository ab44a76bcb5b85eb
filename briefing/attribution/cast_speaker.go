package attribution

import "strings"

// speaker is who the words at byte at of the paragraph read last stand for, as far as
// what was read says.
func (c *cast) speaker(words string, at int) Speaker {
	here := position{c.paragraph, at}
	return c.speakerAt(words, here, here)
}

// speakerAt is who the words at a place stand for. A pronoun stands for nobody who is
// named at or behind since: the place where the statement begins, where its content
// stands in front of the pronoun. The places must lie in what was read, and speakers be
// asked for in the order of the text. The span is left to the caller.
func (c *cast) speakerAt(words string, at, since position) Speaker {
	c.begin()
	c.phrase.divide(words, speakers())
	d := c.phrase.describe()
	if since.paragraph > at.paragraph || at.before(since) {
		since = at
	}
	s := Speaker{
		Part:              Part{Text: words},
		Name:              d.Name,
		Role:              d.Role,
		Footing:           d.Footing,
		Count:             d.Count,
		Characterisations: d.Characterisations,
	}
	p := c.called(words, &d, at)
	switch {
	case p != nil: // "TRUMP", "Church": a person of that name has been introduced
		d = description{Name: p.name, Footing: Named, Gender: d.Gender}
		s = Speaker{Part: s.Part, Name: p.name, Footing: Named}
	case d.Pronoun != noPronoun:
		p = c.pronoun(&s, &d, at, since)
	case d.Footing == Named && d.Count < 2:
		p = c.heardName(&s, &d, at)
	case d.Body && c.heardOutlet(&s, &d, at):
	case d.Footing == Described && d.Definite && !d.Plural:
		if p = c.byRole(&d, &s, at); p != nil {
			s.Name, s.Footing, s.Characterisations = p.name, Named, nil
		} else if d.Public && len(c.persons) > 0 && !ownedRole(s.Role) && !c.heardAs(d.Head, at) {
			s.Footing, s.Characterisations = Named, nil // one of those named, but not sure which
		}
	}
	if p != nil {
		p.last = latest(p.last, at)
		if s.Role == "" && len(p.roles) > 0 {
			s.Role = p.roles[len(p.roles)-1]
		}
	}
	if s.Footing != Unattributed {
		c.heard = append(c.heard, heard{at: at, person: p, speaker: s, plural: d.Plural || d.Count > 1, gender: d.Gender})
	}
	return s
}

// called is the person who has been introduced by the name that one word is, where the
// word alone would not be taken for a person's.
func (c *cast) called(word string, d *description, at position) *person {
	if d.Footing == Named || d.Footing == Bare || d.Pronoun != noPronoun || len(word) < 3 || word[0] < 'A' || word[0] > 'Z' || strings.Contains(word, " ") {
		return nil
	}
	if p, several := c.prefer(c.short[keyed(word)], at, unknown); p != nil || several || !shouts(word) {
		return p
	}
	p, _ := c.prefer(c.short[word[:1]+strings.ToLower(word[1:])], at, unknown)
	return p
}

// latest is the later of two places.
func latest(a, b position) position {
	if a.before(b) {
		return b
	}
	return a
}

// heardName resolves a name. A name that has not been read as one is a person now.
func (c *cast) heardName(s *Speaker, d *description, at position) *person {
	here := position{at.paragraph, at.offset + 1} // it may be named here for the first time
	p, several := c.shortForm(d.Name, here, d.Gender)
	if p == nil && !several {
		p = c.shouted(d.Name, here)
	}
	if p == nil && !several {
		known := *d
		known.Sure = true
		p = c.name(&known, at)
	}
	if p == nil {
		return nil
	}
	p.sure = true
	c.learn(p, d)
	if len(p.name) > len(s.Name) || len(strings.Fields(s.Name)) == 1 {
		s.Name = p.name
	}
	return p
}

// shouted is the person whose name is written in capitals.
func (c *cast) shouted(name string, at position) *person {
	if p, several := c.shortForm(name, at, unknown); p != nil || several {
		return p
	}
	if len(name) < 3 || !shouts(name) {
		return nil
	}
	p, _ := c.shortForm(name[:1]+strings.ToLower(name[1:]), at, unknown)
	return p
}

// byRole is the person whom the noun of a role stands for: the only one who has been
// introduced by it with all that the words say of the role, or the only such one named
// in this paragraph or the one before.
func (c *cast) byRole(d *description, s *Speaker, at position) *person {
	held := c.role[roleNoun(d.Head)]
	if len(held) == 0 || len(d.Characterisations) > 1 || ownedRole(s.Role) {
		return nil
	}
	var all, near *person
	count, nearby := 0, 0
	for _, p := range held {
		if !p.first.before(at) || !p.fits(s.Role, d) {
			continue
		}
		all, count = p, count+1
		if p.last.paragraph >= at.paragraph-1 {
			near, nearby = p, nearby+1
		}
	}
	switch {
	case nearby == 1:
		return near
	case count == 1 && all.last.paragraph >= at.paragraph-4*lookBack:
		return all
	}
	return nil
}

// heardAs reports whether somebody without a name has been heard who is called so: "a
// mayor", who is "the mayor" from then on.
func (c *cast) heardAs(head string, at position) bool {
	for i := len(c.heard) - 1; i >= 0; i-- {
		h := &c.heard[i]
		if h.person == nil && h.speaker.Footing == Described && h.at.before(at) && containsWord(h.speaker.Role, head) {
			return true
		}
	}
	return false
}

// ownedRole reports whether a role is somebody's: "his lawyer" may be another's than the
// lawyer before.
func ownedRole(role string) bool {
	first, _, _ := strings.Cut(role, " ")
	switch strings.ToLower(first) {
	case "his", "her", "their", "my", "our", "your", "its":
		return true
	}
	return strings.Contains(first, "'s") || strings.Contains(first, "’s")
}

// fits reports whether a person has been said to be what the words of a role say.
func (p *person) fits(role string, d *description) bool {
	if !p.isGender(d.Gender) {
		return false
	}
	for w := range strings.FieldsSeq(role) {
		if strings.EqualFold(w, "the") || strings.EqualFold(w, "this") || strings.EqualFold(w, "that") || w == d.Head {
			continue
		}
		said := false
		for _, r := range p.roles {
			said = said || containsWord(r, w) || w == "GOP" && containsWord(r, "Republican") || w == "Republican" && containsWord(r, "GOP")
		}
		if !said {
			return false
		}
	}
	return true
}

// containsWord reports whether a word stands in s, in whatever case.
func containsWord(s, word string) bool {
	for w := range strings.FieldsSeq(s) {
		if strings.EqualFold(strings.Trim(w, ".,'’s"), strings.Trim(word, ".,'’s")) {
			return true
		}
	}
	return false
}

// stated is a speaker whom a line under a quotation names.
func (c *cast) stated(name, role string) Speaker {
	switch strings.ToLower(name) {
	case "":
		return Speaker{}
	case "unsigned", "unnamed", "not named", "anonymous", "unattributed", "unknown":
		return Speaker{Part: Part{Text: name}, Role: role, Footing: Bare}
	}
	s := c.speaker(name, len(c.text))
	if role != "" {
		s.Role = role
	}
	if s.Footing == Unattributed {
		s.Name, s.Footing = name, Named
	}
	return s
}

package attribution

import stdsort "sort"

// heOrShe looks for the person in the paragraph and in those in front.
func (c *cast) heOrShe(s *Speaker, d *description, at, since position) *person {
	p, unnamed, several := c.search(since, d.Gender)
	if m := c.mentionAt(at); m != nil {
		if p == nil {
			p = m.person // it was found when the paragraph was read
		}
		m.person, m.several = p, several
	}
	switch {
	case p != nil:
		p.vote(d.Gender)
		s.Name, s.Footing = p.name, Named
	case unnamed != nil:
		s.Role, s.Footing = unnamed.speaker.Role, unnamed.speaker.Footing
	case several:
		s.Footing = Named
	}
	return p
}

// mentionAt is the mention at a place, nil for none.
func (c *cast) mentionAt(at position) *mention {
	i := stdsort.Search(len(c.mentions), func(i int) bool { return !c.mentions[i].at.before(at) })
	if i < len(c.mentions) && c.mentions[i].at == at && c.mentions[i].gender != unknown {
		return &c.mentions[i]
	}
	return nil
}

// search is the person that a pronoun stands for, failing that the speaker without a
// name. It reports whether it is one of several, each of whom has a name.
func (c *cast) search(since position, g gender) (p *person, unnamed *heard, several bool) {
	for back := range lookBack + 1 {
		var weak bool
		p, unnamed, several, weak = c.antecedent(since.paragraph-back, since, g)
		if weak {
			// Named in passing: whoever the paragraphs in front are about may be meant.
			for more := back + 1; more <= lookBack; more++ {
				if chief := c.chief(since.paragraph-more, since, g); chief.found {
					several = chief.person != p
					break
				}
			}
			if several {
				return nil, nil, true
			}
		}
		if p != nil || unnamed != nil || several {
			return p, unnamed, several
		}
	}
	return nil, nil, false
}

// antecedent is the person in one paragraph that a pronoun of a gender at since stands
// for: the last one who was heard there, or with whom a sentence begins, unless others
// are named behind that in the pronoun's sentence or in another one; or the only one. It
// is weak where that one is named in passing.
func (c *cast) antecedent(paragraph int, since position, g gender) (p *person, unnamed *heard, several, weak bool) {
	chief := c.chief(paragraph, since, g)
	within := chief.found && c.sameSentence(chief.at, since)
	var other *person
	near := c.mentionsBefore(since)
	for i := len(near) - 1; i >= 0; i-- {
		m := &near[i]
		if m.at.paragraph > paragraph {
			continue
		}
		if m.at.paragraph < paragraph || chief.at.paragraph == paragraph && !chief.at.before(m.at) {
			break
		}
		if m.quoted || m.person == nil || !m.may(g) || m.person == chief.person {
			continue
		}
		if chief.found && m.sentence == chief.sentence && !within {
			continue // "Hale met Ortiz": the sentence is about its subject
		}
		if other != nil && other != m.person {
			return nil, nil, true, false
		}
		other = m.person
	}
	switch {
	case !chief.found:
		return other, nil, false, other != nil
	case other != nil:
		return nil, nil, true, false
	}
	return chief.person, chief.unnamed, chief.several, false
}

// sameSentence reports whether no sentence of the paragraph read last begins between two
// places.
func (c *cast) sameSentence(a, b position) bool {
	if a.paragraph != b.paragraph || b.paragraph != c.paragraph {
		return false
	}
	i := stdsort.SearchInts(c.begun, a.offset+1)
	return i == len(c.begun) || c.begun[i] > b.offset
}

// A chief is whom a paragraph is about where a pronoun stands.
type chief struct {
	found    bool
	at       position
	person   *person
	unnamed  *heard
	several  bool // it is one of several
	sentence int
}

// chief is the last one before a place in a paragraph who was heard or with whom a
// sentence begins, and of whom a pronoun of a gender may speak.
func (c *cast) chief(paragraph int, since position, g gender) chief {
	found := chief{at: position{-1, 0}, sentence: -1}
	near := c.mentionsBefore(since)
	for i := len(near) - 1; i >= 0 && near[i].at.paragraph >= paragraph; i-- {
		m := &near[i]
		if m.at.paragraph == paragraph && m.subject && m.may(g) {
			found = chief{true, m.at, m.person, nil, m.several, m.sentence}
			if m.person == nil && !m.several {
				found.unnamed = &heard{speaker: Speaker{Footing: Described}}
			}
			break
		}
	}
	for i := len(c.heard) - 1; i >= 0 && c.heard[i].at.paragraph >= paragraph; i-- {
		h := &c.heard[i]
		if h.at.paragraph > paragraph || !h.at.before(since) || h.plural || !h.may(g) {
			continue
		}
		same := found.found && found.person == h.person
		if found.at.before(h.at) && !same {
			found = chief{true, h.at, h.person, nil, false, c.sentenceAt(h.at)}
			if h.person == nil {
				found.unnamed = h
			}
		}
		break
	}
	return found
}

// sentenceAt is the sentence of the first mention at or behind a place.
func (c *cast) sentenceAt(at position) int {
	i := stdsort.Search(len(c.mentions), func(i int) bool { return !c.mentions[i].at.before(at) })
	if i < len(c.mentions) && c.mentions[i].at.paragraph == at.paragraph {
		return c.mentions[i].sentence
	}
	return -1
}

// may reports whether a pronoun of a gender may speak of one who was heard.
func (h *heard) may(g gender) bool {
	if h.person != nil {
		return h.person.isGender(g)
	}
	switch h.speaker.Footing {
	case Described, Named:
		return h.gender == unknown || h.gender == g
	case Bare:
		return true
	case Unattributed, Collective, Document, Outlet:
	}
	return false
}

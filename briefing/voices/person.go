package voices

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A person is one or several names that are one person's, as far as they have been
// joined.
type person struct {
	names   []*named // the fullest first
	joins   []Join
	into    *person // that it has been joined to
	refused []Join
}

// A named is a name that somebody is heard under.
type named struct {
	name
	*speaker
	telling []string // words of its roles, in small letters, once told
	told    bool
	heardAs string // the family name as it sounds, once asked for
}

// mostTelling bounds the words of roles by which two names are compared.
const mostTelling = 48

// tellingWord is how long a word of a role is that tells one role from another, in
// bytes.
const tellingWord = 4

// sound is the family name, loosely. It is made when it is first asked for.
func (n *named) sound() string {
	if n.heardAs == "" {
		n.heardAs = loose(n.family())
	}
	return n.heardAs
}

// tells are the longer words of a name's roles, without those that any role may have.
// They are looked for when they are first asked for.
func (n *named) tells() []string {
	if n.told {
		return n.telling
	}
	n.told = true
	for _, role := range n.roles {
		for w := range strings.FieldsFuncSeq(strings.ToLower(role.words), func(r rune) bool { return r == ' ' || r == ',' || r == '.' }) {
			if len(w) >= tellingWord && !anyRole(w) && len(n.telling) < mostTelling && !slices.Contains(n.telling, w) {
				n.telling = append(n.telling, w)
			}
		}
	}
	return n.telling
}

// anyRole reports whether a word of a role tells little of whose it is.
func anyRole(word string) bool {
	switch word {
	case "former", "acting", "senior", "deputy", "chief", "leading", "longtime", "member", "official", "under", "their", "which", "that", "with",
		"from", "over", "vice", "head", "people", "person", "president", "minister", "director", "spokesman", "spokeswoman", "spokesperson":
		return true
	}
	return false
}

// root is the person that p has become a part of.
func (p *person) root() *person {
	for p.into != nil {
		p = p.into
	}
	return p
}

// main is the fullest of a person's names.
func (p *person) main() *named { return p.names[0] }

// alike reports whether two persons share what is said of them: a telling word of a
// role or, if together, a briefing.
func alike(p, q *person, together bool) bool {
	for _, a := range p.names {
		for _, b := range q.names {
			if slices.ContainsFunc(a.tells(), func(w string) bool { return slices.Contains(b.tells(), w) }) || together && meet(a.briefings, b.briefings) {
				return true
			}
		}
	}
	return false
}

// sex is what the titles of a person's names tell.
func (p *person) sex() sort {
	var all sort
	for _, n := range p.names {
		all |= n.gender
	}
	return all
}

// fits is why the fullest names of two persons may be one person's; false where they
// may not.
func (p *person) fits(q *person) (Reason, bool) {
	a, b := p.main(), q.main()
	if p.sex()|q.sex() == male|female {
		return 0, false
	}
	return fit(a, b, a.family() != b.family() && alike(p, q, false))
}

// meet reports whether two lists of briefings, in one order, have one in common: in the
// first of each that are looked at.
func meet(a, b []int) bool {
	const looked = 64
	a, b = a[:min(len(a), looked)], b[:min(len(b), looked)]
	return slices.ContainsFunc(a, func(i int) bool { return slices.Contains(b, i) })
}

// take joins q to p.
func (p *person) take(q *person, r Reason) {
	p.joins = append(append(p.joins, q.joins...), Join{q.main().speaker.name, p.main().speaker.name, r})
	p.names = append(p.names, q.names...)
	p.refused = append(p.refused, q.refused...)
	q.into = p
	slices.SortStableFunc(p.names, fuller)
}

// fuller orders names of one person: those of more words first, then by how much is
// heard under them; of those, the plainest.
func fuller(a, b *named) int {
	by := func(x, y int) int { return y - x }
	for _, c := range []int{
		by(len(a.words), len(b.words)), by(a.heard, b.heard),
		by(letters(a.words), letters(b.words)), -by(len(a.speaker.name), len(b.speaker.name)),
	} {
		if c != 0 {
			return c
		}
	}
	return strings.Compare(a.speaker.name, b.speaker.name)
}

// letters is how many letters a name has, of which an initial has few.
func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

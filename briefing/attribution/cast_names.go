package attribution

import (
	"slices"
	stdsort "sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestFull is how many words of a name are kept apart.
const longestFull = 8

// name finds the person of a full name, or takes it in. A name of one word is looked
// for as a short form first.
func (c *cast) name(d *description, at position) *person {
	if strings.IndexByte(d.Name, ' ') < 0 {
		p, several := c.shortForm(d.Name, at, d.Gender)
		if several || p == nil && !d.Sure {
			return nil
		}
		if p == nil {
			p = c.newPerson(at)
			c.enter(p, d.Name)
		}
		c.learn(p, d)
		return p
	}
	p := c.full[keyed(d.Name)]
	if p == nil && strings.HasSuffix(d.Name, ".") && suffixOf(d.Name) == "" {
		return nil // "Robert C.": the name goes on where it was not read
	}
	if p == nil {
		if p, _ = c.prefer(c.short[keyed(d.Name)], at, d.Gender); p != nil {
			return p // "Suu Kyi"
		}
		p = c.fullName(d, at)
	}
	c.learn(p, d)
	return p
}

// fullName finds the person of a full name that has not been written so before, or takes
// it in.
func (c *cast) fullName(d *description, at position) *person {
	words := nameWords(d.Name)
	whole := keyed(words[0] + " " + bare(words[len(words)-1]) + suffixOf(d.Name))
	p := c.full[whole]
	if p != nil && !sameMiddle(nameWords(p.name), words) {
		p = nil
	}
	if p == nil {
		p = c.upgrade(words, d)
	}
	if p == nil {
		p = c.newPerson(at)
	}
	c.enter(p, d.Name)
	if c.full[whole] == nil {
		c.lead(p, whole)
	}
	return p
}

// newPerson makes room for a person.
func (c *cast) newPerson(at position) *person {
	p := &person{first: at, keys: make([]key, 0, 6)}
	c.persons = append(c.persons, p)
	if len(c.persons) > mostPersons {
		c.forget()
	}
	return p
}

// lead lets a full name lead to a person.
func (c *cast) lead(p *person, name string) {
	name = strings.Clone(name)
	c.full[name] = p
	p.keys = append(p.keys, key{nil, name})
}

// upgrade is the person known only by the family name that a full name ends in.
func (c *cast) upgrade(words []string, d *description) *person {
	held := c.short[words[len(words)-1]]
	if len(held) != 1 || strings.Contains(held[0].name, " ") {
		return nil
	}
	if !held[0].isGender(d.Gender) {
		return nil
	}
	return held[0]
}

// enter notes all that a person may be called by, of whom name is one full form.
func (c *cast) enter(p *person, name string) {
	name = strings.Clone(name)
	if len(name) > len(p.name) {
		p.name = name
	}
	name = keyed(name)
	words := nameWords(name)
	if len(words) > 1 {
		c.lead(p, name)
	}
	n := len(words)
	if n == 1 {
		c.short.add(words[0], p)
		return
	}
	for i := 1; i < n; i++ {
		tail := words[i]
		if i < n-1 {
			tail = strings.Join(words[i:], " ")
		}
		c.short.add(tail, p)
		if i == n-1 {
			if b := bare(tail); b != tail {
				c.short.add(b, p)
			}
		} else if first, _ := utf8.DecodeRuneInString(words[i]); unicode.IsUpper(first) && len(words[i]) > 2 {
			c.given.add(words[i], p)
		}
	}
	if n > 2 {
		if start := words[0] + " " + words[1]; c.full[start] == nil {
			c.lead(p, start) // "Ali Rahmani" is Ali Rahmani Sorkhi
		}
	}
	if familyFirst(words) {
		c.short.add(words[0], p)
	} else {
		c.given.add(words[0], p)
	}
}

// familyFirst reports whether the first word of a name is the family's: "Xi Jinping",
// "Ban Ki-moon".
func familyFirst(words []string) bool {
	s := speakers().of(words[0])
	if !s.has(sortFamily) {
		return false
	}
	if i := strings.IndexByte(words[1], '-'); i > 0 {
		return true
	}
	return !s.has(sortGiven) || len(words) == 3 && !speakers().of(words[1]).has(sortGiven) && len(words[1]) <= 5 && len(words[2]) <= 5
}

// nameWords are the words of a name, without "Jr." behind it.
func nameWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || strings.ContainsRune("\"“”‘", r) })
	if n := len(words); n > 2 && speakers().of(strings.TrimSuffix(words[n-1], ",")).has(sortSuffix) {
		words = words[:n-1]
		words[n-2] = strings.TrimSuffix(words[n-2], ",")
	}
	if len(words) > longestFull {
		words = words[:longestFull]
	}
	return words
}

// suffixOf is what sets a son's name apart: " Jr".
func suffixOf(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || strings.Count(name, " ") < 2 || !speakers().of(name[i+1:]).has(sortSuffix) {
		return ""
	}
	return strings.TrimSuffix(name[i:], ".")
}

// bare is a name without a small particle before a hyphen: "Assad" of "al-Assad".
func bare(word string) string {
	if i := strings.IndexByte(word, '-'); i > 0 && i <= 3 && i+1 < len(word) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) || strings.HasPrefix(word, "Al-") || strings.HasPrefix(word, "El-") {
			return word[i+1:]
		}
	}
	return word
}

// sameMiddle reports whether nothing between the first and the last word of two names
// sets them apart: "George W." and "George H. W." are two persons.
func sameMiddle(a, b []string) bool {
	if len(a) < 3 || len(b) < 3 {
		return true
	}
	x, y := a[1], b[1]
	if strings.HasSuffix(x, ".") || strings.HasSuffix(y, ".") {
		return x[0] == y[0]
	}
	return x == y
}

// keyed is a name as a cast's maps have it: with straight apostrophes.
func keyed(name string) string {
	if strings.Contains(name, "’") {
		return strings.ReplaceAll(name, "’", "'")
	}
	return name
}

// shortForm is the person that a name of one word, or the end of a name, stands for. It
// reports whether there are several, of whom none is to be preferred.
func (c *cast) shortForm(name string, at position, g gender) (*person, bool) {
	name = keyed(name)
	p, several := c.prefer(c.short[name], at, g)
	if p != nil || several {
		return p, several
	}
	if b := bare(name); b != name {
		p, several = c.prefer(c.short[b], at, g)
	} else if strings.Contains(name, " ") { // "Van der Stelten" at the beginning of a sentence
		p, several = c.prefer(c.short[strings.ToLower(name[:1])+name[1:]], at, g)
	}
	if p != nil || several {
		return p, several
	}
	for _, q := range c.given[name] {
		if !q.isGender(g) || !q.first.before(at) {
			continue
		}
		if p != nil {
			return nil, false
		}
		p = q
	}
	return p, false
}

// prefer is the one of several persons with the same short form that it stands for: the
// only one; or the one named first, unless another has been named since it last was.
func (c *cast) prefer(held []*person, at position, g gender) (*person, bool) {
	var chosen *person
	n := 0
	for _, p := range held {
		if !p.isGender(g) || !p.first.before(at) {
			continue
		}
		if n++; chosen == nil {
			chosen = p
		}
	}
	if n < 2 {
		return chosen, false
	}
	near := c.mentionsBefore(at)
	for i := len(near) - 1; i >= 0 && near[i].at.paragraph >= at.paragraph-lookBack; i-- {
		p := near[i].person
		if p == chosen {
			break
		}
		if p != nil && slices.Contains(held, p) {
			if p.isGender(g) {
				return nil, true
			}
		}
	}
	return chosen, false
}

// mentionsBefore are the last mentions before a place.
func (c *cast) mentionsBefore(at position) []mention {
	to := stdsort.Search(len(c.mentions), func(i int) bool { return !c.mentions[i].at.before(at) })
	return c.mentions[max(0, to-mostMentions):to]
}

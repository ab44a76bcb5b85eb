package voices

import (
	"cmp"
	"slices"

	"lede/briefing/attribution"
)

// voices are the crowd's, with the names joined that are thought to be one person's.
func (c *crowd) voices(refuse []Join) []Voice {
	all := make([]Voice, 0, len(c.order))
	var people []*person
	for _, s := range c.order {
		if s.person {
			people = append(people, &person{names: []*named{{name: parse(s.name), speaker: s}}})
			continue
		}
		s.voice = len(all)
		all = append(all, Voice{
			Key: s.key, Name: s.name, Footing: s.footing, Spellings: s.spellings.list(), Roles: s.roles.list(),
			Heard: make([]Heard, 0, s.heard), plain: c.plainly(s.name),
		})
	}
	for _, p := range joined(people, refuse) {
		for _, n := range p.names {
			n.voice = len(all)
		}
		v := p.voice()
		v.plain = plain(v.Name)
		all = append(all, v)
	}
	for _, s := range c.said {
		all[s.by.voice].hear(s.Heard)
	}
	return all
}

// voice is a person's, of whom nothing has been heard yet.
func (p *person) voice() Voice {
	v := Voice{Key: p.main().key, Name: slices.MinFunc(p.names, better).speaker.name, Footing: attribution.Named, Joins: p.joins, Refused: distinct(p.refused)}
	var spellings, roles forms
	n := 0
	for _, name := range p.names {
		spellings.add(name.speaker.name, name.heard)
		for _, r := range name.roles {
			roles.add(r.words, r.n)
		}
		n += name.heard
	}
	v.Spellings, v.Roles, v.Heard = spellings.list(), roles.list(), make([]Heard, 0, n)
	return v
}

// better orders names by how well a person is called by them: first those with a first
// name spelled out, then by how much is heard under them, then the fuller ones.
func better(a, b *named) int {
	return cmp.Or(cmp.Compare(b.extent(), a.extent()), cmp.Compare(b.heard, a.heard), fuller(a, b))
}

// extent is how much of a person's name there is: a part, an initial and a family name, or
// both names.
func (n *named) extent() int {
	switch {
	case !n.whole():
		return 0
	case len(n.given()) == 1:
		return 1
	}
	return 2
}

// distinct is joins, each pair of names once.
func distinct(joins []Join) []Join {
	if len(joins) < 2 {
		return joins
	}
	var once []Join
	seen := map[pair]bool{}
	for _, j := range joins {
		if p := pairOf(j.Spelling, j.With); !seen[p] {
			seen[p] = true
			once = append(once, j)
		}
	}
	return once
}

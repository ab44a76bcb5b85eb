package voices

import (
	"cmp"
	"slices"
	"strings"
)

// mostAlike is how many names are compared with each other, one by one. Where more are
// spelled that much alike, none of them are joined.
const mostAlike = 24

// A joining joins persons. Each step joins those that the steps before left, so that
// what is surest is joined first.
type joining struct {
	people []*person
	refuse map[pair]bool
}

// joined is people, those of whom it is proposed made one.
func joined(people []*person, refuse []Join) []*person {
	j := joining{people, make(map[pair]bool, len(refuse))}
	for _, r := range refuse {
		j.refuse[pairOf(r.Spelling, r.With)] = true
	}
	j.group(func(n *named) string {
		if n.suffix == "" {
			return n.joined
		}
		return n.joined + " " + n.suffix
	})
	j.group(func(n *named) string {
		if !n.whole() {
			return ""
		}
		return first(n.given()) + " " + n.sound()
	})
	j.initials()
	j.ends()
	j.beginnings()
	return j.left()
}

// left are the persons that have not been joined to another.
func (j *joining) left() []*person {
	return slices.DeleteFunc(slices.Clone(j.people), func(p *person) bool { return p.into != nil })
}

// group joins those whose names have the same key and fit, all of them. An empty key is
// no key.
func (j *joining) group(key func(*named) string) {
	left := j.left()
	alone := make(map[string]*person, len(left))
	groups := map[string][]*person{}
	var keys []string
	for _, p := range left {
		k := key(p.main())
		if k == "" {
			continue
		}
		q, met := alone[k]
		if !met {
			alone[k] = p
			continue
		}
		if groups[k] == nil {
			keys = append(keys, k)
			groups[k] = append(groups[k], q)
		}
		groups[k] = append(groups[k], p)
	}
	for _, k := range keys {
		if len(groups[k]) <= mostAlike {
			j.joinFitting(groups[k])
		}
	}
}

// joinFitting joins those of a group that fit each other. One that fits two which do
// not fit each other may be either of them, and is left alone: "George Bush" where both
// "George W." and "George H. W." are heard.
func (j *joining) joinFitting(group []*person) {
	slices.SortFunc(group, func(p, q *person) int { return fuller(p.main(), q.main()) })
	n := len(group)
	fits, why := make([][]bool, n), make([][]Reason, n)
	for i := range group {
		fits[i], why[i] = make([]bool, n), make([]Reason, n)
		for k := range i {
			why[i][k], fits[i][k] = group[i].fits(group[k])
			fits[k][i] = fits[i][k]
		}
	}
	var kept []int
	for i := range group {
		if torn(fits, i) {
			continue
		}
		for _, k := range kept {
			if fits[i][k] && j.propose(group[i], group[k], why[i][k]) {
				break
			}
		}
		if group[i].into == nil {
			kept = append(kept, i)
		}
	}
}

// torn reports whether the i-th fits two that do not fit each other.
func torn(fits [][]bool, i int) bool {
	for k := range fits {
		for l := range k {
			if fits[i][k] && fits[i][l] && !fits[k][l] {
				return true
			}
		}
	}
	return false
}

// propose joins p to q unless that is refused.
func (j *joining) propose(p, q *person, r Reason) bool {
	if len(j.refuse) > 0 {
		for _, a := range p.names {
			for _, b := range q.names {
				if j.refuse[pairOf(a.speaker.name, b.speaker.name)] {
					no := Join{a.speaker.name, b.speaker.name, r}
					p.refused, q.refused = append(p.refused, no), append(q.refused, no)
					return false
				}
			}
		}
	}
	q.take(p, r)
	return true
}

// initials joins those of whom an initial is known for the first name to the only one
// whom it fits.
func (j *joining) initials() {
	var short []*person
	left := j.left()
	for _, p := range left {
		if n := p.main(); n.whole() && len(n.given()) == 1 {
			short = append(short, p)
		}
	}
	of := func(n *named) string { return n.given()[:1] + " " + n.sound() }
	spelled := indexOf(short, of)
	for _, p := range left {
		if n := p.main(); len(short) > 0 && n.whole() && len(n.given()) > 1 {
			spelled.add(of(n), p)
		}
	}
	for _, p := range short {
		alike := spelled[of(p.main())]
		if len(alike) > mostAlike {
			continue
		}
		var only only
		for _, q := range alike {
			if _, ok := p.fits(q); ok && only.add(q) {
				break
			}
		}
		if q := only.one(); q != nil {
			j.propose(p, q, Initial)
		}
	}
}

// ends joins family names to the only person of that name, however renderings differ.
func (j *joining) ends() {
	short := j.shortened()
	whole := indexOf(short, func(n *named) string { return n.joined })
	rendering := indexOf(short, (*named).sound)
	for _, p := range j.left() {
		for _, n := range p.names {
			for i := 1; i < len(n.words) && (n.whole() || is(n.words[0], rank)); i++ {
				if !is(n.words[i-1], bound) {
					whole.add(strings.Join(n.words[i:], ""), p)
				}
			}
			if n.whole() && is(n.given(), rendered) && !is(n.words[len(n.words)-2], bound) {
				rendering.add(n.sound(), p)
			}
		}
	}
	sexes := map[string]sort{}
	for _, p := range short {
		sexes[p.main().joined] |= p.sex()
	}
	for _, p := range short {
		n := p.main()
		if n.gender != 0 && sexes[n.joined] == male|female {
			continue // Mr and Mrs: which of them is the one with a first name?
		}
		only := whole.look(n.joined, p)
		reason := Family
		if only.none() && len(n.words) == 1 {
			only, reason = rendering.look(n.sound(), p), Rendered
		}
		if q := only.one(); q != nil && mayEnd(p, q) {
			j.propose(p, q, reason)
		}
	}
}

// mayEnd reports whether p, whose name is the end of q's, may be q. A name that has a
// first name of its own, one that a title tells the sex of and the name of a king need
// more than that.
func mayEnd(p, q *person) bool {
	n, m := p.main(), q.main()
	switch {
	case p.sex()|q.sex() == male|female:
		return false
	case n.whole():
		return alike(p, q, false)
	case n.gender != 0 || is(m.words[0], rank):
		return alike(p, q, true)
	}
	return true
}

// beginnings joins first names, and names without their end, to the only person whose
// name so begins, if they share a role or a briefing.
func (j *joining) beginnings() {
	short := j.shortened()
	whole := indexOf(short, func(n *named) string { return beginning(n.words) })
	for _, p := range j.left() {
		for _, n := range p.names {
			if n.whole() {
				for i := 1; i < len(n.words); i++ {
					whole.add(beginning(n.words[:i]), p)
				}
			}
		}
	}
	for _, p := range short {
		n := p.main()
		only := whole.look(beginning(n.words), p)
		if q := only.one(); q != nil && n.gender == 0 && alike(p, q, !n.whole()) {
			j.propose(p, q, Given)
		}
	}
}

// beginning is the first words of a name, whatever their rendering.
func beginning(words []string) string {
	if len(words) == 1 {
		return first(words[0])
	}
	rendered := make([]string, len(words))
	for i, w := range words {
		rendered[i] = first(w)
	}
	return strings.Join(rendered, " ")
}

// shortened are those left who may be known by a part of a name, those of more words
// first. A name that has a rank for a first name is no part of another.
func (j *joining) shortened() []*person {
	short := slices.DeleteFunc(j.left(), func(p *person) bool {
		n := p.main()
		return n.suffix != "" || is(n.words[0], rank) || len(n.words[0]) == 1
	})
	slices.SortFunc(short, func(p, q *person) int {
		return cmp.Or(cmp.Compare(len(q.main().words), len(p.main().words)), fuller(p.main(), q.main()))
	})
	return short
}

package attribution

// A core is a segment of a noun phrase taken apart: what determines it, its head, and
// the name in it.
type core struct {
	from, noun int // where it begins, and behind its determiners and counts
	end        int // behind its head: what follows modifies it
	to         int // where the segment ends
	head       int // the word that says what it is; noun <= head < end
	nameFrom   int // the name's words; nameFrom == nameTo where there is none
	nameTo     int
	count      int
	definite   bool
	the        bool // it begins with "the"
	plenty     bool // it begins with a quantity: "some"
	measured   bool // "a group of": several, however they are called
	owned      bool // it begins with a possessive: "his", "Trump's"
	article    bool // it begins with any determiner
	office     int  // where a name begins behind a title and its office, 0 for nowhere
}

// core takes the words from i to before to apart.
func (p *phrase) core(i, to int) core {
	c := core{from: i, to: to}
	i = p.determiners(&c, i, to)
	c.noun = i
	end := i
	for end < to && !p.ends(&c, end) {
		end++
	}
	if end == i { // "of those"
		c.end, c.head = end, i-1
		c.noun, c.nameFrom, c.nameTo = i, i, i
		return c
	}
	if end+1 < to && p.words[end].sort.has(sortJoin) && p.adjective(&c, end-1) {
		// "Federal and state officials": the noun comes later.
		whole := p.core(end+1, to)
		whole.from, whole.count, whole.article, whole.plenty = c.from, c.count, c.article, c.plenty
		return whole
	}
	end = p.office(&c, end)
	c.end, c.head = end, end-1
	for k := c.noun; k < end-1; k++ {
		if p.words[k].owner {
			c.noun, c.owned, c.the, c.definite = k+1, true, false, true
		}
	}
	p.name(&c)
	return c
}

// office is where the noun ends that seems to end at an "of", if what follows is an
// office and a name: "Secretary of State John Hale".
func (p *phrase) office(c *core, end int) int {
	if end+2 >= c.to || !p.words[end-1].sort.has(roles) || !p.is(end, "of") {
		return end
	}
	k, office := end+1, false
	for k < c.to && p.words[k].sort.has(sortOffice|sortThe|sortJoin) {
		office = office || p.words[k].sort.has(sortOffice)
		k++
	}
	if !office || k == c.to || !p.words[k].capital || p.words[k-1].stop != 0 {
		return end
	}
	last := k
	for last < c.to && p.named(last, &core{noun: c.noun, end: c.to}) {
		last++
	}
	c.office = k
	return last
}

// adjective reports whether the only word in front of an "and" is one that stands before
// a noun.
func (p *phrase) adjective(c *core, i int) bool {
	const nouns = sortPerson | sortClose | sortSide | sortGroup | sortText | sortBare | sortOutlet | sortKnown | sortNamed | sortMasthead | sortGiven
	w := &p.words[i]
	if i != c.noun || w.sort.has(nouns) && !w.sort.has(sortDeterminer) || w.owner || w.capital && !w.sort.has(sortProper|sortPeople|sortPremier|sortDeterminer) || w.sort.has(sortPlural) {
		return false
	}
	after := p.segment(i)
	last := after - 1
	for k := i + 2; k < after; k++ {
		if p.words[k].sort.has(sortEnd) {
			last = k - 1
			break
		}
	}
	return !p.words[last].capital && last > i+1
}

// determiners goes over articles, possessives and counts, and over "a group of".
func (p *phrase) determiners(c *core, i, to int) int {
	for i < to {
		w := &p.words[i]
		next := i+1 < to && w.stop == 0
		ofNext := next && p.is(i+1, "of")
		switch {
		case ofNext && i+2 < to && w.sort.has(sortNumber|sortPlenty|sortMeasure|sortBare|sortDeterminer) || ofNext && i+2 < to && w.digits:
			p.counts(c, i)
			c.measured = c.measured || w.sort.has(sortMeasure|sortPlenty)
			c.the = false
			i += 2
			continue
		case !next, p.words[i+1].sort.has(sortEnd|sortJoin) && !ofNext: // "those close to him"
			return i
		case w.sort.has(sortThe):
			c.the, c.definite, c.article = true, true, true
		case w.sort.has(sortDeterminer) && !w.owner:
			c.article = true
			switch p.folded(i) {
			case "his", "her", "their", "its", "my", "our", "your":
				c.owned, c.definite = true, true
			case "this", "that", "these", "those":
				c.definite = true
			}
		case w.sort.has(sortNumber|sortPlenty) && !w.capital || w.sort.has(sortNumber|sortPlenty) && i == c.from, w.digits && p.number(i) > 0 && p.number(i) < 1900:
			p.counts(c, i)
		default:
			return i
		}
		i++
	}
	return i
}

// counts notes what a word of quantity says.
func (p *phrase) counts(c *core, i int) {
	w := &p.words[i]
	switch {
	case w.digits, w.sort.has(sortNumber):
		if c.count == 0 {
			c.count = p.number(i)
		}
	case w.sort.has(sortPlenty):
		c.plenty = true
	}
}

// number is the number that a word gives, 0 for none.
func (p *phrase) number(i int) int {
	w := p.text[p.words[i].from:p.words[i].to]
	if p.words[i].digits {
		n := 0
		for k := range len(w) {
			if w[k] == ',' {
				continue
			}
			if w[k] < '0' || w[k] > '9' || n > 1e6 {
				return 0
			}
			n = 10*n + int(w[k]-'0')
		}
		return n
	}
	for n, word := range [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if n > 0 && p.is(i, word) {
			return n
		}
	}
	return 0
}

// ends reports whether a word ends the noun in front of it.
func (p *phrase) ends(c *core, i int) bool {
	w := &p.words[i]
	if w.sort.has(sortJoin) {
		return !p.is(i, "&") && !p.joins(c, i)
	}
	if i > c.noun && w.sort.has(sortEnd) {
		return true
	}
	if i == c.noun || w.capital || w.sort != 0 {
		return false
	}
	// A participle behind a noun: "people briefed", "an aide travelling".
	s, before := p.text[w.from:w.to], &p.words[i-1]
	n := len(s)
	return n > 4 && (s[n-3:] == "ing" || s[n-2:] == "ed") && !before.owner &&
		(before.sort.has(sortPerson|sortClose|sortBare|sortSide|sortGroup|sortText) && !before.sort.has(sortPremier) || before.capital)
}

// joins reports whether "and" stands within the name of a body: "the Department of
// Health and Human Services" never gets here; "the Food and Drug Administration" does.
func (p *phrase) joins(c *core, i int) bool {
	if !c.the || !p.words[i-1].capital || i+1 >= c.to || !p.words[i+1].capital {
		return false
	}
	for k := i + 1; k < c.to && p.words[k].capital; k++ {
		if p.words[k].sort.has(sortGroup) {
			return true
		}
	}
	return false
}

// is reports whether a word is this one, however it is written.
func (p *phrase) is(i int, word string) bool {
	s := p.text[p.words[i].from:p.words[i].to]
	if len(s) != len(word) {
		return false
	}
	for k := range len(s) {
		c := s[k]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != word[k] {
			return false
		}
	}
	return true
}

// folded is a short word in lower case.
func (p *phrase) folded(i int) string {
	for _, w := range [...]string{"his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those"} {
		if p.is(i, w) {
			return w
		}
	}
	return ""
}

// word is the text of a word, "" for none.
func (c *core) word(p *phrase, i int) string {
	if i < c.from || i >= c.to {
		return ""
	}
	return p.text[p.words[i].from:p.words[i].to]
}

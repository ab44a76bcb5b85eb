package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// read goes through the next paragraph and takes in whom it names, in order.
func (c *cast) read(paragraph string) {
	c.begin()
	c.paragraph++
	c.text = paragraph
	c.quotes = quotations(paragraph, c.quotes[:0])
	if n := len(c.mentions) - mostMentions; n > 0 {
		c.mentions = append(c.mentions[:0], c.mentions[n:]...)
	}
	if n := len(c.heard) - mostMentions; n > 0 {
		c.heard = append(c.heard[:0], c.heard[n:]...)
	}
	r := reading{cast: c, text: paragraph, named: -1}
	r.sentence()
	for r.at < len(paragraph) {
		r.step()
	}
}

// A reading goes through a paragraph.
type reading struct {
	cast   *cast
	text   string
	at     int
	begins bool // nothing of the sentence has been seen that can be its subject
	lead   bool // it began with words that its subject stands behind: "In Geneva,"
	quote  int  // index of the quotation that at is in, or before
	named  int  // index of the mention that a pronoun here would be beside, -1 for none
}

// step goes over a sign or a word, or a name.
func (r *reading) step() {
	b := r.text[r.at]
	switch {
	case 'a' <= b && b <= 'z':
		from := r.at
		for r.at < len(r.text) && (r.text[r.at] >= 'a' && r.text[r.at] <= 'z' || r.text[r.at] >= utf8.RuneSelf) && r.text[r.at] != 0xe2 {
			r.at++
		}
		r.lower(from)
	case 'A' <= b && b <= 'Z', b >= 0xc3 && b <= 0xd4:
		r.upper()
	case b == '.' || b == '!' || b == '?':
		r.at++
		if r.at == len(r.text) || r.text[r.at] == ' ' || r.text[r.at] == '"' || r.text[r.at] >= utf8.RuneSelf || r.text[r.at] == '\n' {
			r.sentence()
		}
	default:
		if b == ',' && r.lead {
			r.begins, r.lead = true, false
		}
		r.at++
	}
}

// sentence begins a sentence.
func (r *reading) sentence() {
	r.begins, r.lead, r.named = true, false, -1
	r.cast.sentence++
}

// lower goes over a word in lower case.
func (r *reading) lower(from int) {
	if n := r.at - from; (n == 2 || n == 3) && (r.text[from] == 'h' || r.text[from] == 's') && r.named >= 0 {
		r.pronoun(pronounOf(r.text[from:r.at]).gender())
	}
	if r.begins {
		r.opens(r.text[from:r.at])
	}
}

// opens notes a word at the beginning of a sentence that is no name.
func (r *reading) opens(w string) {
	s, e := speakers().of(w), english().of(w)
	switch {
	case e&(classIn|classWhen) != 0:
		r.begins, r.lead = false, true
	case s.has(sortPerson | sortPremier | sortPeople | sortSkip), e&classAdverb != 0:
	default:
		r.begins = false
	}
}

// pronoun counts a pronoun for the only person that the sentence has named so far.
func (r *reading) pronoun(g gender) {
	p := r.cast.mentions[r.named].person
	switch g {
	case male:
		p.votes++
	case female:
		p.votes--
	case unknown:
		return
	}
	r.named = -1
}

// upper goes over words with capitals, which may be a name.
func (r *reading) upper() {
	first, size := utf8.DecodeRuneInString(r.text[r.at:])
	if !unicode.IsUpper(first) {
		r.at += size
		for r.at < len(r.text) && r.text[r.at] >= utf8.RuneSelf {
			r.at++
		}
		return
	}
	from, begins := r.at, r.begins
	to, possessive := r.run()
	r.at = to
	from = r.trim(from, to, begins)
	begins = r.begins
	if from >= to {
		return
	}
	r.begins = false
	start := r.role(from)
	c := r.cast
	end := r.apposition(to, possessive)
	c.phrase.divide(r.text[start:end], speakers())
	d := c.phrase.describe()
	r.take(&d, position{c.paragraph, from}, begins && !possessive && !r.modifies(to))
}

// take takes in what words with capitals name.
func (r *reading) take(d *description, at position, subject bool) {
	c := r.cast
	switch {
	case d.Name == "":
		return
	case d.Footing == Outlet:
		c.outlet(d.Name, at)
		return
	case d.Footing != Named || d.Pronoun != noPronoun || d.Count > 1:
		return
	}
	p := c.name(d, at)
	if p == nil {
		return
	}
	p.last = at
	quoted := r.quoted(at.offset)
	c.mentions = append(c.mentions, mention{at: at, person: p, sentence: c.sentence, subject: subject && !quoted, quoted: quoted})
	n := len(c.mentions)
	r.named = -1
	if !quoted && (n < 2 || c.mentions[n-2].sentence != c.sentence || c.mentions[n-2].person == p) {
		r.named = n - 1
	}
}

// quoted reports whether an offset stands in a quotation. Offsets are asked for in order.
func (r *reading) quoted(at int) bool {
	q := r.cast.quotes
	for r.quote < len(q) && q[r.quote].to <= at {
		r.quote++
	}
	return r.quote < len(q) && q[r.quote].from <= at
}

// longestRun is how far words with capitals are read as one name, in bytes.
const longestRun = 120

// run is where the words with capitals end that begin here, and whether a possessive
// ending stands behind them.
func (r *reading) run() (int, bool) {
	t, end := r.text, r.at
	for i := r.at; i < len(t) && i-r.at < longestRun; {
		wordTo := wordEnd(t, i)
		if wordTo == i {
			break
		}
		w := t[i:wordTo]
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) {
			if !prefixed(w) && !(speakers().of(w).has(sortParticle) && capitalAfter(t, wordTo)) {
				break
			}
		}
		if i > r.at && verbal(w) {
			break
		}
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return wordTo - len(w) + max(strings.LastIndexByte(w, '\''), strings.LastIndex(w, "’")), true
		}
		end, i = wordTo, wordTo
		if i < len(t) && t[i] == '.' && (utf8.RuneCountInString(w) == 1 || speakers().of(w).has(sortTitle|sortSuffix)) {
			i++
			end = i
		}
		if i >= len(t) || t[i] != ' ' {
			break
		}
		i++
	}
	return max(end, r.at+1), false
}

// verbal reports whether a word with a capital is one that stands in no name, as in a
// headline.
func verbal(w string) bool {
	const in = classFinite | classBe | classAux | classNot | classSubject | classPronoun | classArticle | classIn | classTo | classThat | classWhen | classOwn | classWho
	e := english().of(w)
	return e&in != 0 && e&(classNoun|classTitle|classDay) == 0 && speakers().of(w)&^(sortEnd|sortDeterminer|sortThe|sortProper|sortSkip|sortPlenty) == 0
}

// capitalAfter reports whether the word behind a space at i has a capital, or is another
// particle.
func capitalAfter(t string, i int) bool {
	for range 3 {
		if i >= len(t) || t[i] != ' ' {
			return false
		}
		to := wordEnd(t, i+1)
		w := t[i+1 : to]
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) || prefixed(w) {
			return true
		}
		if !speakers().of(w).has(sortParticle) {
			return false
		}
		i = to
	}
	return false
}

// trim goes over the words at the beginning of a sentence that have their capital only
// for that.
func (r *reading) trim(from, to int, begins bool) int {
	for first := begins; from < to; first = false {
		end := min(wordEnd(r.text, from), to)
		w := r.text[from:end]
		s := speakers().of(w)
		common := s.has(sortSkip|sortEnd|sortDeterminer|sortPlenty|sortNumber|sortJoin|sortBare) || english().of(w)&^classTitle != 0
		if !common && first && s == 0 && end < to && r.text[end] == ' ' {
			// "Yesterday Nora Ellis": a word that is no name, before a given name.
			next := r.text[end+1 : min(wordEnd(r.text, end+1), to)]
			common = speakers().of(next).has(sortGiven)
		}
		if !common || s.has(sortGiven|sortThe|roles) {
			return from
		}
		if r.begins {
			r.opens(w)
		}
		if end >= to || r.text[end] != ' ' {
			return to
		}
		from = end + 1
	}
	return from
}

// outlet takes in the name of an outlet, so that "the Journal" finds it.
func (c *cast) outlet(name string, at position) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || c.full[name] != nil {
		return
	}
	p := &person{name: strings.Clone(name), first: at, last: at}
	c.persons = append(c.persons, p)
	if len(c.persons) > mostPersons {
		c.forget()
	}
	c.full[p.name] = p
	p.keys = append(p.keys, key{nil, p.name})
	c.outlets.add(p.name[i+1:], p)
}

package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// read goes through the next paragraph and takes in whom it names, in order.
func (c *cast) read(paragraph string) {
	c.readQuoted(paragraph, quotations(paragraph, nil))
}

// readQuoted is read for a paragraph whose quotations are known. They are the cast's
// until it reads again.
func (c *cast) readQuoted(paragraph string, quotes []quotation) {
	c.begin()
	if strings.TrimSpace(paragraph) == "" {
		return // a blank line sets nothing apart
	}
	c.paragraph++
	c.text = paragraph
	c.quotes = quotes
	if n := len(c.mentions) - mostMentions; n > 0 {
		c.mentions = append(c.mentions[:0], c.mentions[n:]...)
	}
	if n := len(c.heard) - mostMentions; n > 0 {
		c.heard = append(c.heard[:0], c.heard[n:]...)
	}
	c.begun = c.begun[:0]
	r := reading{cast: c, text: paragraph, named: -1, broke: -1, headline: isHeadline(paragraph)}
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
	broke  int  // where begins came to its end
	quote  int  // index of the quotation that at is in, or before
	named  int  // index of the mention that a pronoun here would be beside, -1 for none

	headline bool // the paragraph has its capitals for being a headline
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
	r.cast.begun = append(r.cast.begun, r.at)
}

// lower goes over a word in lower case.
func (r *reading) lower(from int) {
	w := r.text[from:r.at]
	if n := len(w); (n == 2 || n == 3) && (w[0] == 'h' || w[0] == 's') && (r.named >= 0 || r.begins) {
		g := pronounOf(w).gender()
		if r.named >= 0 {
			r.pronoun(g)
		}
		if r.begins && g != unknown && w[n-1] == 'e' {
			r.subject(from, g)
		}
	}
	if r.begins {
		r.opens(w, from)
	}
}

// opens notes a word at the beginning of a sentence that is no name.
func (r *reading) opens(w string, at int) {
	s, e := speakers().of(w), english().of(w)
	switch {
	case e&(classIn|classWhen) != 0:
		r.begins, r.lead = false, true
	case s.has(sortPerson | sortPremier | sortPeople | sortSkip | sortThe), e&classAdverb != 0:
	default:
		r.begins, r.broke = false, at
	}
}

// subject takes in "he" or "she" where a sentence begins with it: whom it stands for is
// whom the sentence is about.
func (r *reading) subject(at int, g gender) {
	if r.quoted(at) {
		return
	}
	c := r.cast
	here := position{c.paragraph, at}
	p, _, several := c.search(here, g)
	if p != nil {
		p.vote(g)
		p.last = here
	}
	c.mentions = append(c.mentions, mention{at: here, person: p, gender: g, several: several, sentence: c.sentence, subject: true})
	r.named = -1
}

// pronoun counts a pronoun for the only person that the sentence has named so far.
func (r *reading) pronoun(g gender) {
	if g == unknown {
		return
	}
	r.cast.mentions[r.named].person.vote(g)
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
	from := r.at
	to, possessive := r.run()
	r.at = to
	if from = r.trim(from, to, r.begins); from >= to {
		return
	}
	if r.headline {
		from = r.behindVerb(from, to)
	}
	start, end := r.role(from), r.apposition(from, to, possessive)
	begins := r.begins || r.broke >= start && start < from
	c := r.cast
	modifies := r.modifies(to)
	at := position{c.paragraph, from}
	p, known := r.known(from, to, start == from && end == to, at)
	if !known {
		c.phrase.divide(r.text[start:end], speakers())
		d := c.phrase.describe()
		if !r.headline || d.Sure {
			p = r.take(&d, at)
		}
		known = d.Footing == Named
	}
	if r.begins && !modifies && (known || to >= len(r.text) || r.text[to] != ',') {
		r.begins, r.broke = false, from
	}
	if p != nil {
		r.mention(p, at, !possessive && !modifies && (begins || r.says(from, to)))
	}
}

// known is the person of a name that needs no reading: one that has been read before, or
// one of a single word, which can only be a short form. It reports whether it is such.
func (r *reading) known(from, to int, alone bool, at position) (*person, bool) {
	name := r.text[from:to]
	if !alone {
		return nil, false
	}
	if strings.IndexByte(name, ' ') >= 0 {
		p := r.cast.full[name]
		return p, p != nil
	}
	c := r.cast
	if speakers().of(name).has(sortPlace | sortPeople | sortNamed | sortKnown | sortProper | sortTail) {
		p, _ := c.prefer(c.short[name], at, unknown)
		return p, true
	}
	p, _ := c.shortForm(name, at, unknown)
	return p, true
}

// take takes in what words with capitals name, and is the person.
func (r *reading) take(d *description, at position) *person {
	switch {
	case d.Name == "":
		return nil
	case d.Footing == Outlet:
		r.cast.outlet(d.Name, at)
		return nil
	case d.Footing != Named || d.Pronoun != noPronoun || d.Count > 1:
		return nil
	}
	return r.cast.name(d, at)
}

// mention notes that a person is named.
func (r *reading) mention(p *person, at position, subject bool) {
	c := r.cast
	p.last = at
	quoted := r.quoted(at.offset)
	c.mentions = append(c.mentions, mention{at: at, person: p, sentence: c.sentence, subject: subject && !quoted, quoted: quoted})
	n := len(c.mentions)
	r.named = -1
	if subject && !p.sure {
		p.sure = r.says(at.offset, r.at)
	}
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

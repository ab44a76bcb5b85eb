package attribution

import "strings"

// attribute adds the statement that the cue marks, and reports whether there is one.
func (s *sentenceOf) attribute(c cue) bool {
	if c.per {
		return s.accordingTo(c)
	}
	who, left, end := s.sides(c)
	if !s.stands(who) {
		who = nounPhrase{}
	}
	content, taken := s.contents(c, left, end, who)
	if !who.empty() && c.plain {
		s.speaks = who // "said as much, arguing that"
	}
	if len(content) == 0 || s.infers(c, who, content) {
		return false
	}
	f := Found{Content: content, Cue: s.place(c.from, c.to), Speaker: s.place(who.from, who.to)}
	f.Antecedent = s.place(who.who.from, who.who.to)
	f.Hearer = s.hearer(c)
	f.Within = s.around(s.clauseStart(who, c))
	if f.Within >= 0 && !left.empty() && !s.quotes(left.from, left.to) {
		s.cut(f.Within, content[0].End)
		s.r.found[f.Within].Within, f.Within = len(s.r.found), -1
	}
	s.speaks = who
	s.add(f, taken)
	return true
}

// stands reports whether a phrase can stand for somebody: whether it is more than words
// of time, prepositions and adverbs.
func (s *sentenceOf) stands(p nounPhrase) bool {
	for i := p.from; i < p.to; i++ {
		t := s.at(i)
		time := t.is(classDay) || t.digits || strings.HasPrefix(s.lower(i), "mid-")
		small := t.is(classIn|classAdverb|classAnd|classBut) && !t.is(classArticle|classSubject|classOwn) ||
			p.to-p.from == 1 && strings.HasSuffix(s.word(i), "ly")
		if t.kind != wordToken || !time && !small {
			return t.kind != markToken || p.to-p.from > 1
		}
	}
	return false
}

// hearer is the name behind the cue of who was told.
func (s *sentenceOf) hearer(c cue) Place {
	for k := c.to; k < min(s.to, c.to+reach/2); k++ {
		t := s.at(k)
		switch {
		case t.kind != wordToken, t.is(classThat | classSubject):
			return Place{}
		case k == c.to && c.class&classTell != 0, k > c.to && s.takesHearer(k-1):
			from := k
			if t.is(classArticle) {
				k++
			}
			to := k
			for to < s.to && s.at(to).kind == wordToken && s.at(to).capital && !s.at(to).is(classDay) {
				to++
			}
			if to > k {
				return s.place(from, to)
			}
		}
	}
	return Place{}
}

// takesHearer reports whether token i is a preposition before who was told.
func (s *sentenceOf) takesHearer(i int) bool {
	switch s.lower(i) {
	case "with", "to", "by", "on":
		return true
	}
	return false
}

// sides are the cue's subject, what is said in front of its clause, and the token at
// which that ends.
func (s *sentenceOf) sides(c cue) (who nounPhrase, left stretch, end int) {
	if who, left, ok := s.inverted(c); ok {
		return who, left, who.to
	}
	prev := s.at(c.from - 1)
	if c.gerund && (prev.isMark(",") || prev.is(classAnd|classBut|classWhen|classIn)) {
		who = s.mainSubject(c.from)
	} else if who = s.subjectBefore(c.from, s.low); who.empty() && prev.isMark(",") {
		who = s.mainSubject(c.from)
	}
	left = s.contentLeft(s.clauseStart(who, c))
	if s.leadsOn(c, left) {
		left = stretch{}
	}
	return who, left, c.to
}

// clauseStart is the token with which begins the clause of the cue and its subject.
func (s *sentenceOf) clauseStart(who nounPhrase, c cue) int {
	if !who.empty() && who.from < c.from && (who.from > s.low || who.from == s.low && who.to == c.from) {
		return who.from
	}
	return c.from
}

// inverted is the subject behind the cue and what is said in front of it: “It was
// late,” said Brandt. It is false where the subject does not stand there.
func (s *sentenceOf) inverted(c cue) (who nounPhrase, left stretch, ok bool) {
	prev := s.at(c.from - 1)
	behind := c.class&(classSay|classWeak|classThink) != 0 && !c.gerund && c.from > s.low && (prev.kind == quoteToken || prev.isMark(","))
	if !behind && c.from != s.from {
		return nounPhrase{}, stretch{}, false
	}
	who = s.subjectAfter(c.to, s.to)
	if who.empty() || !s.names(who) {
		return nounPhrase{}, stretch{}, false
	}
	left = s.contentLeft(c.from)
	return who, left, !left.empty() || s.afterQuotation(c.from)
}

// mainSubject is the subject of the sentence, which a gerund at i goes on with.
func (s *sentenceOf) mainSubject(i int) nounPhrase {
	if !s.speaks.empty() {
		return s.speaks
	}
	if p := s.subject(s.from, i); !p.empty() {
		for k := p.to; k < i; k++ {
			if t := s.at(k); t.is(classWhen) && s.at(k+1).kind == wordToken && !s.at(k+1).digits && !s.at(k+1).is(classDay) {
				return nounPhrase{} // there is another clause, whose subject it may be
			}
		}
		return p
	}
	for k := i; k < s.to; k++ { // "After saying so, she left."
		if s.at(k).isMark(",") {
			return s.subject(k+1, s.to)
		}
	}
	return nounPhrase{}
}

// leadsOn reports whether what stands left of the cue's clause is not said by its
// speaker: what is said follows.
func (s *sentenceOf) leadsOn(c cue, left stretch) bool {
	if left.empty() {
		return false
	}
	if !s.quotes(left.from, left.to) && !s.closes(c) {
		return true
	}
	if t := s.at(left.from); t.is(classIn) && !t.is(classSubject) && s.at(c.to).kind == wordToken && !s.at(c.to).is(classDay|classIn) {
		return true // "On the programme “Today,” the minister said it was late."
	}
	if s.quotes(left.from, left.to) {
		return false
	}
	return c.gerund || s.opensQuotation(c.to) || s.at(c.to).is(classThat)
}

// closes reports whether what follows the cue tells only to whom, when and where.
func (s *sentenceOf) closes(c cue) bool {
	k := c.to
	if c.class&classTell != 0 {
		for k < s.to && k < c.to+5 && s.at(k).kind == wordToken && (s.at(k).capital || s.at(k).is(classArticle|classOwn|classPronoun) || k > c.to && !s.at(k).is(classIn|classDay)) {
			k++
		}
	}
	t := s.at(k)
	switch {
	case k >= s.to, t.kind == markToken:
		return true
	case t.is(classThat), s.lower(k) == "about", s.lower(k) == "of":
		return false
	case t.is(classIn|classDay|classWhen|classTo|classAdverb|classGerund) && (!t.is(classArticle|classSubject) || s.at(k+1).is(classDay)):
		return true
	}
	// Inverted: "said the minister".
	p := s.at(c.from - 1)
	return (p.isMark(",") || p.kind == quoteToken) && (t.capital || t.is(classArticle|classOwn|classSubject))
}

// infers reports whether the statement is the writer's own inference, "it shows that",
// or nobody's, "you know that".
func (s *sentenceOf) infers(c cue, who nounPhrase, content []Place) bool {
	if who.to-who.from != 1 || s.form(content) != Indirect {
		return false
	}
	switch s.lower(who.from) {
	case "it", "that", "which":
		return c.class&(classSay|classTell|classUrge|classCall) == 0
	case "you":
		return c.class&classThink != 0
	}
	return false
}

// contents are what the cue marks as said: what stands left of its clause, and what
// stands right of it from token end on. taken is the token up to which the sentence
// has been used: after what stands right, its beginning, for it can itself be a report.
func (s *sentenceOf) contents(c cue, left stretch, end int, who nounPhrase) (content []Place, taken int) {
	right := s.contentRight(c, end, !left.empty() || end > c.to)
	switch {
	case !left.empty() && !right.empty():
		return []Place{s.place(left.from, left.to), s.place(right.from, right.to)}, right.to
	case !left.empty():
		return []Place{s.place(left.from, left.to)}, end
	case !right.empty():
		if who.empty() && !c.plain && c.class&(classSay|classTell|classWeak) == 0 {
			return nil, end
		}
		return []Place{s.place(right.from, right.to)}, right.from
	case c.class&(classSay|classTell|classWeak) != 0 && s.afterQuotation(min(c.from, s.clauseStart(who, c))):
		// “Why?” Smith asked: the quotation has ended a sentence of its own.
		return []Place{s.place(s.from-1, s.from)}, end
	}
	return nil, end
}

// afterQuotation reports whether the sentence begins with token i and the one before
// ends with a quotation.
func (s *sentenceOf) afterQuotation(i int) bool {
	return i == s.from && i > 0 && s.p.tokens[i-1].kind == quoteToken
}

// names reports whether the phrase can be somebody who speaks.
func (s *sentenceOf) names(p nounPhrase) bool {
	t := s.at(p.from)
	return t.kind == wordToken && (t.capital || t.is(classSubject|classArticle|classOwn|classTitle) && !t.is(classThat|classWhen) || p.to-p.from == 1)
}

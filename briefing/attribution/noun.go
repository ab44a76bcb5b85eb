package attribution

import "strings"

// A nounPhrase is the tokens [from, to) that stand for a speaker.
type nounPhrase struct {
	from, to int
	who      stretch // what a relative pronoun stands for
}

// A stretch is the tokens [from, to).
type stretch struct{ from, to int }

func (p nounPhrase) empty() bool { return p.to <= p.from }

func (p stretch) empty() bool { return p.to <= p.from }

// subjectBefore is the words before the cue at i that are its subject, none of them
// before low.
func (s *sentenceOf) subjectBefore(i, low int) nounPhrase {
	j, _, _, to := s.before(i)
	if to { // "went on to say"
		for j >= low && !s.at(j).capital && !s.at(j).is(classSubject|classWho) && i-j < 5 {
			j--
		}
	}
	j = s.beforeTime(j, low)
	if j < low {
		return nounPhrase{}
	}
	t := s.at(j)
	switch {
	case t.isMark(",)—–―"):
		return s.headBefore(j, low)
	case t.kind != wordToken:
		return nounPhrase{}
	case t.is(classWho), t.is(classThat):
		p := nounPhrase{from: j, to: j + 1}
		if a := s.nounBefore(j-1, low); !a.empty() {
			p.who = stretch{a.from, a.to}
		}
		return p
	case t.is(classSubject):
		return nounPhrase{from: j, to: j + 1}
	case t.is(classAnd | classBut | classIn):
		if !s.speaks.empty() {
			return s.speaks
		}
		return s.subject(low, j)
	}
	return s.nounBefore(j, low)
}

// beforeTime is the last token up to j that is not of a phrase of time or place
// between a subject and its verb: "the minister on Monday said".
func (s *sentenceOf) beforeTime(j, low int) int {
	k := j
	for k >= low && s.at(k).kind == wordToken && (s.at(k).is(classDay) || s.at(k).digits) {
		k--
	}
	if k == j {
		return j
	}
	if k >= low && s.at(k).is(classIn) {
		k--
	}
	return k
}

// headBefore is the subject before the comma, dash or bracket at j, behind which the
// verb stands: a name with what is set off behind it.
func (s *sentenceOf) headBefore(j, low int) nounPhrase {
	end := j
	for range 8 {
		from := s.partStart(end-1, low)
		if from >= end {
			return nounPhrase{}
		}
		outer := from == low || !s.at(from-1).isMark(",")
		if !outer && s.setOff(s.partStart(from-2, low)) {
			end = from - 1
			continue
		}
		if outer || s.heads(from, end, low) {
			p := s.nounBefore(end-1, from)
			if p.empty() {
				return nounPhrase{}
			}
			p.to = j
			return p
		}
		end = from - 1
	}
	return nounPhrase{}
}

// setOff reports whether what begins with token i is set off from a name before it:
// "who served under", "a former ambassador".
func (s *sentenceOf) setOff(i int) bool {
	return i > s.low && s.at(i-1).isMark(",") && (s.at(i).is(classWho) || s.at(i).is(classArticle) && !s.at(i).capital)
}

// partStart is where the part of a sentence begins that ends with token i: behind a
// mark or a quotation.
func (s *sentenceOf) partStart(i, low int) int {
	for i >= low {
		t := s.at(i)
		if t.kind == quoteToken || t.kind == markToken && t.mark != '.' && t.mark != '\'' && t.mark != '’' && t.mark != '(' && t.mark != ')' {
			break
		}
		i--
	}
	return i + 1
}

// heads reports whether the part of a sentence [from, to) is what the parts behind it
// are set off from: it begins like a name.
func (s *sentenceOf) heads(from, to, low int) bool {
	t := s.at(from)
	switch {
	case !t.capital || t.is(classIn|classOf):
		return t.is(classSubject)
	case to-from > 1:
		return true
	}
	before := s.partStart(from-2, low)
	return s.at(before).is(classIn|classWhen|classAdverb) || s.at(before).is(classDay)
}

// nounBefore is the noun phrase that ends with token e.
func (s *sentenceOf) nounBefore(e, low int) nounPhrase {
	for e >= low && (s.at(e).isMark(",") || s.at(e).is(classAdverb) && !s.at(e).is(classArticle)) {
		e--
	}
	k := e
	for ; k >= low; k-- {
		if s.ends(k, e) {
			break
		}
	}
	from := k + 1
	for from <= e {
		t := s.at(from)
		switch {
		case t.is(classTo), s.participle(from) && from < e && !t.is(classNoun):
			from++
			continue
		case t.is(classAnd|classBut|classAdverb|classWhen|classNot) && !t.is(classArticle|classOwn|classSubject) && !t.capital,
			from == s.from && t.is(classAnd|classBut|classAdverb|classWhen) && !t.is(classSubject|classArticle|classOwn) && from < e,
			t.kind == markToken && t.mark != '(':
			from++
			continue
		case t.is(classIn) && !t.is(classSubject):
			if k := s.behindTime(from, e); k <= e {
				from = k
				continue
			}
			from = s.nameAtEnd(from, e)
		}
		break
	}
	if from > e {
		return nounPhrase{}
	}
	return s.withName(nounPhrase{from: from, to: e + 1}, low)
}

// withName is p with the name that it is set off from: "Hassan Ahmadi, a professor in
// Tehran".
func (s *sentenceOf) withName(p nounPhrase, low int) nounPhrase {
	if p.from-2 < low || !s.at(p.from-1).isMark(",") || !s.at(p.from).is(classArticle) || s.at(p.from).capital {
		return p
	}
	name := s.partStart(p.from-2, low)
	if n := p.from - 1 - name; n < 1 || n > 6 {
		return p
	}
	for i := name; i < p.from-1; i++ {
		if !s.at(i).capital && !s.at(i).isMark(".") {
			return p
		}
	}
	p.from = name
	return p
}

// behindTime is where the words begin that follow a phrase of time which begins with
// token i and ends before e: "On Monday the minister". Where no time follows, all of
// it is of the phrase.
func (s *sentenceOf) behindTime(i, e int) int {
	k := i + 1
	for k <= e && (s.at(k).is(classDay) || s.at(k).digits) {
		k++
	}
	if k == i+1 {
		return e + 1
	}
	return k
}

// nameAtEnd is where the name begins that ends with token e, in [from, e]; e+1 for none:
// "In an interview Smith".
func (s *sentenceOf) nameAtEnd(from, e int) int {
	k := e
	for k > from && s.at(k).kind == wordToken && s.at(k).capital {
		k--
	}
	return k + 1
}

// ends reports whether token k cannot be of the noun phrase that ends with token e.
func (s *sentenceOf) ends(k, e int) bool {
	t := s.at(k)
	switch {
	case t.kind == quoteToken:
		// Only a nickname is of a name: Marcia “Cia” Price.
		return k == e || !s.at(k-1).capital || s.p.quotes[t.quote].words > 2 || endsInComma(s.word(k))
	case t.kind == markToken:
		return !t.isMark(".()'’")
	case t.is(classWho) && k < e && s.lower(k) != "who":
		return true // "which the minister said"
	case t.is(classSubject) && k < e, t.is(classBe|classAux) && !t.owner, t.is(classThat) && k < e:
		return true
	case t.is(classWhen|classBut|classIf) && !t.is(classIn|classAdverb):
		return true
	case t.is(classAnd):
		return !s.joins(k)
	case t.is(classTo):
		return s.at(k + 1).is(classFinite)
	case t.is(classFinite|classVerb) && !t.is(classNoun) && !t.capital && !t.is(classDay):
		return k < e || t.is(classFinite)
	case !t.capital && k < e && strings.HasSuffix(s.word(k), "ed"):
		n := s.at(k + 1)
		return n.is(classArticle | classOwn | classIn | classTo | classPronoun | classThat)
	}
	return false
}

// joins reports whether "and" at k joins two nouns of one phrase.
func (s *sentenceOf) joins(k int) bool {
	a, b := s.at(k-1), s.at(k+1)
	return a.kind == wordToken && b.kind == wordToken && (a.capital && b.capital || k-1 == s.low && !a.capital)
}

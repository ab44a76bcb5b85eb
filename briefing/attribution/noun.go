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

// subject is the subject of the clause that begins with token low and ends before
// high.
func (s *sentenceOf) subject(low, high int) nounPhrase {
	i := low
	for i < high { // what stands in front of it
		t := s.at(i)
		switch {
		case i == low && s.at(i+1).isMark(",") && t.kind == wordToken && i+2 < high:
			i += 2
			continue
		case t.kind == markToken, t.is(classAnd|classBut) && !t.is(classSubject), t.is(classAdverb) && !t.is(classArticle|classWhen),
			strings.HasSuffix(s.word(i), "ly") && len(s.word(i)) > 4:
			i++
			continue
		case t.is(classIn|classWhen) && !t.is(classSubject), t.is(classGerund|classPassive) && !t.is(classNoun), t.is(classTo):
			comma := i
			for comma < high && !s.at(comma).isMark(",") {
				comma++
			}
			if comma >= high-1 {
				return nounPhrase{}
			}
			i = comma + 1
			continue
		}
		break
	}
	from := i
	for i < high && !s.predicates(i, from) {
		i++
	}
	if i == from || i-from > longestSubject || i >= high && high-from > 6 {
		return nounPhrase{}
	}
	return nounPhrase{from: from, to: i}
}

// longestSubject is how many tokens a subject has at most whose end was seen only by
// the verb behind it.
const longestSubject = 9

// predicates reports whether the subject that begins with token from ends before
// token i.
func (s *sentenceOf) predicates(i, from int) bool {
	t := s.at(i)
	switch {
	case t.kind != wordToken:
		return !t.isMark(".")
	case i == from:
		return false
	case s.at(from).is(classSubject):
		return true
	case t.is(classBe | classAux | classWho | classThat), t.is(classIn) && !t.is(classOf):
		return true
	case t.capital:
		return false
	case t.is(classFinite|classVerb|classPassive) && !t.is(classNoun), strings.HasSuffix(s.word(i), "ed"):
		return !s.at(i - 1).is(classArticle | classOwn)
	case t.is(classAdverb), strings.HasSuffix(s.word(i), "ly"):
		return true
	}
	// A small word right behind a name is its verb, "Smith walks", unless another
	// follows: "US officials remain".
	if n := s.at(i + 1); n.kind == wordToken && n.class&^cues == 0 && !n.capital && !n.digits {
		return false
	}
	return s.at(i-1).capital && !s.at(i-1).owner && !t.is(classAnd|classOf|classTitle|classIn) && !s.at(i-1).is(classTitle|classArticle)
}

// subjectAfter is the words behind the cue, in [i, high), that are its subject: "said
// Luis Rubio, who heads the centre".
func (s *sentenceOf) subjectAfter(i, high int) nounPhrase {
	from := i
	for i < high {
		t := s.at(i)
		if t.kind == quoteToken || t.isMark(";:—–―.?!") && !(t.isMark(".") && i+1 < high) {
			break
		}
		if t.isMark(",") && !s.setsOff(i+1) {
			break
		}
		if i > from && t.kind == wordToken && (s.at(from).is(classSubject) || s.leaves(i)) && !s.within(from, i) {
			break
		}
		i++
	}
	for i > from && s.at(i-1).kind == markToken && !s.at(i-1).isMark(")") {
		i--
	}
	return nounPhrase{from: from, to: i}
}

// withNameBehind is p with the name that is set off from it: "the director, Alex
// Vance,".
func (s *sentenceOf) withNameBehind(p nounPhrase) nounPhrase {
	if p.empty() || s.at(p.from).capital && !s.at(p.from).is(classArticle) || !s.at(p.to).isMark(",") {
		return p
	}
	to := p.to + 1
	for to < p.to+6 && s.at(to).kind == wordToken && s.at(to).capital {
		to++
	}
	if to > p.to+1 && s.at(to).isMark(",") {
		p.to = to
	}
	return p
}

// setsOff reports whether what begins with token i, behind a comma, belongs to the
// name before it.
func (s *sentenceOf) setsOff(i int) bool {
	t := s.at(i)
	if t.kind != wordToken {
		return false
	}
	switch {
	case t.is(classWho), t.digits, t.is(classOf):
		return true
	case t.is(classSubject|classBut|classAnd|classWhen|classGerund|classIn|classAdverb|classThat) && !t.is(classArticle|classOwn):
		return false
	}
	return t.is(classArticle|classOwn) || !t.capital || s.at(i+1).isMark(",.") || i+1 >= s.to
}

// within reports whether token i is behind a comma that set something off from the
// name that begins with token from.
func (s *sentenceOf) within(from, i int) bool {
	for k := i; k > from; k-- {
		if s.at(k).isMark(",") {
			return true
		}
	}
	return false
}

// leaves reports whether a phrase that says where or when begins with token i: it is
// no longer of the subject.
func (s *sentenceOf) leaves(i int) bool {
	t := s.at(i)
	switch strings.ToLower(s.word(i)) {
	case "for", "from", "with", "of", "at":
		return t.is(classDay)
	}
	return t.is(classIn|classWhen|classDay|classTo|classThat|classGerund|classAdverb|classBe|classAux|classPronoun) && !t.is(classArticle|classOwn|classTitle) && !t.capital ||
		t.is(classDay) && !t.is(classTitle)
}

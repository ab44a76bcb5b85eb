package attribution

import "strings"

// subjectAfter is the words behind the cue, in [i, high), that are its subject: "said
// Luis Rubio, who heads the centre".
func (s *sentenceOf) subjectAfter(i, high int) nounPhrase {
	from := i
	for i < high {
		t := s.at(i)
		if t.kind == quoteToken || t.isMark(";:—–―?!") || t.isMark(".") && i+1 >= high {
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

package attribution

import "strings"

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
	// A small word right behind a name is its verb, "Smith walks", unless the name is
	// under an article or another such word follows: "US officials remain".
	if s.at(from).is(classArticle | classOwn) {
		return false
	}
	if n := s.at(i + 1); n.kind == wordToken && n.class&^cues == 0 && !n.capital && !n.digits {
		return false
	}
	return s.at(i-1).capital && !s.at(i-1).owner && !t.is(classAnd|classOf|classTitle|classIn) && !s.at(i-1).is(classTitle|classArticle)
}

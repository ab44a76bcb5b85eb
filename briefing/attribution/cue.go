package attribution

import "strings"

// A cue is words that mark others as said: the tokens [from, to).
type cue struct {
	from, to int
	class    class
	plain    bool // a form of "say", which is a cue whatever follows it
	gerund   bool // "saying"
	per      bool // "according to": the speaker follows it
}

// at is token i of the sentence, or one that is nothing.
func (s *sentenceOf) at(i int) *token {
	if i < s.from || i >= s.to {
		return &token{quote: -1, kind: markToken}
	}
	return &s.p.tokens[i]
}

// word is what token i says, in the text's own capitals.
func (s *sentenceOf) word(i int) string {
	if i < s.from || i >= s.to {
		return ""
	}
	t := &s.p.tokens[i]
	return s.p.text[t.from:t.to]
}

// cue is the cue that begins with token i.
func (s *sentenceOf) cue(i int) (cue, bool) {
	t := s.at(i)
	if t.kind != wordToken {
		return cue{}, false
	}
	if w := s.word(i); (w == "put" || w == "puts") && s.word(i+1) == "it" && s.opensQuotation(i+2) {
		return cue{from: i, to: i + 2, class: classSay}, true
	}
	if to := s.byWhom(i); to > 0 {
		return cue{from: i, to: to, class: classSay, plain: true, per: true}, true
	}
	if !t.is(cues) || t.owner {
		return cue{}, false
	}
	c := cue{from: i, to: i + 1, class: t.class & cues, gerund: t.is(classGerund) && !t.is(classFinite)}
	c.plain = isSay(s.word(i))
	if t.capital && (i > s.from || !c.plain) {
		return cue{}, false // a name, or the beginning of something else
	}
	if !s.governs(i, t) {
		return cue{}, false
	}
	if c.class&(classCall|classUrge) != 0 {
		switch strings.ToLower(s.word(i + 1)) {
		case "for", "on", "upon":
			if w := s.word(i); strings.HasPrefix(w, "call") || strings.HasPrefix(w, "press") || strings.HasPrefix(w, "push") {
				c.to++
			}
		}
	}
	return c, true
}

// byWhom is the token behind "according to", "per" or "as noted by", which begins with
// token i; 0 if none does.
func (s *sentenceOf) byWhom(i int) int {
	switch w := s.word(i); {
	case (w == "according" || w == "According") && s.word(i+1) == "to":
		return i + 2
	case (w == "per" || w == "Per") && (i == s.from || s.at(i-1).isMark(",")) && (s.at(i+1).capital || s.at(i+1).is(classArticle)):
		return i + 1
	}
	if w := s.word(i); w != "as" && w != "As" || !s.at(i+1).is(classPassive) || !s.at(i+1).is(cues) {
		return 0
	}
	k := i + 2
	if s.lower(k) == "out" {
		k++
	}
	if s.lower(k) != "by" {
		return 0
	}
	return k + 1
}

// isSay reports whether w is a form of "say".
func isSay(w string) bool {
	switch w {
	case "said", "says", "say", "saying", "Said", "Says":
		return true
	}
	return false
}

// before is the token before i that is no adverb and no negation, and how it is
// joined: whether auxiliaries, a form of "be", or "to" stand between.
func (s *sentenceOf) before(i int) (k int, aux, be, to bool) {
	for k = i - 1; k >= s.from; k-- {
		t := s.at(k)
		switch {
		case t.kind != wordToken, t.is(classSubject), t.is(classTitle) && t.capital:
			return k, aux, be, to
		case t.is(classBe):
			be = true
		case t.is(classAux):
			aux = true
		case t.is(classTo) && k == i-1:
			to = true
		case s.lower(k) == "since" && s.at(k-1).is(classAux): // "have since said"
		case t.is(classNot), t.is(classAdverb) && !t.is(classWhen|classIn|classArticle), !t.capital && strings.HasSuffix(s.word(k), "ly") && len(s.word(k)) > 4:
		default:
			return k, aux, be, to
		}
	}
	return k, aux, be, to
}

// governs reports whether token i, whose form may be a cue, is used as a verb that
// somebody is the subject of.
func (s *sentenceOf) governs(i int, t *token) bool {
	k, aux, be, to := s.before(i)
	prev := s.at(k)
	switch {
	case t.is(classGerund) && !t.is(classFinite):
		return s.governsGerund(i, t, prev, be, k == i-1)
	case !aux && t.is(classPassive) && s.lower(i+1) == "by":
		return false // "urgency felt by many"
	case be:
		return false // "was told", "is said to"
	case aux && t.is(classBase):
		return s.opensQuotation(i + 1) // "will say" says nothing yet
	case to:
		return s.goesOnTo(i - 1)
	case t.is(classPassive) && !t.is(classFinite):
		return aux
	}
	return !s.isNoun(i, k)
}

// isNoun reports whether token i, behind token k, is a noun although its form could be
// a verb's, or a participle that is an adjective.
func (s *sentenceOf) isNoun(i, k int) bool {
	t, prev := s.at(i), s.at(k)
	switch {
	case prev.kind != wordToken:
		return false
	case prev.owner && !prev.is(classSubject|classWho):
		return true
	case prev.is(classArticle|classOwn|classIn|classOf) && !prev.is(classSubject|classWho|classPronoun|classWhen):
		return true // "the report", "the alleged plot"; but "many say"
	case !t.is(classNoun):
		return false
	case t.is(classBase) && s.underArticle(k):
		return true // "a controversial comment that"
	case k == i-1 && !prev.capital && strings.HasSuffix(s.word(k), "ed"):
		return true // "it raised fears that"
	}
	return k == i-1 && !prev.is(classSubject|classWho) && !s.opens(i+1)
}

// governsGerund is governs for a gerund, behind the token prev. be is true of "is
// saying", next when nothing stands between.
func (s *sentenceOf) governsGerund(i int, t, prev *token, be, next bool) bool {
	switch {
	case be:
		return !prev.is(classArticle | classOwn | classOf)
	case s.word(i-1) == "worth":
		return false
	case next && (prev.is(classAnd) || prev.is(classIn) && s.lower(i-1) != "from"):
		return t.is(classSay|classTell) && (s.at(i+1).is(classThat|classSubject) || s.opensQuotation(i+1) || isSay(s.word(i)))
	case t.class&cues == classCall && !prev.isMark(",") && !s.quotes(i, s.to):
		return false // "a crowd mourning the loss of its leader"
	case prev.is(classArticle | classOwn | classOf | classIn):
		return false
	case next && (prev.is(classFinite|classVerb|classPassive) && !prev.is(classNoun) || strings.HasSuffix(s.word(i-1), "ed") && !prev.capital):
		return false // "avoided saying"
	case t.is(classNoun):
		return prev.isMark(",") && (s.opens(i+1) || s.quotes(i, s.to))
	}
	return true
}

// underArticle reports whether token k ends a phrase that an article begins not far
// before it, all in small letters: a noun in the singular, which takes no base form.
func (s *sentenceOf) underArticle(k int) bool {
	for n := 0; n < 3 && k >= s.from && s.at(k).kind == wordToken && !s.at(k).capital; n++ {
		if s.at(k).is(classArticle|classOwn) && !s.at(k).is(classPronoun) {
			return true
		}
		k--
	}
	return false
}

// opens reports whether what a cue says can begin with token i.
func (s *sentenceOf) opens(i int) bool {
	t := s.at(i)
	switch {
	case t.kind == quoteToken, t.isMark(":"):
		return true
	case t.isMark(","):
		return s.at(i+1).kind == quoteToken
	case t.kind != wordToken:
		return false
	}
	return t.is(classThat|classSubject|classArticle|classOwn|classIf) || t.capital
}

// opensQuotation reports whether a quotation begins with token i, or behind the mark
// that it is.
func (s *sentenceOf) opensQuotation(i int) bool {
	return s.at(i).kind == quoteToken || s.at(i).isMark(":,") && s.at(i+1).kind == quoteToken
}

// goesOnTo reports whether "to" at i follows words that only lead on to a cue: "went
// on to say", "continued to call".
func (s *sentenceOf) goesOnTo(i int) bool {
	switch strings.ToLower(s.word(i - 1)) {
	case "on", "continued", "continues", "came", "began", "refused":
		return true
	}
	return false
}

package attribution

import "strings"

// contentRight is what is said behind the clause, from token i on. beside is true
// when something was said in front of it, or the subject stands behind the cue.
func (s *sentenceOf) contentRight(c cue, i int, beside bool) stretch {
	if beside {
		return s.resumed(i)
	}
	if s.lower(c.from-1) == "as" || s.asClause(c) {
		return s.behindComma(i)
	}
	from := s.begin(c, i)
	if from < 0 || from >= s.to {
		return stretch{}
	}
	to := s.finish(c, from)
	to = s.trimEnd(from, to)
	if to <= from || !s.accepts(c, from, to) {
		return stretch{}
	}
	return stretch{from, to}
}

// resumed is what goes on to be said behind a clause in the middle: “A,” he said, “B.”
func (s *sentenceOf) resumed(i int) stretch {
	// "Protests, he said, are acts of patriotism."
	if s.at(i).isMark(",") && i+2 < s.to && s.at(i-1).kind == wordToken && s.at(i+1).kind == wordToken && s.at(s.low).kind == wordToken {
		if n := s.at(i + 1); !n.is(classGerund|classWho|classIn|classDay|classWhen) && s.clause(i+1, s.to) {
			return stretch{i + 1, s.trimEnd(i+1, s.to)}
		}
	}
	for k := i; k < s.to; k++ {
		t := s.at(k)
		if t.kind == quoteToken {
			if p := s.at(k - 1); p.isMark(",:—–") || p.is(classThat|classAnd|classBut) {
				from := k
				if p.is(classThat | classAnd | classBut) {
					from = k - 1
				}
				return stretch{from, s.trimEnd(from, s.to)}
			}
			return stretch{}
		}
		if _, ok := s.cue(k); ok || t.isMark(";") {
			return stretch{}
		}
	}
	return stretch{}
}

// asClause reports whether the cue's clause opens the sentence with "as": "As the
// minister put it, the road is long".
func (s *sentenceOf) asClause(c cue) bool {
	return s.lower(s.from) == "as" && c.from-s.from < reach && s.low == s.from
}

// behindComma is what is said behind the next comma from token i on.
func (s *sentenceOf) behindComma(i int) stretch {
	for k := i; k < s.to; k++ {
		if s.at(k).isMark(",") {
			return stretch{k + 1, s.trimEnd(k+1, s.to)}
		}
	}
	return stretch{}
}

// reach is how many tokens a hearer, a place and a time may take between a cue and
// what it says.
const reach = 20

// begin is the token with which begins what the cue says, from token i on; -1 for none.
func (s *sentenceOf) begin(c cue, i int) int {
	t := s.at(i)
	switch {
	case i >= s.to:
		return -1
	case t.kind == quoteToken, t.is(classThat):
		return i
	case s.followsInTime(i), s.lower(i) == "as":
		return -1 // "said before he left", "said as much"
	case t.isMark(":,"):
		if s.at(i+1).kind == quoteToken {
			return i + 1
		}
		if t.isMark(",") {
			return s.behindAside(i)
		}
		return i + 1
	case t.kind == markToken && !t.isMark("$£€(["):
		return -1
	case c.class&(classCall|classUrge) != 0 && c.class&(classSay|classTell|classWeak) == 0:
		return i
	}
	if c.class&classTell != 0 || t.is(classIn|classDay|classTo|classAdverb) && !t.is(classArticle) {
		return s.beginBeyond(c, i)
	}
	return i
}

// followsInTime reports whether a clause begins with token i that says when.
func (s *sentenceOf) followsInTime(i int) bool {
	switch s.lower(i) {
	case "before", "after", "since", "while", "until":
		return true
	}
	return false
}

// beginBeyond is the token with which begins what the cue says, beyond a hearer, a
// place or a time that begins with token i; -1 for none.
func (s *sentenceOf) beginBeyond(c cue, i int) int {
	for k := i; k < min(s.to, i+reach); k++ {
		n := s.at(k)
		switch {
		case n.is(classThat) && !s.at(k-1).is(cues):
			return k
		case n.isMark(",") && s.at(k+1).kind != quoteToken:
			return s.behindTimeAfter(i)
		case n.kind == quoteToken && s.at(k-1).isMark(",:"):
			return k
		case n.isMark(":"):
			return k + 1
		case n.is(classSubject) && k > i, n.is(classIf|classTo) && k > i+1 && c.class&classTell != 0:
			return k
		}
	}
	return s.behindTimeAfter(i)
}

// behindAside is the token behind what two commas set off, of which the first is at i.
func (s *sentenceOf) behindAside(i int) int {
	for k := i + 1; k < min(s.to, i+reach); k++ {
		if t := s.at(k); t.isMark(",") || t.kind == quoteToken {
			if t.kind == quoteToken {
				return k
			}
			return s.begin(cue{class: classSay}, k+1)
		}
	}
	return -1
}

// behindTimeAfter is the token behind the words of time that begin with token i.
func (s *sentenceOf) behindTimeAfter(i int) int {
	k := i
	for k < s.to && (s.at(k).is(classDay) || s.at(k).digits || s.at(k).is(classAdverb) || k == i && s.at(k).is(classIn) && (s.at(k+1).is(classDay) || s.at(k+1).digits)) {
		k++
	}
	if k >= s.to || s.at(k).isMark(".") {
		return -1
	}
	return k
}

// finish is the token at which ends what is said from token i on: where the sentence
// ends, or where another clause begins that has a cue of its own.
func (s *sentenceOf) finish(c cue, i int) int {
	inner := s.inner(c)
	for k := i + 1; k < s.to; k++ {
		t := s.at(k)
		if t.isMark(";") {
			return k
		}
		if _, ok := s.cue(k + 1); ok && t.is(classAnd|classBut) && s.at(k+1).is(classFinite) && !s.at(k+1).is(classBase|classNoun) {
			return k
		}
		n := s.at(k + 1)
		if t.kind == quoteToken && (endsInComma(s.word(k)) && n.is(classBut|classWhen|classWho) ||
			c.class&(classCall|classUrge) != 0 && n.is(classWhen|classDay) && !s.quotes(k+1, s.to)) {
			return k + 1
		}
		if !t.isMark(",—–") {
			continue
		}
		switch {
		case inner && t.isMark(","):
			return k
		case n.is(classGerund) && n.is(cues), n.is(classBut|classWhen|classAnd) && s.cueSoon(k+1):
			return k
		case c.class&(classCall|classUrge) != 0 && n.is(classGerund|classWhen|classBut|classWho):
			return k
		case s.participle(k+1) && !s.quotes(k+1, s.to):
			return k
		}
	}
	return s.to
}

// inner reports whether the cue is the verb of a clause that ends before its sentence
// goes on: "Although he said so, …", "the minister, who said so, …".
func (s *sentenceOf) inner(c cue) bool {
	if t := s.at(s.from); t.is(classWhen) && !t.is(classSubject|classAdverb) && s.low == s.from {
		return true
	}
	k, _, _, _ := s.before(c.from)
	return s.at(k).is(classWho) && s.at(k-1).isMark(",")
}

// endsInComma reports whether a quotation has a comma before its closing mark.
func endsInComma(quoted string) bool {
	return strings.HasSuffix(strings.TrimRight(quoted, "”\"'’»"), ",")
}

// participle reports whether a clause of a participle begins with token i: ", putting",
// ", openly defying".
func (s *sentenceOf) participle(i int) bool {
	if strings.HasSuffix(s.word(i), "ly") {
		i++
	}
	w := s.word(i)
	return len(w) > 5 && strings.HasSuffix(w, "ing") && !s.at(i).capital
}

// cueSoon reports whether a cue follows token i before the next mark or quotation.
func (s *sentenceOf) cueSoon(i int) bool {
	for k := i + 1; k < s.to && s.at(k).kind == wordToken; k++ {
		if _, ok := s.cue(k); ok {
			return true
		}
	}
	return false
}

// accepts reports whether the cue can take what stands in [from, to) as said.
func (s *sentenceOf) accepts(c cue, from, to int) bool {
	t := s.at(from)
	switch {
	case c.class&(classSay|classTell|classCall|classUrge|classShow|classThink) == 0:
		return t.is(classThat) || t.kind == quoteToken || s.at(from+1).kind == quoteToken
	case s.quotes(from, to):
		return true
	case c.plain:
		return to-from > 1
	case c.class&(classSay|classTell) != 0:
		return to-from > 1
	case c.class&classThink != 0:
		return t.is(classThat|classSubject|classArticle|classOwn) || t.capital && to-from > 2
	case c.class&classShow != 0:
		return t.is(classThat | classSubject)
	case c.class&classCall != 0:
		return c.to-c.from > 1 || s.judges(c, from, to)
	case c.class&classUrge != 0:
		return true
	}
	return false
}

// judges reports whether what stands in [from, to), behind the cue, is a thing and what
// it is called or charged with: "the report as false", "the minister of lying".
func (s *sentenceOf) judges(c cue, from, to int) bool {
	verb := s.word(c.from)
	for i := from + 1; i < to-1; i++ {
		switch s.lower(i) {
		case "as":
			return true
		case "of":
			if strings.HasPrefix(verb, "accus") {
				return true
			}
		case "for":
			if chargesFor(verb) {
				return true
			}
		}
	}
	return false
}

// chargesFor reports whether a verb takes "for" and what somebody has done.
func chargesFor(verb string) bool {
	for _, stem := range []string{"attack", "blam", "blast", "castigat", "condemn", "critici", "denounc", "mock", "prais", "rebuk", "ridicul", "scold", "slam"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}

// quotes reports whether a quotation stands in [from, to).
func (s *sentenceOf) quotes(from, to int) bool {
	for i := from; i < to; i++ {
		if s.at(i).kind == quoteToken {
			return true
		}
	}
	return false
}

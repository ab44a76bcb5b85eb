package attribution

// contentLeft is what is said in front of the clause that begins with token start:
// what ends there with a comma or with a quotation.
func (s *sentenceOf) contentLeft(start int) stretch {
	end := start
	if end > s.low && s.lower(end-1) == "as" {
		end--
	}
	if end <= s.low {
		return stretch{}
	}
	t := s.at(end - 1)
	if t.kind != quoteToken && !t.isMark(",—–―?!") {
		return stretch{}
	}
	for end > s.low && s.at(end-1).isMark(",—–―") {
		end--
	}
	from := s.low
	if s.around(start) >= 0 && s.at(end-1).kind != quoteToken {
		from = s.from
	}
	for from < end && s.at(from).kind == markToken && !s.at(from).isMark("($£€") {
		from++
	}
	if from >= end {
		return stretch{}
	}
	if q := s.lastQuotation(from, end); q >= 0 {
		if s.onlyLeads(from, q) {
			from = q
		}
	} else if !s.clause(from, end) && !s.interrupted(start, from) {
		return stretch{}
	}
	return stretch{from, end}
}

// interrupted reports whether the clause that begins with token start stands within
// what is said, behind its subject at from: "The answer, she said, will come".
func (s *sentenceOf) interrupted(start, from int) bool {
	if t := s.at(from); from != s.from || t.is(classIn|classWhen|classDay|classAdverb|classGerund) && !t.is(classArticle|classSubject) {
		return false
	}
	for i := start; i < min(s.to, start+reach); i++ {
		if _, ok := s.cue(i); ok {
			return s.at(i+1).isMark(",") && i+2 < s.to && s.at(i+2).kind == wordToken && !s.at(i+2).is(classGerund)
		}
	}
	return false
}

// lastQuotation is the first of the quotations that end [from, to) side by side, or -1.
func (s *sentenceOf) lastQuotation(from, to int) int {
	for to > from && s.at(to-1).kind == markToken {
		to--
	}
	if to <= from || s.at(to-1).kind != quoteToken {
		return -1
	}
	return to - 1
}

// onlyLeads reports whether the words [from, q) before a quotation are not said with
// it: a conjunction, or a clause of its own before a comma or a colon.
func (s *sentenceOf) onlyLeads(from, q int) bool {
	if q == from {
		return true
	}
	if q-from == 1 && s.at(from).is(classAnd|classBut|classAdverb) {
		return true
	}
	text := s.p.text[s.at(q).from:s.at(q).to]
	return s.at(q-1).isMark(",:—–?!.") && beginsSentence(text) && s.p.quotes[s.at(q).quote].words >= leastWords
}

// beginsSentence reports whether a quotation begins with a capital letter.
func beginsSentence(quoted string) bool {
	for _, r := range quoted {
		switch {
		case 'A' <= r && r <= 'Z':
			return true
		case 'a' <= r && r <= 'z', r == '…', r == '.':
			return false
		}
	}
	return true
}

// clause reports whether the tokens [from, to) can be a clause: a verb is among them,
// and they are not what leads into one.
func (s *sentenceOf) clause(from, to int) bool {
	for i := from; i < min(from+3, to); i++ {
		if w := s.lower(i); i > from && (w == "before" || w == "after") {
			return false // "hours after the attack"
		}
	}
	if to-from < 3 || s.at(from).is(classIn|classWhen|classGerund) && !s.at(from).is(classSubject) && !s.hasComma(from, to) {
		return false
	}
	for i := from; i < to; i++ {
		t := s.at(i)
		if t.kind == quoteToken || t.is(classBe|classAux|classFinite|classVerb) || t.kind == wordToken && !t.capital && i > from && hasPastEnding(s.word(i)) {
			return true
		}
	}
	return false
}

func (s *sentenceOf) hasComma(from, to int) bool {
	for i := from; i < to; i++ {
		if s.at(i).isMark(",") {
			return true
		}
	}
	return false
}

func hasPastEnding(w string) bool {
	return len(w) > 3 && (w[len(w)-2:] == "ed" || w[len(w)-2:] == "es")
}

package attribution

// accordingTo adds the statement of "according to", "as noted by" or "per".
func (s *sentenceOf) accordingTo(c cue) bool {
	leads := c.from == s.low || s.at(c.from-1).is(classAnd|classBut) && c.from-1 == s.low
	who := s.withNameBehind(s.subjectAfter(c.to, s.to))
	if leads {
		comma := c.to
		for comma < s.to && !s.at(comma).isMark(",") {
			comma++
		}
		if s.at(who.to).isMark(",") {
			comma = who.to
		}
		who.to = min(who.to, comma)
		if who.empty() || comma >= s.to {
			return false
		}
		content := s.place(comma+1, s.trimEnd(comma+1, s.to))
		if content.Empty() {
			return false
		}
		s.add(Found{Content: []Place{content}, Cue: s.place(c.from, c.to), Speaker: s.place(who.from, who.to), Within: -1}, comma+1)
		return true
	}
	if who.empty() {
		return false
	}
	end := c.from
	for end > s.low && s.at(end-1).isMark(",—–") {
		end--
	}
	content := s.place(s.low, end)
	if content.Empty() {
		return false
	}
	s.add(Found{Content: []Place{content}, Cue: s.place(c.from, c.to), Speaker: s.place(who.from, who.to), Within: s.around(c.from)}, who.to)
	return true
}

// nounCue takes in what a noun at i puts down to somebody: "the minister's claim that",
// "allegations that". Whose it is says only a possessive before it.
func (s *sentenceOf) nounCue(i int) {
	if !s.at(i).is(classSpeech) || s.lower(i+1) != "that" || s.at(i).capital {
		return
	}
	var who nounPhrase
	k := i - 1
	for k > s.low && k > i-3 && s.at(k).kind == wordToken && !s.at(k).owner && !s.at(k).capital && !s.at(k).is(classOwn|classArticle|classIn) {
		k-- // "his repeated claim"
	}
	switch t := s.at(k); {
	case k < s.low:
	case t.is(classOwn):
		who = nounPhrase{from: k, to: k + 1}
	case t.owner && t.kind == wordToken:
		who = s.nounBefore(k, s.low)
	}
	to := i + 1
	for to < s.to && !s.at(to).isMark(",;:—–") {
		to++
	}
	if to = s.trimEnd(i+1, to); to-i < 4 {
		return
	}
	s.add(Found{Content: []Place{s.place(i+1, to)}, Cue: s.place(i, i+1), Speaker: s.place(who.from, who.to), Within: s.around(i)}, s.low)
}

// uncued takes in the quotations of the sentence that no cue has taken.
func (s *sentenceOf) uncued() {
	if q, ok := s.onlyQuotation(); ok && s.p.quotes[s.at(q).quote].words >= leastWords {
		content := s.place(q, q+1)
		s.r.found = append(s.r.found, Found{Form: Direct, Content: []Place{content}, Sentence: content, Within: -1})
		return
	}
	s.byLayout()
}

// leastWords is how many words a quotation has that is speech although nothing says
// so.
const leastWords = 5

// byLayout takes in what a colon or a dash attributes: “…” — Name, and Name: “…”.
func (s *sentenceOf) byLayout() {
	for i := s.from; i < s.to; i++ {
		if s.at(i).kind != quoteToken || s.taken(i) {
			continue
		}
		if d := i + 1; s.at(d).isMark("—–―-") && s.at(d+1).capital && s.to-d <= longestSignature {
			s.add(Found{Content: []Place{s.place(i, i+1)}, Cue: s.place(d, d+1), Speaker: s.place(d+1, s.trimEnd(d+1, s.to)), Within: -1}, s.to)
			return
		}
		if i > s.from && s.at(i-1).isMark(":") && s.p.quotes[s.at(i).quote].words >= leastWords {
			who := s.subject(s.low, i-1)
			if who.empty() && i-1-s.low <= 4 {
				who = nounPhrase{from: s.low, to: i - 1}
			}
			s.add(Found{Content: []Place{s.place(i, i+1)}, Cue: s.place(i-1, i), Speaker: s.place(who.from, who.to), Within: -1}, i+1)
		}
	}
}

package attribution

import "strings"

// A sentenceOf is one sentence of a paragraph, the tokens [from, to), while its
// statements are looked for.
type sentenceOf struct {
	r        *Reader
	p        *paragraph
	from, to int
	low      int        // what lies before has been taken
	first    int        // how many statements the paragraph had before
	speaks   nounPhrase // the speaker of the last statement
}

// goesOn takes in a sentence that is nothing but a quotation which goes on from the
// one before, and reports whether it was one.
func (s *sentenceOf) goesOn() bool {
	q, ok := s.onlyQuotation()
	if !ok {
		return false
	}
	content := s.place(q, q+1)
	switch {
	case s.from == 0 && s.r.lead != nil:
		f := *s.r.lead
		f.Form, f.Content, f.Sentence = Direct, []Place{content}, content
		s.r.found = append(s.r.found, f)
		return true
	case s.from == 0 && s.r.open:
		s.r.found = append(s.r.found, Found{Form: Direct, Content: []Place{content}, Sentence: content, Continues: true, Within: -1})
		return true
	case s.from > 0 && len(s.r.found) > 0:
		last := s.lastQuoted()
		if last.Sentence.End != s.p.tokens[s.from-1].to {
			return false
		}
		last.Content = append(last.Content, content)
		last.Sentence.End = content.End
		if last.Form == Indirect {
			last.Form = Mixed
		}
		return true
	}
	return false
}

// lastQuoted is the statement of the sentence before that a quotation goes on with:
// the last that has one, or the last.
func (s *sentenceOf) lastQuoted() *Found {
	found := s.r.found
	last := &found[len(found)-1]
	for n := len(found) - 1; n >= 0 && found[n].Sentence == last.Sentence; n-- {
		if found[n].Form != Indirect {
			return &found[n]
		}
	}
	return last
}

// signed takes in the sentence if it is a name behind a dash that follows a quotation:
// “…” — Name.
func (s *sentenceOf) signed() bool {
	n := len(s.r.found)
	if n == 0 || s.from == 0 || s.p.tokens[s.from-1].kind != quoteToken || !s.at(s.from).isMark("—–―-") ||
		!s.at(s.from+1).capital || s.to-s.from > longestSignature {
		return false
	}
	f := &s.r.found[n-1]
	if !f.Cue.Empty() {
		return false
	}
	f.Cue, f.Speaker = s.place(s.from, s.from+1), s.place(s.from+1, s.trimEnd(s.from+1, s.to))
	f.Sentence.End = s.p.tokens[s.to-1].to
	return true
}

// longestSignature is how many tokens a dash and the name behind it have at most.
const longestSignature = 24

// onlyQuotation is the token that is the whole sentence, a quotation.
func (s *sentenceOf) onlyQuotation() (int, bool) {
	for i := s.from; i < s.to; i++ {
		if s.at(i).kind == wordToken {
			return 0, false
		}
	}
	for i := s.from; i < s.to; i++ {
		if s.at(i).kind == quoteToken {
			return i, true
		}
	}
	return 0, false
}

// place is the bytes of the tokens [from, to).
func (s *sentenceOf) place(from, to int) Place {
	if to <= from {
		return Place{}
	}
	return Place{s.p.tokens[from].from, s.p.tokens[to-1].to}
}

// attribute adds the statement that the cue marks, and reports whether there is one.
func (s *sentenceOf) attribute(c cue) bool {
	if c.per {
		return s.accordingTo(c)
	}
	var f Found
	who := s.subjectBefore(c.from, s.low)
	if c.gerund && s.at(c.from-1).isMark(",") || c.gerund && s.at(c.from-1).is(classAnd|classBut|classWhen|classIn) {
		who = s.mainSubject(c.from)
	}
	if who.empty() && s.at(c.from-1).isMark(",") {
		who = s.mainSubject(c.from)
	}
	start := c.from
	if !who.empty() && who.from > s.low {
		start = who.from
	}
	left := s.contentLeft(start)
	if s.leadsOn(c, left) {
		left = stretch{}
	}
	inverted := false
	if p := s.at(c.from - 1); c.class&(classSay|classWeak|classThink) != 0 && !c.gerund && (p.kind == quoteToken || p.isMark(",")) && c.from > s.low || c.from == s.from {
		if after := s.subjectAfter(c.to, s.to); !after.empty() && s.names(after) {
			if l := s.contentLeft(c.from); !l.empty() || s.afterQuotation(c.from) {
				who, left, inverted = after, l, true
			}
		}
	}
	end := c.to
	if inverted {
		end = who.to
	}
	content, taken := s.contents(c, left, end, inverted, who)
	if len(content) == 0 || s.infers(c, who, content) {
		return false
	}
	f.Content, f.Cue = content, s.place(c.from, c.to)
	f.Speaker = s.place(who.from, who.to)
	f.Antecedent = s.place(who.who.from, who.who.to)
	f.Within = s.around(start)
	if f.Within >= 0 && !left.isEmpty() && !s.quotes(left.from, left.to) {
		s.cut(f.Within, content[0].End)
		f.Within = -1
	}
	s.speaks = who
	s.add(f, taken)
	return true
}

// leadsOn reports whether what stands left of the cue's clause is not said by its
// speaker: what is said follows.
func (s *sentenceOf) leadsOn(c cue, left stretch) bool {
	if left.isEmpty() {
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

// infers reports whether the statement is the writer's own inference: "it shows that".
func (s *sentenceOf) infers(c cue, who nounPhrase, content []Place) bool {
	return c.class&(classSay|classTell|classUrge|classCall) == 0 && who.to-who.from == 1 && s.lower(who.from) == "it" && s.form(content) == Indirect
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

// contents are what the cue marks as said: what stands left of its clause, and what
// stands right of it from token end on. taken is the token up to which the sentence
// has been used.
func (s *sentenceOf) contents(c cue, left stretch, end int, inverted bool, who nounPhrase) (content []Place, taken int) {
	taken = end
	right := s.contentRight(c, end, !left.isEmpty(), inverted)
	switch {
	case !left.isEmpty() && !right.isEmpty():
		return append(content, s.place(left.from, left.to), s.place(right.from, right.to)), right.to
	case !left.isEmpty():
		return append(content, s.place(left.from, left.to)), taken
	case !right.isEmpty():
		if who.empty() && !c.plain && c.class&(classSay|classTell|classWeak) == 0 {
			return nil, end
		}
		return append(content, s.place(right.from, right.to)), s.resume(right)
	case c.class&(classSay|classTell|classWeak) != 0 && s.afterQuotation(min(c.from, whoStart(who, c))):
		// “Why?” Smith asked: the quotation has ended a sentence of its own.
		return append(content, s.place(s.from-1, s.from)), taken
	}
	return nil, end
}

func whoStart(who nounPhrase, c cue) int {
	if who.empty() {
		return c.from
	}
	return who.from
}

func (p stretch) isEmpty() bool { return p.to <= p.from }
func (p stretch) empty() bool   { return p.to <= p.from }

// resume is where the next cue may find its subject, when right has been said: within
// it, for what is said can itself be a report.
func (s *sentenceOf) resume(right stretch) int { return right.from }

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

// around is the index of the statement in this sentence whose content holds token i,
// or -1.
func (s *sentenceOf) around(i int) int {
	at := s.at(i).from
	for n := len(s.r.found) - 1; n >= s.first; n-- {
		for _, c := range s.r.found[n].Content {
			if c.Start <= at && at < c.End {
				return n
			}
		}
	}
	return -1
}

// cut ends the content of a statement at a byte: what follows says whose all of it is.
func (s *sentenceOf) cut(n, end int) {
	content := s.r.found[n].Content
	last := &content[len(content)-1]
	if last.Start < end {
		last.End = min(last.End, end)
	}
}

// add adds a statement.
func (s *sentenceOf) add(f Found, taken int) {
	f.Sentence = s.place(s.from, s.to)
	if len(f.Content) == 1 && f.Content[0].Start < f.Sentence.Start {
		f.Sentence.Start = f.Content[0].Start
		if n := len(s.r.found); n > 0 && !s.r.found[n-1].Cue.Empty() == false && s.r.found[n-1].Content[0] == f.Content[0] {
			s.r.found = s.r.found[:n-1] // it stood there without a cue
		}
	}
	f.Form = s.form(f.Content)
	s.low = max(s.low, taken)
	s.r.found = append(s.r.found, f)
}

// form is how much of the content stands between quotation marks.
func (s *sentenceOf) form(content []Place) Form {
	quoted, plain := false, false
	for _, c := range content {
		for i := max(s.from-1, 0); i < s.to; i++ {
			t := &s.p.tokens[i]
			switch {
			case t.to <= c.Start || t.from >= c.End:
			case t.kind == quoteToken:
				quoted = true
			case t.kind == wordToken:
				plain = true
			}
		}
	}
	switch {
	case quoted && plain:
		return Mixed
	case quoted:
		return Direct
	}
	return Indirect
}

// accordingTo adds the statement of "according to" or "per".
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

// trimEnd is to without the stop at the end of [from, to).
func (s *sentenceOf) trimEnd(from, to int) int {
	for to > from && s.at(to-1).isMark(".,;:—–") {
		to--
	}
	return to
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
		if i > s.from && s.at(i-1).isMark(":") {
			who := s.subject(s.low, i-1)
			if who.empty() && i-1-s.low <= 4 {
				who = nounPhrase{from: s.low, to: i - 1}
			}
			s.add(Found{Content: []Place{s.place(i, i+1)}, Cue: s.place(i-1, i), Speaker: s.place(who.from, who.to), Within: -1}, i+1)
		}
	}
}

// taken reports whether the quotation that token i is belongs to a statement.
func (s *sentenceOf) taken(i int) bool {
	t := s.at(i)
	for n := s.first; n < len(s.r.found); n++ {
		for _, c := range s.r.found[n].Content {
			if c.Start <= t.from && t.to <= c.End {
				return true
			}
		}
	}
	return false
}

// lower is word i in small letters.
func (s *sentenceOf) lower(i int) string { return strings.ToLower(s.word(i)) }

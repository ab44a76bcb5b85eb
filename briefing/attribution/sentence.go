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
	case s.from == 0 && (s.r.open || s.r.said && s.to == len(s.p.tokens)):
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

// trimEnd is to without the stop at the end of [from, to).
func (s *sentenceOf) trimEnd(from, to int) int {
	for to > from && s.at(to-1).isMark(".,;:—–") {
		to--
	}
	return to
}

// lower is word i in small letters.
func (s *sentenceOf) lower(i int) string { return strings.ToLower(s.word(i)) }

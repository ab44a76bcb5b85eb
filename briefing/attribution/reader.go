package attribution

// A Reader reads the paragraphs of a text, one after another. Its zero value is ready.
type Reader struct {
	p     paragraph
	open  bool   // the paragraph before ended within a quotation that it attributed
	said  bool   // the paragraph before ended with a quotation that it attributed
	lead  *Found // the paragraph before ended with a colon: what a quotation is due to
	found []Found
}

// Find is the statements of each paragraph of a text.
func Find(paragraphs []string) [][]Found {
	var r Reader
	all := make([][]Found, len(paragraphs))
	for i, text := range paragraphs {
		all[i] = append(all[i], r.Read(text)...)
	}
	return all
}

// Read is the statements of the next paragraph, in the order of their cues. They are
// the reader's own only until it reads again. A blank paragraph, a heading or a list
// that stands between two paragraphs is to be read as "", which ends a quotation.
func (r *Reader) Read(text string) []Found {
	r.p.scan(text, english())
	r.found = r.found[:0]
	tokens := r.p.tokens
	for from := 0; from < len(tokens); {
		to := from + 1
		for to < len(tokens) && to-from < longestSentence && !tokens[to-1].last {
			to++
		}
		r.sentence(from, to)
		from = to
	}
	r.open, r.said = r.endsQuoted()
	r.lead = r.leadOut()
	return r.found
}

// endsQuoted reports whether the paragraph ends within a quotation that it attributes,
// and whether it ends with one, or with whose it is.
func (r *Reader) endsQuoted() (open, said bool) {
	n, q := len(r.found), len(r.p.quotes)
	if n == 0 || q == 0 {
		return false, false
	}
	last := &r.found[n-1]
	said = last.Form == Direct && (last.Continues || !last.Speaker.Empty()) &&
		last.Sentence.End == r.p.tokens[len(r.p.tokens)-1].to
	return !r.p.quotes[q-1].closed, said
}

// longestSentence is how many tokens of a sentence are read together, so that one
// without an end takes no longer than others.
const longestSentence = 200

// Lead is what a quotation would be due to that follows the paragraph read last, where
// that ends like "She said:". The places are of that paragraph, the Content is empty.
func (r *Reader) Lead() (Found, bool) {
	if r.lead == nil {
		return Found{}, false
	}
	return *r.lead, true
}

// leadOut is what a quotation in the next paragraph is due to, when this one ends
// with a colon.
func (r *Reader) leadOut() *Found {
	n := len(r.p.tokens)
	if n < 2 || !r.p.tokens[n-1].isMark(":") {
		return nil
	}
	from := n - 1
	for from > 0 && n-from < longestSentence && !r.p.tokens[from-1].last {
		from--
	}
	s := sentenceOf{r: r, p: &r.p, from: from, to: n, low: from, first: len(r.found)}
	for i := n - 2; i >= from; i-- {
		c, ok := s.cue(i)
		if !ok || c.class&(classSay|classTell|classWeak) == 0 {
			continue
		}
		if who := s.subjectBefore(c.from, from); !who.empty() {
			return &Found{Cue: s.place(c.from, c.to), Speaker: s.place(who.from, who.to), Within: -1, Led: true}
		}
	}
	return nil
}

// sentence finds the statements of the tokens [from, to).
func (r *Reader) sentence(from, to int) {
	s := sentenceOf{r: r, p: &r.p, from: from, to: to, low: from, first: len(r.found)}
	if s.goesOn() || s.signed() {
		return
	}
	for i := from; i < to; i++ {
		if c, ok := s.cue(i); ok {
			if s.attribute(c) {
				i = max(i, c.to-1)
			}
		} else {
			s.nounCue(i)
		}
	}
	s.uncued()
}

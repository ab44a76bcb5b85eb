package attribution

// add adds a statement.
func (s *sentenceOf) add(f Found, taken int) {
	f.Sentence = s.place(s.from, s.to)
	if first := f.Content[0]; first.Start < f.Sentence.Start {
		f.Sentence.Start = first.Start
		if n := len(s.r.found); n > 0 && s.r.found[n-1].Cue.Empty() && s.r.found[n-1].Content[0] == first {
			s.r.found = s.r.found[:n-1] // it stood there without a cue
		}
	}
	f.Form = s.form(f.Content)
	s.low = max(s.low, taken)
	s.r.found = append(s.r.found, f)
}

// cut ends the content of a statement at a byte: what follows says whose all of it is.
func (s *sentenceOf) cut(n, end int) {
	content := s.r.found[n].Content
	last := &content[len(content)-1]
	if last.Start < end {
		last.End = min(last.End, end)
	}
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

package anchor

// surroundings are the words on one side of a place, compared with those that were
// remembered there.
type surroundings struct {
	side
	// edge is as far as the passage can reach on this side: where the nearest of the
	// remembered words stands, or the text ends.
	edge int
	// solid tells that they are sure to be the old ones, right to their end.
	solid bool
	// missing is how many of the remembered words, those next to the passage, are not there.
	missing int
	known   bool   // some of the remembered words are there
	pairs   []pair // of the remembered words and the text's
}

// A side is how like the surroundings on one side are.
type side struct {
	like float32 // 0 to 1; the nearest words count most
	bits float32 // the weight of those that are the same
	near int     // how many follow on the passage without a break, at most nearest
	at   int     // the word of the text that is the nearest of them; -1 for none
}

const (
	// fading is how much less the next word away from the passage says of its place.
	fading = 0.95
	// nearest is how many words without a break are enough.
	nearest = 8
)

// lookBefore compares what stands before the word of the text at first.
func (s *search) lookBefore(first int) surroundings {
	if s.first == 0 {
		return edgeOfText(first == 0, 0)
	}
	from := max(0, first-s.first*3/2-nearest)
	pairs := s.align.align(s.ids[:s.first], s.weight[:s.first], s.numbers(s.text, from, first))
	out := surroundings{side: side{at: -1}}
	if len(pairs) == 0 {
		return out
	}
	for k := range pairs {
		pairs[k].j += from
	}
	out.pairs = pairs
	matched := make([]bool, s.first)
	for _, p := range pairs {
		matched[s.first-1-p.i] = true
	}
	for k, j := len(pairs)-1, 0; k >= 0 && j < nearest; k, j = k-1, j+1 {
		if pairs[k].i != s.first-1-j || pairs[k].j != first-1-j {
			break
		}
		out.near++
	}
	last := pairs[len(pairs)-1]
	out.missing, out.at = s.first-1-last.i, last.j
	out.edge = min(first, last.j+1+out.missing)
	s.rate(&out, matched, func(i int) float32 { return s.weight[s.first-1-i] })
	return out
}

// lookAfter compares what stands at the word of the text at last and after it.
func (s *search) lookAfter(last int) surroundings {
	n := len(s.words) - s.last
	if n == 0 {
		return edgeOfText(last == len(s.text.words), len(s.text.words))
	}
	to := min(len(s.text.words), last+n*3/2+nearest)
	pairs := s.align.align(s.ids[s.last:], s.weight[s.last:], s.numbers(s.text, last, to))
	out := surroundings{side: side{at: -1}, edge: len(s.text.words)}
	if len(pairs) == 0 {
		return out
	}
	for k := range pairs {
		pairs[k].i, pairs[k].j = pairs[k].i+s.last, pairs[k].j+last
	}
	out.pairs = pairs
	matched := make([]bool, n)
	for _, p := range pairs {
		matched[p.i-s.last] = true
	}
	for k := 0; k < min(len(pairs), nearest) && pairs[k] == (pair{s.last + k, last + k}); k++ {
		out.near++
	}
	out.missing, out.at = pairs[0].i-s.last, pairs[0].j
	out.edge = max(last, pairs[0].j-out.missing)
	s.rate(&out, matched, func(i int) float32 { return s.weight[s.last+i] })
	return out
}

// rate sets how like the surroundings are, matched telling which of the words, the nearest
// first, are there.
func (s *search) rate(out *surroundings, matched []bool, weight func(int) float32) {
	var same, all float32
	fade, beside := float32(1), 0
	for i, ok := range matched {
		w := weight(i)
		all += w * fade
		if ok {
			same += w * fade
			out.bits += w
			if i < 5 {
				beside++
			}
		}
		fade *= fading
	}
	out.like = same / all
	out.known = true
	out.solid = out.missing <= 2 && beside >= min(3, len(matched))
}

// edgeOfText is where nothing was remembered: the text began or ended there.
func edgeOfText(still bool, edge int) surroundings {
	out := surroundings{side: side{at: -1}, edge: edge}
	if still {
		out.like, out.solid = 0.25, true // every text has an end
	}
	return out
}

// before is the side when the passage begins at the word first.
func (o surroundings) before(first int) side { return o.fade(first - o.edge) }

// after is the side when the passage ends before the word last.
func (o surroundings) after(last int) side { return o.fade(o.edge - last) }

// fade makes less of surroundings that stand away from the passage by so many words.
func (o surroundings) fade(apart int) side {
	out := o.side
	if o.known && apart > 0 {
		out.like /= 1 + float32(apart)/60
	}
	return out
}

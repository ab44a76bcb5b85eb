package anchor

// A search looks for one passage in one text.
type search struct {
	*remembered
	text   *Text
	align  aligner
	hits   []hit
	places []place
	cuts   []cut
	taken  []stretch // where words like the passage's have been found
}

// A place is where the passage may be now.
type place struct {
	stretch
	// begins and ends tell whether its first and last words are those of the passage.
	begins, ends  bool
	words         float32 // how like it is, 0 to 1
	before, after side
	pairs         []pair // of the passage's words and the text's
}

// score weighs the words and what stands around them.
func (p place) score() float32 { return (2*p.words + p.before.like + p.after.like) / 4 }

// near is how many words right before it and right after it are the old ones, at most nearest.
func (p place) near() int { return min(p.before.near, p.after.near) }

// A cut is where what stood before the passage is followed by what stood after it: the
// passage is gone from here, and what stands here now is not it.
type cut = stretch

// A stretch is the words of the text from first to last, exclusive.
type stretch struct{ first, last int }

func (s stretch) touches(o stretch) bool { return s.last == o.first || o.last == s.first }

// is reports whether most of one of the two is in the other.
func (s stretch) is(o stretch) bool {
	return 2*(min(s.last, o.last)-max(s.first, o.first)) > min(s.last-s.first, o.last-o.first)
}

func (s stretch) overlaps(o stretch) bool { return s.first < o.last && o.first < s.last }

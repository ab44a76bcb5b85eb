package anchor

// hadTwin reports whether all of the passage's words stood elsewhere too.
func (s *search) hadTwin() bool { return s.twin.Exact >= sameWords }

// few reports whether the passage's own words say too little for it to be known by them.
func (s *search) few() bool {
	return s.passage() < fewWords || s.bits(s.first, s.last) < s.text.room()+fewBits
}

// sure reports whether p is the passage, whatever else there is.
func (s *search) sure(p place) bool {
	switch {
	case s.few(), s.hadTwin() && p.words >= wordsWhole:
		return p.words >= wordsWhole && (s.enclosed(p) || s.intact(p) || s.beset(p))
	case s.whole(p):
		return s.passage() >= ownWords || s.isStrong(p.before) || s.isStrong(p.after)
	case p.words < float32(s.twin.Exact)/100+overTwin:
		// Its words do not tell it from a twin. An end of the text tells less than a neighbour.
		return s.placed(p) && (p.words >= wordsBeside || p.words >= wordsPlaced && !s.atStart(p) && !s.atEnd(p))
	}
	return p.words >= s.needed(p)
}

// needed is how like the passage the words at p must be to be its, by what stands around them.
func (s *search) needed(p place) float32 {
	before, after := s.isStrong(p.before), s.isStrong(p.after)
	switch {
	case before && after:
		return wordsInSlot
	case before && (p.before.near >= 5 || s.atEnd(p)), after && (p.after.near >= 5 || s.atStart(p)):
		return wordsBeside
	case p.before.like+p.after.like >= 0.8 && min(p.before.bits, p.after.bits) > 0 && p.before.bits+p.after.bits >= s.text.room()+surestBits:
		return wordsNear
	case s.passage() < ownWords && !before && !after:
		return 2 // nothing is
	}
	return wordsAlone
}

// atStart and atEnd report whether the passage began or ended its text, and p does.
func (s *search) atStart(p place) bool { return s.first == 0 && p.first == 0 }
func (s *search) atEnd(p place) bool   { return s.last == len(s.words) && p.last == len(s.text.words) }

// placed reports whether p is right between the old neighbours.
func (s *search) placed(p place) bool {
	between := func(o side, twin int) bool { return s.isStrong(o) && o.near >= 3 && telling(o, twin) }
	return (between(p.before, s.twin.Prefix) || s.atStart(p) && s.isSurest(p.after)) &&
		(between(p.after, s.twin.Suffix) || s.atEnd(p) && s.isSurest(p.before))
}

// intact reports whether all that was remembered around the passage is still around it, when
// not so much of it was around any twin.
func (s *search) intact(p place) bool {
	const all = 0.985 // the furthest word may have been cut
	return min(p.before.like, p.after.like) >= all && min(p.before.near, p.after.near) >= nearest &&
		max(s.twin.Prefix, s.twin.Suffix) < 98
}

// beset reports whether the words right around p are all the old ones, when few of them were
// right around any twin.
func (s *search) beset(p place) bool { return p.near() >= nearest && s.twin.Clear >= nearest/2 }

// telling reports whether the side is liker than that of any twin was.
func telling(o side, twin int) bool {
	was := float32(twin) / 100
	return o.like >= was+0.2 || twin <= 94 && 1-o.like <= (1-was)/2
}

// enclosed reports whether p stands so close between its old neighbours that words that are
// found in many places can only be those between them.
func (s *search) enclosed(p place) bool {
	// A paragraph may have come between, unless a twin might stand here then. And where a twin
	// had much of the same on a side, this must have much more.
	closed := func(o side, twin int, edge bool) bool {
		lacked := 1 - float32(twin)/100
		return (o.near >= 5 && o.like >= 0.7 || edge && o.like >= 0.6 && twin < 50) &&
			(lacked >= 0.6 || lacked >= 0.06 && 1-o.like <= lacked/4)
	}
	return closed(p.before, s.twin.Prefix, s.startsParagraph() && (p.first == 0 || s.text.breaks(p.first-1))) &&
		closed(p.after, s.twin.Suffix, s.endsParagraph() && s.text.breaks(p.last-1)) &&
		(s.isSurest(p.before) || s.isSurest(p.after))
}

// isStrong reports whether the side is what stood there.
func (s *search) isStrong(o side) bool {
	return o.like >= strong && o.bits >= s.text.room()+strongBits
}

// isSurest reports whether the side is what stood there, right up to the passage.
func (s *search) isSurest(o side) bool {
	return o.like >= surest && o.bits >= s.text.room()+surestBits && o.near >= 5
}

package anchor

// propose makes a place of the words that were paired with the passage's: all or the
// piece of them that resembles the passage most, with the words beside it that stand in for
// those of the passage that are gone.
func (s *search) propose(pairs []pair) place {
	pairs = s.bestPiece(pairs)
	head, tail := pairs[0], pairs[len(pairs)-1]
	p := place{stretch: stretch{head.j, tail.j + 1}}
	before, after := s.lookBefore(p.first), s.lookAfter(p.last)
	p.first = s.backTo(head, before)
	p.last = s.onTo(tail, after)
	s.gather(&p, pairs, before, after)
	p.begins, p.ends = p.first == head.j && head.i == s.first, p.last == tail.j+1 && tail.i == s.last-1
	p.before, p.after = before.before(p.first), after.after(p.last)
	s.places = append(s.places, p)
	return p
}

// bestPiece is the run of pairs that makes the most of the passage with the least that
// is not: pairs far from the others are accidents, or another passage's.
func (s *search) bestPiece(pairs []pair) []pair {
	const gap, most = 6, 24
	edges := []int{0}
	for k := 1; k < len(pairs); k++ {
		apart := pairs[k].j - pairs[k-1].j + pairs[k].i - pairs[k-1].i - 2
		if apart >= gap && len(edges) < most {
			edges = append(edges, k)
		}
	}
	edges = append(edges, len(pairs))
	if len(edges) == 2 {
		return pairs
	}
	all := s.bits(s.first, s.last)
	var best float32 = -1
	from, to := 0, len(pairs)
	for a, i := range edges[:len(edges)-1] {
		var same, span float32
		last := pairs[i].j
		for b := a + 1; b < len(edges); b++ {
			j := edges[b]
			for _, p := range pairs[edges[b-1]:j] {
				same += s.weight[p.i]
				span += s.foreign(last, p.j) + s.weight[p.i]
				last = p.j + 1
			}
			if like := 2 * same / (all + span); like > best {
				best, from, to = like, i, j
			}
		}
	}
	return pairs[from:to]
}

// foreign is the weight of the words of the text from i to j.
func (s *search) foreign(i, j int) float32 {
	var sum float32
	for ; i < j; i++ {
		sum += s.text.roughly(s.text.words[i].hash)
	}
	return sum
}

// backTo is where the passage begins whose first word that is left is at head.
func (s *search) backTo(head pair, before surroundings) int {
	gone := head.i - s.first
	if gone == 0 {
		return head.j
	}
	first := head.j
	if before.solid && before.edge >= head.j-2*gone-3 {
		for first > before.edge && !s.text.breaks(first-1) {
			first--
		}
		return first
	}
	for k := 0; first > 0 && !s.text.breaks(first-1); first-- {
		if k++; k > 2*gone+3 {
			break
		}
	}
	if begins := first == 0 || s.text.breaks(first-1); begins && s.startsParagraph() {
		return first
	}
	return max(first, head.j-gone)
}

// onTo is where the passage ends whose last word that is left is at tail.
func (s *search) onTo(tail pair, after surroundings) int {
	gone := s.last - 1 - tail.i
	last := tail.j + 1
	if gone == 0 {
		return last
	}
	if after.solid && after.edge <= last+2*gone+3 {
		for last < after.edge && !s.text.breaks(last-1) {
			last++
		}
		return last
	}
	for k := 0; last < len(s.text.words) && !s.text.breaks(last-1); last++ {
		if k++; k > 2*gone+3 {
			break
		}
	}
	if ends := last == len(s.text.words) || s.text.breaks(last-1); ends && s.endsParagraph() {
		return last
	}
	return min(last, tail.j+1+gone)
}

// gather takes in the words on both sides that are the passage's in another order, as
// when two sentences changed places, and says how like the passage it all is.
func (s *search) gather(p *place, pairs []pair, before, after surroundings) {
	left := make(map[int32]int, s.passage())
	for i := s.first; i < s.last; i++ {
		left[s.ids[i]]++
	}
	var same float32
	for _, pr := range pairs {
		left[s.ids[pr.i]]--
		same += s.weight[pr.i]
	}
	rest := s.passage() - len(pairs)
	back, more := s.reach(left, max(before.edge, p.first-rest), p.first, -1)
	p.first -= back
	same += more
	on, more := s.reach(left, p.last, min(after.edge, p.last+rest), 1)
	p.last += on
	same += more
	p.words = min(1, 2*same/(s.bits(s.first, s.last)+s.foreign(p.first, p.last)))
}

// reach is how many of the text's words from first to last, counted from the end that the step
// leaves from, are mostly the passage's that are left, and the weight of these.
func (s *search) reach(left map[int32]int, first, last, step int) (count int, same float32) {
	const enough = 12 // bits; less can be an accident
	at := first
	if step < 0 {
		at = last - 1
	}
	var own, all float32
	used := make(map[int32]int)
	for k := 1; k <= last-first; k++ {
		w := s.text.words[at]
		at += step
		weight := s.text.roughly(w.hash)
		all += weight
		id, ok := s.byHash[w.hash]
		if !ok || used[id] >= left[id] {
			continue
		}
		used[id]++
		own += weight
		if own >= enough && own >= all*0.6 {
			count, same = k, own
		}
	}
	return count, same
}

func (s *search) startsParagraph() bool {
	if s.first == 0 {
		return true
	}
	return parts(s.window[s.words[s.first-1].end:s.words[s.first].start])
}

func (s *search) endsParagraph() bool {
	if s.last == len(s.words) {
		return true
	}
	return parts(s.window[s.words[s.last-1].end:s.words[s.last].start])
}

package anchor

// propose makes a place of the words that were paired with the passage's: all or the
// piece of them that resembles the passage most, with the words beside it that stand in for
// those of the passage that are gone.
func (s *search) propose(pairs []pair) place {
	pairs = s.piece(pairs)
	head, tail := pairs[0], pairs[len(pairs)-1]
	p := place{stretch: stretch{head.j, tail.j + 1}, pairs: pairs}
	before, after := s.lookBefore(p.first), s.lookAfter(p.last)
	p.first = s.backTo(head, before)
	p.last = s.onTo(tail, after)
	s.gather(&p, before, after)
	p.begins, p.ends = p.first == head.j && head.i == s.first, p.last == tail.j+1 && tail.i == s.last-1
	if p.first != head.j {
		before = s.lookBefore(p.first)
	}
	if p.last != tail.j+1 {
		after = s.lookAfter(p.last)
	}
	p.before, p.after = before.before(p.first), after.after(p.last)
	s.places = append(s.places, p)
	return p
}

// piece is the best piece of the pairs, or of what the words on one side of its widest gap are
// when those on the other side are looked for right there: a copy of a part of the passage can stand
// before or after another that is nearly all of it.
func (s *search) piece(pairs []pair) []pair {
	const wide = 8
	pairs = s.bestPiece(s.again(s.bestPiece(pairs)))
	at, gap := 0, wide
	for k := 1; k < len(pairs); k++ {
		if apart := pairs[k].j - pairs[k-1].j - 1; apart > gap {
			at, gap = k, apart
		}
	}
	if at == 0 {
		return pairs
	}
	for _, part := range [][]pair{pairs[:at], pairs[at:]} {
		if other := s.bestPiece(s.again(part)); s.likeness(other) > s.likeness(pairs) {
			return other
		}
	}
	return pairs
}

// likeness is Dice's measure of the passage and the words from the first to the last pair.
func (s *search) likeness(pairs []pair) float32 {
	var same, strange float32
	last := pairs[0].j
	for _, p := range pairs {
		same += s.weight[p.i]
		strange += s.foreign(last, p.j)
		last = p.j + 1
	}
	return 2 * same / (s.bits(s.first, s.last) + same + strange)
}

// bestPiece is the run of pairs that makes the most of the passage with the least that
// is not: pairs far from the others are accidents, or another passage's.
func (s *search) bestPiece(pairs []pair) []pair {
	const most = 64
	var edges []int // where a piece can begin
	for gap := 2; edges == nil || len(edges) > most; gap *= 2 {
		edges = append(edges[:0], 0)
		for k := 1; k < len(pairs); k++ {
			if pairs[k].j-pairs[k-1].j+pairs[k].i-pairs[k-1].i-2 >= gap {
				edges = append(edges, k)
			}
		}
	}
	edges = append(edges, len(pairs))
	all := s.bits(s.first, s.last)
	var best float32
	from, to := 0, len(pairs)
	for a, i := range edges[:len(edges)-1] {
		var same, strange float32
		last := pairs[i].j
		for b := a + 1; b < len(edges); b++ {
			for _, p := range pairs[edges[b-1]:edges[b]] {
				same += s.weight[p.i]
				strange += s.foreign(last, p.j)
				last = p.j + 1
			}
			if like := 2 * same / (all + same + strange); like > best {
				best, from, to = like, i, edges[b]
			}
		}
	}
	return pairs[from:to]
}

// again pairs the words at both ends of a piece once more, with what stands right there: they
// may have been paired with a piece that was left out.
func (s *search) again(pairs []pair) []pair {
	head, tail := pairs[0], pairs[len(pairs)-1]
	before, after := head.i-s.first, s.last-1-tail.i
	if before == 0 && after == 0 {
		return pairs
	}
	const beyond = 4
	from, to := max(0, head.j-before-beyond), min(len(s.text.words), tail.j+1+after+beyond)
	out := s.align.align(s.ids[s.first:head.i], s.weight[s.first:head.i], s.unspent(from, head.j))
	for k := range out {
		out[k].i, out[k].j = out[k].i+s.first, out[k].j+from
	}
	out = append(out, pairs...)
	for _, p := range s.align.align(s.ids[tail.i+1:s.last], s.weight[tail.i+1:s.last], s.unspent(tail.j+1, to)) {
		out = append(out, pair{p.i + tail.i + 1, p.j + tail.j + 1})
	}
	return out
}

// foreign is the weight of the words of the text from i to j.
func (s *search) foreign(i, j int) float32 {
	var sum float32
	for ; i < j; i++ {
		sum += s.text.roughly(s.text.words[i].hash)
	}
	return sum
}

// replaced is how many words at an end of the passage are taken to stand for those that are gone
// there, when nothing tells where the passage ends.
const replaced = 3

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
	return max(first, head.j-min(gone, replaced))
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
	return min(last, tail.j+1+min(gone, replaced))
}

// gather takes in the words on both sides that are the passage's in another order, as
// when two sentences changed places, and says how like the passage it all is: Dice's measure,
// of weights.
func (s *search) gather(p *place, before, after surroundings) {
	left := make(map[int32]int, s.passage())
	for i := s.first; i < s.last; i++ {
		left[s.ids[i]]++
	}
	paired := make(map[int]float32, len(p.pairs))
	for _, pr := range p.pairs {
		left[s.ids[pr.i]]--
		paired[pr.j] = s.weight[pr.i]
	}
	was := p.stretch
	rest := s.passage() - len(p.pairs)
	p.first -= s.reach(left, max(before.edge, was.first-rest), was.first, -1)
	p.last += s.reach(left, was.last, min(after.edge, was.last+rest), 1)
	var same, strange float32
	for i := p.first; i < p.last; i++ {
		w := s.text.words[i]
		id, known := s.byHash[w.hash]
		switch weight, ok := paired[i]; {
		case ok:
			same += weight
		case known && left[id] > 0 && (i < was.first || was.last <= i):
			left[id]--
			same += s.weight[id]
		default:
			strange += s.text.roughly(w.hash)
		}
	}
	p.words = 2 * same / (same + strange + s.bits(s.first, s.last))
}

// reach is how many of the text's words from first to last, counted from the end that the step
// leaves from, are mostly the passage's that are left.
func (s *search) reach(left map[int32]int, first, last, step int) (count int) {
	const least = 12 // bits; less can be an accident
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
		if own >= least && own >= all*0.6 {
			count = k
		}
	}
	return count
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

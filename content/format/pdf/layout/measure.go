package layout

import (
	"maps"
	"math"
	"slices"
	"unicode/utf8"
)

// A measure is how a document is set, as far as it was read.
type measure struct {
	letters  map[int]int         // how many have this size, in half points
	leadings map[int]map[int]int // for lines of a size, how often the next is so far below, in half points
	styles   map[Style]int
	ends     map[int]map[int]int // on pages of a width, how many lines end so far to the right, in half points
	body     float64             // the size of most letters
	face     Style               // of most letters
}

func halves(points float64) int { return int(math.Round(2 * points)) }

func newMeasure() *measure {
	return &measure{
		letters: make(map[int]int), leadings: make(map[int]map[int]int),
		styles: make(map[Style]int), ends: make(map[int]map[int]int),
	}
}

// add takes the rows of a sheet into account.
func (m *measure) add(s *sheet) {
	for i := range s.rows {
		r := &s.rows[i]
		for _, w := range r.words() {
			n := utf8.RuneCountInString(w.text)
			m.letters[halves(w.size)] += n
			m.styles[w.style] += n
		}
		count(m.ends, int(s.width), halves(r.right))
		for _, f := range r.fragments {
			if below, ok := under(&f, s.rows[i+1:]); ok {
				count(m.leadings, halves(f.size), halves(f.base-below))
			}
		}
	}
	m.body = float64(most(m.letters)) / 2
	m.face = most(m.styles)
}

func count(all map[int]map[int]int, key, value int) {
	if all[key] == nil {
		all[key] = make(map[int]int)
	}
	all[key][value]++
}

// right is the right margin of the text on pages of this width: all but a few lines end
// before it.
func (m *measure) right(width float64) float64 {
	return reach(m.ends[int(width)])
}

// reach is where, in points, all but a twentieth of the lines that are counted by their
// ends, in half points, have ended.
func reach(ends map[int]int) float64 {
	const few = 20
	all := 0
	for _, n := range ends {
		all += n
	}
	beyond := 0
	for _, end := range slices.Backward(slices.Sorted(maps.Keys(ends))) {
		if beyond += ends[end]; few*beyond > all {
			return float64(end) / 2
		}
	}
	return 0
}

// most is the key with the highest count, and of several the lowest.
func most[K int | Style](counts map[K]int) K {
	var best K
	n := 0
	for k, c := range counts {
		if c > n || c == n && k < best {
			best, n = k, c
		}
	}
	return best
}

// leading is how far below each other the lines of a paragraph of this size stand: the
// least distance that is common.
func (m *measure) leading(size float64) float64 {
	by := m.leadings[halves(size)]
	most := 0
	for _, n := range by {
		most = max(most, n)
	}
	const common, usual, closest, farthest = 4, 1.2, 0.8, 2.5
	best := 0
	for d, n := range by {
		if common*n >= most && float64(d)/2 > closest*size && float64(d)/2 < farthest*size && (best == 0 || d < best) {
			best = d
		}
	}
	if size == m.body || m.body == 0 {
		if best == 0 {
			return usual * size
		}
		return float64(best) / 2
	}
	// Of headings there are few, and most have one line.
	like := m.leading(m.body) * size / m.body
	if best == 0 {
		return like
	}
	return min(float64(best)/2, like)
}

// under is the baseline of the next text below the fragment, when it is of the same size.
func under(f *fragment, rows []line) (base float64, ok bool) {
	const near = 8
	for _, r := range rows[:min(len(rows), near)] {
		for _, g := range r.fragments {
			if overlap := min(f.right, g.right) - max(f.left, g.left); overlap > min(f.right-f.left, g.right-g.left)/2 {
				return g.base, halves(g.size) == halves(f.size)
			}
		}
	}
	return 0, false
}

package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A fragment is words on one baseline with no wide gap between them, from left to right.
type fragment struct {
	words       []word
	left, right float64
	base, size  float64
}

// A line is fragments on one baseline, from left to right: those of one column.
type line struct {
	fragments   []fragment
	left, right float64
	base, size  float64
	reach       float64 // how far to the right it might have gone
	number      string  // that stood in the margin
}

// wide is the width of a gap, in ems, that words which are read one after the other do
// not have between them, unless they are spread to fill the line.
const wide = 0.7

// rows are the words by their baselines, from the top of the page, each row from left to
// right.
func rows(words []word) []line {
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(b.base, a.base) })
	var all [][]word
	for _, w := range words {
		// Words whose baselines differ by this part of an em stand on one line.
		const same = 0.2
		if n := len(all) - 1; n >= 0 && all[n][0].base-w.base <= same*min(w.size, all[n][0].size) {
			all[n] = append(all[n], w)
			continue
		}
		all = append(all, []word{w})
	}
	all = settled(all)
	lines := make([]line, 0, len(all))
	for _, row := range all {
		slices.SortStableFunc(row, func(a, b word) int { return cmp.Compare(a.left, b.left) })
		lines = append(lines, lineOf(fragments(row)))
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(b.base, a.base) })
	return lines
}

// settled puts words that are raised or lowered beside larger ones into the row of those:
// they are the marks of footnotes, and parts of formulas.
func settled(all [][]word) [][]word {
	for i := range all {
		kept := all[i][:0]
		for _, w := range all[i] {
			if to := host(all, i, w); to >= 0 {
				w.raised = w.base > all[to][0].base // which is not raised
				all[to] = append(all[to], w)
				continue
			}
			kept = append(kept, w)
		}
		all[i] = kept
	}
	return slices.DeleteFunc(all, func(row []word) bool { return len(row) == 0 })
}

// host is the row near i that has a larger word beside w; -1 for none.
func host(all [][]word, i int, w word) int {
	const smaller, raised, lowered, beside = 0.92, 0.65, 0.35, 0.6
	for _, to := range []int{i + 1, i - 1, i + 2, i - 2} {
		if to < 0 || to >= len(all) {
			continue
		}
		for _, v := range all[to] {
			up := w.base - v.base
			if v.raised && math.Abs(up) < slack || !v.raised && w.size <= smaller*v.size && up < raised*v.size && up > -lowered*v.size {
				if gap := max(w.left-v.right, v.left-w.right); gap < beside*v.size && gap > -v.size/2 {
					return to
				}
			}
		}
	}
	return -1
}

// fragments divides a row at its wide gaps.
func fragments(row []word) []fragment {
	var all []fragment
	for _, w := range row {
		n := len(all) - 1
		if n < 0 || w.left-all[n].right > wide*min(w.size, all[n].size) {
			all = append(all, fragment{left: w.left, right: w.right})
			n++
		}
		f := &all[n]
		f.words = append(f.words, w)
		f.right = max(f.right, w.right)
		f.base, f.size = footing(f.words)
	}
	return all
}

// footing is the baseline and the size of most of the words' letters.
func footing(words []word) (base, size float64) {
	most := -1
	sizes := make(map[float64]int)
	for i := range words {
		w := &words[i]
		key := math.Round(w.size * 4)
		sizes[key] += utf8.RuneCountInString(w.text)
		if w.raised {
			sizes[key] -= utf8.RuneCountInString(w.text) - 1
		}
		if sizes[key] > most {
			most, base, size = sizes[key], w.base, w.size
		}
	}
	return base, size
}

// lineOf is the line of these fragments, of which there is at least one.
func lineOf(all []fragment) line {
	l := line{fragments: all, left: all[0].left}
	var most float64
	for _, f := range all {
		l.right = max(l.right, f.right)
		if width := f.right - f.left; width > most || most == 0 {
			most, l.base, l.size = width, f.base, f.size
		}
	}
	return l
}

// words are those of the line as they are read.
func (l *line) words() []word {
	var all []word
	leftward := 0
	for _, f := range l.fragments {
		for _, w := range f.words {
			all = append(all, w)
			if w.leftward {
				leftward++
			}
		}
	}
	if 2*leftward > len(all) {
		slices.Reverse(all)
	}
	return all
}

// text is the line's words with blanks between them.
func (l *line) text() string {
	var b strings.Builder
	for _, w := range l.words() {
		if b.Len() > 0 && !w.tight {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// every reports whether all words of the line have the style.
func (l *line) every(s Style) bool {
	for _, f := range l.fragments {
		for _, w := range f.words {
			if w.style&s == 0 && !w.raised {
				return false
			}
		}
	}
	return true
}

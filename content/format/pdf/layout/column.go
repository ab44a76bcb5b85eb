package layout

import (
	"math"
	"slices"
)

// A column is lines that are read one after the other, from the top.
type column struct {
	lines       []line
	left, right float64 // how wide its text may be
}

// A divider divides pages into columns.
type divider struct {
	known []gutter // of the pages before
}

// columns are those of rows that are on one page, in the order in which they are read: at
// each height of the page from left to right, with what is as wide as several columns
// before and after them.
func (d *divider) columns(rows []line, left, right float64) []column {
	const deepest = 6
	return d.divided(rows, left, right, deepest)
}

func (d *divider) divided(rows []line, left, right float64, deepest int) []column {
	if len(rows) == 0 {
		return nil
	}
	g, ok := d.widestGutter(rows)
	if !ok || deepest == 0 {
		return []column{{rows, left, right}}
	}
	var all []column
	var run []line // rows that are not divided here
	flush := func() {
		if len(run) > 0 {
			all = append(all, column{run, left, right})
			run = nil
		}
	}
	for _, b := range d.bands(g, rows) {
		if !b.columned {
			run = append(run, b.rows...)
			continue
		}
		flush()
		a, z := g.sides(b.rows)
		all = append(all, d.divided(a, left, extent(a), deepest-1)...)
		all = append(all, d.divided(z, g.right, right, deepest-1)...)
	}
	flush()
	return all
}

// extent is how far to the right the rows reach.
func extent(rows []line) float64 {
	far := math.Inf(-1)
	for _, r := range rows {
		far = max(far, r.right)
	}
	return far
}

// A gutter is a strip without text between two columns.
type gutter struct{ left, right float64 }

func (g gutter) middle() float64 { return (g.left + g.right) / 2 }

// crossed reports whether text of the row stands in the gutter: a word does, or there is
// no more room between two than there is within a line.
func (g gutter) crossed(r *line) bool {
	const part, blank = 0.8, 0.5
	left, right := math.Inf(-1), math.Inf(1)
	for _, f := range r.fragments {
		for _, w := range f.words {
			switch {
			case w.left < g.middle() && w.right > g.middle():
				return true
			case w.right <= g.middle():
				left = max(left, w.right)
			default:
				right = min(right, w.left)
			}
		}
	}
	return right-left < max(part*(g.right-g.left), blank*r.size)
}

// A band is rows under each other that do all, or do not, have a gutter.
type band struct {
	rows     []line
	columned bool
}

// bands divides the rows into those that have columns at the gutter, and the others.
func (d *divider) bands(g gutter, rows []line) []band {
	var all []band
	for _, r := range rows {
		free := !g.crossed(&r)
		if n := len(all) - 1; n < 0 || all[n].columned != free {
			all = append(all, band{columned: free})
		}
		b := &all[len(all)-1]
		b.rows = append(b.rows, r)
	}
	for i := range all {
		if all[i].columned {
			a, z := g.sides(all[i].rows)
			all[i].columned = g.parts(a, z) || len(a) > 0 && len(z) > 0 && d.knows(g)
		}
	}
	return all
}

// knows reports whether a page before had this gutter.
func (d *divider) knows(g gutter) bool {
	return slices.ContainsFunc(d.known, func(k gutter) bool {
		return g.left < k.middle() && k.middle() < g.right && k.left < g.middle() && g.middle() < k.right
	})
}

// sides are the rows left and right of the gutter.
func (g gutter) sides(rows []line) (a, z []line) {
	for _, r := range rows {
		var left, right []word
		for _, f := range r.fragments {
			for _, w := range f.words {
				if w.left < g.middle() {
					left = append(left, w)
				} else {
					right = append(right, w)
				}
			}
		}
		if len(left) > 0 {
			a = append(a, lineOf(fragments(left)))
		}
		if len(right) > 0 {
			z = append(z, lineOf(fragments(right)))
		}
	}
	return a, z
}

// parts reports whether the rows left and right of the gutter are running text in
// columns, and not the cells of a table or a list with its numbers: there are several, and
// most of them are filled.
func (g gutter) parts(a, z []line) bool {
	const least = 3
	if len(a) < least || len(z) < least {
		return false
	}
	return running(a) && running(z)
}

// running reports whether the lines are those of running text.
func running(lines []line) bool {
	const narrow, full, filled, words = 7.0, 0.7, 0.5, 3.0
	left, right := math.Inf(1), extent(lines)
	for _, l := range lines {
		left = min(left, l.left)
	}
	n, count := 0, 0
	for _, l := range lines {
		if l.right-l.left > full*(right-left) {
			n++
		}
		count += len(l.words())
	}
	return right-left > narrow*lines[0].size &&
		float64(n) > filled*float64(len(lines)) && float64(count) > words*float64(len(lines))
}

// widestGutter is the gutter that has the most text in columns beside it.
func (d *divider) widestGutter(rows []line) (best gutter, ok bool) {
	most := 0
	for _, g := range gutters(rows) {
		n := 0
		for _, b := range d.bands(g, rows) {
			if b.columned {
				n += len(b.rows)
			}
		}
		if n > most || n == most && n > 0 && g.right-g.left > best.right-best.left {
			most, best, ok = n, g, true
		}
	}
	const enough = 20 // rows; so many are no accident, and other pages have the gutter too
	if most >= enough && !d.knows(best) && len(d.known) < enough {
		d.known = append(d.known, best)
	}
	return best, ok
}

// gutters are the strips that few of the rows stand in.
func gutters(rows []line) []gutter {
	left, cover, scale := coverage(rows)
	const narrowest = 0.6 // ems
	size := rows[len(rows)/2].size
	var all []gutter
	// Headings stand in a gutter, and all of the text of a page that has columns on a small
	// part of it.
	tallest := slices.Max(cover)
	for _, few := range []int{0, 1, 2, tallest / 8, tallest / 3, tallest * 2 / 3} {
		from := 0
		for x, n := range cover {
			if n <= few {
				continue
			}
			g := gutter{left + float64(from)*scale, left + float64(x)*scale}
			if from > 0 && g.right-g.left >= narrowest*size {
				all = append(all, g)
			}
			from = x + 1
		}
	}
	return all
}

// coverage is how many rows stand above each other at each step of scale points from the
// left.
func coverage(rows []line) (left float64, cover []int, scale float64) {
	left, right := math.Inf(1), extent(rows)
	for _, r := range rows {
		left = min(left, r.left)
	}
	const most = 4000 // steps; a page that is wider is measured more coarsely
	scale = max(1, (right-left)/most)
	cover = make([]int, int((right-left)/scale)+2)
	change := make([]int, len(cover)+1)
	for _, r := range rows {
		for _, f := range r.fragments {
			change[int((f.left-left)/scale)]++
			change[int(math.Ceil((f.right-left)/scale))]--
		}
	}
	n := 0
	for x := range cover {
		n += change[x]
		cover[x] = n
	}
	return left, cover, scale
}

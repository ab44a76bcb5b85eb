package page

import "lede/briefing"

// A grid is how a table is laid out at one width.
type grid struct {
	widths  []int // of its columns, in cells; nil when there is no room for them
	gutter  int   // cells between two columns
	wrapped bool  // some cells take more than one line
}

const (
	sampleRows  = 200 // rows that are measured at each end of a table
	sampleBytes = 400 // of a cell
	maxWord     = 14  // cells; longer words may be broken to keep the columns
)

// gridOf lays out a table in room cells. It measures the first rows and the
// last, so that its cost does not depend on how many there are.
func (p *Page) gridOf(t *briefing.Node, room int) grid {
	if g, ok := p.grids[t]; ok {
		return g
	}
	cols := 0
	if len(t.Children) > 0 {
		cols = len(t.Children[0].Children)
	}
	natural, least := make([]int, cols), make([]int, cols)
	for i := range t.Children {
		if i >= sampleRows && i < len(t.Children)-sampleRows {
			continue
		}
		for k := range min(cols, len(t.Children[i].Children)) {
			full, word := p.measure(&t.Children[i].Children[k])
			natural[k], least[k] = max(natural[k], full), max(least[k], min(word, maxWord))
		}
	}
	g := grid{gutter: 2}
	if room < roomy {
		g.gutter = 1
	}
	g.widths, g.wrapped = share(natural, least, room-g.gutter*max(cols-1, 0))
	if len(p.grids) > 64 {
		clear(p.grids)
	}
	p.grids[t] = g
	return g
}

// measure is the width of a cell's text on one line, and of its longest word.
func (p *Page) measure(cell *briefing.Node) (full, word int) {
	size := 0
	runs := cell.Runs
	for i := range runs {
		if size += len(runs[i].Text); size > sampleBytes {
			runs = runs[:i+1]
			break
		}
	}
	if size > maxPiece {
		return maxPiece, maxWord
	}
	w, line := 0, 0
	for _, c := range appendClusters(nil, p.frags(runs, leaf{}), collapse) {
		if c.hard {
			line, w = 0, 0
			continue
		}
		line += int(c.width)
		full = max(full, line)
		if c.space {
			w = 0
			continue
		}
		w += int(c.width)
		word = max(word, w)
	}
	return full, word
}

// share gives room cells to columns that would take natural and need least: all
// that they would take, or else each its need and a part of the rest in
// proportion to what it lacks. It returns nil when the needs do not fit.
func share(natural, least []int, room int) (widths []int, short bool) {
	sum, need := 0, 0
	for i := range natural {
		natural[i], least[i] = max(natural[i], 1), max(least[i], 1)
		sum += natural[i]
		need += least[i]
	}
	if sum <= room {
		return natural, false
	}
	if need > room || len(natural) == 0 {
		return nil, true
	}
	widths = append(widths, least...)
	rest, lack := room-need, sum-need
	for i := range widths {
		want := natural[i] - least[i]
		if lack > 0 {
			more := min(want, (rest*want+lack/2)/lack)
			widths[i] += more
			rest -= more
		}
		lack -= want
	}
	return widths, true
}

// tableRow draws a row of a table.
func (p *Page) tableRow(l *layout) {
	s := l.strip
	room := p.options.Width - l.margin.width
	g := p.gridOf(s.table, room)
	if g.widths == nil {
		p.record(l)
		return
	}
	cells := make([][]cluster, len(g.widths))
	lines := make([][]line, len(g.widths))
	height := 1
	for k := range min(len(g.widths), len(s.node.Children)) {
		cells[k] = appendClusters(nil, p.cellFrags(s, k), collapse)
		lines[k] = breakLines(cells[k], g.widths[k])
		height = max(height, len(lines[k]))
	}
	for i := range height {
		l.start()
		col := l.margin.width
		for k, width := range g.widths {
			if i < len(lines[k]) {
				cs := cells[k][lines[k][i].from:lines[k][i].to]
				l.build.pad(col+indentOf(alignOf(s.table, k), cs, width), pen{})
				for j := range cs {
					l.build.add(&cs[j])
				}
			}
			col += width + g.gutter
		}
		l.end()
	}
	if s.row == 0 {
		p.headerRule(l, g)
	} else if g.wrapped && s.after == 0 {
		l.blank(s.frame)
	}
}

// headerRule draws the line under the header.
func (p *Page) headerRule(l *layout, g grid) {
	l.start()
	for k, width := range g.widths {
		for range width {
			l.build.add(&cluster{text: p.theme.Glyph.HRule, width: 1, pen: p.pens.rule})
		}
		if k+1 < len(g.widths) {
			l.build.pad(l.build.cols+g.gutter, pen{})
		}
	}
	l.end()
}

// alignOf is a column's alignment, which the header's cell states.
func alignOf(t *briefing.Node, k int) briefing.Align { return t.Children[0].Children[k].Align }

// indentOf is how far from the left of a column of the given width a line begins.
func indentOf(a briefing.Align, cs []cluster, width int) int {
	for i := range cs {
		width -= int(cs[i].width)
	}
	switch {
	case width <= 0:
		return 0
	case a == briefing.AlignRight:
		return width
	case a == briefing.AlignCenter:
		return width / 2
	}
	return 0
}

// cellFrags draws a cell of the strip's row.
func (p *Page) cellFrags(s *strip, k int) []frag {
	cell := &s.node.Children[k]
	l := leaf{base: p.basePen(s), tints: p.tintsOf(cell.Span), whole: true, source: cell.Markdown}
	if s.row == 0 {
		l.base = l.base.with(p.pens.strong)
	}
	return p.frags(cell.Runs, l)
}

// record draws a row as "header: value", a line each, for which there is always
// room. The header's own row lists the names.
func (p *Page) record(l *layout) {
	s := l.strip
	if s.row == 0 {
		var names []frag
		for k := range s.node.Children {
			if k > 0 {
				names = append(names, frag{text: " · ", pen: p.pens.muted})
			}
			names = append(names, p.cellFrags(s, k)...)
		}
		l.flow(names)
	} else {
		for k := range s.node.Children {
			if len(s.node.Children[k].Runs) > 0 {
				l.flow(append(p.nameOf(s.table, k), p.cellFrags(s, k)...))
			}
		}
	}
	if s.after == 0 {
		l.blank(s.frame)
	}
}

// nameOf is a column's header with a colon, to stand before a value.
func (p *Page) nameOf(t *briefing.Node, k int) []frag {
	header := t.Children[0].Children
	if k >= len(header) || len(header[k].Runs) == 0 {
		return nil
	}
	var name []frag
	size := 0
	for _, run := range header[k].Runs {
		if run.Style&(briefing.Cite|briefing.Break) != 0 {
			continue
		}
		if size += len(run.Text); size > sampleBytes {
			break
		}
		name = append(name, frag{text: run.Text, pen: p.pens.muted})
	}
	return append(name, frag{text: ": ", pen: p.pens.muted})
}

// recordFrags draws a piece of a cell that is too large for a table.
func (p *Page) recordFrags(s *strip) []frag {
	var frags []frag
	if s.from == (cut{}) {
		frags = p.nameOf(s.table, s.row)
	}
	return append(frags, p.frags(part(s.node.Runs, s.from, s.to), p.leafOf(s, s.node))...)
}

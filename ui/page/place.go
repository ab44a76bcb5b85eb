package page

import (
	"sort"

	"lede/briefing"
)

// A Place is a row of the page, in terms of the text: it shows the same words at
// any width. The zero Place is the first row of all.
type Place struct {
	Offset int // the first byte that the row shows or stands for
	Row    int // which of the rows with that Offset: spacing has the Offset of what it spaces
}

// A spot is a row in terms of the layout.
type spot struct {
	stripKey
	row int
}

// First is the place of the first row.
func (p *Page) First() Place {
	at, ok := p.firstSpot()
	return p.placeOf(at, ok)
}

// Last is the place from which height rows reach exactly to the end; the first
// one where the whole page has less.
func (p *Page) Last(height int) Place {
	at, ok := p.lastSpot()
	if ok {
		at = p.move(at, 1-max(height, 1))
	}
	return p.placeOf(at, ok)
}

// At is the place of the row that shows the byte at offset. Where no row does
// (markup, blank lines, front matter), it is the row before, or else the first.
func (p *Page) At(offset int) Place {
	at, ok := p.spotAt(offset)
	return p.placeOf(at, ok)
}

// Scroll is the place that many rows further down, or up where rows is negative;
// the last or first row where there are not as many.
func (p *Page) Scroll(from Place, rows int) Place {
	at, ok := p.spotOf(from)
	if ok {
		at = p.move(at, rows)
	}
	return p.placeOf(at, ok)
}

// Rows are the rows from top on, n at most.
func (p *Page) Rows(top Place, n int) []Row {
	at, ok := p.spotOf(top)
	if !ok || n <= 0 {
		return nil
	}
	out := make([]Row, 0, min(n, 256))
	for {
		rows := p.rows(at.stripKey)
		rows = rows[at.row:p.ends(at.stripKey, len(rows))]
		out = append(out, rows[:min(len(rows), n-len(out))]...)
		if len(out) == n {
			return out
		}
		if at.stripKey, ok = p.nextStrip(at.stripKey); !ok {
			return out
		}
		at.row = 0
	}
}

// move goes rows down or up, and stops at the ends.
func (p *Page) move(at spot, rows int) spot {
	at.row += rows
	for at.row < 0 {
		above, ok := p.prevStrip(at.stripKey)
		if !ok {
			return spot{stripKey: at.stripKey}
		}
		at.stripKey = above
		at.row += p.height(above)
	}
	for {
		height := p.height(at.stripKey)
		if at.row < height {
			return at
		}
		below, ok := p.nextStrip(at.stripKey)
		if !ok {
			at.row = max(height-1, 0)
			return at
		}
		at.stripKey = below
		at.row -= height
	}
}

// height is the number of a strip's rows.
func (p *Page) height(at stripKey) int { return p.ends(at, len(p.rows(at))) }

// ends leaves the blank rows after the very last strip out of its rows.
func (p *Page) ends(at stripKey, rows int) int {
	s := &p.strips(at.chunk)[at.strip]
	if s.after == 0 || rows <= s.after || p.goesOn(p.source.Chunk(at.chunk).End) {
		return rows
	}
	if _, ok := p.nextStrip(at); ok {
		return rows
	}
	return rows - s.after
}

// goesOn reports whether the text at offset, where a chunk starts, is sure to
// show. It saves the parsing of the chunk.
func (p *Page) goesOn(offset int) bool {
	for ; offset < len(p.doc.Text); offset++ {
		switch c := p.doc.Text[offset]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= 0x80, c >= '0' && c <= '9':
			return len(p.foldsIn(briefing.Span{Start: offset, End: offset + 1})) == 0
		case c != ' ' && c != '\n' && c != '\t' && c != '\r':
			return false
		}
	}
	return false
}

func (p *Page) nextStrip(at stripKey) (stripKey, bool) {
	if at.strip+1 < len(p.strips(at.chunk)) {
		return stripKey{at.chunk, at.strip + 1}, true
	}
	for c := at.chunk; p.source.Chunk(c).End < len(p.doc.Text); {
		if c++; len(p.strips(c)) > 0 {
			return stripKey{c, 0}, true
		}
	}
	return at, false
}

func (p *Page) prevStrip(at stripKey) (stripKey, bool) {
	if at.strip > 0 {
		return stripKey{at.chunk, at.strip - 1}, true
	}
	for c := at.chunk - 1; c >= 0; c-- {
		if n := len(p.strips(c)); n > 0 {
			return stripKey{c, n - 1}, true
		}
	}
	return at, false
}

func (p *Page) firstSpot() (spot, bool) {
	first := stripKey{}
	if len(p.strips(0)) == 0 {
		var ok bool
		if first, ok = p.nextStrip(first); !ok {
			return spot{}, false
		}
	}
	return spot{stripKey: first}, true
}

func (p *Page) lastSpot() (spot, bool) {
	for c := p.source.Chunks() - 1; c >= 0; c-- {
		if n := len(p.strips(c)); n > 0 {
			at := stripKey{c, n - 1}
			return spot{at, max(p.height(at)-1, 0)}, true
		}
	}
	return spot{}, false
}

// stripAt is the strip that owns the byte at offset.
func (p *Page) stripAt(offset int) (stripKey, bool) {
	offset = max(0, min(offset, len(p.doc.Text)-1))
	c := p.source.ChunkAt(offset)
	for c >= 0 {
		strips := p.strips(c)
		if n := sort.Search(len(strips), func(i int) bool { return strips[i].start > offset }); n > 0 {
			return stripKey{c, n - 1}, true
		}
		c--
	}
	first, ok := p.firstSpot()
	return first.stripKey, ok
}

// spotAt is the row that shows the byte at offset.
func (p *Page) spotAt(offset int) (spot, bool) {
	at, ok := p.stripAt(offset)
	if !ok {
		return spot{}, false
	}
	rows := p.rows(at)
	best := -1
	for i, r := range rows {
		switch {
		case r.shows(offset):
			return spot{at, i}, true
		case r.Span.Empty():
		case best < 0 || r.Span.Start <= offset:
			best = i
		}
	}
	return spot{at, max(best, 0)}, true
}

// spotOf is the row that a place stands for.
func (p *Page) spotOf(place Place) (spot, bool) {
	at, ok := p.stripAt(place.Offset)
	if !ok {
		return spot{}, false
	}
	rows := p.rows(at)
	first := sort.Search(len(rows), func(i int) bool { return rows[i].Span.Start >= place.Offset })
	if first == len(rows) || rows[first].Span.Start != place.Offset {
		return p.spotAt(place.Offset)
	}
	row := first
	for row < first+place.Row && row+1 < len(rows) && rows[row+1].Span.Start == place.Offset {
		row++
	}
	return spot{at, min(row, max(p.height(at)-1, 0))}, true
}

// placeOf is the place that stands for a row.
func (p *Page) placeOf(at spot, ok bool) Place {
	if !ok {
		return Place{}
	}
	rows := p.rows(at.stripKey)
	if at.row >= len(rows) {
		return Place{Offset: p.strips(at.chunk)[at.strip].start}
	}
	place := Place{Offset: rows[at.row].Span.Start}
	for i := at.row - 1; i >= 0 && rows[i].Span.Start == place.Offset; i-- {
		place.Row++
	}
	return place
}

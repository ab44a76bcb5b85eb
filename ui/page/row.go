package page

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"lede/briefing"
)

// A Row is one line of the page. It is immutable.
type Row struct {
	// Span is the source that this row shows, from the first byte to the last. It
	// is empty on a row that shows no words of the text; Start still says where
	// the row belongs.
	Span briefing.Span
	// Section is the index of the section whose heading begins on this row, or -1.
	Section int
	// Fold is what has been set aside and this row stands for. It is empty on others.
	Fold briefing.Span

	text string
	segs []seg
	cols int
}

// A seg is a stretch of a row in one pen, from one place in the source.
type seg struct {
	from, to int // bytes of Row.text
	col      int
	pen      pen
	src      briefing.Span // empty for what is not the text's
	exact    bool          // Row.text[from:to] is the source at src
}

// A Highlight is a style laid over a part of the text.
type Highlight struct {
	Span  briefing.Span
	Style lipgloss.Style
}

// Plain is the row's text without styles or trailing spaces.
func (r Row) Plain() string { return r.text }

// Width is the number of cells that the row takes.
func (r Row) Width() int { return r.cols }

// Draw is the row as styled text: no trailing spaces, and styles switched on and
// off only where they change. Of highlights that overlap, the last in h wins.
func (r Row) Draw(h []Highlight) string {
	var near []Highlight
	for _, x := range h {
		if x.Span.Overlaps(r.Span) {
			near = append(near, x)
		}
	}
	b := make([]byte, 0, len(r.text)+16*len(r.segs))
	var at pen
	for _, s := range r.segs {
		if len(near) == 0 || s.src.Empty() {
			if !s.pen.inks() && !at.inks() && strings.Trim(r.text[s.from:s.to], " ") == "" {
				b = append(b, r.text[s.from:s.to]...)
				continue
			}
			b = append(s.pen.appendChange(b, at), r.text[s.from:s.to]...)
			at = s.pen
			continue
		}
		b, at = r.appendHighlighted(b, at, s, near)
	}
	return string(pen{}.appendChange(b, at))
}

// appendHighlighted draws one seg, cluster by cluster.
func (r Row) appendHighlighted(b []byte, at pen, s seg, near []Highlight) ([]byte, pen) {
	clusters := graphemes.FromString(r.text[s.from:s.to])
	for clusters.Next() {
		src := s.src
		if s.exact {
			src = briefing.Span{Start: s.src.Start + clusters.Start(), End: s.src.Start + clusters.End()}
		}
		p := s.pen
		for _, x := range near {
			if x.Span.Overlaps(src) {
				p = s.pen.with(penOf(x.Style))
			}
		}
		b = append(p.appendChange(b, at), clusters.Value()...)
		at = p
	}
	return b, at
}

// OffsetAt is the byte of the source that stands under column col: the nearest
// one where the row shows something that is not the text's, or nothing.
func (r Row) OffsetAt(col int) int {
	offset := r.Span.Start
	for _, s := range r.segs {
		if s.src.Empty() {
			continue
		}
		if col < s.col {
			break
		}
		offset = s.src.Start
		if !s.exact {
			continue
		}
		at := s.col
		clusters := graphemes.FromString(r.text[s.from:s.to])
		for clusters.Next() {
			offset = s.src.Start + clusters.Start()
			if at += cellsOf(clusters.Value()); col < at {
				return offset
			}
		}
	}
	return offset
}

// shows reports whether the byte at offset stands on the row.
func (r Row) shows(offset int) bool {
	if !r.Span.Contains(offset) {
		return false
	}
	for _, s := range r.segs {
		if s.src.Contains(offset) {
			return true
		}
	}
	return false
}

// bytes is about what the row takes in memory.
func (r Row) bytes() int { return 128 + len(r.text) + 72*len(r.segs) }

// A rowBuilder puts a row together from left to right.
type rowBuilder struct {
	text []byte
	segs []seg
	cols int
	span briefing.Span
}

// add appends one cluster. Neighbours in one pen, and from neighbouring places,
// become one seg.
func (b *rowBuilder) add(c *cluster) {
	from := len(b.text)
	b.text = append(b.text, c.text...)
	if !c.src.Empty() {
		if b.span.Empty() {
			b.span = c.src
		}
		b.span.Start, b.span.End = min(b.span.Start, c.src.Start), max(b.span.End, c.src.End)
	}
	if n := len(b.segs); n > 0 {
		last := &b.segs[n-1]
		follows := last.src == c.src && !c.exact
		if c.exact {
			follows = last.exact && last.src.End == c.src.Start
		}
		if last.pen == c.pen && last.to == from && follows {
			last.to, last.src.End = len(b.text), c.src.End
			b.cols += int(c.width)
			return
		}
	}
	b.segs = append(b.segs, seg{from: from, to: len(b.text), col: b.cols, pen: c.pen, src: c.src, exact: c.exact})
	b.cols += int(c.width)
}

// pad appends spaces up to the given column.
func (b *rowBuilder) pad(col int, p pen) {
	for b.cols < col {
		b.add(&cluster{text: " ", width: 1, pen: p})
	}
}

// row is what has been put together, without trailing spaces; the builder is
// empty afterwards. at is where a row belongs that shows no words.
func (b *rowBuilder) row(at int) Row {
	for n := len(b.segs); n > 0; n = len(b.segs) {
		last := &b.segs[n-1]
		to := last.to
		for to > last.from && b.text[to-1] == ' ' {
			to--
		}
		b.cols -= last.to - to
		if last.exact {
			last.src.End -= last.to - to
		}
		b.text, last.to = b.text[:to], to
		if to > last.from {
			break
		}
		b.segs = b.segs[:n-1]
	}
	r := Row{Span: b.span, Section: -1, cols: b.cols, text: string(b.text), segs: append([]seg(nil), b.segs...)}
	if r.Span.Empty() {
		r.Span = briefing.Span{Start: at, End: at}
	}
	*b = rowBuilder{text: b.text[:0], segs: b.segs[:0]}
	return r
}

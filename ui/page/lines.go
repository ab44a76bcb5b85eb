package page

import (
	"github.com/clipperhouse/uax29/v2/graphemes"

	"lede/briefing"
	"lede/ui/theme"
)

// Lines draws the words of span, for a pane beside the page: without the frames
// around them, in at most rows lines of width cells. The last one ends in an
// ellipsis when there is more.
func Lines(doc *briefing.Document, span briefing.Span, width int, t theme.Theme, rows int) []string {
	return New(doc, Options{Width: width, Theme: t, Furniture: true}).Lines(span, rows)
}

// Lines draws the words of span like the function of that name, at the page's
// own width.
func (p *Page) Lines(span briefing.Span, rows int) []string {
	var found []Row
	at, ok := p.stripAt(span.Start)
	for ok && len(found) <= rows {
		s := p.strips(at.chunk)[at.strip]
		if s.start >= span.End {
			break
		}
		found = append(found, p.wordsOf(s, span)...)
		at, ok = p.nextStrip(at)
	}
	cut := len(found) > rows
	found = found[:min(len(found), max(rows, 0))]
	out := make([]string, 0, len(found))
	for i, r := range found {
		if cut && i == len(found)-1 {
			r = r.ellipsed(p.theme.Glyph.Ellipsis, p.options.Width)
		}
		out = append(out, r.Draw(nil))
	}
	return out
}

// wordsOf lays out what a strip shows of span, and nothing around it.
func (p *Page) wordsOf(s strip, span briefing.Span) []Row {
	s.frame, s.opens, s.above, s.after, s.around = nil, 0, 0, 0, nil
	s.masthead, s.origin, s.empty, s.section = false, false, false, -1
	l := &layout{page: p, strip: &s, at: s.start, only: span}
	l.body()
	shown := l.rows[:0]
	for _, r := range l.rows {
		if r.Span.Overlaps(span) {
			shown = append(shown, r)
		}
	}
	return shown
}

// ellipsed is the row with an ellipsis at its end, within width cells.
func (r Row) ellipsed(ellipsis string, width int) Row {
	var b rowBuilder
	for _, s := range r.segs {
		clusters := graphemes.FromString(r.text[s.from:s.to])
		for clusters.Next() {
			c := cluster{text: clusters.Value(), pen: s.pen, width: uint8(cellsOf(clusters.Value())), src: s.src}
			if b.cols+int(c.width)+1 > width {
				break
			}
			b.add(&c)
		}
	}
	b.add(&cluster{text: ellipsis, width: 1})
	return b.row(r.Span.Start, r.Block)
}

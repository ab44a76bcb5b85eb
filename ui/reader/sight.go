package reader

import (
	"cmp"
	"slices"

	"lede/briefing"
	"lede/ui/page"
)

// setTop makes a place the top row, unless the page would then end above the
// bottom of the screen.
func (p *Pane) setTop(top page.Place) {
	p.top = top
	p.clamp()
	if rows := p.page.Rows(p.top, 1); len(rows) > 0 {
		p.anchor = rows[0].Span.Start
	}
}

// clamp keeps the last row of the page from rising above the last of the screen.
func (p *Pane) clamp() {
	if len(p.page.Rows(p.top, p.height())) < p.height() {
		p.top = p.page.Last(p.height())
	}
}

func (p *Pane) atEnd() bool {
	return p.page.Scroll(p.top, 1) == p.top || p.top == p.page.Last(p.height())
}

// visible reports whether a row of s is on the screen.
func (p *Pane) visible(s briefing.Span) bool {
	for _, r := range p.page.Rows(p.top, p.height()) {
		if !r.Span.Empty() && r.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// rowAt is what the row shows that has the byte at offset, or the row before it
// where that byte is markup.
func (p *Pane) rowAt(offset int) briefing.Span {
	if rows := p.page.Rows(p.page.At(offset), 1); len(rows) > 0 {
		return rows[0].Span
	}
	return briefing.Span{}
}

// follow brings the cursor to what shows: when its passage has left the screen,
// to the first that begins there, or the last when scrolling back.
func (p *Pane) follow(direction int) {
	if p.visible(p.cursor) {
		return
	}
	rows := p.page.Rows(p.top, p.height())
	if direction < 0 {
		slices.Reverse(rows)
	}
	for _, r := range rows {
		if !r.Span.Empty() {
			p.cursor = p.page.Passage(r.Span.Start)
			return
		}
	}
}

// hitsIn is the range of hits that overlap s.
func (p *Pane) hitsIn(s briefing.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(p.hits, s.Start, func(h briefing.Span, start int) int {
		return cmp.Compare(h.End, start+1)
	})
	to = from
	for to < len(p.hits) && p.hits[to].Start < s.End {
		to++
	}
	return from, to
}

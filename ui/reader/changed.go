package reader

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/page"
	"lede/ui/pane"
	"lede/ui/theme"
)

// SetChanged says what is not as it was in another version of the text, in the order of
// this one.
func (p *Pane) SetChanged(list []change.Change) {
	where := make([]briefing.Span, len(list))
	for i := range list {
		where[i] = list[i].New.Span
		if where[i].Empty() {
			where[i] = briefing.Span{Start: list[i].At, End: list[i].At + 1}
		}
	}
	p.changes, p.changedAt = list, spansOf(where)
}

// changeSign is the glyph of what was done to the passage that a row is of, or else of
// what was removed right before it; "" for nothing. The row has the given part of the
// text for its own, which reaches up to the row above.
func (p *Pane) changeSign(th theme.Theme, r page.Row, own briefing.Span) string {
	from, to := p.changedAt.near(own)
	removed := false
	for i := to - 1; i >= from; i-- { // of passages in each other, the inner one begins later
		switch c := &p.changes[i]; {
		case c.New.Span.Overlaps(r.Span):
			return th.Changed.Underline(false).Render(th.ChangeSign(c))
		case c.New.Span.Empty():
			removed = removed || own.Contains(c.At)
		}
	}
	if removed {
		return th.Changed.Underline(false).Render(th.Change(change.Removed))
	}
	return ""
}

// above is where the last words end that stand above the first row that shows.
func (p *Pane) above() int {
	at := p.top
	for {
		up := p.page.Scroll(at, -1)
		if up == at {
			return 0
		}
		at = up
		if rows := p.page.Rows(at, 1); len(rows) > 0 && !rows[0].Span.Empty() {
			return rows[0].Span.End
		}
	}
}

// owned is, of each row, the part of the text that it has for its own: from the end of
// the words above it to the end of its own, and of the last row to the end of the text.
// What stands between two rows belongs to the lower one.
func (p *Pane) owned(rows []page.Row) []briefing.Span {
	own := make([]briefing.Span, len(rows))
	above, last := p.above(), -1
	for i, r := range rows {
		if r.Span.Empty() {
			continue
		}
		own[i] = briefing.Span{Start: above, End: r.Span.End}
		above, last = max(above, r.Span.End), i
	}
	if last >= 0 && p.atEnd() {
		own[last].End = len(p.doc.Text) + 1
	}
	return own
}

// change moves the cursor to the next passage in a direction that has changed, or before
// which one was removed.
func (p *Pane) change(direction int) pane.Request {
	if len(p.changes) == 0 {
		return pane.Say{Text: "Nothing is marked as changed in this briefing."}
	}
	here := p.cursor.Start
	i, _ := slices.BinarySearchFunc(p.changes, here, func(c change.Change, at int) int { return cmp.Compare(c.At, at) })
	if direction < 0 {
		i--
	}
	for ; i >= 0 && i < len(p.changes); i += direction {
		if to := p.passageFrom(p.changes[i].At); direction*(to.Start-here) > 0 {
			p.Goto(to)
			return nil
		}
	}
	if direction < 0 {
		return pane.Say{Text: "There is no change above this."}
	}
	return pane.Say{Text: "There is no change below this."}
}

// passageFrom is the passage at offset, the next one where none is, or the last. The space
// behind a passage is not of it.
func (p *Pane) passageFrom(offset int) briefing.Span {
	rest := p.doc.Text[min(offset, len(p.doc.Text)):]
	offset += len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
	s := p.page.Passage(offset)
	if s.End <= offset {
		s, _ = p.page.Next(offset)
	}
	return s
}

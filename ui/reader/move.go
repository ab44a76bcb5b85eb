package reader

import (
	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
)

var _ pane.Pane = (*Pane)(nil)

// Act moves about the page.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	if p.page == nil {
		return nil, false
	}
	if p.selected.on {
		return nil, p.extend(a)
	}
	h := p.height()
	switch a {
	case keymap.LineDown:
		p.step(1)
	case keymap.LineUp:
		p.step(-1)
	case keymap.HalfDown:
		p.leap(max(h/2, 1))
	case keymap.HalfUp:
		p.leap(-max(h/2, 1))
	case keymap.PageDown:
		p.leap(max(h-1, 1))
	case keymap.PageUp:
		p.leap(-max(h-1, 1))
	case keymap.Top:
		return pane.Goto{Passage: briefing.Span{}}, true
	case keymap.Bottom:
		return pane.Goto{Passage: briefing.Span{Start: len(p.doc.Text), End: len(p.doc.Text)}}, true
	case keymap.NextPassage:
		p.passage(p.page.Next)
	case keymap.PrevPassage:
		p.passage(p.page.Prev)
	case keymap.NextSection:
		return p.section(1)
	case keymap.PrevSection:
		return p.section(-1)
	case keymap.NextChange:
		return p.change(1), true
	case keymap.PrevChange:
		return p.change(-1), true
	case keymap.Follow:
		return p.followCitation(), true
	default:
		return nil, false
	}
	return nil, true
}

// step scrolls by one row; at the ends of the page, where there is nothing more
// to scroll, it moves the cursor.
func (p *Pane) step(rows int) {
	before := p.top
	p.setTop(p.page.Scroll(p.top, rows))
	if p.top != before {
		p.follow(rows)
		return
	}
	if rows > 0 {
		p.passage(p.page.Next)
	} else {
		p.passage(p.page.Prev)
	}
}

// leap scrolls by many rows; at the ends it takes the cursor to the last passage,
// or the first.
func (p *Pane) leap(rows int) {
	before := p.top
	p.setTop(p.page.Scroll(p.top, rows))
	if p.top != before {
		p.follow(rows)
		return
	}
	end := 0
	if rows > 0 {
		end = len(p.doc.Text)
	}
	p.cursor = p.page.Passage(end)
}

// passage moves the cursor to a neighbouring passage and shows it whole where the
// screen is tall enough.
func (p *Pane) passage(next func(int) (briefing.Span, bool)) {
	s, ok := next(p.cursor.Start)
	if !ok {
		return
	}
	p.cursor = s
	first, last := p.page.At(s.Start), p.page.At(max(s.End-1, s.Start))
	switch {
	case !p.visible(p.rowAt(s.Start)) && s.Start < p.anchor:
		p.setTop(first)
	case !p.visible(p.rowAt(max(s.End-1, s.Start))):
		p.setTop(p.page.Scroll(last, 1-p.height()))
		if !p.visible(p.rowAt(s.Start)) {
			p.setTop(first) // taller than the screen: its beginning
		}
	}
}

// section goes to the next section in a direction, its heading on the top row.
// Going back from within a section leads to its own heading first.
func (p *Pane) section(direction int) (pane.Request, bool) {
	here := p.cursor.Start
	best := -1
	for i, s := range p.doc.Sections {
		if direction > 0 && s.Span.Start > here {
			best = i
			break
		}
		if direction < 0 && s.Span.Start < here {
			best = i
		}
	}
	if best < 0 {
		return p.noSection(direction), true
	}
	p.ShowSection(best)
	return nil, true
}

func (p *Pane) noSection(direction int) pane.Request {
	if direction < 0 {
		p.Place(0)
		return nil
	}
	if p.doc.Surveyed < len(p.doc.Text) {
		return pane.Say{Text: "Still reading the rest of this long document."}
	}
	return pane.Say{Text: "This is the last section."}
}

// ShowSection puts the i-th section's heading on the top row.
func (p *Pane) ShowSection(i int) {
	start := p.doc.Sections[i].Span.Start
	p.setTop(p.page.At(start))
	p.cursor = p.page.Passage(start)
}

// Scroll moves the page by rows.
func (p *Pane) Scroll(rows int) {
	if p.page == nil {
		return
	}
	p.setTop(p.page.Scroll(p.top, rows))
	p.follow(rows)
}

// Click puts the cursor on the passage under the mouse.
func (p *Pane) Click(x, y int) pane.Request {
	if p.page == nil {
		return nil
	}
	rows := p.page.Rows(p.top, p.height())
	if y < 0 || y >= len(rows) || rows[y].Span.Empty() {
		return nil
	}
	p.cursor = p.page.Passage(rows[y].OffsetAt(max(x-(p.text.X-p.at.X), 0)))
	return nil
}

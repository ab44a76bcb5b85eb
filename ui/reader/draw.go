package reader

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/layout"
	"lede/ui/page"
	"lede/ui/pane"
)

// Draw returns the rows of the page that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if p.page == nil {
		return nil
	}
	rows := p.page.Rows(p.top, f.Height)
	lines := make([]string, len(rows))
	lead := strings.Repeat(" ", max(p.text.X-p.at.X-layout.Gutter, 0))
	narrow := p.text.X-p.at.X < layout.Gutter || p.text.W < page.MinWidth
	for i, r := range rows {
		word, sign := p.remark(f.Theme, r)
		gutter := p.gutter(f, r, sign)
		if narrow {
			gutter = ansi.Truncate(gutter, max(p.text.X-p.at.X, 0), "")
		}
		lines[i] = lead + gutter + p.row(f, r, word)
		if narrow {
			lines[i] = ansi.Truncate(lines[i], f.Width, "")
		}
	}
	return lines
}

// gutter is the strip left of a row: the bar of the passage under the cursor,
// and a mark's letter, the glyph of the section that begins here or else the given
// sign.
func (p *Pane) gutter(f pane.Frame, r page.Row, sign string) string {
	bar := " "
	if !r.Span.Empty() && r.Span.Overlaps(p.cursor) {
		style := f.Theme.Cursor
		if !f.Focused {
			style = f.Theme.Muted
		}
		bar = style.Render(f.Theme.Glyph.Bar)
	}
	if r.Section >= 0 && r.Section < len(p.doc.Sections) {
		kind := p.doc.Sections[r.Section].Kind
		sign = f.Theme.Accent(kind).Render(f.Theme.Kind(kind))
	}
	for _, m := range p.marks {
		if r.Span.Contains(m.Offset) {
			sign = f.Theme.Mark.Render(string(m.Letter))
		}
	}
	if bar == " " && sign == " " {
		return "   "
	}
	return bar + sign + " "
}

// row is the row's text with what is looked for, and at the right a section's count
// or else the given word.
func (p *Pane) row(f pane.Frame, r page.Row, word string) string {
	var marked []page.Highlight
	if from, to := p.hitsIn(r.Span); from < to {
		for i := from; i < to; i++ {
			style := f.Theme.Hit
			if i == p.current {
				style = f.Theme.HitCurrent
			}
			marked = append(marked, page.Highlight{Span: p.hits[i], Style: style})
		}
	}
	text := r.Draw(marked)
	style := f.Theme.Muted
	if r.Section >= 0 && r.Section < len(p.doc.Sections) && p.doc.Sections[r.Section].Items > 0 {
		word, style = strconv.Itoa(p.doc.Sections[r.Section].Items), f.Theme.Count
	}
	gap := p.text.W - r.Width() - ansi.StringWidth(word)
	if word == "" || gap < leastGap {
		return text
	}
	return text + strings.Repeat(" ", gap) + style.Render(word)
}

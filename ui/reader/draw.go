package reader

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/layout"
	"lede/ui/page"
	"lede/ui/pane"
	"lede/ui/theme"
)

// Draw returns the rows of the page that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if p.page == nil {
		return nil
	}
	rows := p.page.Rows(p.top, f.Height)
	own := p.owned(rows)
	lines := make([]string, len(rows))
	lead := strings.Repeat(" ", max(p.text.X-p.at.X-layout.Gutter, 0))
	narrow := p.text.X-p.at.X < layout.Gutter || p.text.W < page.MinWidth
	for i, r := range rows {
		word, remark := p.remark(f.Theme, r)
		gutter := p.gutter(f, r, p.sign(f.Theme, r, own[i], remark))
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

// gutter is the strip left of a row: the bar of the passage under the cursor, and the
// given sign.
func (p *Pane) gutter(f pane.Frame, r page.Row, sign string) string {
	bar := " "
	if !r.Span.Empty() && r.Span.Overlaps(p.cursor) || r.Fold.Overlaps(p.cursor) {
		style := f.Theme.Cursor
		if !f.Focused {
			style = f.Theme.Muted
		}
		bar = style.Render(f.Theme.Glyph.Bar)
	}
	if bar == " " && sign == " " {
		return "   "
	}
	return bar + sign + " "
}

// sign is what stands beside a row, which has a part of the text for its own. Where there
// would be several it is the one that is told nowhere else on the screen: a bookmark's
// letter before what changed, that before the kind of the section that begins here or a
// remark about the row, a note, whose words are underlined, and what somebody else has
// written beside them, after all.
func (p *Pane) sign(th theme.Theme, r page.Row, own briefing.Span, remark string) string {
	for _, m := range p.marks {
		if r.Span.Contains(m.Offset) {
			return th.Mark.Render(string(m.Letter))
		}
	}
	if sign := p.changeSign(th, r, own); sign != "" {
		return sign
	}
	switch {
	case r.Section >= 0 && r.Section < len(p.doc.Sections):
		kind := p.doc.Sections[r.Section].Kind
		return th.Accent(kind).Render(th.Kind(kind))
	case remark == " " && p.notedIn(own):
		return th.Mark.Render(th.Glyph.Noted)
	case remark == " " && p.remarkedIn(own):
		return th.Muted.Render(th.Glyph.Remarked)
	}
	return remark
}

// row is the row's text with what is noted and what is looked for, and at the right a section's count
// or else the given word.
func (p *Pane) row(f pane.Frame, r page.Row, word string) string {
	marked := p.underlined(f.Theme, r)
	if from, to := p.hitsIn(r.Span); from < to {
		for i := from; i < to; i++ {
			style := f.Theme.Hit
			if i == p.current {
				style = f.Theme.HitCurrent
			}
			marked = append(marked, page.Highlight{Span: p.hits[i], Style: style})
		}
	}
	if p.selected.on {
		marked = append(marked, page.Highlight{Span: p.Selection(), Style: f.Theme.HitCurrent})
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

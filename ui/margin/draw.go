package margin

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/theme"
)

// Draw returns the tabs and the cards that show.
func (p *Pane) Draw(f pane.Frame) []string {
	if p.doc == nil || f.Height < 1 {
		return nil
	}
	lines := []string{p.tabLine(f), ""}
	switch p.tab {
	case Timeline:
		lines = append(lines, p.strip(f)...)
	case Sources:
		lines = append(lines, p.sumLines(f)...)
	case Changes:
		lines = append(lines, p.changedLines(f)...)
	}
	v := p.view()
	v.shown = v.shown[:0]
	if v.len() == 0 {
		lines = append(lines, muted(f, p.none())...)
		return lines[:min(len(lines), f.Height)]
	}
	p.fit(f, f.Height-len(lines))
	for i := v.top; i < v.len() && len(lines) < f.Height; i++ {
		if t := p.title(i); t != "" {
			lines = append(lines, ansi.Truncate(" "+f.Theme.Muted.Render(t), f.Width, f.Theme.Glyph.Ellipsis), "")
		}
		drawn := p.card(f, i)
		v.shown = append(v.shown, placed{index: i, y: len(lines), h: len(drawn)})
		lines = append(lines, drawn...)
		lines = append(lines, "")
	}
	return lines[:min(len(lines), f.Height)]
}

// title stands over the i-th card where those of another sort begin: of the passage, of
// the whole briefing and so on.
func (p *Pane) title(i int) string {
	switch p.tab {
	case Sources:
		return p.sourceTitle(i)
	case Changes:
		return p.revision.title(i)
	case Notes:
		return p.noteTitle(i)
	}
	return ""
}

func (p *Pane) sourceTitle(i int) string {
	v := p.view()
	switch {
	case i == 0 && v.said > 0:
		return "Said in this passage"
	case i == v.said && i < len(v.here):
		return "Cited in this passage"
	case i == len(v.here) && v.allSaid > 0:
		return "All that is said in this briefing"
	case i < v.len() && v.card(i).kind == originalCard:
		return "This document"
	case i == len(v.here)+v.allSaid:
		return "All sources of this briefing"
	}
	return ""
}

// none says what an empty tab would hold.
func (p *Pane) none() string {
	switch p.tab {
	case Changes:
		return p.revision.none()
	case Notes:
		return "You have noted nothing here. A note, or a highlight, is made on the page: a on a passage, v to select its words first."
	}
	if p.doc.Surveyed < len(p.doc.Text) {
		return "Reading the rest of this long document…"
	}
	if p.tab == Timeline {
		return "This briefing lists no timeline, and its text names no date that could be read."
	}
	return "This briefing names no sources: no footnote, reference or quotation with an attribution, and nobody whose words it gives."
}

// sumLines say how much of the briefing rests on what.
func (p *Pane) sumLines(f pane.Frame) []string {
	if p.sum == "" || p.told {
		return nil
	}
	return append(muted(f, p.sum), "")
}

// fit moves the window so that the selected card is in it.
func (p *Pane) fit(f pane.Frame, room int) {
	v := p.view()
	v.top = min(v.top, v.selected)
	used := 0
	for i := v.selected; i >= v.top; i-- {
		used += len(p.card(f, i)) + 1
		if p.title(i) != "" {
			used += 2
		}
		if used > room+1 && i < v.selected {
			v.top = i + 1
			return
		}
	}
}

// maxLines is how much of a card's words show; the rest is a key away.
const maxLines = 4

// card draws the i-th card of the tab.
func (p *Pane) card(f pane.Frame, i int) []string {
	v := p.view()
	c := v.card(i)
	th := f.Theme
	width := max(f.Width-4, 4)
	var lines []string
	switch c.kind {
	case entryCard:
		lines = p.entryLines(th, c, width, i == v.selected && f.Focused)
	case sourceCard:
		lines = numbered(th, c, width)
	case statementCard:
		lines = p.statementLines(th, c, width, i < len(v.here))
	case excerptCard:
		lines = styled(th.Quoted, wrap(p.say(c.words), width, maxLines, th.Glyph.Ellipsis))
		lines = append(lines, styled(th.Muted, wrap("— "+sanitize.Line(c.by), width, 2, th.Glyph.Ellipsis))...)
	case changeCard:
		lines = p.changeLines(th, c.change, width, cardLines(f, i == v.selected))
	case noteCard:
		lines = p.noteLines(th, c.note, width, cardLines(f, i == v.selected))
	case remarkCard:
		lines = p.remarkLines(th, c.remark, width, cardLines(f, i == v.selected))
	case originalCard:
		lines = p.originalLines(th, width)
	}
	bar := "  "
	if i == v.selected && f.Focused {
		bar = " " + th.Cursor.Render(th.Glyph.Bar)
	} else if i == v.selected && (p.tab == Timeline || p.tab == Changes) && c.target.Overlaps(p.passage) {
		bar = " " + th.Muted.Render(th.Glyph.Bar)
	}
	for n := range lines {
		lines[n] = ansi.Truncate(bar+" "+lines[n], f.Width, "")
	}
	return lines
}

// numbered is a source's title beside its number.
func numbered(th theme.Theme, c card, width int) []string {
	label := "?"
	switch {
	case c.number > 0:
		label = strconv.Itoa(c.number)
	case c.prose:
		label = th.Kind(briefing.KindSources)
	}
	indent := ansi.StringWidth(label) + 1
	lines := styled(th.Body, wrap(sanitize.Line(c.title), max(width-indent, 4), maxLines, th.Glyph.Ellipsis))
	switch c.uses {
	case 0:
	case 1:
		lines = append(lines, th.Muted.Render("1 statement rests on it"))
	default:
		lines = append(lines, th.Muted.Render(strconv.Itoa(c.uses)+" statements rest on it"))
	}
	for i := range lines {
		if i == 0 {
			lines[i] = th.Citation.Render(label) + " " + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

// cardLines is how many lines the words of a change or a note have: as many as there is
// room for when it is selected, for they stand nowhere else.
func cardLines(f pane.Frame, selected bool) int {
	if selected && f.Focused {
		return max(f.Height-10, maxLines)
	}
	return maxLines
}

// say is the visible text of a passage.
func (p *Pane) say(s briefing.Span) string { return p.text.say(s) }

func styled(style lipgloss.Style, lines []string) []string {
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

func muted(f pane.Frame, text string) []string {
	lines := styled(f.Theme.Muted, wrap(text, max(f.Width-2, 4), 6, f.Theme.Glyph.Ellipsis))
	for i := range lines {
		lines[i] = ansi.Truncate(" "+lines[i], f.Width, "")
	}
	return lines
}

// wrap breaks text into at most limit lines of at most width cells; what is cut
// ends with an ellipsis.
func wrap(text string, width, limit int, ellipsis string) []string {
	lines := strings.Split(ansi.Wrap(text, width, ""), "\n")
	if len(lines) > limit {
		lines = lines[:limit]
		lines[limit-1] = ansi.Truncate(lines[limit-1]+" "+ellipsis, width, ellipsis)
	}
	return lines
}

package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui/help"
	"lede/ui/layout"
	"lede/ui/pane"
)

// View draws the screen. Its cost depends on the size of the screen alone.
func (m *Model) View() tea.View {
	var v tea.View
	v.AltScreen = true
	if m.config.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = "lede"
	if m.open != nil && m.screen == onBriefing {
		v.WindowTitle = "lede: " + m.open.title()
	}
	if m.width == 0 || m.height == 0 {
		return v
	}
	s := m.layout()
	lines := make([]string, 0, m.height)
	if !s.Header.Empty() {
		lines = append(lines, m.header(s.Header.W))
	}
	for len(lines) < s.Body.Y {
		lines = append(lines, "")
	}
	body, cursor := m.body(s)
	lines = append(lines, body...)
	for len(lines) < max(s.Body.Y+s.Body.H, s.Status.Y) {
		lines = append(lines, "")
	}
	if !s.Status.Empty() {
		status, caret := m.status(s.Status.W)
		lines = append(lines, status)
		if caret >= 0 {
			cursor = tea.NewCursor(caret, s.Status.Y)
		}
	}
	if long := m.longNotice(s); len(long) > 0 {
		lines = append(lines[:len(lines)-len(long)], long...)
	}
	v.Cursor = cursor
	v.Content = strings.Join(lines, "\n")
	return v
}

// frame is the room of a part, and whether it has the keyboard.
func (m *Model) frame(r layout.Rect, focused bool) pane.Frame {
	return pane.Frame{Width: r.W, Height: r.H, Focused: focused && m.overlay == noOverlay, Theme: m.theme}
}

// body draws what stands between the header and the status line.
func (m *Model) body(s layout.Screen) ([]string, *tea.Cursor) {
	switch {
	case m.overlay == helpOverlay:
		return m.helpLines(s.Body), nil
	case m.overlay == paletteOverlay:
		lines, caret := m.palette.Draw(m.frame(s.Body, true))
		return lines, tea.NewCursor(caret, s.Body.Y)
	case m.writing != nil:
		return m.overEditor(s)
	case m.screen == onShelf:
		return m.shelf.Draw(m.frame(s.Body, true)), nil
	case m.screen != onBriefing:
		b, _ := m.board()
		return b.Draw(m.frame(s.Body, true)), nil
	}
	return m.beside(s), nil
}

// overEditor draws the screen that a note is written on, and the note under it.
func (m *Model) overEditor(s layout.Screen) ([]string, *tea.Cursor) {
	rest := s.Body
	rest.H = s.Editor.Y - s.Body.Y
	var above []string
	if b, _ := m.board(); b == nil {
		above = m.beside(s)[:rest.H]
	} else if above = b.Draw(m.frame(rest, false)); rest.H == 0 {
		above = nil
	}
	for len(above) < rest.H {
		above = append(above, "")
	}
	lines, x, y := m.writing.editor.Draw(pane.Frame{Width: s.Editor.W, Height: s.Editor.H, Focused: true, Theme: m.theme})
	return append(above, lines...), tea.NewCursor(s.Editor.X+x, s.Editor.Y+y)
}

// beside draws the parts of the briefing's screen next to each other.
func (m *Model) beside(s layout.Screen) []string {
	type column struct {
		rect  layout.Rect
		lines []string
	}
	var columns []column
	if !s.Outline.Empty() {
		columns = append(columns, column{s.Outline, m.outline.Draw(m.frame(s.Outline, m.focus == onOutline))})
	}
	if !s.Page.Empty() {
		columns = append(columns, column{s.Page, m.reader.Draw(m.frame(s.Page, m.focus == onPage))})
	}
	if !s.Margin.Empty() {
		m.margin.SumToldAbove(m.tellsSum(s.Header.W))
		columns = append(columns, column{s.Margin, m.margin.Draw(m.frame(s.Margin, m.focus == onMargin))})
	}
	rule := m.theme.Rule.Render(m.theme.Glyph.VRule)
	lines := make([]string, s.Body.H)
	for y := range lines {
		var b strings.Builder
		at := 0
		for _, c := range columns {
			if at < c.rect.X {
				b.WriteString(strings.Repeat(" ", c.rect.X-at-1))
				b.WriteString(rule)
				at = c.rect.X
			}
			if y < len(c.lines) {
				b.WriteString(c.lines[y])
				at += ansi.StringWidth(c.lines[y])
			}
		}
		lines[y] = b.String()
	}
	return lines
}

// helpLines is the help, indented as far as the text of a page is.
func (m *Model) helpLines(body layout.Rect) []string {
	indent := min(layout.Gutter, body.W/8)
	lines := m.sheet().View(body.W-indent, body.H, m.help)
	for i, l := range lines {
		lines[i] = strings.Repeat(" ", indent) + l
	}
	return lines
}

// maxHelp is how far the help can be scrolled.
func (m *Model) maxHelp() int {
	body := m.layout().Body
	return m.sheet().MaxScroll(body.W-min(layout.Gutter, body.W/8), body.H)
}

// sheet is the help for the place that it was asked from.
func (m *Model) sheet() help.Sheet {
	return help.Sheet{Theme: m.theme, Keys: m.config.Keys, At: m.place()}
}

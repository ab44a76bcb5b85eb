package uitest

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// cells is a screen whose cells can be looked at.
type cells interface {
	CellAt(x, y int) *uv.Cell
	Width() int
	Height() int
}

// textOf is a screen's text, one line a row, without blanks at the ends of lines.
func textOf(s cells) string {
	var all, line strings.Builder
	for y := range s.Height() {
		line.Reset()
		for x := range s.Width() {
			switch c := s.CellAt(x, y); {
			case c == nil || c.Content == "" && c.Width == 1:
				line.WriteByte(' ')
			case c.Width > 0:
				line.WriteString(c.Content)
			}
		}
		if y > 0 {
			all.WriteByte('\n')
		}
		all.WriteString(strings.TrimRight(line.String(), " "))
	}
	return all.String()
}

// shows reports whether the screen is what the view asks for, as Bubble Tea draws
// views: text and styles, cell by cell.
func shows(screen cells, view tea.View, profile colorprofile.Profile) bool {
	want := uv.NewScreenBuffer(screen.Width(), screen.Height())
	uv.NewStyledString(view.Content).Draw(want, want.Bounds())
	for y := range screen.Height() {
		for x := range screen.Width() {
			if !same(screen.CellAt(x, y), want.CellAt(x, y), profile) {
				return false
			}
		}
	}
	return true
}

// same reports whether two cells look the same. A blank has no colour of text and
// no weight.
func same(shown, asked *uv.Cell, profile colorprofile.Profile) bool {
	a, b := look(shown, colorprofile.TrueColor), look(asked, profile)
	if a.Content == " " && b.Content == " " && a.Style.Attrs&uv.AttrReverse == 0 {
		a.Style.Fg, b.Style.Fg = nil, nil
		const weights = uv.AttrBold | uv.AttrFaint | uv.AttrItalic
		a.Style.Attrs &^= weights
		b.Style.Attrs &^= weights
	}
	return a.Content == b.Content && a.Width == b.Width && a.Style.Equal(&b.Style)
}

// look is a cell as it is compared.
func look(c *uv.Cell, profile colorprofile.Profile) uv.Cell {
	if c == nil || c.Content == "" && c.Width == 1 {
		return uv.EmptyCell
	}
	return uv.Cell{Content: c.Content, Width: c.Width, Style: uv.ConvertStyle(c.Style, profile)}
}

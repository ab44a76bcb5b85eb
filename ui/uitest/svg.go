package uitest

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell in the picture, in SVG's units.
const (
	cellWidth  = 8.4
	cellHeight = 18
	border     = 12
)

// SVG is a picture of the screen on a terminal with the given colours: each row is
// one line of text in the reader's own fixed-width font, stretched to its cells.
func (term *Terminal) SVG(ink, paper color.Color) string {
	term.mu.Lock()
	defer term.mu.Unlock()
	s := term.screen
	width, height := float64(s.Width())*cellWidth+2*border, s.Height()*cellHeight+2*border
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`+"\n", width, height)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", hex(paper))
	for y := range s.Height() {
		for x := 0; x < s.Width(); {
			n := run(s, x, y)
			b.WriteString(drawn(s, x, y, n, ink))
			x += n
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// run is how many cells from x on look the same and have text.
func run(s cells, x, y int) int {
	first := s.CellAt(x, y)
	n := 1
	for x+n < s.Width() {
		c := s.CellAt(x+n, y)
		if blank(first) != blank(c) || c != nil && first != nil && c.Width > 0 && !c.Style.Equal(&first.Style) {
			break
		}
		n++
	}
	return n
}

func blank(c *uv.Cell) bool {
	return c == nil || strings.TrimSpace(c.Content) == "" && c.Width > 0 && c.Style.Bg == nil && c.Style.Attrs&uv.AttrReverse == 0
}

// drawn is n cells from x on as SVG; nothing where they are blank.
func drawn(s cells, x, y, n int, ink color.Color) string {
	first := s.CellAt(x, y)
	if blank(first) {
		return ""
	}
	var text strings.Builder
	for i := range n {
		if c := s.CellAt(x+i, y); c != nil {
			text.WriteString(c.Content)
		}
	}
	left, top := border+float64(x)*cellWidth, border+y*cellHeight
	wide := float64(n) * cellWidth
	fg, bg := first.Style.Fg, first.Style.Bg
	if fg == nil {
		fg = ink
	}
	if first.Style.Attrs&uv.AttrReverse != 0 {
		fg, bg = bg, fg
	}
	var b strings.Builder
	if bg != nil {
		fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`, left, top, wide, cellHeight, hex(bg))
	}
	fmt.Fprintf(&b, `<text x="%.1f" y="%d" textLength="%.1f" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
		left, top+cellHeight-5, wide, hex(fg), weight(first.Style), html.EscapeString(text.String()))
	return b.String()
}

// weight is a style's attributes as SVG's.
func weight(s uv.Style) string {
	w := ""
	if s.Attrs&uv.AttrBold != 0 {
		w += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		w += ` font-style="italic"`
	}
	if s.Underline != 0 {
		w += ` text-decoration="underline"`
	}
	return w
}

func hex(c color.Color) string {
	if c == nil {
		return "none"
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

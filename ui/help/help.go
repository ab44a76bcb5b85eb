package help

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/keymap"
	"lede/ui/theme"
)

// A Sheet is the help for one place on the screen.
type Sheet struct {
	Theme theme.Theme
	Keys  keymap.Map
	At    keymap.Context // the place that the reader came from
}

const (
	columnWidth = 34 // cells that the longest row wants, about
	gutter      = 3  // cells between columns
	maxColumns  = 3
)

// View returns the sheet in height lines at most, none wider than width, from
// the scroll-th line on; a scroll beyond the end is the end. Where the sheet
// is longer than height, the last line says how much there is.
func (s Sheet) View(width, height, scroll int) []string {
	if width < 1 || height < 1 {
		return nil
	}
	lines := s.lines(width)
	if len(lines) <= height {
		return lines
	}
	room := max(height-1, 1)
	scroll = min(max(scroll, 0), len(lines)-room)
	shown := append([]string(nil), lines[scroll:scroll+room]...)
	if height == 1 {
		return shown
	}
	return append(shown, s.footer(width, scroll, room, len(lines)))
}

// MaxScroll is the largest scroll that changes what View returns.
func (s Sheet) MaxScroll(width, height int) int {
	if width < 1 || height < 1 {
		return 0
	}
	n := len(s.lines(width))
	if n <= height {
		return 0
	}
	return n - max(height-1, 1)
}

// footer says which lines show, of how many, and how to see the others.
func (s Sheet) footer(width, scroll, room, total int) string {
	text := fmt.Sprintf("%d-%d of %d", scroll+1, scroll+room, total)
	if down, ok := s.Keys.Binding(keymap.LineDown); ok && len(down.Keys) > 0 {
		if up, ok := s.Keys.Binding(keymap.LineUp); ok && len(up.Keys) > 0 {
			text += "   " + s.label(down.Keys[:1]) + " " + s.label(up.Keys[:1]) + " scroll"
		}
	}
	if closing, ok := s.Keys.Binding(keymap.Close); ok && len(closing.Keys) > 0 {
		text += "   " + s.label(closing.Keys[:1]) + " close"
	}
	return s.Theme.Muted.Render(ansi.Truncate(text, width, s.Theme.Glyph.Ellipsis))
}

// label is keys as they are printed on a keyboard.
func (s Sheet) label(keys []string) string {
	g := s.Theme.Glyph
	return keymap.Labels(keys, keymap.Arrows{g.Up, g.Down, g.Left, g.Right}, " ")
}

// lines is the whole sheet.
func (s Sheet) lines(width int) []string {
	lists := s.Keys.Lists(s.At)
	n := min(max((width+gutter)/(columnWidth+gutter), 1), maxColumns, max(len(lists), 1))
	each := (width - (n-1)*gutter) / n
	var columns [][]string
	tallest := 0
	for _, part := range divide(lists, n) {
		columns = append(columns, s.column(part, each))
		tallest = max(tallest, len(columns[len(columns)-1]))
	}
	lines := make([]string, tallest)
	for i := range lines {
		lines[i] = abreast(columns, i, each)
	}
	return lines
}

// abreast joins the i-th lines of the columns.
func abreast(columns [][]string, i, each int) string {
	var b strings.Builder
	blank := 0 // cells owed before the next text, so that no line ends in spaces
	for _, c := range columns {
		used := 0
		if i < len(c) && c[i] != "" {
			b.WriteString(strings.Repeat(" ", blank))
			b.WriteString(c[i])
			blank, used = 0, ansi.StringWidth(c[i])
		}
		blank += each - used + gutter
	}
	return b.String()
}

// column draws lists under each other, their keys in one column.
func (s Sheet) column(lists []keymap.List, width int) []string {
	keyWidth := 0
	for _, l := range lists {
		for _, r := range l.Rows {
			keyWidth = max(keyWidth, ansi.StringWidth(s.label(r.Keys)))
		}
	}
	keyWidth = min(keyWidth, max(width*2/5, 1))
	cut := s.Theme.Glyph.Ellipsis
	var lines []string
	for i, l := range lists {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.Theme.Heading.Render(ansi.Truncate(l.Group.String(), width, cut)))
		for _, r := range l.Rows {
			label := ansi.Truncate(s.label(r.Keys), keyWidth, cut)
			line := s.Theme.Key.Render(label)
			if room := width - keyWidth - 2; room > 0 {
				pad := strings.Repeat(" ", keyWidth-ansi.StringWidth(label)+2)
				line += pad + s.Theme.Body.Render(ansi.Truncate(r.Do, room, cut))
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// divide puts the lists, in their order, into n columns of which the tallest is
// as short as can be.
func divide(lists []keymap.List, n int) [][]keymap.List {
	if n <= 1 || len(lists) <= 1 {
		return [][]keymap.List{lists}
	}
	best, tallest := [][]keymap.List(nil), 0
	for first := 1; first <= len(lists)-(n-1); first++ {
		rest := divide(lists[first:], n-1)
		height := tall(lists[:first])
		for _, c := range rest {
			height = max(height, tall(c))
		}
		if best == nil || height < tallest {
			best, tallest = append([][]keymap.List{lists[:first]}, rest...), height
		}
	}
	return best
}

// tall is how many lines the lists take under each other.
func tall(lists []keymap.List) int {
	height := len(lists) - 1
	for _, l := range lists {
		height += 1 + len(l.Rows)
	}
	return height
}

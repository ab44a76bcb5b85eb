package roll

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A Line is a row of the screen that is being written, from left to right.
type Line struct {
	At   int // cells so far
	text strings.Builder
}

// Put writes text at column x, or one cell behind what is written, in at most w cells.
// What is cut ends with the ellipsis.
func (l *Line) Put(x, w int, style lipgloss.Style, text, ellipsis string) {
	if text == "" || w < 1 {
		return
	}
	if n := ansi.StringWidth(text); n > w {
		text = ansi.Truncate(text, w, ellipsis)
	}
	if x > l.At {
		l.text.WriteString(strings.Repeat(" ", x-l.At))
		l.At = x
	}
	l.text.WriteString(style.Render(text))
	l.At += ansi.StringWidth(text)
}

// String is the line, cut to the width.
func (l *Line) String(width int) string {
	if l.At <= width {
		return l.text.String()
	}
	return ansi.Truncate(l.text.String(), width, "")
}

// Wrap breaks text into at most limit lines of at most width cells; what is cut ends
// with an ellipsis. A limit of 0 is none.
func Wrap(text string, width, limit int, ellipsis string) []string {
	if text == "" {
		return nil
	}
	width = max(width, 2)
	if ansi.StringWidth(text) <= width {
		return []string{text}
	}
	if limit == 1 {
		return []string{ansi.Truncate(text, width, ellipsis)}
	}
	lines := strings.Split(ansi.Wrap(text, width, "-"), "\n")
	if limit > 0 && len(lines) > limit {
		lines = lines[:limit]
		lines[limit-1] = ansi.Truncate(lines[limit-1]+" "+ellipsis, width, ellipsis)
	}
	return lines
}

// Plural is a number with its noun.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Grouped(n) + " " + many
}

// Grouped is a number with commas between its thousands.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// Package runs breaks words of several styles into lines, so that each line begins and
// ends without a style and can stand beside anything else.
//
// It owns the breaking and nothing else: which words and which styles is the panes'.
package runs

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A Run is words in one style. They are inert; a line end in them begins a line.
type Run struct {
	Style lipgloss.Style
	Text  string
}

// Wrap breaks runs into lines of at most width cells, and at most limit of them: what is
// cut ends with the ellipsis. A limit of 0 is none. Runs are put together as they are,
// without spaces between.
func Wrap(runs []Run, width, limit int, ellipsis string) []string {
	var all strings.Builder
	for _, r := range runs {
		all.WriteString(r.Text)
	}
	plain := all.String()
	if plain == "" {
		return nil
	}
	width = max(width, 2)
	rows := broken(plain, width)
	cut := limit > 0 && len(rows) > limit
	if cut {
		rows = rows[:limit]
	}
	p := pen{runs: runs}
	lines := make([]string, 0, len(rows))
	for i, words := range rows {
		end := ""
		if cut && i == limit-1 {
			words, end = shortened(words, width, ellipsis)
		}
		// A line is words of the text as they stand: nothing but spaces goes at its ends.
		at := strings.Index(plain[p.at:], words)
		if at < 0 {
			at = 0
		}
		p.at += at
		lines = append(lines, p.draw(len(words), end))
	}
	return lines
}

// broken is words in lines of at most width cells, without the spaces at their ends.
func broken(words string, width int) []string {
	var lines []string
	for l := range strings.SplitSeq(ansi.Wrap(words, width, ""), "\n") {
		l = strings.Trim(l, " ")
		if ansi.StringWidth(l) > width { // Wrap lets a hyphen stand out
			lines = append(lines, strings.Split(ansi.Hardwrap(l, width, false), "\n")...)
			continue
		}
		lines = append(lines, l)
	}
	return lines
}

// shortened is what is left of the last line before what says that more was cut.
func shortened(words string, width int, ellipsis string) (left, end string) {
	if ansi.StringWidth(words+" "+ellipsis) <= width {
		return words, " " + ellipsis
	}
	return strings.TrimRight(ansi.Truncate(words, width-ansi.StringWidth(ellipsis), ""), " "), ellipsis
}

// A pen draws runs from one byte of their text on.
type pen struct {
	runs []Run
	at   int // in all of the text
}

// draw draws the next n bytes, and an end in the style of the last of them.
func (p *pen) draw(n int, end string) string {
	if n == 0 {
		return end
	}
	var b strings.Builder
	from, to := p.at, p.at+n
	p.at = to
	start := 0
	for i, r := range p.runs {
		stop := start + len(r.Text)
		if stop > from && start < to {
			part := r.Text[max(from-start, 0) : min(to, stop)-start]
			if stop >= to || i == len(p.runs)-1 {
				part += end
			}
			b.WriteString(dressed(r.Style, part))
		}
		start = stop
	}
	return b.String()
}

// dressed is words in a style, switched on and off once. Lip Gloss would do so for each
// letter of words that are underlined or struck, and take characters apart.
func dressed(style lipgloss.Style, words string) string {
	on, off, _ := strings.Cut(style.Render("x"), "x")
	return on + words + off
}

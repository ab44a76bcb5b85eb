package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// A palette is the colours of one theme.
//
// Text has a contrast of at least 4.5 (WCAG 2.2, success criterion 1.4.3)
// against every background that the theme is meant for. The seven accents stay
// apart for readers with normal, red-blind and green-blind sight: each pair
// differs in lightness as well as in hue, by at least 11 units of CIEDE2000 in
// each of the three. The greys are those of the 256-colour palette, so that a
// terminal with no more colours does not tint them.
type palette struct {
	soft  color.Color // a step back from the terminal's own text colour
	muted color.Color // bylines, dates, counts
	line  color.Color // rules: decoration, so below the contrast of text

	hitInk, hitPaper         color.Color
	currentInk, currentPaper color.Color

	known, unknown, dated, quoted, changed, yours, alarm color.Color
}

func darkPalette() palette {
	return palette{
		soft:  lipgloss.Color("#c6c6c6"),
		muted: lipgloss.Color("#9e9e9e"),
		line:  lipgloss.Color("#4e4e4e"),

		hitInk: lipgloss.Color("#f3e6b3"), hitPaper: lipgloss.Color("#4d431a"),
		currentInk: lipgloss.Color("#1a1a1a"), currentPaper: lipgloss.Color("#f3d67a"),

		known:   lipgloss.Color("#74a48b"),
		unknown: lipgloss.Color("#e9b552"),
		dated:   lipgloss.Color("#77a6f8"),
		quoted:  lipgloss.Color("#997fb4"),
		changed: lipgloss.Color("#78dbfe"),
		yours:   lipgloss.Color("#f1bfce"),
		alarm:   lipgloss.Color("#e65d4d"),
	}
}

func lightPalette() palette {
	return palette{
		soft:  lipgloss.Color("#444444"),
		muted: lipgloss.Color("#626262"),
		line:  lipgloss.Color("#bcbcbc"),

		hitInk: lipgloss.Color("#2a2300"), hitPaper: lipgloss.Color("#f0dd8c"),
		currentInk: lipgloss.Color("#fffdf5"), currentPaper: lipgloss.Color("#5c4a00"),

		known:   lipgloss.Color("#245443"),
		unknown: lipgloss.Color("#6d4901"),
		dated:   lipgloss.Color("#4469b7"),
		quoted:  lipgloss.Color("#481b67"),
		changed: lipgloss.Color("#0d3c43"),
		yours:   lipgloss.Color("#77447a"),
		alarm:   lipgloss.Color("#670519"),
	}
}

// noPalette leaves every colour to the terminal.
func noPalette() palette {
	var none lipgloss.NoColor
	return palette{
		soft: none, muted: none, line: none,
		hitInk: none, hitPaper: none,
		currentInk: none, currentPaper: none,
		known: none, unknown: none, dated: none, quoted: none,
		changed: none, yours: none, alarm: none,
	}
}

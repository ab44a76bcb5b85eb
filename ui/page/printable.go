package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"lede/content/sanitize"
)

// What stands in for characters that would not be seen, or would do something
// other than be seen.
const (
	substitute   = "\uFFFD" // for formatting and unassigned characters
	dottedCircle = "\u25CC" // Unicode's base for a combining mark that has none
	softHyphen   = '\u00AD'
)

// inert is cluster as it may be written to a terminal: every character of it can
// be seen, or belongs to one that can. It is cluster itself in almost every
// case, and empty for a soft hyphen, which says only where a word may be
// divided.
//
// Control Pictures (U+2400) show C0 controls. Bidirectional controls, zero-width
// characters and other format characters show as U+FFFD. A zero-width joiner is
// kept between two pictographs, which it makes one, and joiners and non-joiners
// where package sanitize has them stay for spelling: they take no cell.
func inert(cluster string) string {
	for i, r := range cluster {
		if (r == '\u200C' || r == '\u200D') && i > 0 && sanitize.Clean(cluster) {
			continue
		}
		if r != utf8.RuneError && unicode.IsGraphic(r) && !invisible(r) && (i > 0 || !combining(r)) && !isSpace(r) {
			continue
		}
		return repaired(cluster)
	}
	return cluster
}

func repaired(cluster string) string {
	var b strings.Builder
	runes := []rune(cluster)
	bad := false
	for i, r := range runes {
		wasBad := bad
		bad = false
		switch {
		case r < ' ':
			b.WriteRune('\u2400' + r)
		case r == 0x7f:
			b.WriteRune('\u2421')
		case r == softHyphen:
		case r == '\u200D' && i > 0 && i+1 < len(runes) && pictograph(runes[i+1]):
			b.WriteRune(r)
		case isSpace(r):
			b.WriteByte(' ')
		case !unicode.IsGraphic(r) || invisible(r):
			if bad = true; !wasBad {
				b.WriteString(substitute)
			}
		case i == 0 && combining(r):
			b.WriteString(dottedCircle)
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isSpace reports whether r is one of Unicode's one-cell spaces other than the
// common one; they are drawn as that, and break no line.
func isSpace(r rune) bool {
	return r == '\u00A0' || r == '\u202F' || r == '\u205F' || r >= '\u2000' && r <= '\u200A'
}

// invisible reports whether r is a letter or mark by its category, and yet has
// nothing to show: fillers, and the joiner that joins nothing.
func invisible(r rune) bool {
	switch r {
	case '\u034F', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u3164', '\uFFA0':
		return true
	}
	return r >= '\u180B' && r <= '\u180F'
}

func combining(r rune) bool { return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me) }

func pictograph(r rune) bool { return r >= 0x2190 && unicode.Is(unicode.So, r) }

// cellsOf is the number of cells that an inert cluster takes. Terminals count
// in one of two ways, by character or by cluster; the larger count is taken,
// so that a row fits in both.
func cellsOf(cluster string) int {
	if len(cluster) == 1 {
		return 1
	}
	return max(ansi.StringWidth(cluster), ansi.StringWidthWc(cluster))
}

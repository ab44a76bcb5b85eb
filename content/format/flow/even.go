package flow

import (
	"strings"

	"lede/content/format/manuscript"
)

// even takes away what all words of a heading or the like have in common: it is set so as
// a whole, and nothing in it stands out.
func even(role Role, t manuscript.Text) {
	switch role {
	case Heading, Title, Headline, Subtitle, Caption, Quote:
	default:
		return
	}
	common := manuscript.Strong | manuscript.Emphasis
	for _, p := range t {
		if strings.TrimSpace(p.Words) != "" {
			common &= p.Style
		}
	}
	for i := range t {
		t[i].Style &^= common
	}
}

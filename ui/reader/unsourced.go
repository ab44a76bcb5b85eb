package reader

import (
	"slices"

	"lede/briefing/attribution"
	"lede/ui/page"
	"lede/ui/theme"
)

// leastGap is how many cells are free before what stands at the right of a row.
const leastGap = 2

// unsourcedWord marks a claim for which the briefing gives no source.
const unsourcedWord = "unsourced"

// remark is what marks a claim without a source, on the row where it ends: the word
// at the right where there is room, else a glyph there, else a glyph in the gutter.
func (p *Pane) remark(th theme.Theme, r page.Row) (word, sign string) {
	i, _ := slices.BinarySearch(p.unsourced, r.Span.Start)
	if i == len(p.unsourced) || !r.Span.Contains(p.unsourced[i]) {
		return "", " "
	}
	switch room := p.text.W - r.Width() - leastGap; {
	case room >= len(unsourcedWord):
		return unsourcedWord, " "
	case room >= 1:
		return unsourcedGlyph(th), " "
	}
	return "", th.Muted.Render(unsourcedGlyph(th))
}

// unsourcedGlyph stands for the word where there is no room for it.
func unsourcedGlyph(th theme.Theme) string { return th.Footing(attribution.Unattributed) }

package page

import (
	"sort"
	"strings"

	"lede/briefing"
)

// tintsOf lists what means something in the part s of the text, ascending and
// apart from each other.
func (p *Page) tintsOf(s briefing.Span) []tint {
	var tints []tint
	add := func(t tint) {
		if t.span.Overlaps(s) {
			tints = append(tints, t)
		}
	}
	if !p.doc.Dateline.Empty() {
		add(tint{span: p.doc.Dateline, pen: p.pens.byline})
	}
	entries := p.doc.Entries
	for k := firstEnding(len(entries), s, func(i int) briefing.Span { return entries[i].Span }); k < len(entries) && entries[k].Span.Start < s.End; k++ {
		if !entries[k].Date.Span.Empty() {
			date := entries[k].Date.Span
			if strings.HasPrefix(p.doc.Text[min(date.End, len(p.doc.Text)):], ":") {
				date.End++
			}
			add(tint{span: date, pen: p.pens.dated})
		}
	}
	excerpts := p.doc.Excerpts
	for k := firstEnding(len(excerpts), s, func(i int) briefing.Span { return excerpts[i].Span }); k < len(excerpts) && excerpts[k].Span.Start < s.End; k++ {
		if x := excerpts[k].Attribution; !x.Empty() {
			x.Start -= dashBefore(p.doc.Text, x.Start)
			add(tint{span: x, pen: p.pens.muted, apart: true})
		}
	}
	folds := p.folds
	for k := firstEnding(len(folds), s, func(i int) briefing.Span { return folds[i].span }); k < len(folds) && folds[k].span.Start < s.End; k++ {
		add(tint{span: folds[k].span, pen: p.pens.furniture})
	}
	sort.SliceStable(tints, func(i, j int) bool { return tints[i].span.Start < tints[j].span.Start })
	for i := 1; i < len(tints); i++ {
		tints[i].span.Start = max(tints[i].span.Start, tints[i-1].span.End)
	}
	return tints
}

// firstEnding is the index of the first of n ascending spans that ends after s
// begins.
func firstEnding(n int, s briefing.Span, span func(int) briefing.Span) int {
	return sort.Search(n, func(i int) bool { return span(i).End > s.Start })
}

// dashBefore is how many bytes before offset the dash takes that leads an
// attribution, with the white space after it.
func dashBefore(text string, offset int) int {
	before := strings.TrimRight(text[:min(offset, len(text))], " \t")
	for _, dash := range []string{"—", "–", "--", "-", "―"} {
		if strings.HasSuffix(before, dash) {
			return offset - len(before) + len(dash)
		}
	}
	return 0
}

// attributes reports whether the node is the line under an excerpt that says
// whose words they are; it stands right under them.
func (p *Page) attributes(n *briefing.Node) bool {
	if n.Kind != briefing.NodeParagraph {
		return false
	}
	x := p.doc.Excerpts
	k := firstEnding(len(x), n.Span, func(i int) briefing.Span { return x[i].Span })
	if k == len(x) || x[k].Attribution.Empty() || !n.Span.Contains(x[k].Attribution.Start) {
		return false
	}
	start := x[k].Attribution.Start
	return start-dashBefore(p.doc.Text, start) <= trimmed(p.doc.Text, n.Span).Start
}

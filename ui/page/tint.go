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
		if !t.span.Empty() && t.span.Overlaps(s) {
			tints = append(tints, t)
		}
	}
	add(tint{span: p.doc.Dateline, pen: p.pens.byline})
	for _, e := range overlapping(p.doc.Entries, s, func(e briefing.Entry) briefing.Span { return e.Span }) {
		date := e.Date
		if !date.Empty() && strings.HasPrefix(p.doc.Text[min(date.End, len(p.doc.Text)):], ":") {
			date.End++
		}
		add(tint{span: date, pen: p.pens.dated})
	}
	for _, x := range p.excerptsIn(s) {
		if a := x.Attribution; !a.Empty() {
			a.Start -= dashBefore(p.doc.Text, a.Start)
			add(tint{span: a, pen: p.pens.muted, apart: true})
		}
	}
	for _, f := range p.foldsIn(s) {
		add(tint{span: f.span, pen: p.pens.furniture})
	}
	sort.SliceStable(tints, func(i, j int) bool { return tints[i].span.Start < tints[j].span.Start })
	for i := 1; i < len(tints); i++ {
		tints[i].span.Start = max(tints[i].span.Start, tints[i-1].span.End)
	}
	return tints
}

// overlapping is the part of a list that has a byte in s; span says where each of
// its members stands, in ascending order.
func overlapping[T any](list []T, s briefing.Span, span func(T) briefing.Span) []T {
	from := sort.Search(len(list), func(i int) bool { return span(list[i]).End > s.Start })
	to := from
	for to < len(list) && span(list[to]).Start < s.End {
		to++
	}
	return list[from:to]
}

func (p *Page) excerptsIn(s briefing.Span) []briefing.Excerpt {
	return overlapping(p.doc.Excerpts, s, func(x briefing.Excerpt) briefing.Span { return x.Span })
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
	x := p.excerptsIn(n.Span)
	if len(x) == 0 || x[0].Attribution.Empty() || !n.Span.Contains(x[0].Attribution.Start) {
		return false
	}
	start := x[0].Attribution.Start
	return start-dashBefore(p.doc.Text, start) <= trimmed(p.doc.Text, n.Span).Start
}

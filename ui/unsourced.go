package ui

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/attribution"
)

// unsourced is where the claims end for which a briefing gives no source: the offset
// of the last byte of each that shows, in the order of the text. A claim is an item
// of what is known, or a paragraph where that is told in paragraphs. It has a source
// when it cites one, links to something, or says whose words they are.
//
// There are none in a briefing that gives no source anywhere: there it would be true
// of every line, and say nothing.
func unsourced(doc *briefing.Document, statements []attribution.Statement) []int {
	given := attributed(statements)
	if len(doc.Citations) == 0 && len(given) == 0 {
		return nil
	}
	var ends []int
	until := 0 // of the passages gone through, the furthest end
	for _, n := range claims(doc) {
		for len(given) > 0 && given[0].Start < n.Span.End {
			until = max(until, given[0].End)
			given = given[1:]
		}
		if until > n.Span.Start || len(doc.CitedIn(n.Span)) > 0 || links(&n) {
			continue
		}
		if at, ok := lastShown(&n); ok {
			ends = append(ends, at)
		}
	}
	return ends
}

// attributed are the passages of which the text says who says it, in its order.
func attributed(statements []attribution.Statement) []briefing.Span {
	var given []briefing.Span
	for i := range statements {
		if s := &statements[i]; s.Speaker.Footing != attribution.Unattributed || s.Via.Footing != attribution.Unattributed {
			given = append(given, s.Passage)
		}
	}
	slices.SortStableFunc(given, func(a, b briefing.Span) int { return cmp.Compare(a.Start, b.Start) })
	return given
}

// claims are what the sections list that say what is known, in the order of the text.
func claims(doc *briefing.Document) []briefing.Node {
	var all []briefing.Node
	for _, s := range doc.Sections {
		if s.Kind == briefing.KindKnown {
			all = append(all, claimsIn(doc, s.Own)...)
		}
	}
	return all
}

// claimsIn are the items of the lists in a part of the text; its paragraphs where it
// has no list.
func claimsIn(doc *briefing.Document, own briefing.Span) []briefing.Node {
	var items, paragraphs []briefing.Node
	for b := range doc.Blocks(own.Start) {
		if b.Span.Start >= own.End {
			break
		}
		switch {
		case b.Furniture || b.IsFigure() || b.Span.Start < own.Start:
		case b.Kind == briefing.NodeList:
			items = append(items, b.Children...)
		case b.Kind == briefing.NodeParagraph:
			paragraphs = append(paragraphs, b.Node)
		}
	}
	if len(items) > 0 {
		return items
	}
	return paragraphs
}

// links reports whether anything in n is a link.
func links(n *briefing.Node) bool {
	return slices.ContainsFunc(n.Runs, func(r briefing.Run) bool { return r.Style&briefing.Link != 0 }) ||
		slices.ContainsFunc(n.Children, func(c briefing.Node) bool { return links(&c) })
}

// lastShown is the last byte that shows of the first words in n: of an item its own,
// not those of a list in it.
func lastShown(n *briefing.Node) (offset int, ok bool) {
	for _, r := range slices.Backward(n.Runs) {
		words := strings.TrimRight(r.Text, " \t\r\n")
		if words == "" || r.Style&(briefing.Cite|briefing.Break) != 0 {
			continue
		}
		if r.Exact {
			return r.Span.Start + len(words) - 1, true
		}
		return r.Span.End - 1, true
	}
	for i := range n.Children {
		if at, ok := lastShown(&n.Children[i]); ok {
			return at, true
		}
	}
	return 0, false
}

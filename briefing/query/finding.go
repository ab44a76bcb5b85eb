package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lede/briefing"
	"lede/briefing/terms"
)

// A finding is one search in one document.
type finding struct {
	doc     *briefing.Document
	about   About
	limit   int
	survey  *survey
	kinds   []briefing.Kind
	sought  []Words          // all words of the query, those that are not wanted among them
	offsets map[string][]int // where they seem to stand, ascending, by their String
	read    analyses
}

// met is a passage and the words for which it is one of the hits.
type met struct {
	*passage
	words []Words
}

// seek notes where the query's words seem to stand in the document: Markdown decides
// later.
func (f *finding) seek(ctx context.Context, root Node) error {
	f.offsets = map[string][]int{}
	var names []string
	eachWords(root, func(w Words) {
		name := w.String()
		if _, known := f.offsets[name]; !known {
			f.offsets[name] = nil
			names, f.sought = append(names, name), append(f.sought, w)
		}
	})
	if len(f.sought) == 0 {
		return nil
	}
	k := newSeeker(f.sought)
	k.scan, k.source = terms.In(f.doc), f.doc.Text
	found := make([][]int, len(names))
	note := func(i int, at briefing.Span) { found[i] = append(found[i], at.Start) }
	for n := 1; k.next(note); n++ {
		if n&0xffff == 0 && ctx.Err() != nil {
			return stopped(ctx)
		}
	}
	for i, name := range names {
		// Phrases are noted where they end, and may begin in another order.
		slices.Sort(found[i])
		f.offsets[name] = found[i]
	}
	return nil
}

func stopped(ctx context.Context) error {
	return fmt.Errorf("looking through a briefing: %w", ctx.Err())
}

// eachWords calls yield with the words of a query that are looked for in the text.
func eachWords(n Node, yield func(Words)) {
	switch n := n.(type) {
	case Words:
		yield(n)
	case Not:
		eachWords(n.Of, yield)
	case And:
		for _, part := range n {
			eachWords(part, yield)
		}
	case Or:
		for _, part := range n {
			eachWords(part, yield)
		}
	}
}

// may reports whether a node could hold, as far as the words tell.
func (f *finding) may(n Node) bool {
	switch n := n.(type) {
	case Words:
		return len(f.offsets[n.String()]) > 0 || f.inTitle(n)
	case And:
		return !slices.ContainsFunc(n, func(part Node) bool { return !f.may(part) })
	case Or:
		return slices.ContainsFunc(n, f.may)
	}
	return true
}

// inTitle reports whether words stand in a headline that the text has not.
func (f *finding) inTitle(w Words) bool {
	return f.doc.Headline.Span.Empty() && w.Occur(f.doc.Headline.Text)
}

// united is the passages in the order of the text, each once, with all of its words.
func united(all []met) []met {
	slices.SortStableFunc(all, func(a, b met) int { return cmp.Compare(a.span.Start, b.span.Start) })
	kept := all[:0]
	for _, m := range all {
		if n := len(kept); n > 0 && kept[n-1].span == m.span {
			kept[n-1].words = append(kept[n-1].words, m.words...)
			continue
		}
		kept = append(kept, m)
	}
	return kept
}

package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lede/briefing"
	"lede/briefing/terms"
)

// Found is what a query finds in one briefing.
type Found struct {
	Matches bool  // the briefing is one of those that are asked for
	Hits    []Hit // in the order of the text, one at least where it matches
	More    bool  // there are more than were asked for
}

// Find looks for a query in a document, which has to be parsed to its end, and in what
// is known about it. There are at most limit hits, but where the briefing matches one
// at least. It fails only when ctx is cancelled.
//
// For words alone it costs a pass over the text, and the parsing of what the hits
// stand in. Filters by speaker, footing, source and date read the document as
// packages attribution and timeline do.
func (q Query) Find(ctx context.Context, doc *briefing.Document, about About, limit int) (Found, error) {
	if q.root == nil {
		return Found{}, nil
	}
	f := &finding{doc: doc, about: about, limit: max(limit, 1), survey: newSurvey(doc), kinds: kinds(doc)}
	if err := f.seek(ctx, q.root); err != nil {
		return Found{}, err
	}
	ok, met, err := f.node(ctx, q.root, nil)
	if err != nil || !ok {
		return Found{}, err
	}
	found := Found{Matches: true}
	met = united(met)
	if len(met) == 0 {
		found.Hits = []Hit{f.headline()}
		return found, nil
	}
	if len(met) > f.limit {
		met, found.More = met[:f.limit], true
	}
	for _, m := range met {
		found.Hits = append(found.Hits, f.hit(m))
	}
	return found, nil
}

// MayMatch reports whether the words of a query are in a document's text, without
// parsing it: whether Find could match, as far as that tells.
func (q Query) MayMatch(ctx context.Context, doc *briefing.Document) (bool, error) {
	if q.root == nil {
		return false, nil
	}
	f := &finding{doc: doc, limit: 1}
	if err := f.seek(ctx, q.root); err != nil {
		return false, err
	}
	return f.may(q.root), nil
}

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

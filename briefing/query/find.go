package query

import (
	"context"

	"lede/briefing"
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
	f := &finding{doc: doc, about: about, limit: max(limit, 1), survey: newSurvey(doc), kinds: doc.SectionKinds()}
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

package query

import (
	"context"
	"slices"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/timeline"
)

// analyses are what filters need to know of a document, each made when the first asks
// for it.
type analyses struct {
	spans      map[string][]briefing.Span // by the filters' String
	statements []attribution.Statement
	entries    []timeline.Entry
	heard      bool // the statements have been read
	dated      bool // the entries have been
}

func (f *finding) statements(ctx context.Context) ([]attribution.Statement, error) {
	if f.read.heard {
		return f.read.statements, nil
	}
	found, err := attribution.Of(ctx, f.doc)
	if err != nil {
		return nil, err
	}
	f.read.statements, f.read.heard = found, true
	return found, nil
}

func (f *finding) entries(ctx context.Context) ([]timeline.Entry, error) {
	if f.read.dated {
		return f.read.entries, nil
	}
	found, err := timeline.Of(ctx, f.doc, timeline.Options{})
	if err != nil {
		return nil, err
	}
	f.read.entries, f.read.dated = found, true
	return found, nil
}

// heard are where somebody is heard who is all that the filters by speaker and
// footing say.
func (f *finding) heard(ctx context.Context, filters scope) ([]briefing.Span, error) {
	all, err := f.statements(ctx)
	if err != nil {
		return nil, err
	}
	var found []briefing.Span
	for i := range all {
		if !slices.ContainsFunc(filters, func(n Node) bool { return !hears(n, &all[i]) }) {
			found = append(found, all[i].Passage)
		}
	}
	return found, nil
}

// hears reports whether a statement's speaker is one that a filter asks for.
func hears(n Node, s *attribution.Statement) bool {
	switch n := n.(type) {
	case Speaker:
		return n.Name.Occur(s.Speaker.Name) || n.Name.Occur(s.Speaker.Text)
	case Footing:
		return slices.Contains(n.Footings, s.Speaker.Footing)
	}
	return false
}

// sourced are where a source is cited, where the line under a quotation names it, and
// where words come through it or are its own; everything where it is the briefing's
// outlet.
func (f *finding) sourced(ctx context.Context, filter Source) ([]briefing.Span, error) {
	doc, name := f.doc, filter.Name
	if name.Occur(doc.Meta.Outlet) {
		return []briefing.Span{{Start: 0, End: len(doc.Text)}}, nil
	}
	is := make([]bool, len(doc.Sources))
	for i := range doc.Sources {
		s := &doc.Sources[i]
		is[i] = slices.ContainsFunc([]string{s.Key, s.Text, s.Title, s.Outlet, s.Author, s.URL}, name.Occur)
	}
	var found []briefing.Span
	for _, c := range doc.Citations {
		if c.Source >= 0 && is[c.Source] {
			found = append(found, c.Span)
		}
	}
	for _, e := range doc.Excerpts {
		if name.Occur(e.Attribution.Of(doc.Text)) {
			found = append(found, e.Span)
		}
	}
	all, err := f.statements(ctx)
	if err != nil {
		return nil, err
	}
	for i := range all {
		s := &all[i]
		for _, from := range []*attribution.Speaker{&s.Speaker, &s.Via} {
			if (from.Footing == attribution.Outlet || from.Footing == attribution.Document) &&
				(name.Occur(from.Name) || name.Occur(from.Text)) {
				found = append(found, s.Passage)
			}
		}
	}
	return found, nil
}

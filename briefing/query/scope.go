package query

import (
	"context"
	"slices"
	"sort"
	"strings"

	"lede/briefing"
)

// A scope is what passages have to be: all of its nodes, each of them Scoping.
type scope []Node

// and is the scope with one node more.
func (s scope) and(n Node) scope { return append(slices.Clip(s), n) }

// Scoping reports whether a node says nothing but which passages are asked for: filters
// by kind, speaker, footing, source and date, and what is joined of those. Beside other
// nodes it is their scope.
func Scoping(n Node) bool {
	switch n := n.(type) {
	case Kind, Speaker, Footing, Source, Dated:
		return true
	case Not:
		return Scoping(n.Of)
	case And:
		return !slices.ContainsFunc(n, func(part Node) bool { return !Scoping(part) })
	case Or:
		return !slices.ContainsFunc(n, func(part Node) bool { return !Scoping(part) })
	}
	return false
}

// inScope reports whether a passage is all that a scope says. One statement has to
// be by the speaker and on the footing, and one entry of all the dates.
func (f *finding) inScope(ctx context.Context, p *passage, s scope) (bool, error) {
	var heard, dated scope
	for _, n := range s {
		ok := true
		var err error
		switch n := n.(type) {
		case Kind:
			ok = f.kindAt(p.span.Start) == n.Kind
		case Speaker, Footing:
			heard = append(heard, n)
		case Dated:
			dated = append(dated, n)
		case Not:
			ok, err = f.inScope(ctx, p, scope{n.Of})
			ok = !ok
		case And:
			ok, err = f.inScope(ctx, p, scope(n))
		case Or:
			ok, err = f.inOne(ctx, p, n)
		case Source:
			ok, err = f.touches(ctx, p, scope{n})
		}
		if err != nil || !ok {
			return false, err
		}
	}
	for _, group := range []scope{heard, dated} {
		if len(group) == 0 {
			continue
		}
		if ok, err := f.touches(ctx, p, group); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// inOne is inScope for alternatives.
func (f *finding) inOne(ctx context.Context, p *passage, alternatives Or) (bool, error) {
	for _, n := range alternatives {
		if ok, err := f.inScope(ctx, p, scope{n}); err != nil || ok {
			return ok, err
		}
	}
	return false, nil
}

// touches reports whether a passage has a byte in common with what the nodes, which
// are of one group, are true of.
func (f *finding) touches(ctx context.Context, p *passage, group scope) (bool, error) {
	spans, err := f.spans(ctx, group)
	if err != nil {
		return false, err
	}
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > p.span.Start })
	return i < len(spans) && spans[i].Overlaps(p.span), nil
}

// spans are the parts of the text that a group is true of, in order and disjoint.
func (f *finding) spans(ctx context.Context, group scope) ([]briefing.Span, error) {
	var names strings.Builder
	for _, n := range group {
		names.WriteString(n.String() + " ")
	}
	if known, ok := f.read.spans[names.String()]; ok {
		return known, nil
	}
	var found []briefing.Span
	var err error
	switch first := group[0].(type) {
	case Source:
		found, err = f.sourced(ctx, first)
	case Dated:
		found, err = f.dated(ctx, group)
	default:
		found, err = f.heard(ctx, group)
	}
	if err != nil {
		return nil, err
	}
	if f.read.spans == nil {
		f.read.spans = map[string][]briefing.Span{}
	}
	found = disjoint(found)
	f.read.spans[names.String()] = found
	return found, nil
}

// disjoint is spans in order, those that overlap made one.
func disjoint(spans []briefing.Span) []briefing.Span {
	slices.SortFunc(spans, func(a, b briefing.Span) int { return a.Start - b.Start })
	kept := spans[:0]
	for _, s := range spans {
		if n := len(kept); n > 0 && s.Start < kept[n-1].End {
			kept[n-1].End = max(kept[n-1].End, s.End)
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// scoped is node for a scope without words: every passage in it but headings, which
// head the passages that are.
func (f *finding) scoped(ctx context.Context, s scope) (bool, []met, error) {
	regions, err := f.regions(ctx, s)
	if err != nil {
		return false, nil, err
	}
	var found []met
	end := -1
	for _, region := range regions {
		if ctx.Err() != nil {
			return false, nil, stopped(ctx)
		}
		more := f.survey.overlapping(region, func(p *passage) bool {
			if p.heading || p.span.Start < end {
				return true
			}
			end = p.span.End
			var ok bool
			if ok, err = f.inScope(ctx, p, s); ok {
				found = append(found, met{passage: p})
			}
			return err == nil && len(found) <= f.limit
		})
		if err != nil {
			return false, nil, err
		}
		if !more {
			break
		}
	}
	return len(found) > 0, found, nil
}

// regions are parts of the document, in order and disjoint, that hold every passage
// in a scope.
func (f *finding) regions(ctx context.Context, s scope) ([]briefing.Span, error) {
	var best []briefing.Span
	known := false
	for _, n := range s {
		var spans []briefing.Span
		var err error
		switch n := n.(type) {
		case Kind:
			for i, section := range f.doc.Sections {
				if f.kinds[i] == n.Kind {
					spans = append(spans, section.Own)
				}
			}
		case Speaker, Footing, Source, Dated:
			spans, err = f.spans(ctx, scope{n})
		default:
			continue
		}
		if err != nil {
			return nil, err
		}
		if !known || length(spans) < length(best) {
			best, known = spans, true
		}
	}
	if !known {
		return []briefing.Span{{Start: 0, End: len(f.doc.Text)}}, nil
	}
	return best, nil
}

func length(spans []briefing.Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

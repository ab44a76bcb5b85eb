package query

import "context"

// node reports whether a part of a query holds for the briefing, and which passages
// it is found in: more than the limit at most by one. Words count in passages in the
// scope only.
func (f *finding) node(ctx context.Context, n Node, within scope) (bool, []met, error) {
	switch n := n.(type) {
	case And:
		return f.all(ctx, n, within)
	case Or:
		return f.any(ctx, n, within)
	case Not:
		// What is not wanted is not wanted anywhere.
		ok, _, err := f.node(ctx, n.Of, nil)
		return !ok, nil, err
	case Words:
		return f.words(ctx, n, within)
	}
	if Scoping(n) {
		return f.scoped(ctx, within.and(n))
	}
	return f.filter(n), nil, nil
}

// all is node for parts that have to hold together: those that say which passages
// are asked for are the scope of the others.
func (f *finding) all(ctx context.Context, parts And, within scope) (bool, []met, error) {
	var rest []Node
	inner := within
	for _, part := range parts {
		switch {
		case Scoping(part):
			inner = inner.and(part)
		case isWhole(part): // costs nothing
			if !f.filter(part) {
				return false, nil, nil
			}
		default:
			rest = append(rest, part)
		}
	}
	var found []met
	placed := len(inner) == len(within)
	for _, part := range rest {
		ok, more, err := f.node(ctx, part, inner)
		if err != nil || !ok {
			return false, nil, err
		}
		found = append(found, more...)
		placed = placed || hasPlace(part)
	}
	if placed {
		return true, found, nil
	}
	return f.scoped(ctx, inner)
}

// any is node for alternatives.
func (f *finding) any(ctx context.Context, parts Or, within scope) (bool, []met, error) {
	holds := false
	var found []met
	for _, part := range parts {
		ok, more, err := f.node(ctx, part, within)
		if err != nil {
			return false, nil, err
		}
		holds = holds || ok
		found = append(found, more...)
	}
	return holds, found, nil
}

// words is node for words.
func (f *finding) words(ctx context.Context, w Words, within scope) (bool, []met, error) {
	var found []met
	end := -1 // of the passage looked at last
	wanted := []Words{w}
	for n, offset := range f.offsets[w.String()] {
		if offset < end {
			continue
		}
		if n&0xff == 0xff && ctx.Err() != nil {
			return false, nil, stopped(ctx)
		}
		p := f.survey.at(offset)
		if p == nil {
			continue
		}
		end = p.span.End
		ok, err := f.inScope(ctx, p, within)
		if err != nil {
			return false, nil, err
		}
		if !ok || len(p.places(f.doc, wanted)) == 0 {
			continue
		}
		if found = append(found, met{p, wanted}); len(found) > f.limit {
			break
		}
	}
	return len(found) > 0 || len(within) == 0 && f.inTitle(w), found, nil
}

// filter reports whether a filter of whole briefings holds.
func (f *finding) filter(n Node) bool {
	switch n := n.(type) {
	case Published:
		return n.Holds(f.doc.Meta.Published)
	case Path:
		return n.Holds(f.about.Path)
	case Title:
		return n.Words.Occur(f.doc.Headline.Text)
	case Changed:
		return n.Yes == f.about.Changed
	case Noted:
		return n.Holds(f.about.Notes)
	}
	return false
}

// isWhole reports whether a node is a filter of whole briefings.
func isWhole(n Node) bool {
	switch n.(type) {
	case Published, Path, Title, Changed, Noted:
		return true
	}
	return false
}

// hasPlace reports whether a node is found in passages.
func hasPlace(n Node) bool {
	switch n := n.(type) {
	case And:
		for _, part := range n {
			if hasPlace(part) {
				return true
			}
		}
		return false
	case Or:
		for _, part := range n {
			if hasPlace(part) {
				return true
			}
		}
		return false
	case Not:
		return false
	}
	return !isWhole(n)
}

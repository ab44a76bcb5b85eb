package change

import (
	"cmp"
	"context"
	"slices"

	"lede/briefing"
)

// A report puts a comparison into changes from the old version to the new.
type report struct {
	*comparison
	old, new *version
	out      Changes
}

func (r *report) changes(ctx context.Context) (Changes, error) {
	r.fields()
	if err := r.passages(ctx); err != nil {
		return Changes{}, err
	}
	r.removed()
	r.reportSources()
	slices.SortStableFunc(r.out.List, func(x, y Change) int {
		return cmp.Or(x.At-y.At, removedFirst(x)-removedFirst(y), x.Old.Span.Start-y.Old.Span.Start)
	})
	return r.out, nil
}

// removedFirst is less for what was removed: it stands before what took its place.
func removedFirst(c Change) int {
	if c.Op == Removed {
		return 0
	}
	return 1
}

// flipped reports whether the comparison was made from the new version to the old.
func (r *report) flipped() bool { return r.old != r.a }

// sides are the passages of a pair in the old and in the new version.
func (r *report) sides(p *pair) (was, is stretch) {
	if r.flipped() {
		return p.b, p.a
	}
	return p.a, p.b
}

func (r *report) pairOf(v *version) []int {
	if v == r.a {
		return r.pairOfA
	}
	return r.pairOfB
}

// passages reports what was added, edited or moved.
func (r *report) passages(ctx context.Context) error {
	for j, at := range r.pairOf(r.new) {
		if j%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if at < 0 {
			r.add(Change{Op: Added, Old: nowhere(), New: r.new.passages[j].side()})
			continue
		}
		p := &r.pairs[at]
		if _, is := r.sides(p); is.from == j && (p.moved || !p.same) {
			r.pair(p)
		}
	}
	return nil
}

// removed reports what was removed: behind what stood before it and is still there.
func (r *report) removed() {
	at := 0
	for i, k := range r.pairOf(r.old) {
		if k < 0 {
			r.out.List = append(r.out.List, Change{Op: Removed, At: at, Old: r.old.passages[i].side(), New: nowhere()})
		} else if p := &r.pairs[k]; !p.moved {
			_, is := r.sides(p)
			at = r.new.passages[is.to-1].span.End
		}
	}
}

// nowhere is the side of a version that does not have a passage.
func nowhere() Side { return Side{Section: -1} }

// add adds a change that has a passage in the new version.
func (r *report) add(c Change) {
	c.At = c.New.Span.Start
	r.out.List = append(r.out.List, c)
}

// pair reports a pair.
func (r *report) pair(p *pair) {
	was, is := r.sides(p)
	c := Change{Op: Edited, Old: r.old.passages[was.from].side(), New: r.new.passages[is.from].side(), Shared: p.shared}
	if p.moved || p.shared != nil {
		c.Op = Moved
	}
	switch {
	case is.len() > 1:
		c.Division = Split
	case was.len() > 1:
		c.Division = Merged
	}
	c.Settled = c.Old.Kind == briefing.KindUnknown && c.New.Kind == briefing.KindKnown
	c.Unsettled = c.Old.Kind == briefing.KindKnown && c.New.Kind == briefing.KindUnknown
	var before, after []token
	before, c.Old.Span = r.old.joined(was)
	after, c.New.Span = r.new.joined(is)
	switch {
	case p.shared != nil:
		c.Edits = []Edit{{c.Old.Span, c.New.Span}}
	case !p.same:
		r.edit(&c, before, after)
	}
	r.add(c)
}

// edit fills in the words of c that were replaced.
func (r *report) edit(c *Change, before, after []token) {
	replaced := r.replaced(before, after)
	if len(replaced) == 0 {
		return
	}
	for _, e := range replaced {
		c.Edits = append(c.Edits, Edit{spanOf(before, e.old, c.Old.Span), spanOf(after, e.new, c.New.Span)})
	}
	olds, news := r.old.figuresIn(before, c.Old.Kind), r.new.figuresIn(after, c.New.Kind)
	for _, f := range figuresChanged(olds, news, replaced) {
		c.Figures = append(c.Figures, Figure{
			Old: spanOf(before, f.old.at, c.Old.Span), New: spanOf(after, f.new.at, c.New.Span), Date: f.old.date,
		})
	}
}

// replaced is editsOf in the direction of the report.
func (r *report) replaced(before, after []token) []replacement {
	if !r.flipped() {
		return r.editsOf(before, after)
	}
	found := r.editsOf(after, before)
	for i, e := range found {
		found[i] = replacement{e.new, e.old}
	}
	return found
}

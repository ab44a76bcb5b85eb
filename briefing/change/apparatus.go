package change

import (
	"lede/briefing"
)

// fields reports what is another in the front matter.
func (r *report) fields() {
	before, after := r.old.fields(), r.new.fields()
	byName := map[string]*field{}
	for i := range before {
		byName[before[i].name] = &before[i]
	}
	for i := range after {
		f := &after[i]
		was, ok := byName[f.name]
		if !ok {
			r.add(Change{Op: Added, Old: nowhere(), New: f.side()})
			continue
		}
		delete(byName, f.name)
		r.rewritten(&was.passage, &f.passage)
	}
	for i := range before {
		if f := &before[i]; byName[f.name] == f {
			r.out.List = append(r.out.List, Change{Op: Removed, At: r.new.doc.Meta.Span.End, Old: f.side(), New: nowhere()})
		}
	}
}

// rewritten reports a passage of an apparatus if it has other words.
func (r *report) rewritten(was, is *passage) {
	c := Change{Op: Edited, Old: was.side(), New: is.side()}
	if r.edit(&c, was.tokens, is.tokens); len(c.Edits) > 0 {
		r.add(c)
	}
}

// reportSources reports sources that were added, dropped or rewritten.
func (r *report) reportSources() {
	of, back := r.sources, make([]int, len(r.b.doc.Sources))
	for j := range back {
		back[j] = -1
	}
	for i, j := range of {
		if j >= 0 {
			back[j] = i
		}
	}
	if r.flipped() {
		of, back = back, of
	}
	for i, j := range of {
		switch was := &r.old.doc.Sources[i]; {
		case j < 0:
			r.out.SourcesDropped = append(r.out.SourcesDropped, i)
			r.out.List = append(r.out.List, Change{Op: Removed, At: len(r.new.doc.Text), Old: r.old.sourcePassage(i).side(), New: nowhere()})
		case !sameSource(was, &r.new.doc.Sources[j]):
			r.rewritten(r.old.sourcePassage(i), r.new.sourcePassage(j))
		}
	}
	for j, i := range back {
		if i < 0 {
			r.out.SourcesAdded = append(r.out.SourcesAdded, j)
			r.add(Change{Op: Added, Old: nowhere(), New: r.new.sourcePassage(j).side()})
		}
	}
}

// sameSource reports whether a reader sees the same of two sources.
func sameSource(s, t *briefing.Source) bool { return said(s) == said(t) && s.URL == t.URL }

// sourcePassage is the definition of the i-th source, with its tokens if it was read.
func (v *version) sourcePassage(i int) *passage {
	s := &v.doc.Sources[i]
	p := &passage{span: s.Span, part: PartReference, section: -1, kind: briefing.KindSources}
	if !s.Note {
		p.tokens = v.written(s.Span)
		return p
	}
	p.part, p.tokens = PartFootnote, v.footnotes[i]
	return p
}

package anchor

import "strings"

// toEnd extends what was found of the beginning of a long passage to its end: where its tail
// stands now, or as far as the passage went when that was not kept or is gone. What
// lies between the two was not kept and is taken to be the passage's.
func (t *Text) toEnd(a Anchor, f Found) Found {
	length := min(a.End-a.Start, len(t.text))
	end := max(f.Span.End, boundary(t.text, f.Span.Start+length))
	if f.Outcome != Changed && strings.HasSuffix(t.text[:end], a.Tail) {
		f.Span.End = end
		return f
	}
	f.Outcome, f.Score = Changed, min(f.Score, 0.99)
	from := f.Span.End
	to := boundary(t.text, min(f.Span.Start+2*length, len(t.text)))
	tail := Read(t.text[from:max(from, to)]).Find(Anchor{Start: -1, Exact: a.Tail, Twin: Twin{Exact: 1}})
	if tail.Outcome == Orphaned {
		f.Span.End = end
		return f
	}
	f.Span.End = from + tail.Span.End
	return f
}

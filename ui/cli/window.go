package cli

import (
	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// A window is which entries of a timeline are asked for.
type window struct {
	mentions bool          // those found in prose too
	kind     briefing.Kind // of section, if only one is asked for
	only     bool
	from, to edtf.Bound // those that are not Known bound nothing
}

// bounded reports whether the days are bounded.
func (w *window) bounded() bool {
	return w.from.State == edtf.Known || w.to.State == edtf.Known
}

// keeps reports whether an entry is asked for.
func (w *window) keeps(e timeline.Entry) bool {
	return (w.mentions || e.Origin == timeline.Stated) &&
		(!w.only || e.Kind == w.kind) &&
		(!w.bounded() || e.Date.Within(w.from, w.to))
}

// empty says that there is nothing of what was asked for, and what else can be.
func (w *window) empty() string {
	words := "no timeline here lists anything"
	if w.mentions {
		words = "nothing here is dated"
	}
	if w.bounded() {
		words += " of these days"
	}
	if w.only {
		words += " in sections of the kind " + w.kind.String()
	}
	if !w.mentions {
		words += "; with --mentions, the dates in the briefings' prose are listed too"
	}
	return words
}

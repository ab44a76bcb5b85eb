package margin

import (
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A revision is what has changed in the briefing since it was last read.
type revision struct {
	state   state
	before  wording // what was read
	list    change.Changes
	since   string
	settled int // changes that come first: of what is known now
	others  int // those that follow them, before those of sources
}

// A state is what is known of the reading before this one.
type state uint8

const (
	comparing state = iota
	unread          // there was none
	forgotten       // what was read then is not kept
	compared
)

// SetChanges says what has changed since the briefing was last read. It was then as old
// is, and since says when that was, as "on Tuesday". Without old there are no changes:
// what was read is not kept any more or, when since is "" too, nothing was.
func (p *Pane) SetChanges(old *briefing.Document, c change.Changes, since string) {
	p.revision = revision{since: since}
	r, v := &p.revision, &p.views[Changes]
	switch {
	case old == nil && since == "":
		r.state = unread
	case old == nil:
		r.state = forgotten
	default:
		r.state, r.before, r.list = compared, wordingOf(old), c
	}
	v.list(r.cards(p.doc))
	v.selected, v.top = 0, 0
	v.reveal(p.passage)
}

// forgetChanges waits for changes to be set.
func (p *Pane) forgetChanges() {
	p.revision = revision{}
	p.views[Changes] = view{}
}

// cards are the changes: of what is known now first, those that are sure before those
// that are proposals, then the others in the order of the text, then of the sources.
func (r *revision) cards(doc *briefing.Document) []card {
	var sorted [4][]card
	for i := range r.list.List {
		c := &r.list.List[i]
		one := card{kind: changeCard, target: c.New.Span, change: c}
		if one.target.Empty() {
			// What is gone stood before the next words.
			rest := doc.Text[c.At:]
			at := c.At + len(rest) - len(strings.TrimLeft(rest, " \t\r\n"))
			one.target = briefing.Span{Start: at, End: at + 1}
		}
		sort := 2
		switch {
		case c.Settled && c.Shared == nil:
			sort = 0
		case c.Settled:
			sort = 1
		case ofSource(c):
			sort = 3
		}
		sorted[sort] = append(sorted[sort], one)
	}
	r.settled = len(sorted[0]) + len(sorted[1])
	r.others = len(sorted[2])
	return slices.Concat(sorted[:]...)
}

// ofSource reports whether a change is of a source's definition.
func ofSource(c *change.Change) bool {
	if c.Op == change.Removed {
		return c.Old.Part.Source()
	}
	return c.New.Part.Source()
}

// title stands over the i-th card where changes of another sort begin.
func (r *revision) title(i int) string {
	switch {
	case i == 0 && r.settled > 0:
		return "Known now"
	case i == r.settled+r.others:
		return "Sources"
	case i == r.settled && r.settled > 0:
		return "Other changes"
	}
	return ""
}

// none says why there are no changes.
func (r *revision) none() string {
	switch r.state {
	case comparing:
		return "Comparing this with what you read before…"
	case unread:
		return "This is the first time that you read it. What changes in it from now on is listed here."
	case forgotten:
		return "What you read " + r.since + " is no longer kept, so that what has changed since cannot be told."
	}
	return "Nothing has changed since you last read this."
}

// sum says in a sentence how much has changed.
func (r *revision) sum() string {
	n, counts := r.counts()
	words := roll.Plural(n, "change", "changes")
	if n == 0 {
		words = "No passage has changed"
	}
	words += " since you "
	if r.since == "" {
		words += "last read it"
	} else {
		words += "read it " + r.since
	}
	if counts != "" {
		words += ": " + counts
	}
	if sources := r.sourceSum(); sources != "" {
		words += "; " + sources
	}
	return words + "."
}

// counts is how many changes there are, and how many of each sort. Sources that came or
// went are not counted here.
func (r *revision) counts() (all int, words string) {
	var settled, perhaps, unsettled int
	var ops [change.Moved + 1]int
	for i := range r.list.List {
		switch c := &r.list.List[i]; {
		case ofSource(c) && (c.Op == change.Added || c.Op == change.Removed):
			continue
		case c.Settled && c.Shared == nil:
			settled++
		case c.Settled:
			perhaps++
		case c.Unsettled:
			unsettled++
		default:
			ops[c.Op]++
		}
		all++
	}
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, roll.Grouped(n)+" "+what)
		}
	}
	add(settled, "now known")
	add(perhaps, "perhaps now known")
	add(unsettled, "no longer known")
	for _, op := range [...]change.Op{change.Edited, change.Added, change.Removed, change.Moved} {
		add(ops[op], op.String())
	}
	return all, strings.Join(parts, ", ")
}

// sourceSum is how many sources came and went, "" for none.
func (r *revision) sourceSum() string {
	added, dropped := len(r.list.SourcesAdded), len(r.list.SourcesDropped)
	switch {
	case added > 0 && dropped > 0:
		return roll.Plural(added, "source", "sources") + " added, " + roll.Grouped(dropped) + " dropped"
	case added > 0:
		return roll.Plural(added, "source", "sources") + " added"
	case dropped > 0:
		return roll.Plural(dropped, "source", "sources") + " dropped"
	}
	return ""
}

// settleRows is how many rows the margin has at least where it says how changes are
// settled.
const settleRows = 16

// changedLines say how much has changed, and how that is settled.
func (p *Pane) changedLines(f pane.Frame) []string {
	if p.views[Changes].len() == 0 {
		return nil
	}
	words := p.revision.sum()
	if f.Height >= settleRows {
		words += " M marks it as read."
	}
	return append(muted(f, words), "")
}

package cli

import (
	"fmt"
	"strings"

	"lede/briefing"
	"lede/briefing/change"
	"lede/content/sanitize"
	"lede/ui/runs"
	"lede/ui/theme"
)

// drawChanges draws what changed as text: what is known now, what no longer is, then
// section by section, then the sources.
func (p *process) drawChanges(r *revision, s sheet) error {
	if len(r.list) == 0 {
		p.say("nothing changed that a reader could see")
		return nil
	}
	d := changeDrawing{drawing: p.drawing(s), revision: r}
	d.wrapped(d.theme.Headline, 0, sanitize.Line(r.is.doc.Headline.Text))
	d.wrapped(d.theme.Muted, 0, r.sum())
	for _, group := range r.groups() {
		d.put("")
		d.title(&group)
		for _, c := range group.changes {
			d.change(c)
		}
	}
	return d.err
}

// A group is changes under one title.
type group struct {
	title   string
	kind    briefing.Kind
	changes []*change.Change
}

// groups are the changes by what they are shown under, in order.
func (r *revision) groups() []group {
	known, open := group{title: "Now known", kind: briefing.KindKnown}, group{title: "No longer known", kind: briefing.KindUnknown}
	sources := group{title: "Sources", kind: briefing.KindSources}
	var sections []group
	for i := range r.list {
		c := &r.list[i]
		switch {
		case c.Settled:
			known.changes = append(known.changes, c)
		case c.Unsettled:
			open.changes = append(open.changes, c)
		case c.Old.Part.Source() || c.New.Part.Source():
			sources.changes = append(sources.changes, c)
		default:
			title, kind := r.under(c)
			if n := len(sections); n == 0 || sections[n-1].title != title {
				sections = append(sections, group{title: title, kind: kind})
			}
			last := &sections[len(sections)-1]
			last.changes = append(last.changes, c)
		}
	}
	var all []group
	for _, g := range append(append([]group{known, open}, sections...), sources) {
		if len(g.changes) > 0 {
			all = append(all, g)
		}
	}
	return all
}

// under is what a change in a section is shown under: the heading in the new version,
// or in the old one if it is gone.
func (r *revision) under(c *change.Change) (title string, kind briefing.Kind) {
	side, w := c.New, &r.is
	if side.Span.Empty() {
		side, w = c.Old, &r.was
	}
	if side.Part == change.PartField {
		return "Front matter", briefing.KindOther
	}
	return w.section(side), side.Kind
}

// sum counts the changes.
func (r *revision) sum() string {
	var ops [change.Moved + 1]int
	var settled, perhaps, unsettled, figures int
	for i := range r.list {
		c := &r.list[i]
		ops[c.Op]++
		if len(c.Figures) > 0 {
			figures++
		}
		switch {
		case c.Settled && c.Shared != nil:
			perhaps++
		case c.Settled:
			settled++
		case c.Unsettled:
			unsettled++
		}
	}
	var parts []string
	count := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
	}
	count(settled, "now known")
	count(perhaps, "perhaps now known")
	count(unsettled, "no longer known")
	for op, n := range ops {
		count(n, change.Op(op).String())
	}
	count(figures, "with another date or figure")
	return counted(len(r.list), "change", "changes") + ": " + strings.Join(parts, ", ")
}

// A changeDrawing draws changes.
type changeDrawing struct {
	*drawing
	*revision
}

func (d *changeDrawing) title(g *group) {
	if g.title == "" {
		d.wrapped(d.theme.Muted, 0, "Before the first heading")
		return
	}
	d.put(d.theme.Accent(g.kind).Render(d.theme.Kind(g.kind)) + " " + d.theme.Heading.Render(g.title))
}

// change draws one change: its sign and its words, and under them what else there is to
// say of it.
func (d *changeDrawing) change(c *change.Change) {
	const indent = 2
	sign := theme.Plain().Change(c.Op) // what a pipe leads to looks for these
	if d.styled {
		sign = d.theme.Change(c.Op)
	}
	lines := runs.Wrap(d.words(c), d.width-indent, 0, "")
	for i, l := range lines {
		lead := strings.Repeat(" ", indent)
		if i == 0 {
			lead = sign + " "
		}
		d.put(lead + l)
	}
	if c.Shared != nil {
		d.wrapped(d.theme.Muted, indent, "perhaps its answer: both speak of "+list(lined(c.Shared)))
	}
	for _, f := range c.Figures {
		d.wrapped(d.theme.Dated, indent, d.was.shown(f.Old)+" "+d.theme.Glyph.Right+" "+d.is.shown(f.New))
	}
	d.wrapped(d.theme.Muted, indent, d.where(c))
}

// where says where a passage stands, and stood if that was elsewhere.
func (d *changeDrawing) where(c *change.Change) string {
	var parts []string
	if words := c.Division.String(); words != "" {
		parts = append(parts, words)
	}
	if !c.New.Span.Empty() {
		parts = append(parts, fmt.Sprintf("%s:%d", d.is.entry.Name, d.is.line(c.New.Span.Start)))
	}
	if !c.Old.Span.Empty() {
		before := fmt.Sprintf("%s:%d", d.was.entry.Name, d.was.line(c.Old.Span.Start))
		if title := d.was.section(c.Old); title != "" && !c.New.Span.Empty() && title != d.is.section(c.New) {
			before += ", " + title
		}
		parts = append(parts, "was "+before)
	}
	return strings.Join(parts, "; ")
}

// words are the words of a passage: those that are gone and those that are new are
// marked, by their style or, without styles, as wdiff does.
func (d *changeDrawing) words(c *change.Change) []runs.Run {
	th := d.theme
	m := mixture{theme: th, styled: d.styled}
	switch {
	case c.Op == change.Removed:
		return []runs.Run{{Style: th.Body, Text: d.was.of(c.Old)}}
	case c.Op == change.Added || len(c.Edits) == 0:
		return []runs.Run{{Style: th.Body, Text: d.is.of(c.New)}}
	case c.New.Part == change.PartReference || c.Shared != nil:
		m.gone(d.was.of(c.Old), false)
		m.come(d.is.of(c.New), false)
		return m.runs
	}
	kept := d.is.seen
	if c.New.Part == change.PartField {
		kept = d.is.written
	}
	at, tight := c.New.Span.Start, false
	for _, e := range c.Edits {
		m.kept(kept(briefing.Span{Start: at, End: e.New.Start}), tight)
		m.gone(d.was.replaced(e.Old), d.was.tight(e.Old.Start))
		m.come(d.is.replaced(e.New), d.is.tight(e.New.Start))
		if at, tight = e.New.End, d.is.tight(e.New.End); e.New.Empty() {
			tight = d.was.tight(e.Old.End)
		}
	}
	m.kept(kept(briefing.Span{Start: at, End: c.New.Span.End}), tight)
	return m.runs
}

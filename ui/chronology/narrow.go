package chronology

import (
	"slices"
	"strings"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

// origins are which entries are listed by how they came to be.
type origins uint8

const (
	events     origins = iota // stated and mentioned, without sayings
	stated                    // only what is listed by a briefing
	mentioned                 // only what prose mentions, without sayings
	everything                // sayings too
	originsEnd
)

// listed reports whether the origins have an entry.
func (o origins) listed(e *timeline.Entry) bool {
	switch o {
	case stated:
		return e.Origin == timeline.Stated
	case mentioned:
		return e.Origin == timeline.Mentioned && !e.Saying
	case everything:
		return true
	}
	return !e.Saying
}

// Type gives the keyboard to the filter.
func (p *Pane) Type() { p.prompt.Type() }

// Typing reports whether the filter has the keyboard.
func (p *Pane) Typing() bool { return p.prompt.Typing() }

// Key types in the filter. Taking the line leaves it, with what it leaves; cancelling
// empties it.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	by, typed := p.prompt.Key(a, key, text)
	if by != 0 {
		p.move(by)
	}
	if typed {
		p.retype()
	}
	return nil
}

// Paste types a pasted text in the filter.
func (p *Pane) Paste(text string) {
	p.prompt.Paste(text)
	p.retype()
}

// DrawFilter returns the filter's line and the column of its caret.
func (p *Pane) DrawFilter(f pane.Frame) (line string, caret int) {
	hint := ""
	switch {
	case p.prompt.Empty():
		hint = "words, 2023-10, since:2023, until:2024-03, kind:known, in:briefing; enter keeps, esc shows all"
	case p.query.unfinished != "":
		hint = p.query.unfinished + " is not understood yet"
	}
	return p.prompt.Draw(f, hint)
}

// Close takes all filters away, and reports whether there was one.
func (p *Pane) Close() bool {
	if !p.filtered() && p.prompt.Empty() {
		return false
	}
	p.prompt.Clear()
	p.query, p.origins, p.only = query{}, events, -1
	p.renarrow()
	return true
}

// filtered reports whether something is left out because it was asked for.
func (p *Pane) filtered() bool { return !p.query.empty() || p.origins != events || p.only >= 0 }

func (p *Pane) retype() {
	p.query = parse(p.prompt.String())
	p.renarrow()
}

// cycle lists other origins.
func (p *Pane) cycle() {
	p.origins = (p.origins + 1) % originsEnd
	p.renarrow()
}

// onlyBriefing lists the entries of the selected one's briefing, or of all again.
func (p *Pane) onlyBriefing() {
	e, ok := p.entry()
	switch {
	case p.only >= 0:
		p.only = -1
	case ok:
		p.only = e.Briefing
	}
	p.renarrow()
}

// renarrow lists what other filters leave. What the person chose is selected if it is
// among it, else what is near it in time.
func (p *Pane) renarrow() {
	p.narrow()
	p.reselect()
	p.reveal()
}

// reselect selects what the person chose; the first entry when that was none.
func (p *Pane) reselect() {
	p.selected = 0
	if p.moved {
		p.find(p.chosen)
	} else if i, ok := p.nearby(); ok {
		p.selected = i
		p.reveal()
	}
}

// narrow lists the entries that the filters leave.
func (p *Pane) narrow() {
	p.shown, p.sayings = make([]int, 0, len(p.order)), 0
	if len(p.query.words) > 0 {
		p.foldAll()
	}
	named := p.named()
	p.undated = -1
	p.count = 0
	seen := make([]bool, len(p.briefings))
	for _, i := range p.order {
		e := &p.chronology.Entries[i]
		if p.only >= 0 && e.Briefing != p.only || !p.matches(i, named) {
			continue
		}
		if !p.origins.listed(e) {
			if p.origins == events {
				p.sayings++
			}
			continue
		}
		if i >= p.chronology.Undated && p.undated < 0 {
			p.undated = len(p.shown)
		}
		if e.Briefing < len(seen) && !seen[e.Briefing] {
			seen[e.Briefing] = true
			p.count++
		}
		p.shown = append(p.shown, i)
	}
	if p.undated < 0 {
		p.undated = len(p.shown)
	}
	p.survey()
	p.lay()
}

// survey finds the days and the stretches of years that the listed entries cover.
func (p *Pane) survey() {
	p.from, p.to, p.stretches, p.dates = edtf.Day{}, edtf.Day{}, p.stretches[:0], nil
	p.strip = strip{}
	for i, k := range p.shown[:p.undated] {
		first, last := p.chronology.Entries[k].Date.Reach()
		if i == 0 || first.Before(p.from) {
			p.from = first
		}
		if i == 0 || p.to.Before(last) {
			p.to = last
		}
		n := len(p.stretches)
		if n == 0 || first.Year-p.stretches[n-1][1] > apartYears {
			p.stretches = append(p.stretches, [2]int64{first.Year, last.Year})
			continue
		}
		p.stretches[n-1][1] = max(p.stretches[n-1][1], last.Year)
	}
}

// dated are the listed entries that are dated; in no order that counts.
func (p *Pane) dated() []timeline.Entry {
	if p.undated == p.chronology.Undated {
		return p.chronology.Entries[:p.undated]
	}
	if p.dates == nil {
		p.dates = p.some(0, p.undated)
	}
	return p.dates
}

// some are the listed entries of a range.
func (p *Pane) some(from, to int) []timeline.Entry {
	entries := make([]timeline.Entry, 0, to-from)
	for _, k := range p.shown[from:to] {
		entries = append(entries, p.chronology.Entries[k])
	}
	return entries
}

// named are the briefings that the query names, by index; nil when it names none.
func (p *Pane) named() []bool {
	if len(p.query.in) == 0 {
		return nil
	}
	named := make([]bool, len(p.briefings))
	for i, b := range p.briefings {
		name := roll.Fold(b.Title + " " + b.Name)
		named[i] = !slices.ContainsFunc(p.query.in, func(w string) bool { return !strings.Contains(name, w) })
	}
	return named
}

// matches reports whether the query leaves the i-th entry of the chronology.
func (p *Pane) matches(i int, named []bool) bool {
	q, e := &p.query, &p.chronology.Entries[i]
	switch {
	case q.empty():
		return true
	case named != nil && (e.Briefing >= len(named) || !named[e.Briefing]):
		return false
	case q.dated() && !e.Date.Within(q.from, q.to):
		return false
	}
	for _, r := range q.ranges {
		if first, last := r.Bounds(); !e.Date.Within(first, last) {
			return false
		}
	}
	for _, k := range q.kinds {
		if !strings.HasPrefix(e.Kind.String(), k) {
			return false
		}
	}
	for _, w := range q.words {
		if !strings.Contains(p.folded[i], w) {
			return false
		}
	}
	return true
}

// foldAll makes of each entry what words are looked for in, once.
func (p *Pane) foldAll() {
	if p.folded != nil {
		return
	}
	p.folded = make([]string, len(p.chronology.Entries))
	for i := range p.chronology.Entries {
		e := &p.chronology.Entries[i]
		p.folded[i] = roll.Fold(e.Text + "\n" + e.Date.Words + "\n" + p.title(e.Briefing))
	}
}

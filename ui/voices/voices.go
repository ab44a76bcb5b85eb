package voices

import (
	"slices"

	"lede/briefing/voices"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A Pane is the screen of voices.
type Pane struct {
	grouping  voices.Grouping
	briefings []Briefing
	read, of  int // briefings, so far and in all

	order  order
	query  query
	prompt roll.Prompt
	folded folded
	named  []int // the voices by name; nil until that is asked for
	every  []int // 0, 1, 2 and so on, for each statement of the voice that has most

	listed []listed // the voices that are left, in their order
	said   int      // statements that are left
	count  int      // briefings that those stand in

	list   roll.Selection // of the voices
	opened string         // key of the voice that is opened, "" for none
	one    roll.Selection // of its statements
	rows   []row          // of its statements
	home   home

	frame pane.Frame // of the last drawing
}

// New returns a screen of nobody.
func New() *Pane { return &Pane{frame: pane.Frame{Width: 80, Height: 24}} }

// An order is in which the voices are listed.
type order uint8

const (
	byMuch order = iota // who says most first
	byName
)

// name is how an order is called in the heading.
func (o order) name() string { return [...]string{"by how much", "by name"}[o] }

// A listed voice is one with the statements of it that the filter leaves.
type listed struct {
	voice     int   // index into the grouping's
	said      []int // indices into its statements
	briefings int   // that those stand in
}

// Show gives the screen the voices of the briefings, of which so many have been read.
// What is selected stays selected and in its place when it is among them.
func (p *Pane) Show(g voices.Grouping, briefings []Briefing, read, of int) {
	key, at := p.chosen()
	p.grouping, p.briefings, p.read, p.of = g, briefings, read, of
	p.folded, p.named = folded{}, nil
	for _, v := range g.Voices {
		for len(p.every) < len(v.Heard) {
			p.every = append(p.every, len(p.every))
		}
	}
	p.narrow()
	p.choose(key, at)
}

// chosen is the key of the voice that the person has selected, and the statement; "" and
// nil when nothing has been chosen.
func (p *Pane) chosen() (key string, at *voices.Heard) {
	if v, ok := p.voice(); ok && p.list.Moved {
		key = v.Key
	}
	if s, ok := p.statement(); ok && p.one.Moved {
		at = &s
	}
	return key, at
}

// choose selects a voice again, and a statement of the one that is opened: what was
// chosen before the list was made anew.
func (p *Pane) choose(key string, at *voices.Heard) {
	p.list.Row = min(p.list.Row, max(len(p.listed)-1, 0))
	if key == "" {
		p.list.Row, _ = p.atHome()
	}
	for i, l := range p.listed {
		if p.grouping.Voices[l.voice].Key == key {
			p.list.Row = i
		}
	}
	if p.opened != "" && !slices.ContainsFunc(p.listed, func(l listed) bool { return p.grouping.Voices[l.voice].Key == p.opened }) {
		p.shut()
	}
	p.lay()
	p.one.Row = 0
	if at != nil {
		p.one.Row = p.nearest(*at)
	}
	if len(p.rows) > 0 {
		p.one.Row = roll.Nearest(p.sheet(p.frame), p.one.Row)
	}
}

// nearest is the row of the opened voice's statement that stands where s does, or
// else of the one that follows.
func (p *Pane) nearest(s voices.Heard) int {
	best := 0
	for i, r := range p.rows {
		if r.kind != saidRow {
			continue
		}
		o := p.at(r)
		if o.Briefing == s.Briefing && o.Statement.Passage == s.Statement.Passage && wordsOf(o) == wordsOf(s) {
			return i
		}
		if o.Briefing == s.Briefing && o.Statement.Passage.Start <= s.Statement.Passage.Start {
			best = i
		}
	}
	return best
}

// voice is the selected voice, or the one that is opened; false when none is.
func (p *Pane) voice() (*voices.Voice, bool) {
	if l, ok := p.left(); ok {
		return &p.grouping.Voices[l.voice], true
	}
	return nil, false
}

// left is what is left of the selected voice, or of the one that is opened.
func (p *Pane) left() (listed, bool) {
	if p.list.Row >= len(p.listed) {
		return listed{}, false
	}
	return p.listed[p.list.Row], true
}

// statement is the selected statement of the voice that is opened.
func (p *Pane) statement() (voices.Heard, bool) {
	if p.opened == "" || p.one.Row >= len(p.rows) || p.rows[p.one.Row].kind != saidRow {
		return voices.Heard{}, false
	}
	return p.at(p.rows[p.one.Row]), true
}

// at is the statement of a row.
func (p *Pane) at(r row) voices.Heard {
	v, _ := p.voice()
	return v.Heard[r.said]
}

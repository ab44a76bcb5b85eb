package voices

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing/voices"
	"lede/ui/heard"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/roll"
)

// Type gives the keyboard to the filter.
func (p *Pane) Type() { p.prompt.Type() }

// Typing reports whether the filter has the keyboard.
func (p *Pane) Typing() bool { return p.prompt.Typing() }

// Key types in the filter. Taking the line leaves it, with what it leaves; cancelling
// empties it.
func (p *Pane) Key(a keymap.Action, key, text string) pane.Request {
	by, typed := p.prompt.Key(a, key, text)
	if by != 0 {
		p.view().Step(p.sheet(p.frame), by, p.frame.Height)
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
		hint = "words, footing:named, footing:anonymous, in:briefing; enter keeps, esc shows all"
	case p.query.unfinished != "":
		hint = p.query.unfinished + " is not understood yet"
	}
	return p.prompt.Draw(f, hint)
}

// Close takes the filter away or else shuts the voice that is opened, and reports
// whether there was either.
func (p *Pane) Close() bool {
	switch {
	case !p.prompt.Empty():
		p.prompt.Clear()
		p.retype()
	case p.opened != "":
		p.shut()
	default:
		return false
	}
	return true
}

func (p *Pane) retype() {
	p.query = parse(p.prompt.String())
	p.renarrow()
}

// renarrow lists what another filter or order leaves; what was chosen stays selected if
// it is among it.
func (p *Pane) renarrow() {
	key, at := p.chosen()
	p.narrow()
	p.choose(key, at)
	p.reveal(&p.list)
}

// narrow lists the voices that the filter leaves, in their order.
func (p *Pane) narrow() {
	p.listed, p.said, p.count = p.listed[:0], 0, 0
	if len(p.query.words) > 0 {
		p.foldAll()
	}
	in := p.in()
	heard := make([]bool, len(p.briefings))
	for at := range p.grouping.Voices {
		i := at
		if p.order == byName {
			i = p.byName()[at]
		}
		l := p.leave(i, in)
		if len(l.said) == 0 {
			continue
		}
		last := -1
		for _, k := range l.said {
			if b := p.grouping.Voices[i].Heard[k].Briefing; b != last {
				l.briefings++
				last = b
				if b < len(heard) && !heard[b] {
					heard[b] = true
					p.count++
				}
			}
		}
		p.said += len(l.said)
		p.listed = append(p.listed, l)
	}
	if p.order == byMuch && !p.query.empty() { // or else they are in that order already
		slices.SortStableFunc(p.listed, func(a, b listed) int {
			return cmp.Or(cmp.Compare(len(b.said), len(a.said)), cmp.Compare(b.briefings, a.briefings))
		})
	}
	p.lay()
}

// byName are the voices, by index, in the order of their names.
func (p *Pane) byName() []int {
	if p.named == nil {
		p.named = make([]int, len(p.grouping.Voices))
		for i := range p.named {
			p.named[i] = i
		}
		slices.SortFunc(p.named, func(i, j int) int { return voices.ByName(&p.grouping.Voices[i], &p.grouping.Voices[j]) })
	}
	return p.named
}

// leave is what the filter leaves of a voice.
func (p *Pane) leave(i int, in []bool) listed {
	v, q := &p.grouping.Voices[i], &p.query
	if q.empty() {
		return listed{voice: i, said: p.every[:len(v.Heard)]}
	}
	l := listed{voice: i}
	if slices.ContainsFunc(q.footings, func(f string) bool { return !footed(v.Footing, f) }) {
		return l
	}
	for k := range v.Heard {
		b := v.Heard[k].Briefing
		switch {
		case in != nil && (b >= len(in) || !in[b]):
		case slices.ContainsFunc(q.words, func(w string) bool { return !p.folded.has(i, k, w) }):
		default:
			l.said = append(l.said, k)
		}
	}
	return l
}

// in are the briefings that the query names, by index; nil when it names none.
func (p *Pane) in() []bool {
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

// folded is what words are looked for in: of each voice, and of each of its statements.
type folded struct {
	voices     []string
	statements [][]string
}

// has reports whether words stand in the k-th statement of the i-th voice, or in what is
// said of the voice.
func (f folded) has(i, k int, words string) bool {
	return strings.Contains(f.voices[i], words) || strings.Contains(f.statements[i][k], words)
}

// foldAll makes of each statement what words are looked for in, once.
func (p *Pane) foldAll() {
	if p.folded.voices != nil {
		return
	}
	all := p.grouping.Voices
	p.folded = folded{make([]string, len(all)), make([][]string, len(all))}
	for i := range all {
		v := &all[i]
		p.folded.voices[i] = roll.Fold(strings.Join(v.Spellings, "\n") + "\n" + strings.Join(v.Roles, "\n"))
		p.folded.statements[i] = make([]string, len(v.Heard))
		for k, h := range v.Heard {
			s := h.Statement
			p.folded.statements[i][k] = roll.Fold(heard.Words(*s, "") + "\n" + heard.Who(s.Speaker) + "\n" +
				heard.Role(s.Speaker) + "\n" + heard.Via(*s) + "\n" + p.title(h.Briefing))
		}
	}
}

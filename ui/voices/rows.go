package voices

import (
	"lede/briefing"
	"lede/briefing/voices"
)

// A row is one of an opened voice's list: statements, under their briefings.
type row struct {
	kind     rowKind
	said     int // index into the voice's statements
	briefing int
}

type rowKind uint8

const (
	spaceRow rowKind = iota // before a heading
	headingRow
	saidRow
)

// lay makes the rows of the voice that is opened.
func (p *Pane) lay() {
	p.rows = p.rows[:0]
	l, ok := p.left()
	if !ok || p.opened == "" {
		return
	}
	last := -1
	for _, k := range l.said {
		s := p.grouping.Voices[l.voice].Heard[k]
		if s.Briefing != last {
			if last >= 0 {
				p.rows = append(p.rows, row{kind: spaceRow})
			}
			p.rows = append(p.rows, row{kind: headingRow, briefing: s.Briefing})
			last = s.Briefing
		}
		p.rows = append(p.rows, row{kind: saidRow, said: k, briefing: s.Briefing})
	}
}

// wordsOf is where the words of a statement stand, from the first to the last.
func wordsOf(h voices.Heard) briefing.Span {
	s := h.Statement
	if len(s.Content) == 0 {
		return s.Passage
	}
	span := s.Content[0].Span
	for _, c := range s.Content[1:] {
		span.Start, span.End = min(span.Start, c.Span.Start), max(span.End, c.Span.End)
	}
	return span
}

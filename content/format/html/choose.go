package html

import "golang.org/x/net/html/atom"

// nearness is how much of an element's score the one around it has: the more levels
// between prose and an element, the less it is the one that holds the piece.
const nearness = 0.9

// choose is the parts that hold the piece, in their order: its lead, where that stands
// apart, and its body.
func (p *page) choose() []int {
	at, best := 0, -1.0
	for i := range p.parts {
		e := &p.parts[i]
		if !e.mayHold() || e.all.text == 0 {
			continue
		}
		free := 1 - float64(e.all.linked)/float64(e.all.text)
		if score := float64(e.score) * e.hint.factor() * free; score > best {
			at, best = i, score
		}
	}
	return append(p.lead(at), at)
}

// mayHold reports whether the element may hold a whole piece.
func (e *part) mayHold() bool {
	if e.inline {
		return false
	}
	switch e.node.DataAtom {
	case atom.P, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dd, atom.Dt, atom.Blockquote, atom.Table, atom.Tr, atom.Tbody, atom.Pre,
		atom.Figure, atom.Figcaption, atom.Details, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return false
	}
	return true
}

// lead is what of the piece stands between its headline and the part that holds it.
func (p *page) lead(body int) []int {
	headline := p.headlineBefore(body)
	if headline < 0 {
		return nil
	}
	var lead []int
	for i := p.parts[headline].end; i < body; {
		e := &p.parts[i]
		switch {
		case e.role.aside(), e.role == caption:
			i = e.end
		case !e.inline && e.end <= body && e.leads():
			lead = append(lead, i)
			i = e.end
		default:
			i++
		}
	}
	return lead
}

// leads reports whether the lines directly in the part may be a lead: prose, or a
// sentence that is set as a heading.
func (e *part) leads() bool {
	prose := e.ownProse().lines > 0 || e.level() > 0 && e.lines.text > shortestLine && e.lines.stops > 0
	return prose && 3*e.lines.linked < e.lines.text
}

// headlineBefore is the last heading before the part that is one of the first level or
// has the title's words; -1 if there is none.
func (p *page) headlineBefore(i int) int {
	for i--; i >= 0; i-- {
		e := &p.parts[i]
		if e.level() == 1 && e.all.text > 0 || e.level() > 1 && p.isTitle(i) {
			return i
		}
	}
	return -1
}

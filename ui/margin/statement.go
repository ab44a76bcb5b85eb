package margin

import (
	"slices"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/cite"
	"lede/content/sanitize"
	"lede/ui/heard"
	"lede/ui/theme"
)

// Hear gives the margin who says what in the briefing, in the order of the text, what
// it leans on, and in a line how much of it rests on what.
func (p *Pane) Hear(statements []attribution.Statement, works []cite.Work, sum string) {
	p.statements, p.works, p.sum, p.ofAll = statements, works, sum, nil
	p.reach = reachOf(len(statements), func(i int) int { return statements[i].Passage.End })
	p.laySources()
}

// reachOf is, of each of n parts of the text in the order in which they begin, how far it
// and those before it reach.
func reachOf(n int, end func(i int) int) []int {
	reach, furthest := make([]int, n), 0
	for i := range reach {
		furthest = max(furthest, end(i))
		reach[i] = furthest
	}
	return reach
}

// Sum says how much of the briefing rests on what; "" until that is known.
func (p *Pane) Sum() string { return p.sum }

// SumToldAbove says whether the sum stands over the page, so that it need not be said in
// the margin.
func (p *Pane) SumToldAbove(told bool) { p.told = told }

// laySources lists the Sources tab: who says what in the passage that is being read
// and what it cites, and then what the whole briefing has. Statements of the whole
// briefing are left out where the passage has some.
func (p *Pane) laySources() {
	s := &p.views[Sources]
	said := p.saidCards(p.passage)
	s.said = len(said)
	s.here = said
	for _, c := range p.rests.citedCards(p.doc, p.passage) {
		quoted := func(said card) bool { return c.kind == excerptCard && said.target.Overlaps(c.target) }
		if !slices.ContainsFunc(said, quoted) {
			s.here = append(s.here, c)
		}
	}
	if p.ofAll == nil {
		p.ofAll = append(p.saidCards(briefing.Span{End: len(p.doc.Text)}), p.sourceCards()...)
		if p.doc.Meta.Original.Format != "" {
			p.ofAll = append(p.ofAll, card{kind: originalCard})
		}
	}
	s.all, s.allSaid = p.ofAll, len(p.statements)
	if s.said > 0 {
		s.all, s.allSaid = p.ofAll[len(p.statements):], 0
	}
	s.move(0)
}

// sourceCards are what the briefing leans on: its stated sources and, once they are
// known, the outlets and documents that its prose names.
func (p *Pane) sourceCards() []card {
	cards := p.rests.sourceCards(p.doc)
	for i := range p.works {
		switch w := &p.works[i]; {
		case w.Source >= 0:
			cards[w.Source].uses = len(w.Statements)
		default:
			cards = append(cards, card{kind: sourceCard, target: w.Span, title: w.Name, prose: true, uses: len(w.Statements)})
		}
	}
	return cards
}

// saidCards are the statements that stand in a part of the text.
func (p *Pane) saidCards(in briefing.Span) []card {
	var cards []card
	from, _ := slices.BinarySearch(p.reach, in.Start+1) // those before it end before the part
	for i := from; i < len(p.statements) && p.statements[i].Passage.Start < in.End; i++ {
		s := &p.statements[i]
		if s.Passage.Overlaps(in) {
			cards = append(cards, card{kind: statementCard, target: wordsOf(s), statement: s})
		}
	}
	return cards
}

// wordsOf is where the words of a statement begin.
func wordsOf(s *attribution.Statement) briefing.Span {
	if len(s.Content) > 0 {
		return s.Content[0].Span
	}
	return s.Passage
}

// statementLines are who speaks and on what footing, in what role and through whom,
// and the words. What they rest on follows in a card of its own, but for those of
// the whole briefing, of which it is said here.
func (p *Pane) statementLines(th theme.Theme, c card, width int, here bool) []string {
	s, glyph := *c.statement, th.Glyph
	sign, style := th.Footing(s.Speaker.Footing), th.FootingAccent(s.Speaker.Footing)
	indent := ansi.StringWidth(sign) + 1
	var lines []string
	add := func(style lipgloss.Style, text string, limit int) {
		if text != "" {
			lines = append(lines, styled(style, wrap(text, max(width-indent, 4), limit, glyph.Ellipsis))...)
		}
	}
	add(th.Strong, heard.Who(s.Speaker), 2)
	footing := th.Muted.Render(s.Speaker.Footing.String())
	if last := len(lines) - 1; indent+ansi.StringWidth(lines[last]+"  "+footing) <= width {
		lines[last] += "  " + footing
	} else {
		lines = append(lines, footing)
	}
	add(th.Muted, heard.Role(s.Speaker), 2)
	add(th.Quoted, heard.Words(s, glyph.Ellipsis), maxLines)
	add(th.Muted, heard.Via(s), 1)
	for i := 0; !here && i < len(s.Sources); i++ {
		add(th.Muted, th.Kind(briefing.KindSources)+" "+sanitize.Line(s.Sources[i]), 1)
	}
	return behind(lines, func(row int) string {
		if row == 0 {
			return style.Render(sign) + " "
		}
		return "  "
	})
}

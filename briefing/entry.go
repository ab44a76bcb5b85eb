package briefing

import (
	"strings"
	"unicode"

	"lede/briefing/when"
)

// enterList adds the entries of a list: of one in a timeline section, the items
// that a date leads; of another, all of them if a date leads each.
func (s *surveyor) enterList(n *Node) {
	stated := s.within(KindTimeline)
	if !stated && (len(n.Children) < 2 || !s.allDated(n)) {
		return
	}
	s.enterItems(n, Span{}, stated)
}

// enterItems adds the items of a list that a date leads, and those of the lists in
// it. A date alone over a list in which dates lead is no entry: the entries stand
// under it.
func (s *surveyor) enterItems(list *Node, under Span, timeline bool) {
	for i := range list.Children {
		item := &list.Children[i]
		leaf := firstLeaf(item)
		if leaf == nil {
			continue
		}
		l, ok := s.readLead(leaf, timeline)
		if !ok {
			continue
		}
		l.rest.End = item.Span.End
		nested := s.datedList(item, timeline)
		if nested != nil {
			l.rest.End = leaf.Span.End
		}
		if nested == nil || !l.rest.Empty() {
			s.enter(Span{item.Span.Start, l.rest.End}, under, l)
		}
		if nested != nil {
			s.enterItems(nested, l.date, timeline)
		}
	}
}

// datedList is the list in an item of a timeline in which a date leads some item,
// or nil.
func (s *surveyor) datedList(item *Node, timeline bool) *Node {
	if !timeline {
		return nil
	}
	for i := range item.Children {
		list := &item.Children[i]
		if list.Kind != NodeList {
			continue
		}
		for j := range list.Children {
			if leaf := firstLeaf(&list.Children[j]); leaf != nil {
				if _, ok := s.readLead(leaf, timeline); ok {
					return list
				}
			}
		}
	}
	return nil
}

func (s *surveyor) allDated(n *Node) bool {
	for i := range n.Children {
		leaf := firstLeaf(&n.Children[i])
		if leaf == nil {
			return false
		}
		if _, ok := s.readLead(leaf, false); !ok {
			return false
		}
	}
	return true
}

// enterParagraph adds a paragraph of a timeline section that a date leads.
func (s *surveyor) enterParagraph(n *Node) {
	l, ok := s.readLead(n, true)
	switch {
	case !ok:
		s.enterUnderTerm(n)
	case l.rest.Empty():
		s.tally.term = datedTerm{date: l.date}
	default:
		s.enter(n.Span, Span{}, l)
	}
}

// enterUnderTerm adds what follows a date that stands alone; what goes on after
// that belongs to the same entry, until one with a date of its own.
func (s *surveyor) enterUnderTerm(n *Node) {
	switch entries := s.d.Entries; {
	case s.tally.term.date.Empty():
	case s.tally.term.used:
		last := &entries[len(entries)-1]
		last.Span.End, last.Text.End = n.Span.End, n.Span.End
	default:
		s.enterDefinition(n)
	}
}

// enterDefinition adds what is defined, in a timeline, by a term that is a date.
// Each of several definitions is an entry.
func (s *surveyor) enterDefinition(n *Node) {
	term := s.tally.term
	if term.date.Empty() {
		return
	}
	start := n.Span.Start
	if !term.used {
		start = term.date.Start
	}
	rest := n.Span
	if n.Kind == NodeDefinition {
		rest = skipSeparator(s.d.Text, rest)
	}
	s.enter(Span{start, n.Span.End}, Span{}, lead{date: term.date, rest: rest})
	s.tally.term = datedTerm{date: term.date, used: true}
}

// A datedTerm is a term of a definition list, or a paragraph, that is nothing but a
// date.
type datedTerm struct {
	date Span
	used bool // an entry has been made of what it defines
}

// termOf is the date that a term of a definition list is, if it is one.
func (s *surveyor) termOf(n *Node) datedTerm {
	if words := visible(n); s.within(KindTimeline) && when.Mentions(words) {
		return datedTerm{date: trimSpan(s.d.Text, runsSpan(n))}
	}
	return datedTerm{}
}

// enterTable adds the rows of a table in a timeline section whose cell in the
// column of dates is one.
func (s *surveyor) enterTable(n *Node) {
	if len(n.Children) == 0 {
		return
	}
	column := dateColumn(&n.Children[0])
	for i := range n.Children[1:] {
		row := &n.Children[i+1]
		s.tally.listed++
		if column >= len(row.Children) || len(row.Children) < 2 || !when.Mentions(visible(&row.Children[column])) {
			continue
		}
		l := lead{date: runsSpan(&row.Children[column])}
		for j := range row.Children { // the cells beside it, from the first to the last
			if words := runsSpan(&row.Children[j]); j != column && !words.Empty() {
				if l.rest.Empty() {
					l.rest.Start = words.Start
				}
				l.rest.End = words.End
			}
		}
		s.enter(row.Span, Span{}, l)
	}
}

// dateColumn is the column of a table that its header says has the dates, or else
// the first.
func dateColumn(header *Node) int {
	for i := range header.Children {
		switch strings.ToLower(visible(&header.Children[i])) {
		case "date", "dates", "when", "day", "time", "year", "month", "date/time", "period":
			return i
		}
	}
	return 0
}

// enterDatedSection adds a subsection of a timeline whose heading is a date and
// which lists no entries itself.
func (s *surveyor) enterDatedSection(section *Section) {
	n := len(s.open)
	if n < 2 || !s.within(KindTimeline) || s.tally.entries > 0 || s.tally.words == 0 || !when.Says(section.Title) {
		return
	}
	at := strings.Index(section.Heading.Of(s.d.Text), section.Title)
	if at < 0 {
		return
	}
	start := section.Heading.Start + at
	rest := Span{section.Heading.End, section.Own.End}
	text := s.d.Text
	for rest.Start < rest.End && asciiSpace(text[rest.Start]) {
		rest.Start++
	}
	for rest.End > rest.Start && asciiSpace(text[rest.End-1]) {
		rest.End--
	}
	s.d.Entries = append(s.d.Entries, Entry{
		Span: Span{section.Heading.Start, rest.End}, Section: s.section,
		Date: Span{start, start + len(section.Title)}, Text: rest,
	})
}

// enter adds an entry. A term says no longer when the things after it happened.
func (s *surveyor) enter(span, under Span, l lead) {
	s.tally.entries++
	s.tally.term = datedTerm{}
	words := l.rest.Of(s.d.Text)
	l.rest.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.d.Entries = append(s.d.Entries, Entry{Span: span, Section: s.section, Date: l.date, Under: under, Text: l.rest})
}

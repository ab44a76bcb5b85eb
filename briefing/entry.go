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
		s.tally.term = datedTerm{}
		s.enter(n.Span, Span{}, l)
	}
}

// enterUnderTerm adds what follows a date that stands alone; what goes on after
// that belongs to the same entry.
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
		start, s.tally.term.used = term.date.Start, true
	}
	rest := n.Span
	if n.Kind == NodeDefinition {
		rest = skipSeparator(s.d.Text, rest)
	}
	s.enter(Span{start, n.Span.End}, Span{}, lead{date: term.date, rest: rest})
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

func (s *surveyor) enter(span, under Span, l lead) {
	s.tally.entries++
	words := l.rest.Of(s.d.Text)
	l.rest.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.d.Entries = append(s.d.Entries, Entry{Span: span, Section: s.section, Date: l.date, Under: under, Text: l.rest})
}

// A lead is the date that an entry begins with, and what follows it.
type lead struct {
	date, rest Span
}

// longestLead bounds the words before the sign that ends a date, in bytes.
const longestLead = 80

// readLead finds the date that a leaf begins with: words in bold that mention
// one, or words that say when before a dash or a colon. In a timeline any words
// in bold before a colon do: "**Hours before the strike:**".
//
// In a timeline a leaf that is nothing but a date leads what stands under it.
func (s *surveyor) readLead(leaf *Node, timeline bool) (lead, bool) {
	if len(leaf.Runs) == 0 {
		return lead{}, false
	}
	if leaf.Runs[0].Style&Strong != 0 {
		return boldLead(s.d.Text, leaf, timeline)
	}
	if l, ok := plainLead(leaf); ok || !timeline {
		return l, ok
	}
	if words := visible(leaf); len(words) <= longestLead && when.Says(strings.TrimSuffix(words, ":")) {
		return lead{date: trimSpan(s.d.Text, runsSpan(leaf)), rest: Span{leaf.Span.End, leaf.Span.End}}, true
	}
	return lead{}, false
}

// boldLead reads "**3 January 2024:** what happened".
func boldLead(text string, leaf *Node, timeline bool) (lead, bool) {
	runs, n := leaf.Runs, 1
	for n < len(runs) && runs[n].Style&Strong != 0 {
		n++
	}
	l := lead{date: Span{runs[0].Span.Start, runs[n-1].Span.End}, rest: Span{leaf.Span.End, leaf.Span.End}}
	if l.date.Len() > longestLead || l.date.Empty() {
		return lead{}, false
	}
	colon := strings.HasSuffix(strings.TrimSpace(l.date.Of(text)), ":") ||
		n < len(runs) && strings.HasPrefix(runs[n].Text, ":")
	l.date = trimSpan(text, l.date)
	words := l.date.Of(text)
	// "**Why it matters:**" leads something else, wherever it stands.
	vague := timeline && colon && !l.date.Empty() && KindOf(words) == KindOther
	if !vague && !when.Mentions(words) {
		return lead{}, false
	}
	if n < len(runs) {
		l.rest = skipSeparator(text, Span{runs[n].Span.Start, leaf.Span.End})
	}
	return l, true
}

// plainLead reads "3 January 2024 — what happened" and "2024-01-03: what
// happened".
func plainLead(leaf *Node) (lead, bool) {
	run := leaf.Runs[0]
	head := run.Text
	if !run.Exact {
		return lead{}, false
	}
	if len(head) > longestLead {
		head = head[:longestLead]
	}
	end, next := -1, 0
	for _, sign := range []string{" — ", " – ", " - ", " -- ", ": ", "—"} {
		if i := strings.Index(head, sign); i > 0 && (end < 0 || i < end) {
			end, next = i, i+len(sign)
		}
	}
	if end < 0 || !when.Says(head[:end]) {
		return lead{}, false
	}
	start := run.Span.Start
	return lead{date: Span{start, start + end}, rest: Span{start + next, leaf.Span.End}}, true
}

// trimSpan takes white space and the signs that end a date off both ends, but not the
// open end of an interval in EDTF: "2025/..".
func trimSpan(text string, s Span) Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	end := strings.TrimRightFunc(words, isSeparator)
	if rest := words[len(end):]; strings.HasSuffix(end, "/") && strings.HasPrefix(rest, "..") {
		end += rest[:2]
	}
	s.End -= len(words) - len(end)
	s.End = max(s.End, s.Start)
	return s
}

// skipSeparator takes the signs between a date and what happened off the front.
func skipSeparator(text string, s Span) Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, isSeparator))
	return s
}

func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(":—–-.,|*_", r)
}

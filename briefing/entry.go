package briefing

import (
	"strings"
	"unicode"
)

// enterList adds the entries of a list: of one in a timeline section, the items
// that a date leads; of another, all of them if a date leads each.
func (s *surveyor) enterList(n *Node) {
	stated := s.within(KindTimeline)
	if !stated && (len(n.Children) < 2 || !s.allDated(n)) {
		return
	}
	for i := range n.Children {
		item := &n.Children[i]
		leaf := firstLeaf(item)
		if leaf == nil {
			continue
		}
		if lead, ok := readLead(s.d.Text, leaf, stated); ok {
			lead.rest.End = item.Span.End
			s.enter(item.Span, lead)
		}
	}
}

func (s *surveyor) allDated(n *Node) bool {
	for i := range n.Children {
		leaf := firstLeaf(&n.Children[i])
		if leaf == nil {
			return false
		}
		if _, ok := readLead(s.d.Text, leaf, false); !ok {
			return false
		}
	}
	return true
}

// enterParagraph adds a paragraph of a timeline section that a date leads.
func (s *surveyor) enterParagraph(n *Node) {
	if lead, ok := readLead(s.d.Text, n, true); ok {
		s.enter(n.Span, lead)
	}
}

// enterTable adds the rows of a table in a timeline section whose first cell is a
// date.
func (s *surveyor) enterTable(n *Node) {
	for i := range n.Children {
		row := &n.Children[i]
		if i == 0 || len(row.Children) < 2 {
			continue // the header
		}
		s.tally.listed++
		if words := visible(&row.Children[0]); mentionsWhen(words) {
			s.enter(row.Span, lead{
				date: runsSpan(&row.Children[0]),
				rest: Span{runsSpan(&row.Children[1]).Start, runsSpan(&row.Children[len(row.Children)-1]).End},
			})
		}
	}
}

// enterDatedSection adds a subsection of a timeline whose heading is a date and
// which lists no entries itself.
func (s *surveyor) enterDatedSection(section *Section) {
	n := len(s.open)
	if n < 2 || !s.within(KindTimeline) || s.tally.entries > 0 || s.tally.words == 0 || !saysWhen(section.Title) {
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
	date := Span{start, start + len(section.Title)}
	s.d.Entries = append(s.d.Entries, Entry{
		Span: Span{section.Heading.Start, rest.End}, Section: s.section,
		Date: parseDate(text, date), Text: rest,
	})
}

func (s *surveyor) enter(span Span, l lead) {
	s.tally.entries++
	s.d.Entries = append(s.d.Entries, Entry{
		Span: span, Section: s.section, Date: parseDate(s.d.Text, l.date), Text: l.rest,
	})
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
func readLead(text string, leaf *Node, timeline bool) (lead, bool) {
	if len(leaf.Runs) == 0 {
		return lead{}, false
	}
	if leaf.Runs[0].Style&Strong != 0 {
		return boldLead(text, leaf, timeline)
	}
	return plainLead(leaf)
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
	if !vague && !mentionsWhen(words) {
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
	if end < 0 || !saysWhen(head[:end]) {
		return lead{}, false
	}
	start := run.Span.Start
	return lead{date: Span{start, start + end}, rest: Span{start + next, leaf.Span.End}}, true
}

// trimSpan takes white space and the signs that end a date off both ends.
func trimSpan(text string, s Span) Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End -= len(words) - len(strings.TrimRightFunc(words, isSeparator))
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

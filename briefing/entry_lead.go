package briefing

import (
	"strings"
	"unicode"

	"lede/briefing/when"
)

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

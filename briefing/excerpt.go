package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing/when"
)

// excerpt adds the block quotation n if its last line says whose words it holds.
func (s *surveyor) excerpt(n *Node) {
	if n.Callout != "" || len(n.Children) == 0 {
		return
	}
	last := &n.Children[len(n.Children)-1]
	if last.Kind != NodeParagraph || len(last.Runs) == 0 {
		return
	}
	text := s.d.Text
	start, ok := attributionStart(text, n, last)
	if !ok {
		return
	}
	content := Span{firstWord(n), start}
	for content.End > content.Start && isQuoteMargin(text[content.End-1]) {
		content.End--
	}
	if content.Empty() {
		return
	}
	attribution := Span{start, last.Span.End}
	attribution.Start += dashLength(attribution.Of(text))
	e := Excerpt{Span: n.Span, Content: content, Attribution: attribution, Section: s.section}
	e.Speaker, e.Role = readAttribution(last, start)
	s.d.Excerpts = append(s.d.Excerpts, e)
}

// attributionStart is where the dash before the attribution stands: at the
// beginning of the last paragraph, or of its last line.
func attributionStart(text string, quote, last *Node) (int, bool) {
	begin := skipMargin(text, last.Span)
	if len(quote.Children) > 1 && dashLength(text[begin:last.Span.End]) > 0 {
		return begin, true
	}
	line := strings.LastIndexByte(last.Span.Of(text), '\n')
	if line < 0 {
		return 0, false
	}
	begin = skipMargin(text, Span{last.Span.Start + line + 1, last.Span.End})
	return begin, dashLength(text[begin:last.Span.End]) > 0
}

// skipMargin is the first offset in s that is not white space or a quotation's
// ">".
func skipMargin(text string, s Span) int {
	at := s.Start
	for at < s.End && (text[at] == '>' || asciiSpace(text[at])) {
		at++
	}
	return at
}

// isQuoteMargin reports whether c may stand between two lines of a quotation.
func isQuoteMargin(c byte) bool { return c == '>' || c == '\\' || asciiSpace(c) }

// dashLength is the length of the dash that s begins with, and of the space
// after it; 0 if it begins otherwise.
func dashLength(s string) int {
	for _, dash := range []string{"—", "–", "--", "―"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return len(s) - len(strings.TrimLeft(rest, " \t-"))
		}
	}
	return 0
}

// firstWord is where the words of n begin.
func firstWord(n *Node) int {
	for {
		if len(n.Runs) > 0 {
			return n.Runs[0].Span.Start
		}
		if len(n.Children) == 0 {
			return n.Span.Start
		}
		n = &n.Children[0]
	}
}

// readAttribution takes the speaker and the role from an attribution such as
// "Speaker, role, to Outlet, 25 January 2024". The role ends where the outlet or
// the date begins.
func readAttribution(leaf *Node, start int) (speaker, role string) {
	parts := splitAttribution(attributionText(leaf, start))
	if len(parts) == 0 {
		return "", ""
	}
	speaker = strings.Trim(parts[0], "*")
	if i := strings.Index(speaker, " to "); i > 0 && unicode.IsUpper(firstRune(strings.TrimLeft(speaker[i+4:], "*"))) &&
		!strings.Contains(speaker[:i], " of ") && len(parts) < 3 {
		speaker = speaker[:i]
	}
	var roles []string
	if name, rest, ok := strings.Cut(speaker, " ("); ok {
		if inside, ok := strings.CutSuffix(rest, ")"); ok {
			speaker, roles = name, append(roles, inside)
		}
	}
	for _, part := range parts[1:] {
		if namesOutlet(part) {
			break
		}
		roles = append(roles, part)
	}
	return speaker, strings.Join(roles, ", ")
}

// attributionText is the words of leaf from the dash at start on, without
// citations; what is in italics stands between asterisks.
func attributionText(leaf *Node, start int) string {
	var b strings.Builder
	for i := range leaf.Runs {
		run := &leaf.Runs[i]
		if run.Span.End <= start || run.Style&(Cite|Break) != 0 {
			continue
		}
		words := run.Text
		if run.Span.Start < start {
			if !run.Exact {
				// The dash is the last that the run holds.
				if at := strings.LastIndexAny(words, "—–"); at >= 0 {
					words = words[at:]
				}
			} else {
				words = words[start-run.Span.Start:]
			}
		}
		if run.Style&Emphasis != 0 {
			words = "*" + words + "*"
		}
		b.WriteString(words)
	}
	words := strings.TrimSpace(b.String())
	return words[dashLength(words):]
}

// splitAttribution divides s at commas that stand outside brackets and
// quotation marks.
func splitAttribution(s string) []string {
	var parts []string
	depth, begin := 0, 0
	for i, r := range s {
		switch r {
		case '(', '[', '“', '«':
			depth++
		case ')', ']', '”', '»':
			depth = max(0, depth-1)
		case ',', ';':
			if depth == 0 {
				parts = append(parts, s[begin:i])
				begin = i + utf8.RuneLen(r)
			}
		}
	}
	parts = append(parts, s[begin:])
	kept := parts[:0]
	for _, part := range parts {
		if part = strings.TrimFunc(part, func(r rune) bool { return unicode.IsSpace(r) || r == '.' }); part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// namesOutlet reports whether a part of an attribution says where or when the words
// were said rather than by whom.
func namesOutlet(part string) bool {
	if strings.HasPrefix(part, "*") || strings.HasPrefix(part, "“") || when.Says(part) {
		return true
	}
	first, _, more := strings.Cut(strings.ToLower(part), " ")
	switch first {
	case "undated":
		return true
	case "to", "in", "via", "on", "speaking", "quoted", "cited", "reported", "writing", "telling", "as", "by",
		"during", "interviewed":
		return more
	}
	return strings.Contains(part, "://")
}

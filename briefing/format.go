package briefing

import "strings"

// detectFormat decides how a text is to be read whose format nobody has said,
// from its beginning. It is Markdown when it carries markup that means nothing
// else: front matter, # headings, underlined headings, fences, tables.
func detectFormat(text string) Format {
	if !frontMatterSpan(text).Empty() {
		return FormatMarkdown
	}
	sample := text[:min(len(text), layoutSample)]
	var m markupSeen
	for at := 0; at < len(sample); {
		l := lineAt(sample, at)
		m.line(sample, l)
		at = l.next
	}
	if m.isMarkdown() {
		return FormatMarkdown
	}
	return FormatPlain
}

// A markupSeen counts signs of markup, and what speaks against it.
type markupSeen struct {
	headings, underlined, fences, tables, footnotes int
	// crowded counts long lines that directly follow another long line: paragraphs
	// that Markdown would run together.
	crowded int
	above   int // the line above's length in bytes; 0 for a blank one
	before  int // the same of the line above that
}

// crowdedLine is longer than a line that somebody broke, in bytes.
const crowdedLine = 140

func (m *markupSeen) line(text string, l line) {
	words := l.words(text)
	switch {
	case isATXHeading(words):
		m.headings++
	case strings.HasPrefix(words, "```") || strings.HasPrefix(words, "~~~"):
		m.fences++
	case m.above > 0 && m.above < titleColumns && m.before == 0 && isUnderline(words):
		m.underlined++
	case m.above > 0 && isTableDelimiter(words):
		m.tables++
	case strings.HasPrefix(words, "[^") && strings.Contains(words, "]: "):
		m.footnotes++
	case len(words) > crowdedLine && m.above > crowdedLine && markerOf(words).length == 0:
		m.crowded++
	}
	m.before, m.above = m.above, len(words)
}

func (m *markupSeen) isMarkdown() bool {
	if m.headings > 0 || m.tables > 0 || m.fences > 1 {
		return true
	}
	return m.crowded == 0 && (m.underlined > 0 || m.footnotes > 0)
}

// isATXHeading reports whether s is a heading marked with #. One # alone may be
// a comment or a number's sign in unmarked text, so that a capital must follow.
func isATXHeading(s string) bool {
	level := len(s) - len(strings.TrimLeft(s, "#"))
	if level == 0 || level > 6 || level == len(s) || s[level] != ' ' {
		return false
	}
	rest := strings.TrimLeft(s[level:], " ")
	return level > 1 || rest != "" && (rest[0] < 'a' || 'z' < rest[0])
}

func isUnderline(s string) bool {
	sign := ruleOf(s)
	return (sign == '=' || sign == '-') && !strings.Contains(s, " ")
}

func isTableDelimiter(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "--") && strings.Trim(s, "|:- \t") == ""
}

package briefing

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// delimiters are the signs whose reading depends on their neighbours.
const delimiters = "*_~"

// A lineWriter writes a leaf's source as one line of Markdown: copied as it is,
// except at the places that it is told of.
type lineWriter struct {
	text   string
	lines  []text.Segment
	at     int // the line that holds cursor
	cursor int // what is before it has been written
	b      strings.Builder
	edited bool
	broken bool // by a hard line break
	marked bool // by a citation
	// doubtful is true when an edit may have changed how the rest reads.
	doubtful bool
}

func (w *lineWriter) init(text string, lines []text.Segment) {
	w.text, w.lines = text, lines
	if len(lines) > 0 {
		w.cursor = lines[0].Start
	}
}

// copyTo copies the source up to pos; a line's end becomes a space.
func (w *lineWriter) copyTo(pos int) {
	for w.cursor < pos && w.at < len(w.lines) {
		line := w.lines[w.at]
		if w.cursor >= line.Stop {
			w.at++
			if w.at < len(w.lines) {
				w.cursor = max(w.cursor, w.lines[w.at].Start)
			}
			continue
		}
		stop := min(pos, line.Stop)
		piece := w.text[w.cursor:stop]
		if words := strings.TrimRight(piece, "\r\n"); stop == line.Stop && len(words) < len(piece) {
			w.b.WriteString(words)
			w.b.WriteByte(' ')
		} else {
			w.b.WriteString(piece)
		}
		w.cursor = stop
	}
}

// replace writes with for the source at [start, end).
func (w *lineWriter) replace(start, end int, with string) {
	w.copyTo(start)
	w.b.WriteString(with)
	w.cursor = max(w.cursor, end)
	w.edited = true
}

// softBreak joins the line that ends at stop to the one that begins at next.
func (w *lineWriter) softBreak(stop, next int) {
	w.replace(stop, next, " ")
	// Before a line's end, goldmark does not count backslashes as elsewhere.
	w.doubtful = w.doubtful || strings.HasSuffix(w.text[:stop], `\`)
	// What precedes a line's first delimiter is to goldmark the byte before the
	// line, be it the sign of a quotation.
	if next > 0 && next < len(w.text) && !isSpace(w.text[next-1]) && strings.IndexByte(delimiters, w.text[next]) >= 0 {
		w.doubtful = true
	}
}

// reference takes note of a character reference that stands for words. It is
// kept as it is written, unless what it was for must not be shown.
func (w *lineWriter) reference(start, end int, words string) {
	switch words {
	case " ":
		w.replace(start, end, "&#32;")
	case "\uFFFD":
		w.replace(start, end, words)
		w.doubtful = true
	}
}

// mark writes a mark n times for the source at [start, end). Beside a delimiter
// it is written as a character reference: whether "**" begins or ends a strong phrase
// depends on whether its neighbours are punctuation, as brackets are and as &
// and ; are, but noncharacters are not.
func (w *lineWriter) mark(start, end int, mark rune, n int) {
	w.copyTo(start)
	before := ""
	if s := w.b.String(); s != "" {
		before = s[len(s)-1:]
	}
	after := ""
	if end < w.lines[len(w.lines)-1].Stop {
		after = w.text[end : end+1]
	}
	beside := before != "" && strings.Contains(delimiters, before) ||
		after != "" && strings.Contains(delimiters, after)
	written := string(mark)
	if beside {
		written = fmt.Sprintf("&#x%X;", mark)
	}
	w.b.WriteString(strings.Repeat(written, n))
	w.broken = w.broken || mark == BreakMark
	w.marked = w.marked || mark == CitationMark
	// A line's end is a blank, which neither form is.
	w.doubtful = w.doubtful || before == `\` || beside && mark == BreakMark
	w.cursor = max(w.cursor, end)
	w.edited = true
}

func (w *lineWriter) finish() string {
	if len(w.lines) == 0 {
		return ""
	}
	whole := w.text[w.lines[0].Start:w.lines[len(w.lines)-1].Stop]
	if len(w.lines) == 1 && !w.edited {
		return whole
	}
	// In some places a line's end may not stand, but a blank may (a destination in
	// angle brackets) or a mark (any destination, and an attribute's value).
	w.doubtful = w.doubtful || len(w.lines) > 1 && strings.Contains(whole, "](<") ||
		w.broken && (strings.Contains(whole, "](") || strings.Contains(whole, "<"))
	// Beside a code span's sign, goldmark takes a carriage return for no blank.
	w.doubtful = w.doubtful || strings.Contains(whole, "\r") && strings.Contains(whole, "`")
	w.copyTo(w.lines[len(w.lines)-1].Stop)
	line := strings.Trim(w.b.String(), " \t\r\n")
	// Brackets that held a citation hold a mark, and may be read as one themselves.
	w.doubtful = w.doubtful || w.marked && (strings.Contains(line, "[^") || strings.Contains(line, "@"))
	return line
}

// markdown is the leaf's line, made safe to be read alone: it starts no block,
// and it reads as the runs do. Where an edit has made it read otherwise, it is
// the bare words.
func (l *leaf) markdown(n ast.Node, kind NodeKind) string {
	line := l.line.finish()
	_, link := n.FirstChild().(*ast.AutoLink)
	line, doubtful := guardStart(line, link)
	if kind == NodeHeading {
		line = guardEnd(line)
	}
	if (doubtful || l.line.doubtful) && !readsAs(line, l.runs) {
		return escapedWords(l.runs)
	}
	return line
}

// guardStart escapes what would make line start a block of its own. It reports
// whether the result needs to be checked.
func guardStart(line string, link bool) (string, bool) {
	if line == "" {
		return line, false
	}
	switch line[0] {
	case '#':
		if isHeadingLine(line) {
			return `\` + line, false
		}
	case '>':
		return `\` + line, false
	case '-', '+', '*', '_':
		if listMarker(line) > 0 || isRule(line) {
			return `\` + line, true
		}
	case '`', '~':
		if shapeOf(line).fence().kind == openFence {
			return `\` + line, true
		}
	case '<':
		if !link {
			return `\` + line, true
		}
	case '[':
		return line, strings.Contains(line, "]:")
	default:
		if n := listMarker(line); n > 0 {
			return line[:n-1] + `\` + line[n-1:], false
		}
	}
	return line, false
}

// isRule reports whether line consists of one character and blanks.
func isRule(line string) bool {
	return strings.Trim(line, line[:1]+" \t") == ""
}

// guardEnd escapes the number signs at line's end, which an ATX heading would
// take for its own.
func guardEnd(line string) string {
	words := strings.TrimRight(line, "#")
	if len(words) == len(line) || words != "" && !isSpace(words[len(words)-1]) {
		return line
	}
	return words + `\` + line[len(words):]
}

// readsAs reports whether goldmark reads line as one paragraph with the words of
// runs.
func readsAs(line string, runs []Run) bool {
	t := newTree(line, 0, nil)
	t.runsOnly = true
	nodes := t.children(t.parse(fullGrammar()))
	if len(nodes) == 0 {
		return len(runs) == 0
	}
	return len(nodes) == 1 && nodes[0].Kind == NodeParagraph &&
		runText(nodes[0].Runs) == runText(runs)
}

// escapedWords is Markdown that reads as the runs' words, without their styles.
func escapedWords(runs []Run) string {
	words := runText(runs)
	var b strings.Builder
	for i := range len(words) {
		switch c := words[i]; {
		case c == ' ' && (i == 0 || i == len(words)-1):
			b.WriteString("&#32;")
			continue
		case isPunct(c):
			b.WriteByte('\\')
		}
		b.WriteByte(words[i])
	}
	return b.String()
}

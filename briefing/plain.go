package briefing

import "strings"

const (
	plainChunk     = 1 << 10   // a chunk of plain text is closed once it is this long, in bytes,
	plainChunkMost = 128 << 10 // and within a list or a quotation once it is this long
)

// plainChunks divides unmarked text into chunks.
func plainChunks(text string, layout plainLayout) []int {
	return plainStarts(text, layout, plainChunk)
}

// plainStarts returns where text may be cut into chunks of at least the given
// length: lines that begin a block whatever stands before them, and lines of a
// very long list or quotation. The first is 0.
func plainStarts(text string, layout plainLayout, least int) []int {
	starts := []int{0}
	afterBlank := false
	for at := 0; at < len(text); {
		l := lineAt(text, at)
		if length := l.start - starts[len(starts)-1]; length >= least && length > 0 && !l.blank() {
			words := l.words(text)
			continues := markerOf(words).length > 0 || words[0] == '>'
			begins := !continues && ruleOf(words) == 0 && (afterBlank || !layout.wrapped())
			if l.indent == 0 && (begins || continues && length >= plainChunkMost) {
				starts = append(starts, l.start)
			}
		}
		afterBlank = l.blank()
		at = l.next
	}
	return starts
}

// plainBlocks reads the blocks of unmarked text in span, a chunk.
func plainBlocks(text string, span Span, layout plainLayout) []Block {
	r := plainReader{text: text, layout: layout, at: span.Start, end: span.End}
	for r.at < r.end {
		r.block()
	}
	return r.blocks
}

// A plainReader reads the blocks of one chunk in order.
type plainReader struct {
	text    string
	layout  plainLayout
	at, end int
	blocks  []Block
}

// peek is the line that starts at offset, if the chunk holds it.
func (r *plainReader) peek(offset int) (line, bool) {
	if offset >= r.end {
		return line{}, false
	}
	return lineAt(r.text, offset), true
}

// add appends a block that ends before offset next.
func (r *plainReader) add(n Node, start, next int) {
	r.blocks = append(r.blocks, Block{Node: n, Span: Span{start, next}})
	r.at = next
}

// block reads one block, or gives blank lines to the block before them.
func (r *plainReader) block() {
	l, _ := r.peek(r.at)
	words := l.words(r.text)
	switch {
	case l.blank():
		r.blankLines(l)
	case ruleOf(words) != 0:
		r.add(Node{Kind: NodeRule, Span: Span{l.from, l.to}}, l.start, l.next)
	case words[0] == '>':
		r.quote(l)
	case r.numberedHeading(l):
		r.heading(l, 2, l.next)
	case markerOf(words).length > 0:
		r.list(l)
	default:
		r.headingOrParagraph(l)
	}
}

func (r *plainReader) blankLines(l line) {
	next := l.next
	for {
		l, ok := r.peek(next)
		if !ok || !l.blank() {
			break
		}
		next = l.next
	}
	if len(r.blocks) == 0 {
		r.add(Node{Kind: NodeBlank, Span: Span{r.at, next}}, r.at, next)
		return
	}
	r.blocks[len(r.blocks)-1].Span.End = next
	r.at = next
}

// numberedHeading reports whether a line like "2. Background" is a heading
// rather than an item: the lines around it do not count on, and its words name
// a part or stand over a paragraph.
func (r *plainReader) numberedHeading(l line) bool {
	m := markerOf(l.words(r.text))
	if !m.ordered {
		return false
	}
	words := l.words(r.text)[m.length:]
	if !hasHeadingShape(words, headingColumns, headingWords) {
		return false
	}
	if prev, ok := previousWritten(r.text, l.start); ok {
		if above := markerOf(prev.words(r.text)); above.ordered && above.number+1 == m.number {
			return false
		}
	}
	next, ok := nextWritten(r.text, l.next)
	below := markerOf(next.words(r.text))
	if KindOf(words) != KindOther {
		return !ok || !below.ordered || below.number == 1
	}
	return ok && below.length == 0 && next.indent == 0 && overParagraph(words, next.words(r.text))
}

func (r *plainReader) headingOrParagraph(l line) {
	words := l.words(r.text)
	if under, ok := r.peek(l.next); ok && columns(words, titleColumns) <= titleColumns {
		switch ruleOf(under.words(r.text)) {
		case '=':
			r.heading(l, 1, under.next)
			return
		case '-', '~':
			r.heading(l, 2, under.next)
			return
		}
	}
	if level := headingLevel(r.text, l, r.layout); level > 0 {
		r.heading(l, level, l.next)
		return
	}
	span, next := r.paragraphLines(l)
	n := r.leaf(NodeParagraph, span)
	if r.isWrappedTitle(l, span, next) {
		n.Kind, n.Level = NodeHeading, 1
	}
	r.add(n, l.start, next)
}

func (r *plainReader) heading(l line, level, next int) {
	n := r.leaf(NodeHeading, Span{l.from, l.to})
	n.Level = level
	r.add(n, l.start, next)
}

// isWrappedTitle reports whether the paragraph at span is a title that was
// broken in two: the text's first, and two lines without a sentence's end.
func (r *plainReader) isWrappedTitle(first line, span Span, next int) bool {
	if !r.layout.wrapped() || strings.Count(span.Of(r.text), "\n") != 1 || strings.HasSuffix(span.Of(r.text), ":") {
		return false
	}
	if _, ok := previousWritten(r.text, first.start); ok {
		return false
	}
	_, followed := nextWritten(r.text, next)
	return followed && hasHeadingShape(span.Of(r.text), titleColumns, titleWords)
}

// leaf reads the words at span.
func (r *plainReader) leaf(kind NodeKind, span Span) Node {
	n := Node{Kind: kind, Span: span}
	words := span.Of(r.text)
	if isUnmarked(words) {
		n.Runs = unmarkedRuns(words, span.Start)
		n.Markdown, _ = guardStart(strings.ReplaceAll(words, "\n", " "), false)
		return n
	}
	n.Runs, n.Markdown = inlineRuns(words, span.Start)
	return n
}

// isUnmarked reports whether s, without white space around it, holds nothing
// that may be inline markup, so that unmarkedRuns reads it as inlineRuns does. It
// is there for speed.
func isUnmarked(s string) bool {
	if s == "" || len(s) > leafBytes || s[0] == '#' || strings.ContainsAny(s, "*_`[<&\\~@\r\t\x00") {
		return false
	}
	for _, sign := range []string{"://", "www.", "  ", " \n", "\n ", "\n\n"} {
		if strings.Contains(s, sign) {
			return false
		}
	}
	return true
}

// unmarkedRuns is one run for each line of s, which stands at base, and one for
// each line's end.
func unmarkedRuns(s string, base int) []Run {
	runs := make([]Run, 0, 1+2*strings.Count(s, "\n"))
	for {
		words, rest, more := strings.Cut(s, "\n")
		end := base + len(words)
		runs = append(runs, Run{Text: words, Span: Span{base, end}, Exact: true})
		if !more {
			return runs
		}
		runs = append(runs, Run{Text: " ", Span: Span{end, end + 1}})
		s, base = rest, end+1
	}
}

// paragraphLines is the span of the paragraph that begins with the line l,
// and where the line after it starts.
func (r *plainReader) paragraphLines(l line) (Span, int) {
	span, next := Span{l.from, l.to}, l.next
	if !r.layout.wrapped() {
		return span, next
	}
	for {
		below, ok := r.peek(next)
		if !ok || below.blank() || r.interrupts(l, below) {
			return span, next
		}
		l, next = below, below.next
		span.End = below.to
	}
}

// interrupts reports whether a wrapped paragraph's line below begins something
// new, although no blank line stands between it and the line above.
func (r *plainReader) interrupts(above, below line) bool {
	words := below.words(r.text)
	if words[0] == '>' || ruleOf(words) != 0 {
		return true
	}
	if m := markerOf(words); m.length > 0 && (!m.ordered || m.number == 1) {
		return true
	}
	// A line that ends a sentence well before the measure ends its paragraph too.
	first, _, _ := strings.Cut(words, " ")
	room := r.layout.measure - (above.indent + columns(above.words(r.text), widestMeasure) + 1 + len(first))
	return room > r.layout.measure/6 && endsSentence(above.words(r.text))
}

// quote reads lines that begin with ">"; each of them is a paragraph, unless
// the layout joins lines.
func (r *plainReader) quote(l line) {
	n := Node{Kind: NodeQuote, Span: Span{l.from, l.to}}
	start, next := l.start, l.start
	open := false // whether the last paragraph may go on
	for {
		l, ok := r.peek(next)
		if !ok || l.blank() || r.text[l.from] != '>' {
			break
		}
		next, n.Span.End = l.next, l.to
		for l.from < l.to && (r.text[l.from] == '>' || asciiSpace(r.text[l.from])) {
			l.from++
		}
		if l.blank() {
			open = false
			continue
		}
		p := r.leaf(NodeParagraph, Span{l.from, l.to})
		if open && r.layout.wrapped() {
			joinLeaves(&n.Children[len(n.Children)-1], p)
		} else {
			n.Children = append(n.Children, p)
		}
		open = true
	}
	r.add(n, start, next)
}

// joinLeaves appends the words of q to those of p, with the space that the line
// break between them stands for.
func joinLeaves(p *Node, q Node) {
	p.Runs = append(p.Runs, Run{Text: " ", Span: Span{p.Span.End, q.Span.Start}})
	p.Runs = append(p.Runs, q.Runs...)
	p.Markdown += " " + q.Markdown
	p.Span.End = q.Span.End
}

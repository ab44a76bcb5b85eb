package briefing

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// A leaf is the reading of one leaf's content: its runs, and the line of
// Markdown that reads the same.
type leaf struct {
	t     *tree
	lines []text.Segment
	at    int // the line that the walk has reached
	cell  bool
	// commented is true behind a comment, which leaves no second blank where it stood
	// between two.
	commented bool
	runs      []Run
	line      lineWriter
}

// A styling is what holds for everything inside an inline construct.
type styling struct {
	style  RunStyle
	target string
}

// leaf fills in node's Runs and Markdown from n's content.
func (t *tree) leaf(n ast.Node, node *Node) {
	if long := oversizeOf(n); long != nil {
		node.Runs = t.plainRuns(long.Lines())
		return
	}
	l := t.newLeaf(n)
	l.cell = node.Kind == NodeCell
	l.walk(n, styling{})
	l.trim()
	node.Runs = l.runs
	if !t.runsOnly {
		node.Markdown = l.markdown(n, node.Kind)
	}
}

func oversizeOf(n ast.Node) *oversize {
	if long, ok := n.(*oversize); ok {
		return long
	}
	long, _ := n.FirstChild().(*oversize)
	return long
}

func (t *tree) newLeaf(n ast.Node) *leaf {
	lines := n.Lines()
	l := &leaf{t: t, lines: lines.Sliced(0, lines.Len()), runs: make([]Run, 0, n.ChildCount())}
	l.line.init(t.text, l.lines)
	return l
}

// inlineRuns reads source, a paragraph's lines as they stand in the text at
// base, and returns its runs and its Node.Markdown.
func inlineRuns(source string, base int) ([]Run, string) {
	t := newTree(source, base, nil)
	var all Node
	for n := t.parse(inlineGrammar()).FirstChild(); n != nil; n = n.NextSibling() {
		var node Node
		t.leaf(n, &node)
		all.Runs = append(all.Runs, node.Runs...)
		if all.Markdown != "" {
			all.Markdown += " "
		}
		all.Markdown += node.Markdown
	}
	return all.Runs, all.Markdown
}

// plainRuns shows lines as they are written.
func (t *tree) plainRuns(lines *text.Segments) []Run {
	var runs []Run
	for i := range lines.Len() {
		line := lines.At(i)
		span := t.span(line.Start, line.Stop)
		if n := len(runs); n > 0 && !span.Empty() {
			runs = append(runs, Run{Text: " ", Span: Span{runs[n-1].Span.End, span.Start}})
		}
		runs = t.uncommentedRuns(runs, span)
	}
	return runs
}

// uncommentedRuns appends a line as it is written, without the comments in it.
func (t *tree) uncommentedRuns(runs []Run, line Span) []Run {
	add := func(from, to int) {
		words := t.text[from-t.base : to-t.base]
		if n := len(runs); n > 0 && strings.HasSuffix(runs[n-1].Text, " ") {
			words = strings.TrimLeft(words, " \t")
		}
		if words != "" {
			runs = append(runs, Run{Text: words, Span: Span{to - len(words), to}, Exact: true})
		}
	}
	from := line.Start
	for at := from; at < line.End; {
		i := strings.Index(t.text[at-t.base:line.End-t.base], "<!--")
		if i < 0 {
			break
		}
		at += i
		length := CommentAt(t.text[at-t.base : line.End-t.base])
		if length > 0 {
			add(from, at)
			from = at + length
		}
		at += max(length, len("<!--"))
	}
	add(from, line.End)
	return runs
}

func (l *leaf) walk(parent ast.Node, in styling) {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		l.inline(c, in)
	}
}

func (l *leaf) inline(n ast.Node, in styling) {
	switch n := n.(type) {
	case *ast.Text:
		l.words(n, in)
	case *ast.CodeSpan:
		l.code(n, in)
	case *ast.Emphasis:
		style := Emphasis
		if n.Level == 2 {
			style = Strong
		}
		in.style |= style
		l.walk(n, in)
	case *extast.Strikethrough:
		in.style |= Struck
		l.walk(n, in)
	case *ast.Link:
		l.link(n, n.Destination, n.Reference, in, Link)
	case *ast.Image:
		l.link(n, n.Destination, n.Reference, in, Image)
	case *ast.AutoLink:
		l.autoLink(n, in)
	case *ast.RawHTML:
		l.html(n, in)
	case *citation:
		l.citation(n, in)
	case *extast.TaskCheckBox:
		start := l.lines[0].Start
		l.line.replace(start, l.t.notes.inline[n].end, "")
	}
}

// words adds a text node and the line break after it.
func (l *leaf) words(n *ast.Text, in styling) {
	s := n.Segment
	if l.commented {
		s.Start = l.rejoin(s.Start, s.Stop)
	}
	if n.IsRaw() {
		l.exact(s.Start, s.Stop, in)
	} else {
		l.resolved(s.Start, s.Stop, in)
	}
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	next := l.nextLine(s.Stop)
	if n.HardLineBreak() {
		l.mark(BreakMark, Span{s.Stop, next}, styling{style: in.style | Break}, "")
		l.line.mark(s.Stop, next, BreakMark, 1)
		return
	}
	if l.commented && s.IsEmpty() && l.endsBlank() {
		l.line.replace(s.Stop, next, "")
		return
	}
	l.commented = false
	l.inexact(" ", Span{s.Stop, next}, in)
	l.line.softBreak(s.Stop, next)
}

// rejoin passes over the blanks at the beginning of the words from start to end that
// follow a comment, if there is one before it, and returns where the words begin.
func (l *leaf) rejoin(start, end int) int {
	words := start
	if l.endsBlank() {
		words = end - len(strings.TrimLeft(l.t.text[start:end], " \t"))
		l.line.replace(start, words, "")
	}
	l.commented = words == end
	return words
}

// endsBlank reports whether what has been read ends in a blank, or is nothing.
func (l *leaf) endsBlank() bool {
	if len(l.runs) == 0 {
		return true
	}
	last := &l.runs[len(l.runs)-1]
	return last.Style&Break != 0 || strings.HasSuffix(last.Text, " ")
}

// nextLine is where the line after the one with the byte at pos begins. pos only
// grows.
func (l *leaf) nextLine(pos int) int {
	for l.at+1 < len(l.lines) && pos >= l.lines[l.at].Stop {
		l.at++
	}
	if l.at+1 == len(l.lines) {
		return l.lines[l.at].Stop
	}
	return l.lines[l.at+1].Start
}

// exact adds the source at [start, end) as it is.
func (l *leaf) exact(start, end int, in styling) {
	if start >= end {
		return
	}
	span := Span{l.t.base + start, l.t.base + end}
	if n := len(l.runs); n > 0 {
		last := &l.runs[n-1]
		if last.Exact && last.Span.End == span.Start && last.Style == in.style && last.Target == in.target {
			last.Span.End = span.End
			last.Text = l.t.text[last.Span.Start-l.t.base : end]
			return
		}
	}
	l.runs = append(l.runs, Run{
		Text: l.t.text[start:end], Span: span, Exact: true, Style: in.style, Target: in.target,
	})
}

// inexact adds words that stand for the source at s, which counts the piece's
// bytes.
func (l *leaf) inexact(words string, s Span, in styling) {
	l.runs = append(l.runs, Run{
		Text: words, Span: Span{l.t.base + s.Start, l.t.base + s.End}, Style: in.style, Target: in.target,
	})
}

func (l *leaf) mark(mark rune, s Span, in styling, key string) {
	l.inexact(string(mark), s, in)
	l.runs[len(l.runs)-1].Key = key
}

// code adds a code span, whose line ends are spaces. In a table cell, a pipe is
// escaped even there (GFM 0.29, section 4.10).
func (l *leaf) code(n *ast.CodeSpan, in styling) {
	in.style |= CodeSpan
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		words, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		start, end := words.Segment.Start, words.Segment.Stop
		if l.cell {
			start = l.pipes(start, end, in)
		}
		lineEnd := start + len(strings.TrimRight(l.t.text[start:end], "\r\n"))
		l.exact(start, lineEnd, in)
		if lineEnd < end {
			l.inexact(" ", Span{lineEnd, end}, in)
		}
	}
}

// pipes adds the code in [start, end) up to the last escaped pipe, and returns
// where the rest begins.
func (l *leaf) pipes(start, end int, in styling) int {
	for {
		i := strings.Index(l.t.text[start:end], `\|`)
		if i < 0 {
			return start
		}
		l.exact(start, start+i, in)
		l.line.replace(start+i, start+i+1, "")
		start += i + 1
		l.exact(start, start+1, in)
		start++
	}
}

// html drops a tag, of which only a line break is a part of the text.
func (l *leaf) html(n *ast.RawHTML, in styling) {
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	l.line.doubtful = true
	if isBreakTag(l.t.text[first.Start:last.Stop]) {
		l.mark(BreakMark, Span{first.Start, last.Stop}, styling{style: in.style | Break}, "")
		l.line.mark(first.Start, last.Stop, BreakMark, 1)
		return
	}
	l.commented = l.commented || strings.HasPrefix(l.t.text[first.Start:last.Stop], "<!--")
	l.line.replace(first.Start, last.Stop, "")
}

func isBreakTag(tag string) bool {
	const open = "<br"
	return len(tag) > len(open) && strings.EqualFold(tag[:len(open)], open) &&
		strings.ContainsRune(" \t\r\n/>", rune(tag[len(open)]))
}

func (l *leaf) citation(n *citation, in styling) {
	in.style |= Cite
	for _, k := range n.keys {
		l.mark(CitationMark, k.span, in, k.key)
	}
	l.line.mark(n.start, n.end, CitationMark, len(n.keys))
}

// trim takes the blanks from the runs' ends that are left where a tag was.
func (l *leaf) trim() {
	for len(l.runs) > 0 && l.trimRun(&l.runs[0], true) {
		l.runs = l.runs[1:]
	}
	for n := len(l.runs); n > 0 && l.trimRun(&l.runs[n-1], false); n-- {
		l.runs = l.runs[:n-1]
	}
}

// trimRun takes the blanks from r's beginning or end, and reports whether
// nothing is left of it. A blank that is written as a reference stays.
func (l *leaf) trimRun(r *Run, left bool) bool {
	switch {
	case r.Style&CodeSpan != 0:
		return false
	case !r.Exact:
		return r.Text == " " && l.t.text[r.Span.Start-l.t.base] != '&'
	case left:
		r.Text = strings.TrimLeft(r.Text, " \t\r\n")
		r.Span.Start = r.Span.End - len(r.Text)
	default:
		r.Text = strings.TrimRight(r.Text, " \t\r\n")
		r.Span.End = r.Span.Start + len(r.Text)
	}
	return r.Text == ""
}

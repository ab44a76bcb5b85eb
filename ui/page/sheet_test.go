package page

import (
	"fmt"
	"sort"
	"strings"

	"lede/briefing"
)

// A sheet is a document whose trees are made by hand, with the source they stand
// in: what a parser would make of its text, without one.
type sheet struct {
	text   strings.Builder
	blocks []briefing.Block
	starts []int // of chunks
	prefix string
}

// A word is a run to be: a text in a style.
type word struct {
	text   string
	style  briefing.RunStyle
	target string
	key    string
}

func say(text string) word                   { return word{text: text} }
func strong(text string) word                { return word{text: text, style: briefing.Strong} }
func emphasis(text string) word              { return word{text: text, style: briefing.Emphasis} }
func code(text string) word                  { return word{text: text, style: briefing.CodeSpan} }
func link(text, target string) word          { return word{text: text, style: briefing.Link, target: target} }
func cite(key string) word                   { return word{style: briefing.Cite, key: key} }
func lineBreak() word                        { return word{style: briefing.Break} }
func (s *sheet) at() int                     { return s.text.Len() }
func (s *sheet) put(format string, a ...any) { fmt.Fprintf(&s.text, format, a...) }

// leaf writes one line and returns its node.
func (s *sheet) leaf(kind briefing.NodeKind, words ...word) briefing.Node {
	n := briefing.Node{Kind: kind, Span: briefing.Span{Start: s.at()}}
	var md strings.Builder
	both := func(text string) { s.put("%s", text); md.WriteString(text) }
	for _, w := range words {
		run := briefing.Run{Text: w.text, Style: w.style, Target: w.target, Key: w.key, Exact: true}
		before, after := "", ""
		switch {
		case w.style&briefing.Strong != 0:
			before, after = "**", "**"
		case w.style&briefing.Emphasis != 0:
			before, after = "*", "*"
		case w.style&briefing.Struck != 0:
			before, after = "~~", "~~"
		case w.style&briefing.CodeSpan != 0:
			before, after = "`", "`"
		case w.style&briefing.Image != 0:
			before, after = "![", "]("+w.target+")"
		case w.style&briefing.Link != 0:
			before, after = "[", "]("+w.target+")"
		}
		start := s.at()
		switch {
		case w.style&briefing.Cite != 0:
			s.put("[^%s]", w.key)
			run.Text, run.Exact = string(briefing.CitationMark), false
			md.WriteString(run.Text)
			run.Span = briefing.Span{Start: start, End: s.at()}
		case w.style&briefing.Break != 0:
			s.put("\\\n%s", s.prefix)
			run.Text, run.Exact = string(briefing.BreakMark), false
			md.WriteString(run.Text)
			run.Span = briefing.Span{Start: start, End: s.at()}
		default:
			both(before)
			run.Span = briefing.Span{Start: s.at(), End: s.at() + len(w.text)}
			both(w.text)
			both(after)
		}
		n.Runs = append(n.Runs, run)
	}
	n.Markdown = md.String()
	s.put("\n")
	n.Span.End = s.at()
	return n
}

func (s *sheet) para(words ...word) briefing.Node { return s.leaf(briefing.NodeParagraph, words...) }

func (s *sheet) heading(level int, text string) briefing.Node {
	start := s.at()
	s.put("%s ", strings.Repeat("#", level))
	n := s.leaf(briefing.NodeHeading, say(text))
	n.Span.Start, n.Level = start, level
	return n
}

// inside writes what fill writes behind a marker, further lines behind as many
// spaces, or behind the marker again in a quotation.
func (s *sheet) inside(kind briefing.NodeKind, marker string, fill func() []briefing.Node) briefing.Node {
	n := briefing.Node{Kind: kind, Span: briefing.Span{Start: s.at()}}
	was := s.prefix
	s.put("%s", marker)
	if kind == briefing.NodeQuote {
		s.prefix += marker
	} else {
		s.prefix += strings.Repeat(" ", len(marker))
	}
	n.Children = fill()
	s.prefix = was
	n.Span.End = s.at()
	return n
}

// list writes items, each of which writes its own children.
func (s *sheet) list(ordered, tight bool, items ...func() []briefing.Node) briefing.Node {
	n := briefing.Node{Kind: briefing.NodeList, Ordered: ordered, Tight: tight, Number: 1, Span: briefing.Span{Start: s.at()}}
	for i, item := range items {
		marker := "- "
		if ordered {
			marker = fmt.Sprintf("%d. ", i+1)
		}
		if i > 0 {
			s.put("%s", s.prefix)
		}
		n.Children = append(n.Children, s.inside(briefing.NodeItem, marker, item))
	}
	n.Span.End = s.at()
	return n
}

func (s *sheet) item(words ...word) func() []briefing.Node {
	return func() []briefing.Node { return []briefing.Node{s.para(words...)} }
}

// table writes a table; the first row is the header.
func (s *sheet) table(aligns []briefing.Align, rows ...[]string) briefing.Node {
	n := briefing.Node{Kind: briefing.NodeTable, Span: briefing.Span{Start: s.at()}}
	for i, row := range rows {
		r := briefing.Node{Kind: briefing.NodeRow, Span: briefing.Span{Start: s.at()}}
		for k, text := range row {
			s.put("| ")
			start := s.at()
			s.put("%s ", text)
			c := briefing.Node{Kind: briefing.NodeCell, Span: briefing.Span{Start: start, End: start + len(text)}, Markdown: text}
			if k < len(aligns) {
				c.Align = aligns[k]
			}
			if text != "" {
				c.Runs = []briefing.Run{{Text: text, Span: c.Span, Exact: true}}
			}
			r.Children = append(r.Children, c)
		}
		s.put("|\n")
		r.Span.End = s.at()
		if i == 0 {
			s.put("%s\n", strings.Repeat("|---", len(row))+"|")
		}
		n.Children = append(n.Children, r)
	}
	n.Span.End = s.at()
	return n
}

// literal writes a leaf whose one run is the text as it stands.
func (s *sheet) literal(kind briefing.NodeKind, before, text, after string) briefing.Node {
	n := briefing.Node{Kind: kind, Span: briefing.Span{Start: s.at()}, Markdown: text}
	s.put("%s", before)
	n.Tag = strings.Trim(before, "`\n")
	n.Runs = []briefing.Run{{Text: text, Span: briefing.Span{Start: s.at(), End: s.at() + len(text)}, Exact: true}}
	s.put("%s%s", text, after)
	n.Span.End = s.at()
	return n
}

// add makes the node a block, with a blank line under it.
func (s *sheet) add(n briefing.Node) briefing.Span {
	s.put("\n")
	s.blocks = append(s.blocks, briefing.Block{Node: n, Span: briefing.Span{Start: n.Span.Start, End: s.at()}})
	return n.Span
}

// chunk begins a chunk.
func (s *sheet) chunk() { s.starts = append(s.starts, s.at()) }

func (s *sheet) Chunks() int { return len(s.starts) + 1 }

func (s *sheet) Chunk(i int) briefing.Span {
	span := briefing.Span{End: s.at()}
	if i > 0 {
		span.Start = s.starts[i-1]
	}
	if i < len(s.starts) {
		span.End = s.starts[i]
	}
	return span
}

func (s *sheet) ChunkAt(offset int) int {
	return sort.Search(len(s.starts), func(i int) bool { return s.starts[i] > offset })
}

func (s *sheet) ChunkBlocks(i int) []briefing.Block {
	span := s.Chunk(i)
	var out []briefing.Block
	for _, b := range s.blocks {
		if span.Contains(b.Span.Start) {
			out = append(out, b)
		}
	}
	return out
}

// page draws the sheet.
func (s *sheet) page(doc *briefing.Document, o Options) *Page {
	doc.Text = s.text.String()
	doc.Surveyed = len(doc.Text)
	p := newPage(doc, s, o)
	p.glamour.deadline *= 200 // a slow machine draws the same
	return p
}

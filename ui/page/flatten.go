package page

import (
	"strings"

	"lede/briefing"
)

// A flattener turns the blocks of one chunk into strips.
type flattener struct {
	page   *Page
	chunk  int
	strips []strip

	opens int // frames that the next strip begins
	start int // where the outermost of them starts; -1 when there is none

	role    role
	section int
	above   int
	passage briefing.Span

	folded   briefing.Span // the furniture for which there is a line already
	unfolded fold          // the furniture that the next strip begins
}

// A gap is the blank rows after something, and the frame in which they stand.
type gap struct {
	rows   int
	around *frame
}

// flatten lists the strips of the i-th chunk.
func (p *Page) flatten(i int, blocks []briefing.Block) []strip {
	f := &flattener{page: p, chunk: i, start: -1}
	begins := i == 0 || i == 1 && p.frontMatterAlone(p.source.Chunk(0))
	for k := range blocks {
		f.top(&blocks[k], begins && len(f.strips) == 0)
	}
	if i == 0 && p.mast.shown() {
		if len(f.strips) == 0 {
			f.strips = append(f.strips, strip{kind: stripMarker, section: -1, after: 1})
		}
		f.strips[0].masthead = true
	}
	if i == 0 && len(f.strips) > 0 {
		f.strips[0].start = 0
	}
	return f.strips
}

// frontMatterAlone reports whether the first chunk holds nothing but front matter.
func (p *Page) frontMatterAlone(first briefing.Span) bool {
	after := briefing.Span{Start: min(p.doc.Meta.Span.End, first.End), End: first.End}
	return strings.TrimSpace(after.Of(p.doc.Text)) == ""
}

// top flattens one top-level block.
func (f *flattener) top(b *briefing.Block, firstOfAll bool) {
	p := f.page
	f.role, f.section, f.above, f.passage = roleBody, -1, 0, b.Node.Span
	after := gap{rows: 1}
	if fold, ok := p.foldAt(b); ok {
		f.fold(b, fold)
		if !p.options.Furniture {
			return
		}
		f.role = roleFurniture
	}
	n := &b.Node
	switch {
	case n.Kind == briefing.NodeHeading:
		f.heading(b, firstOfAll)
		return
	case n.Kind == briefing.NodeFootnote:
		if strings.HasPrefix(p.doc.Text[min(b.Span.End, len(p.doc.Text)):], "[^") {
			after.rows = 0
		}
	case n.Kind == briefing.NodeDefinitionTerm:
		after.rows = 0
	case f.role == roleFurniture:
	case p.holds(n, p.doc.Headline.Span) && p.mast.inText:
		f.role = roleHeadline
	case p.holds(n, p.doc.Standfirst):
		f.role = roleStandfirst
	case n.Kind == briefing.NodeParagraph && p.holds(n, p.doc.Byline) && 2*p.doc.Byline.Len() > n.Span.Len():
		f.role = roleByline
	}
	from := len(f.strips)
	f.node(n, nil, 0, after)
	f.setOrigin(n, from)
}

// fold emits the line that stands for a group of furniture, at its first block.
func (f *flattener) fold(b *briefing.Block, fold fold) {
	if f.folded == fold.span || f.folded.Empty() && !f.page.foldBegins(f.chunk, fold) {
		return
	}
	f.folded = fold.span
	if f.page.options.Furniture {
		f.unfolded = fold
		return
	}
	f.passage = fold.span
	f.emit(strip{kind: stripFold, node: &b.Node, fold: fold}, b.Node.Span.Start, gap{rows: 1})
}

// heading flattens a heading at the top level.
func (f *flattener) heading(b *briefing.Block, firstOfAll bool) {
	p, n := f.page, &b.Node
	if f.role == roleBody {
		f.role = roleHeading
	}
	section := p.sectionOf(b)
	f.section = section
	after := gap{rows: 1}
	if n.Level > 2 {
		after.rows = 0
	}
	if p.mast.inText && p.holds(n, p.doc.Headline.Span) {
		f.role, after.rows = roleHeadline, 1
	} else if n.Level <= 2 && !firstOfAll && p.options.Width >= roomy {
		f.above = 1
	}
	from := len(f.strips)
	f.leaf(n, nil, after)
	if len(f.strips) > from && section >= 0 {
		s := p.doc.Sections[section]
		last := &f.strips[len(f.strips)-1]
		// To a reader, what is set aside is something.
		last.empty = f.role == roleHeading && s.Empty() && s.Span.End <= p.doc.Surveyed && len(p.foldsIn(s.Span)) == 0
		if last.empty {
			last.after = 1
		}
	}
	f.setOrigin(n, from)
}

// setOrigin has what the front matter says of the piece stand under the last strip
// of n, if that is its place.
func (f *flattener) setOrigin(n *briefing.Node, from int) {
	if len(f.strips) > from && f.page.mast.standsUnder(n.Span) {
		f.strips[len(f.strips)-1].origin = true
	}
}

// node flattens any node; depth counts the lists around it.
func (f *flattener) node(n *briefing.Node, fr *frame, depth int, after gap) {
	switch n.Kind {
	case briefing.NodeFrontMatter, briefing.NodeLinkDefinition, briefing.NodeBlank:
	case briefing.NodeList:
		f.list(n, fr, depth+1, after)
	case briefing.NodeQuote:
		f.quote(n, fr, depth, after)
	case briefing.NodeFootnote:
		f.note(n, fr, depth, after)
	case briefing.NodeTable:
		f.table(n, fr, after)
	case briefing.NodeDefinition:
		in := &frame{parent: fr, kind: frameIndent}
		f.open(n)
		f.children(n.Children, in, depth, true, after)
	case briefing.NodeCode:
		f.code(n, fr, after)
	case briefing.NodeHTML:
		f.html(n, fr, after)
	case briefing.NodeFurniture:
		f.aside(n, fr, after)
	case briefing.NodeRule:
		f.passage = n.Span
		f.emit(strip{kind: stripRule, node: n, frame: fr}, n.Span.Start, after)
	case briefing.NodeDefinitionTerm:
		was := f.role
		f.role = roleTerm
		f.leaf(n, fr, after)
		f.role = was
	default:
		switch {
		case len(n.Children) > 0:
			f.children(n.Children, fr, depth, n.Tight, after)
		case n.IsFigure():
			f.figure(n, fr, after)
		default:
			f.leaf(n, fr, after)
		}
	}
}

// open counts a frame that the next strip begins.
func (f *flattener) open(n *briefing.Node) {
	f.opens++
	if f.start < 0 {
		f.start = n.Span.Start
	}
}

// children flattens nodes that follow each other inside the frame.
func (f *flattener) children(nodes []briefing.Node, fr *frame, depth int, tight bool, after gap) {
	for i := range nodes {
		between := after
		if i+1 < len(nodes) {
			between = gap{rows: 1, around: fr}
			next := &nodes[i+1]
			switch {
			case tight && (next.Kind == briefing.NodeList || nodes[i].Kind == briefing.NodeList),
				nodes[i].Kind == briefing.NodeDefinitionTerm,
				f.page.attributes(next):
				between.rows = 0
			}
		}
		f.node(&nodes[i], fr, depth, between)
	}
}

func (f *flattener) list(n *briefing.Node, fr *frame, depth int, after gap) {
	for i := range n.Children {
		item := &n.Children[i]
		between := after
		if i+1 < len(n.Children) {
			between = gap{around: fr}
			if !n.Tight {
				between.rows = 1
			}
		}
		if item.Kind != briefing.NodeItem {
			f.node(item, fr, depth, between)
			continue
		}
		f.open(item)
		in := itemFrame(fr, n, item, i, depth)
		f.filled(item, in, between, func() { f.children(item.Children, in, depth, n.Tight, between) })
	}
}

// filled flattens what a frame holds, and shows the frame's own sign if that is
// nothing.
func (f *flattener) filled(n *briefing.Node, in *frame, after gap, fill func()) {
	from := len(f.strips)
	fill()
	if len(f.strips) == from {
		f.passage = n.Span
		f.emit(strip{kind: stripMarker, node: n, frame: in}, n.Span.Start, after)
	}
}

func (f *flattener) quote(n *briefing.Node, fr *frame, depth int, after gap) {
	in := &frame{parent: fr, kind: frameQuote, callout: n.Callout}
	f.open(n)
	was := f.role
	if f.role == roleBody && (n.Callout == "" || n.Callout == briefing.PullQuote) {
		f.role = roleQuote
	}
	f.filled(n, in, after, func() { f.children(n.Children, in, depth, false, after) })
	f.role = was
}

func (f *flattener) note(n *briefing.Node, fr *frame, depth int, after gap) {
	in := &frame{parent: fr, kind: frameNote, key: n.Tag}
	f.open(n)
	was := f.role
	f.role = roleNote
	f.filled(n, in, after, func() { f.children(n.Children, in, depth, false, after) })
	f.role = was
}

// emit adds a strip that starts at start, or with the frames it opens.
func (f *flattener) emit(s strip, start int, after gap) {
	s.role, s.section, s.passage = f.role, f.section, f.passage
	s.opens, s.above = f.opens, f.above
	s.after, s.around = after.rows, after.around
	if s.kind != stripFold {
		s.fold, f.unfolded = f.unfolded, fold{}
	}
	s.start = start
	if f.start >= 0 {
		s.start = min(start, f.start)
	}
	if n := len(f.strips); n > 0 {
		s.start = max(s.start, f.strips[n-1].start+1)
	}
	f.opens, f.start, f.above, f.section = 0, -1, 0, -1
	f.strips = append(f.strips, s)
}

package page

import "lede/briefing"

// roomy is the width, in cells, from which headings get more air.
const roomy = 48

// A layout puts the rows of one strip together.
type layout struct {
	page   *Page
	strip  *strip
	margin margin
	begun  bool // the margin's first row has been used
	at     int  // where a row belongs that shows no words
	rows   []Row
	build  rowBuilder
	cs     []cluster
}

// lay lays out a strip.
func (p *Page) lay(s *strip) []Row {
	l := &layout{page: p, strip: s, at: s.start, cs: p.scratch[:0]}
	if s.masthead {
		p.mastheadRows(l)
	}
	for range s.above {
		l.blank(nil)
	}
	if s.kind != stripFold && !s.fold.span.Empty() {
		l.flow(p.foldLine(s))
	}
	l.margin = p.marginOf(s.frame, s.opens)
	l.labels()
	l.body()
	if n := len(l.rows); n > 0 {
		l.at = max(l.at, l.rows[n-1].Span.End-1)
	}
	if s.empty || s.origin {
		l.margin, l.begun = margin{}, false
	}
	if s.origin {
		p.rowsUnder(l)
	}
	if s.empty {
		l.blank(nil)
		l.flow([]frag{{text: "This section is empty.", pen: p.pens.notice}})
	}
	for range s.after {
		l.blank(s.around)
	}
	p.scratch = l.cs
	return l.rows
}

// body draws what the strip is for.
func (l *layout) body() {
	p, s := l.page, l.strip
	switch s.kind {
	case stripMarker:
		if s.node != nil {
			l.marker()
		}
	case stripRule:
		room := p.options.Width - l.margin.width
		l.start()
		for l.build.cols < l.margin.width+min(room, 12) {
			l.build.add(&cluster{text: p.theme.Glyph.HRule, width: 1, pen: p.pens.rule, src: s.node.Span})
		}
		l.end()
	case stripFold:
		first := len(l.rows)
		l.flow(p.foldLine(s))
		for i := first; i < len(l.rows); i++ {
			l.rows[i].Fold = s.fold.span
		}
	case stripHTML:
		frags := make([]frag, len(s.frags))
		for i, f := range s.frags {
			f.pen = p.basePen(s)
			frags[i] = f
		}
		l.flow(frags)
	case stripCode:
		l.code(p.codeFrags(s))
	case stripRow:
		p.tableRow(l)
	case stripRecord:
		l.flow(p.recordFrags(s))
	default:
		l.text()
	}
}

// text draws a leaf of running text.
func (l *layout) text() {
	p, s := l.page, l.strip
	first := len(l.rows)
	l.flow(p.frags(part(s.node.Runs, s.from, s.to), p.leafOf(s, s.node)))
	if len(l.rows) == first && (s.opens > 0 || s.section >= 0) {
		l.marker()
	}
	if s.section >= 0 && len(l.rows) > first {
		l.rows[first].Section = s.section
	}
}

// leafOf says what the strip's leaf is drawn with.
func (p *Page) leafOf(s *strip, n *briefing.Node) leaf {
	l := leaf{base: p.basePen(s), tints: p.tintsOf(n.Span), whole: whole(s), source: n.Markdown}
	if n.IsFigure() {
		l.whole, l.figure = false, true
	}
	return l
}

// flow breaks frags into rows.
func (l *layout) flow(frags []frag) {
	if !l.begun && len(l.margin.inline) > 0 {
		frags = append(l.margin.inline[:len(l.margin.inline):len(l.margin.inline)], frags...)
	}
	l.cs = appendClusters(l.cs[:0], frags, collapse)
	room := l.page.options.Width - l.margin.width
	for _, ln := range breakLines(l.cs, room) {
		if ln.from == ln.to && l.strip.kind == stripHTML {
			continue
		}
		l.row(l.cs[ln.from:ln.to])
	}
}

// code draws literal lines; where one is too long, it goes on under a mark.
func (l *layout) code(frags []frag) {
	p := l.page
	l.cs = appendClusters(l.cs[:0], frags, preserve)
	room := p.options.Width - l.margin.width - codeIndent
	cs := l.cs
	for i, ln := range hardLines(cs, room) {
		l.start()
		if i > 0 && ln.from > 0 && !cs[ln.from-1].hard {
			l.build.add(&cluster{text: p.theme.Glyph.Current, width: 1, pen: p.pens.muted})
		}
		l.build.pad(l.margin.width+codeIndent, pen{})
		for j := ln.from; j < ln.to; j++ {
			l.build.add(&cs[j])
		}
		l.end()
	}
}

// codeIndent is how far code stands in from the text, in cells.
const codeIndent = 2

// marker draws a row with nothing but the margin.
func (l *layout) marker() {
	if len(l.margin.inline) > 0 && !l.begun {
		l.flow(nil)
		return
	}
	l.start()
	l.end()
}

// labels draws the labels of the callouts that the strip opens.
func (l *layout) labels() {
	var opened []*frame
	f := l.strip.frame
	for range l.strip.opens {
		if f == nil {
			break
		}
		if f.callout != "" {
			opened = append(opened, f)
		}
		f = f.parent
	}
	for i := len(opened) - 1; i >= 0; i-- {
		l.flow(l.page.label(opened[i].callout))
	}
}

// blank draws an empty row inside the frame around.
func (l *layout) blank(around *frame) {
	m := l.page.marginOf(around, 0)
	for i := range m.rest {
		l.build.add(&m.rest[i])
	}
	l.end()
}

// row draws one line of text.
func (l *layout) row(cs []cluster) {
	l.start()
	for i := range cs {
		l.build.add(&cs[i])
	}
	l.end()
}

// start begins a row with the margin.
func (l *layout) start() {
	side := l.margin.rest
	if !l.begun {
		side = l.margin.first
	}
	l.begun = true
	for i := range side {
		l.build.add(&side[i])
	}
}

// end completes a row.
func (l *layout) end() {
	r := l.build.row(l.at)
	r.Span.Start = max(r.Span.Start, l.at)
	r.Span.End = max(r.Span.End, r.Span.Start)
	l.at = r.Span.Start
	l.rows = append(l.rows, r)
}

// basePen is the pen of a strip's words before markup.
func (p *Page) basePen(s *strip) pen {
	switch s.role {
	case roleHeadline:
		return p.pens.headline
	case roleStandfirst:
		return p.pens.standfirst
	case roleByline:
		return p.pens.byline
	case roleCaption:
		return p.pens.muted
	case roleHeading:
		return p.headingPen(s.section)
	case roleTerm:
		return p.pens.body.with(p.pens.strong)
	case roleQuote:
		return p.pens.quote
	case roleNote:
		return p.pens.muted
	case roleFurniture:
		return p.pens.furniture
	}
	if s.node != nil && s.node.Kind == briefing.NodeHeading {
		return p.pens.heading
	}
	return p.pens.body
}

// headingPen is bold, in the accent of the section's kind where the kind has
// one that is not grey.
func (p *Page) headingPen(section int) pen {
	if section < 0 || section >= len(p.doc.Sections) {
		return p.pens.heading
	}
	accent := penOf(p.theme.Accent(p.doc.Sections[section].Kind))
	if accent == p.pens.muted {
		return p.pens.heading
	}
	return p.pens.heading.with(pen{fg: accent.fg})
}

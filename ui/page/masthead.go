package page

import (
	"strings"

	"lede/briefing"
)

// A masthead is what the document says of itself before its text begins.
type masthead struct {
	inText     bool   // the headline is a block of the text, and drawn there
	headline   string // where it is not
	span       briefing.Span
	derived    string // what a headline that is not stated was made from
	standfirst string // of the front matter
	origin     string // byline, dates and outlet
	originAt   int    // origin stands under the block that holds this offset; -1: under the headline
}

// mastheadOf collects what is stated, and nothing else.
func mastheadOf(doc *briefing.Document) masthead {
	h, meta := doc.Headline, doc.Meta
	m := masthead{originAt: -1}
	switch {
	case h.Derived && h.Span.Empty():
		m.derived = "its name"
	case h.Derived:
		m.derived = "its first words"
	}
	m.inText = !h.Derived && !h.Span.Empty() && h.Span.Start >= meta.Span.End
	if !m.inText {
		m.headline = h.Text
		if !h.Derived && h.Span.End <= meta.Span.End {
			m.span = h.Span
		}
	}
	inText := !doc.Standfirst.Empty() && doc.Standfirst.Start >= meta.Span.End
	switch {
	case inText:
		m.originAt = doc.Standfirst.Start
	case m.inText:
		m.originAt = h.Span.Start
	}
	if !inText {
		m.standfirst = meta.Standfirst
	}
	var parts []string
	add := func(prefix, part string) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, prefix+part)
		}
	}
	if doc.Byline.Empty() || doc.Byline.End <= meta.Span.End {
		add("", meta.Byline)
	}
	add("", meta.Published)
	if meta.Updated != meta.Published {
		add("updated ", meta.Updated)
	}
	add("", meta.Outlet)
	m.origin = strings.Join(parts, " · ")
	return m
}

// shown reports whether the masthead has rows above the first block.
func (m masthead) shown() bool {
	return !m.inText && m.headline != "" || m.standfirst != "" || m.origin != "" && m.originAt < 0
}

// originAfter reports whether the line of origin stands under the block at s.
func (m masthead) originAfter(s briefing.Span) bool {
	return m.origin != "" && m.originAt >= 0 && s.Contains(m.originAt)
}

// mastheadRows draws the masthead above the first block.
func (p *Page) mastheadRows(l *layout) {
	m := p.mast
	if m.headline != "" {
		l.flow([]frag{{text: m.headline, src: m.span, pen: p.pens.headline}})
		if m.derived != "" {
			l.flow([]frag{{text: "The document states no headline; this one is taken from " + m.derived + ".", pen: p.pens.notice}})
		}
	}
	if m.standfirst != "" {
		l.blank(nil)
		l.flow([]frag{{text: m.standfirst, pen: p.pens.standfirst}})
	}
	if m.origin != "" && m.originAt < 0 {
		l.blank(nil)
		p.originRow(l)
	}
	if l.strip.node != nil {
		l.blank(nil)
	}
}

func (p *Page) originRow(l *layout) {
	l.flow([]frag{{text: p.mast.origin, pen: p.pens.byline}})
}

// holds reports whether the span, if there is one, begins in the node.
func (p *Page) holds(n *briefing.Node, s briefing.Span) bool {
	return !s.Empty() && n.Span.Contains(s.Start)
}

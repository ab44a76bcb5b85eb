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
	embargo    string // as the front matter states it
	standfirst string // of the front matter
	origin     string // byline, dates and outlet
	// under is an offset: standfirst and origin stand under the block that holds it.
	// It is -1 where they stand in the masthead.
	under int
}

// mastheadOf collects what is stated, and nothing else.
func mastheadOf(doc *briefing.Document) masthead {
	h, meta := doc.Headline, doc.Meta
	m := masthead{under: -1, embargo: strings.TrimSpace(meta.Embargo)}
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
		m.under = doc.Standfirst.Start
	case m.inText:
		m.under = h.Span.Start
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
	return m.embargo != "" || m.headline != "" || m.under < 0 && (m.standfirst != "" || m.origin != "")
}

// standsUnder reports whether standfirst or origin stand under the block at s.
func (m masthead) standsUnder(s briefing.Span) bool {
	return (m.standfirst != "" || m.origin != "") && m.under >= 0 && s.Contains(m.under)
}

// mastheadRows draws the masthead above the first block.
func (p *Page) mastheadRows(l *layout) {
	m := p.mast
	if m.embargo != "" {
		l.flow([]frag{{text: p.theme.Glyph.Alarm + " Embargo: " + m.embargo, pen: p.pens.alarm}})
	}
	if m.headline != "" {
		l.apart()
		l.flow([]frag{{text: m.headline, src: m.span, pen: p.pens.headline}})
		if m.derived != "" {
			l.flow([]frag{{text: "The document states no headline; this one is taken from " + m.derived + ".", pen: p.pens.notice}})
		}
	}
	if m.under < 0 {
		p.standfirstRows(l)
		if m.origin != "" {
			l.apart()
			p.originRow(l)
		}
	}
	if l.strip.node != nil {
		l.apart()
	}
}

// rowsUnder draws what stands under a headline or a standfirst of the text.
func (p *Page) rowsUnder(l *layout) {
	p.standfirstRows(l)
	p.originRow(l)
}

func (p *Page) standfirstRows(l *layout) {
	if p.mast.standfirst != "" {
		l.apart()
		l.flow([]frag{{text: p.mast.standfirst, pen: p.pens.standfirst}})
	}
}

func (p *Page) originRow(l *layout) {
	l.flow([]frag{{text: p.mast.origin, pen: p.pens.byline}})
}

// apart draws an empty row between what has been drawn and what follows.
func (l *layout) apart() {
	if len(l.rows) > 0 {
		l.blank(nil)
	}
}

// holds reports whether the span, if there is one, begins in the node.
func (p *Page) holds(n *briefing.Node, s briefing.Span) bool {
	return !s.Empty() && n.Span.Contains(s.Start)
}

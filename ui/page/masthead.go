package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/edtf"
)

// A masthead is what the document says of itself before its text begins.
type masthead struct {
	inText     bool   // the headline is a block of the text, and drawn there
	headline   string // where it is not
	span       briefing.Span
	derived    string // what a headline that is not stated was made from
	embargo    string // as the front matter states it
	standfirst string // of the front matter
	origin     string // byline, outlet and dates
	original   string // what the text was converted from
	titled     string // the same and, where there is room, where the title was found
	// under is an offset: these three stand under the block that holds it. It is -1 where
	// they stand in the masthead.
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
	if meta.Outlet != meta.Byline {
		add("", meta.Outlet)
	}
	add("", edtf.English(meta.Published))
	if meta.Updated != meta.Published {
		add("updated ", edtf.English(meta.Updated))
	}
	m.origin = strings.Join(parts, " · ")
	m.original, m.titled = originalLine(meta.Original), titleLine(meta.Original)
	return m
}

// originalLine says in a line what the document was converted from; "" where it was not.
func originalLine(o briefing.Original) string {
	if o.Format == "" {
		return ""
	}
	line := "Original: " + o.Format
	switch {
	case strings.Contains(o.Read, o.Format): // it says both
		line = "Original: " + o.Read
	case o.Read != "":
		line += ", " + o.Read
	}
	return line
}

// titleLine is that line with where the title was found.
func titleLine(o briefing.Original) string {
	line := originalLine(o)
	for _, f := range o.From {
		if f.Field == "title" && line != "" {
			return line + " · title from " + f.Place
		}
	}
	return line
}

// shown reports whether the masthead has rows above the first block.
func (m masthead) shown() bool {
	return m.embargo != "" || m.headline != "" || m.under < 0 && m.tells()
}

// tells reports whether the front matter says anything of the piece besides its headline.
func (m masthead) tells() bool { return m.standfirst != "" || m.origin != "" || m.original != "" }

// standsUnder reports whether standfirst or origin stand under the block at s.
func (m masthead) standsUnder(s briefing.Span) bool {
	return m.tells() && m.under >= 0 && s.Contains(m.under)
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
		if m.origin != "" || m.original != "" {
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
	original := p.mast.titled
	if ansi.StringWidth(original) > p.options.Width {
		original = p.mast.original
	}
	for _, line := range []string{p.mast.origin, original} {
		if line != "" {
			l.flow([]frag{{text: line, pen: p.pens.byline}})
		}
	}
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

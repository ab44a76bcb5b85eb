package page

import (
	"strconv"

	"lede/briefing"
)

// A frame is something that stands around blocks and takes cells from their
// left: a list item, a quotation, an indent.
type frame struct {
	parent *frame
	kind   frameKind
	marker string // of an item
	width  int    // cells, where there is room
	// callout is the kind of a GitHub alert, whose label opens it.
	callout string
}

type frameKind uint8

const (
	frameItem frameKind = iota
	frameQuote
	frameIndent
	frameNote // a footnote's definition
)

const (
	// minText is how many cells are left for text, however deep it is nested.
	minText = 6
	// maxDepth is how many frames are drawn around a text; the outer ones are.
	maxDepth = 64
)

// chain lists the frames from the outermost in.
func (f *frame) chain() []*frame {
	var fs []*frame
	for ; f != nil; f = f.parent {
		fs = append(fs, f)
	}
	for i, j := 0, len(fs)-1; i < j; i, j = i+1, j-1 {
		fs[i], fs[j] = fs[j], fs[i]
	}
	return fs[:min(len(fs), maxDepth)]
}

// A margin is what stands to the left of a strip's text.
type margin struct {
	first, rest []cluster // on the first row, and on the others
	inline      []frag    // markers for which there was no room: they go with the text
	width       int
}

// marginOf lays out the frames around a strip, of which the innermost opens are
// begun by it. Frames for which there is no room are left out.
func (p *Page) marginOf(f *frame, opens int) margin {
	var m margin
	if f == nil {
		return m
	}
	room := p.options.Width - minText
	chain := f.chain()
	for i, fr := range chain {
		begins := i >= len(chain)-opens
		sign, pn := p.sign(fr)
		if m.width+fr.width > room {
			if begins && fr.kind != frameQuote && sign != "" {
				m.inline = append(m.inline, frag{text: sign + " ", pen: pn})
			}
			continue
		}
		m.width += fr.width
		switch {
		case fr.kind == frameQuote:
			m.first = appendSign(m.first, sign, pn, fr.width)
			m.rest = appendSign(m.rest, sign, pn, fr.width)
		case begins:
			m.first = appendSign(m.first, sign, pn, fr.width)
			m.rest = appendSign(m.rest, "", pn, fr.width)
		default:
			m.first = appendSign(m.first, "", pn, fr.width)
			m.rest = appendSign(m.rest, "", pn, fr.width)
		}
	}
	return m
}

// appendSign appends a sign and spaces up to width cells.
func appendSign(cs []cluster, sign string, pn pen, width int) []cluster {
	used := 0
	for _, c := range appendClusters(nil, []frag{{text: sign, pen: pn}}, preserve) {
		cs = append(cs, c)
		used += int(c.width)
	}
	for ; used < width; used++ {
		cs = append(cs, cluster{text: " ", width: 1})
	}
	return cs
}

// sign is what a frame shows in its margin.
func (p *Page) sign(f *frame) (string, pen) {
	switch f.kind {
	case frameQuote:
		if f.callout != "" {
			return p.theme.Glyph.Quote, p.calloutPen(f.callout)
		}
		return p.theme.Glyph.Quote, p.pens.rule
	case frameNote:
		return f.marker, p.pens.citation
	}
	return f.marker, p.pens.muted
}

// calloutPen is the accent of a GitHub alert.
func (p *Page) calloutPen(kind string) pen {
	switch kind {
	case "warning", "caution":
		return pen{fg: p.pens.alarm.fg}
	case "important":
		return pen{fg: p.pens.changed.fg}
	}
	return p.pens.muted
}

// label is the row that opens a callout.
func (p *Page) label(kind string) []frag {
	glyph := p.theme.Glyph.Current
	if kind == "warning" || kind == "caution" || kind == "important" {
		glyph = p.theme.Glyph.Alarm
	}
	word := kind
	if word != "" {
		word = string(word[0]&^0x20) + word[1:]
	}
	pn := p.calloutPen(kind).with(p.pens.strong)
	return []frag{{text: glyph + " " + word, pen: pn}}
}

// itemFrame is the frame of the i-th item of a list that is depth lists deep.
func (p *Page) itemFrame(parent *frame, list, item *briefing.Node, i, depth int) *frame {
	f := &frame{parent: parent, kind: frameItem, width: 2}
	g := p.theme.Glyph
	switch {
	case list.Ordered:
		digits := len(strconv.Itoa(list.Number + len(list.Children) - 1))
		number := strconv.Itoa(list.Number + i)
		for len(number) < digits {
			number = " " + number
		}
		f.marker, f.width = number+".", digits+2
	case depth > 1:
		f.marker = g.SubBullet
	default:
		f.marker = g.Bullet
	}
	switch item.Task {
	case briefing.TaskOpen:
		f.marker, f.width = g.Open, 2
	case briefing.TaskDone:
		f.marker, f.width = g.Done, 2
	}
	return f
}

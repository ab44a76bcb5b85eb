package page

import (
	"fmt"
	"strconv"

	"lede/briefing"
)

// A frame is something that stands around blocks and takes cells from their
// left: a list item, a quotation, an indent.
type frame struct {
	parent *frame
	kind   frameKind
	number string        // of an ordered item, as wide as its list's widest
	nested bool          // of an item: its list stands in another
	task   briefing.Task // of an item
	key    string        // of a footnote
	// callout is the kind of a GitHub alert, whose label opens it.
	callout string
}

type frameKind uint8

const (
	frameItem frameKind = iota
	frameQuote
	frameIndent
	frameNote // a footnote's definition
	framePicture
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
		sign, width, pn := p.sign(fr)
		if m.width+width > room {
			if begins && fr.kind != frameQuote && sign != "" {
				m.inline = append(m.inline, frag{text: sign + " ", pen: pn})
			}
			continue
		}
		m.width += width
		switch {
		case fr.kind == frameQuote:
			m.first = appendSign(m.first, sign, pn, width)
			m.rest = appendSign(m.rest, sign, pn, width)
		case begins:
			m.first = appendSign(m.first, sign, pn, width)
			m.rest = appendSign(m.rest, "", pn, width)
		default:
			m.first = appendSign(m.first, "", pn, width)
			m.rest = appendSign(m.rest, "", pn, width)
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

// sign is what a frame shows in its margin, and how many cells it takes there.
func (p *Page) sign(f *frame) (sign string, width int, pn pen) {
	g := p.theme.Glyph
	switch {
	case f.kind == frameIndent:
		return "", 2, pen{}
	case f.kind == frameQuote && f.callout != "":
		return g.Quote, 2, p.calloutPen(f.callout)
	case f.kind == frameQuote:
		return g.Quote, 2, p.pens.rule
	case f.kind == framePicture:
		return g.Picture, 2, p.pens.muted
	case f.kind == frameNote:
		mark := p.mark(f.key)
		return mark, max(3, cellsOf(mark)+1), p.pens.citation
	case f.task == briefing.TaskOpen:
		return g.Open, 2, p.pens.muted
	case f.task == briefing.TaskDone:
		return g.Done, 2, p.pens.muted
	case f.number != "":
		return f.number, len(f.number) + 1, p.pens.muted
	case f.nested:
		return g.SubBullet, 2, p.pens.muted
	}
	return g.Bullet, 2, p.pens.muted
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
	if kind == briefing.PullQuote {
		word = "pull quote"
	}
	if word != "" {
		word = string(word[0]&^0x20) + word[1:]
	}
	pn := p.calloutPen(kind).with(p.pens.strong)
	return []frag{{text: glyph + " " + word, pen: pn}}
}

// itemFrame is the frame of the i-th item of a list that is depth lists deep.
func itemFrame(parent *frame, list, item *briefing.Node, i, depth int) *frame {
	f := &frame{parent: parent, kind: frameItem, nested: depth > 1, task: item.Task}
	if list.Ordered {
		widest := len(strconv.Itoa(list.Number + len(list.Children) - 1))
		f.number = fmt.Sprintf("%*d.", widest, list.Number+i)
	}
	return f
}

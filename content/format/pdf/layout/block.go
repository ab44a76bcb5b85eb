package layout

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"lede/content/format/manuscript"
)

// settle gives on the paragraph that was open.
func (r *Reader) settle() {
	p := r.open
	if p == nil {
		return
	}
	r.open = nil
	if !r.belongs(p) || p.lines[0].sheet != r.here {
		r.flush()
	}
	if len(r.items) == 0 && len(r.quoted) == 0 {
		r.arrive(&p.lines[0])
	}
	switch p.kind {
	case heading:
		r.out.Blocks(manuscript.Heading{Level: r.level(p), Text: r.typed(p, Bold|Italic)})
	case table:
		r.out.Blocks(r.table(p))
	case quote:
		r.quoted = append(r.quoted, manuscript.Paragraph{Text: r.typed(p, r.measure.face)})
	case item:
		p.lines[0].line = withoutFirst(p.lines[0].line)
		r.items = append(r.items, listItem{p.label, []manuscript.Block{manuscript.Paragraph{Text: r.typed(p, r.measure.face)}}})
	default:
		b := manuscript.Paragraph{Text: r.typed(p, r.measure.face)}
		if n := len(r.items) - 1; n >= 0 {
			r.items[n].blocks = append(r.items[n].blocks, b)
			return
		}
		r.out.Blocks(b)
	}
}

// level is that of a heading: its class's, unless the document's outline has it deeper.
func (r *Reader) level(p *paragraph) int {
	if p.level == 0 {
		return r.levels[classOf(p)]
	}
	return max(r.levels[classOf(p)], p.level+r.shift)
}

// belongs reports whether the paragraph is part of the list or the quotation that is open.
func (r *Reader) belongs(p *paragraph) bool {
	switch p.kind {
	case item:
		return len(r.quoted) == 0
	case quote: // who said it
		begins, _ := utf8.DecodeRuneInString(p.first().text())
		return len(r.items) == 0 && unicode.Is(unicode.Pd, begins)
	}
	return r.inItem(p)
}

// inItem reports whether the paragraph is another one of the list's last item.
func (r *Reader) inItem(p *paragraph) bool {
	n := len(r.items) - 1
	return n >= 0 && p.kind == body && math.Abs(p.first().left-r.items[n].label.text) < slack*p.first().size
}

func (r *Reader) typed(p *paragraph, plain Style) manuscript.Text {
	notes := make(map[string]string)
	var all []*sheet
	for _, l := range p.lines {
		if !slices.Contains(all, l.sheet) {
			all = append(all, l.sheet)
		}
	}
	for _, n := range r.ends {
		notes[n.call] = n.key
	}
	for _, s := range slices.Backward(all) {
		for _, n := range s.notes {
			notes[n.call] = n.key
		}
	}
	t := typist{
		lexicon: r.lexicon, plain: plain, notes: notes,
		place: func(l *setLine) *manuscript.Locator { return r.locator(l, false) },
	}
	return t.typed(p.lines)
}

// A listItem is an item of a list.
type listItem struct {
	label  label
	blocks []manuscript.Block
}

// flush gives on the list or the quotation that was open.
func (r *Reader) flush() {
	if len(r.quoted) > 0 {
		r.out.Blocks(manuscript.Quote{Blocks: r.quoted})
		r.quoted = nil
	}
	if len(r.items) > 0 {
		for _, l := range lists(r.items) {
			r.out.Blocks(l)
		}
		r.items = nil
	}
}

// lists are the items as lists: those that stand further in are lists within the item
// before them.
func lists(items []listItem) []manuscript.Block {
	const in = 6 // points
	var all []manuscript.Block
	for i := 0; i < len(items); {
		first := items[i].label
		l := manuscript.List{Ordered: first.ordered, Start: first.number}
		for ; i < len(items) && items[i].label.indent < first.indent+in && items[i].label.ordered == first.ordered &&
			(!first.ordered || items[i].label.number == first.number+len(l.Items)); i++ {
			deeper := i + 1
			for deeper < len(items) && items[deeper].label.indent >= first.indent+in {
				deeper++
			}
			l.Items = append(l.Items, append(items[i].blocks, lists(items[i+1:deeper])...))
			i = deeper - 1
		}
		all = append(all, l)
	}
	return all
}

// table is a paragraph that is one.
func (r *Reader) table(p *paragraph) manuscript.Table {
	var t manuscript.Table
	for i, row := range p.rows {
		plain := r.measure.face
		if i == 0 {
			plain |= Bold // it heads the others, which says the same
		}
		var cells []manuscript.Text
		for _, c := range row {
			cells = append(cells, r.typed(&paragraph{lines: c}, plain))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

package odt

import (
	"strconv"

	"lede/content/format/elements"
	"lede/content/format/flow"
)

// A list is one that is open.
type list struct {
	style  string
	number int // of the last item
	// begun is true once the item that is open has a paragraph; header of what stands in
	// the list without being an item.
	begun, header bool
	flows         int // how many were open when it began
}

func (d *document) openList(name string, e *elements.Element) {
	n := len(d.lists)
	switch {
	case name == "list":
		l := list{style: e.Attr("style-name"), flows: d.stack.Depth()}
		if l.style == "" && n > 0 {
			l.style = d.lists[n-1].style
		}
		l.number = d.form(l.style, d.depth()).start - 1
		if e.Attr("continue-numbering") == "true" || e.Attr("continue-list") != "" {
			if last, ok := d.numbers[key(l.style, d.depth())]; ok {
				l.number = last
			}
		}
		d.lists = append(d.lists, l)
	case n == 0:
	case name == "list-header":
		d.lists[n-1].header, d.lists[n-1].begun = true, true
	default:
		l := &d.lists[n-1]
		l.begun, l.header = false, false
		l.number = number(e.Attr("start-value"), l.number+1)
		d.numbers[key(l.style, d.depth()-1)] = l.number
	}
}

func (d *document) closeList(name string) {
	if n := len(d.lists); name == "list" && n > 0 {
		d.lists = d.lists[:n-1]
	}
}

// depth is how many lists are open around what comes, in the cell or box that it is in.
func (d *document) depth() int {
	n := 0
	for i := len(d.lists) - 1; i >= 0 && d.lists[i].flows == d.stack.Depth(); i-- {
		n++
	}
	return n
}

func key(style string, level int) string { return strconv.Itoa(level) + "/" + style }

// form is how the items of a style are marked, on a level from 0.
func (d *document) form(style string, at int) level {
	if s := d.styles.lists[style]; s != nil && at < levels {
		return s[at]
	}
	return level{start: 1}
}

// item makes a paragraph an item of the list that is open.
func (d *document) item(p *paragraph, out *flow.Paragraph) {
	depth := 0
	for i := len(d.lists) - 1; i >= 0 && d.lists[i].flows == p.flows; i-- {
		depth++
	}
	if depth == 0 || !flow.HasWords(out.Text) || out.Role == flow.Heading {
		return
	}
	l := &d.lists[len(d.lists)-1]
	style := l.style
	if style == "" {
		style = p.style.list
	}
	form := d.form(style, depth-1)
	if out.Role == flow.Code || out.Role == flow.Quote && form.blank {
		return
	}
	out.Role, out.Level = flow.Item, depth-1
	out.Ordered, out.Number = form.ordered && !form.blank, l.number
	out.Continues = l.begun || l.header || form.blank
	l.begun = true
}

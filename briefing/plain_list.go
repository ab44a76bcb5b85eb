package briefing

// deepestList is how deep lists may be nested; deeper items join the deepest.
const deepestList = 8

// A plainItem is a list item as its lines show it, before nesting.
type plainItem struct {
	marker marker
	indent int
	node   Node
}

// list reads a list: items on consecutive lines, or with blank lines between
// them, each with the indented lines below it.
func (r *plainReader) list(l line) {
	start := l.start
	var items []plainItem
	family := markerOf(l.words(r.text)).ordered
	next, tight := l.start, true
	for {
		l, ok := r.peek(next)
		loose := false
		for ok && l.blank() {
			loose = true
			l, ok = r.peek(l.next)
		}
		if !ok {
			break
		}
		m := markerOf(l.words(r.text))
		nested := len(items) > 0 && l.indent > items[0].indent+1
		if m.length == 0 || ruleOf(l.words(r.text)) != 0 || m.ordered != family && !nested || r.numberedHeading(l) {
			break
		}
		if len(items) > 0 && l.start-start >= plainChunkMost && l.indent == 0 && loose {
			break
		}
		if len(items) > 0 && loose {
			tight = false
		}
		var item plainItem
		item, next = r.item(l, m)
		items = append(items, item)
	}
	n := nestItems(items, 0)
	n.Tight = tight
	r.add(n, start, next)
}

// item reads one item: its first line and those that continue it. It returns
// where the line after them starts.
func (r *plainReader) item(l line, m marker) (plainItem, int) {
	item := plainItem{marker: m, indent: l.indent}
	item.node = Node{Kind: NodeItem, Span: Span{l.from, l.to}}
	words := Span{l.from + m.length, l.to}
	next, afterBlank := l.next, false
	above := l
	for {
		below, ok := r.peek(next)
		for ok && below.blank() && r.layout.wrapped() {
			afterBlank = true
			below, ok = r.peek(below.next)
		}
		if !ok || below.blank() || markerOf(below.words(r.text)).length > 0 {
			break
		}
		indented := below.indent > item.indent+1
		if !indented && (afterBlank || !r.layout.wrapped() || r.interrupts(above, below)) {
			break
		}
		if afterBlank {
			item.node.Children = append(item.node.Children, r.leaf(NodeParagraph, words))
			words.Start = below.from
			afterBlank = false
		}
		words.End = below.to
		above, next = below, below.next
	}
	item.node.Children = append(item.node.Children, r.leaf(NodeParagraph, words))
	item.node.Span.End = words.End
	return item, next
}

// nestItems makes a list of items, the more indented ones below the one before
// them. There is at least one item.
func nestItems(items []plainItem, depth int) Node {
	first := items[0]
	n := Node{Kind: NodeList, Ordered: first.marker.ordered, Number: first.marker.number, Tight: true}
	n.Span.Start = first.node.Span.Start
	for i := 0; i < len(items); {
		end := i + 1
		for end < len(items) && items[end].indent > first.indent+1 && depth < deepestList {
			end++
		}
		item := items[i].node
		if end > i+1 {
			inner := nestItems(items[i+1:end], depth+1)
			item.Span.End = inner.Span.End
			item.Children = append(item.Children, inner)
		}
		n.Children = append(n.Children, item)
		n.Span.End = item.Span.End
		i = end
	}
	return n
}

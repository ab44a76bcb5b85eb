package briefing

import "strings"

// An openBlock is one thing that may be open at a line: the chunk scan's guess,
// not a parser's knowledge.
type openBlock struct {
	kind   openKind
	mark   byte // of a fence: ` or ~
	length int  // of a fence
	indent int  // of an itemFence, in columns
	close  string
}

type openKind uint8

const (
	// openNothing: nothing, except perhaps containers (list items, footnotes,
	// definitions), which the next line of text at the first column closes.
	openNothing openKind = iota
	// openUnknown: perhaps something inside a container, of which we know nothing.
	openUnknown
	openFence     // fenced code at the top level
	openItemFence // fenced code inside a container
	openHTML      // an HTML block of types 1 to 5, which end where close stands
	openTag       // an HTML block of types 6 and 7, which end at a blank line
)

// openBlocks is the set of what may be open. A fence at the first column is
// always at the top level, but one that is indented by 1 to 3 columns may be
// inside a list item, where it ends with the item. Both readings are followed
// until they agree again. The set always holds what a parser would find; it may
// hold more, which only costs a cut.
type openBlocks struct {
	set   [4]openBlock
	count int // members of set; with none, nothing is open
	// container is true when a container may be open.
	container bool
	// lost is true when there are too many readings to follow: nothing after this
	// is cut.
	lost bool
}

// nothing reports whether every reading says that nothing is open.
func (o *openBlocks) nothing() bool {
	return o.count == 0 || o.count == 1 && o.set[0].kind == openNothing
}

// firstColumn takes note of a line that is not blank and starts at the first
// column: it ends every container, unless it continues a paragraph lazily.
func (o *openBlocks) firstColumn() {
	if o.nothing() {
		return
	}
	o.replace(func(h openBlock, next *openBlocks) {
		if h.kind == openUnknown || h.kind == openItemFence {
			h = openBlock{}
		}
		next.add(h)
	})
}

func (o *openBlocks) blank() {
	if o.nothing() {
		return
	}
	o.replace(func(h openBlock, next *openBlocks) {
		if h.kind == openTag {
			h = openBlock{}
		}
		next.add(h)
	})
}

// step takes note of a line that is not blank.
func (o *openBlocks) step(line lineShape) {
	if o.nothing() && !line.mayOpen(o.container) {
		return
	}
	o.replace(func(h openBlock, next *openBlocks) { next.after(h, line) })
}

// replace makes the set anew from what each adds to it for every member.
func (o *openBlocks) replace(each func(openBlock, *openBlocks)) {
	next := openBlocks{container: o.container, lost: o.lost}
	for _, h := range o.set[:max(o.count, 1)] {
		each(h, &next)
	}
	*o = next
}

func (o *openBlocks) add(h openBlock) {
	for _, have := range o.set[:o.count] {
		if have == h {
			return
		}
	}
	if o.count == len(o.set) {
		o.lost = true
		return
	}
	o.set[o.count] = h
	o.count++
}

// after adds what may be open after line if h was open before it.
func (o *openBlocks) after(h openBlock, line lineShape) {
	switch h.kind {
	case openNothing:
		o.outside(line)
	case openUnknown:
		o.add(h)
		if line.indent < 4 {
			o.outside(line)
		}
	case openFence:
		if line.indent < 4 && line.closesFence(h) {
			h = openBlock{}
		}
		o.add(h)
	case openItemFence:
		o.insideItem(h, line)
	case openHTML:
		if closesHTML(line.body, h.close) {
			h = openBlock{}
		}
		o.add(h)
	case openTag:
		o.add(h)
		if o.container {
			o.outside(line) // the line may be outside the container that holds h
		}
	}
}

// insideItem handles a line after a fence that was opened inside a container.
// One that is indented as much is still inside; one that is indented less may
// be, for the container's own indentation is not known.
func (o *openBlocks) insideItem(h openBlock, line lineShape) {
	closes := line.closesFence(h)
	if closes {
		o.add(openBlock{})
	}
	if !closes || line.indent > 4 {
		o.add(h)
	}
	if line.indent < h.indent {
		o.outside(line)
	}
}

// outside adds what line may open where nothing is open.
func (o *openBlocks) outside(line lineShape) {
	fence := line.fence()
	if line.indent >= 4 {
		o.add(openBlock{})
		if fence.kind == openFence && o.container {
			fence.kind, fence.indent = openItemFence, line.indent
			o.add(fence)
		}
		return
	}
	inside := line.indent > 0 && o.container
	switch c := line.body[0]; {
	case fence.kind == openFence:
		o.add(fence)
		if inside {
			fence.kind, fence.indent = openItemFence, line.indent
			o.add(fence)
		}
	case c == '<':
		o.html(line, inside)
	case c == '[':
		o.container = o.container || strings.HasPrefix(line.body, "[^")
		o.add(openBlock{})
	case c == ':':
		o.container = true
		o.add(openBlock{})
	default:
		o.item(line)
	}
}

func (o *openBlocks) html(line lineShape, inside bool) {
	closer := htmlBlockClose(line.body)
	if closer == "" {
		o.add(openBlock{})
		o.add(openBlock{kind: openTag})
		return
	}
	if closesHTML(line.body, closer) {
		o.add(openBlock{})
		return
	}
	o.add(openBlock{kind: openHTML, close: closer})
	if inside {
		o.add(openBlock{kind: openUnknown})
	}
}

// item handles a line that may start a list item, in which something may be
// opened at once: "- ```".
func (o *openBlocks) item(line lineShape) {
	marker := listMarker(line.body)
	if marker == 0 {
		o.add(openBlock{})
		return
	}
	o.container = true
	rest := shapeAt(line.body[marker:], line.indent+marker)
	if rest.body == "" || !strings.ContainsAny(rest.body, "`~<") {
		o.add(openBlock{})
		return
	}
	fence := rest.fence()
	if fence.kind != openFence {
		o.add(openBlock{kind: openUnknown})
		return
	}
	fence.kind, fence.indent = openItemFence, rest.indent
	o.add(fence)
	if c := line.body[0]; '0' <= c && c <= '9' {
		o.add(openBlock{}) // it may be no item: not every number interrupts a paragraph
	}
}

package hypertext

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// noted is what a compositor knows of the notes of its document.
type noted struct {
	calls map[*html.Node]string // links, with the keys of the notes
	skip  map[*html.Node]bool   // elements that are not set where they stand
	found []found
	// in is the note that is being set: its links back are left out.
	in *found
}

// found is a note: its key, its place and its elements.
type found struct {
	key, place string
	label      string
	nodes      []*html.Node
	callers    map[string]bool // the places of its calls
}

// findNotes finds the notes that the nodes call, and takes them out of the text.
func (c *compositor) findNotes(nodes []*html.Node) {
	c.calls, c.skip = map[*html.Node]string{}, map[*html.Node]bool{}
	trees := []*surveyed{survey(c.Path, top(nodes[0]), c.Base)}
	if c.Document != nil && top(c.Document) != top(nodes[0]) {
		trees = append(trees, survey(c.Path, c.Document, c.Base))
	}
	notes := c.Notes
	if notes != nil {
		notes.number()
	} else {
		notes = &Notes{}
		for i := len(trees) - 1; i >= 0; i-- {
			notes.add(trees[i])
		}
		notes.number()
	}
	chosen := map[*html.Node]bool{}
	for _, n := range nodes {
		chosen[n] = true
	}
	byPlace := map[string]int{}
	for i := range trees[0].references {
		r := &trees[0].references[i]
		key := notes.keys[r.to]
		if key == "" || !notes.calls(r) || !isIn(r.node, chosen) {
			continue
		}
		if n := find(trees, r.to); n != nil && isIn(r.node, map[*html.Node]bool{container(n): true}) {
			continue // what holds its own call is no note
		}
		c.calls[r.node] = key
		at, ok := byPlace[r.to]
		if !ok {
			at = len(c.found)
			byPlace[r.to] = at
			c.found = append(c.found, found{key: key, place: r.to, label: r.label, callers: map[string]bool{}})
		}
		for _, place := range r.near {
			c.found[at].callers[place] = true
		}
	}
	c.takeOut(trees, notes, chosen)
}

// takeOut finds the elements of the notes that stand in this document.
func (c *compositor) takeOut(trees []*surveyed, notes *Notes, chosen map[*html.Node]bool) {
	if c.Notes != nil { // they may be called from other documents
		have := map[string]bool{}
		for i := range c.found {
			have[c.found[i].place] = true
		}
		for _, place := range trees[0].places {
			if key := notes.keys[place]; key != "" && !have[place] {
				c.found = append(c.found, found{key: key, place: place, label: notes.labels[place]})
			}
		}
	}
	begin := map[*html.Node][]int{} // the notes that begin in a container
	for i := range c.found {
		if n := find(trees, c.found[i].place); n != nil {
			c.found[i].nodes = []*html.Node{n}
			k := container(n)
			begin[k] = append(begin[k], i)
		}
	}
	for k, notes := range begin {
		c.divide(k, notes)
		c.skip[k] = true
	}
	c.emptied(chosen)
}

func find(trees []*surveyed, place string) *html.Node {
	for _, t := range trees {
		if n := t.nodes[place]; n != nil {
			return n
		}
	}
	return nil
}

// divide gives the notes that begin in a container what is theirs of it: all, if there is
// one; else each what is between its beginning and the next.
func (c *compositor) divide(k *html.Node, notes []int) {
	if len(notes) == 1 {
		c.found[notes[0]].nodes = []*html.Node{k}
		return
	}
	at := map[*html.Node]int{}
	for _, i := range notes {
		n := c.found[i].nodes[0]
		for n != k && n.Parent != k {
			n = n.Parent
		}
		at[n] = i
		c.found[i].nodes = nil
	}
	current := notes[0]
	for n := k.FirstChild; n != nil; n = n.NextSibling {
		if i, ok := at[n]; ok {
			current = i
		}
		c.found[current].nodes = append(c.found[current].nodes, n)
	}
}

// emptied leaves out what has nothing left in it now that its notes are taken out: their
// section, with its heading and the line above it.
func (c *compositor) emptied(chosen map[*html.Node]bool) {
	looked := map[*html.Node]bool{}
	for i := range c.found {
		if len(c.found[i].nodes) == 0 {
			continue
		}
		k := c.found[i].nodes[0]
		for !c.skip[k] && k.Parent != nil {
			k = k.Parent
		}
		for up := k.Parent; up != nil && up.Type == html.ElementNode && !chosen[k] && !looked[up]; up = up.Parent {
			looked[up] = true
			if !canBeEmptied(up) || contains(up, func(n *html.Node) bool { return c.remains(n, up) }) {
				break
			}
			c.skip[up] = true
		}
	}
}

func canBeEmptied(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Ol, atom.Ul, atom.Dl, atom.Section, atom.Div, atom.Aside, atom.Footer:
		return true
	}
	return false
}

// remains reports whether n is words that stay in up. A heading is not, in a section of
// nothing but notes.
func (c *compositor) remains(n, up *html.Node) bool {
	if n.Type != html.TextNode || saysNothing(n.Data) {
		return false
	}
	notes := isNote(up)
	for ; n != nil && n != up; n = n.Parent {
		if c.skip[n] || notes && isHeading(n.DataAtom) {
			return false
		}
	}
	return true
}

func isIn(n *html.Node, nodes map[*html.Node]bool) bool {
	for ; n != nil; n = n.Parent {
		if nodes[n] {
			return true
		}
	}
	return false
}

func top(n *html.Node) *html.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

// back reports whether the link leads from the note that is being set back to its call.
func (c *compositor) back(n *html.Node, href string) bool {
	if c.in == nil || href == "" {
		return false
	}
	if slices.Contains(Kinds(n), "backlink") || slices.ContainsFunc(classes(n), func(class string) bool {
		return strings.Contains(class, "backlink") || strings.Contains(class, "footnote-back")
	}) {
		return true
	}
	to := place(c.Path, href, c.Base)
	if c.in.callers[to] {
		return true
	}
	// A call in another document.
	return c.Notes != nil && to != "" && len(Text(n)) <= longestLabel && slices.Contains(c.Notes.back[to], c.in.place)
}

// callsOnly reports whether a raised element holds nothing but calls of notes and what
// divides them.
func (c *compositor) callsOnly(n *html.Node) bool {
	if len(c.calls) == 0 && c.in == nil {
		return false
	}
	calls := false
	other := contains(n, func(k *html.Node) bool {
		if k.DataAtom == atom.A && (c.calls[k] != "" || c.back(k, Attr(k, "href"))) {
			calls = true
		}
		return k.Type == html.TextNode && strings.ContainsFunc(k.Data, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) && !c.inCall(k, n)
	})
	return calls && !other
}

func (c *compositor) inCall(k, n *html.Node) bool {
	for ; k != nil && k != n; k = k.Parent {
		if c.calls[k] != "" || k.DataAtom == atom.A && c.back(k, Attr(k, "href")) {
			return true
		}
	}
	return false
}

// notes sets the notes.
func (c *compositor) notes() []Note {
	var notes []Note
	for i := range c.found {
		f := &c.found[i]
		if len(f.nodes) == 0 {
			continue
		}
		blocks := c.apart(func() {
			c.in = f
			for _, n := range f.nodes {
				c.noteElement(n)
			}
			c.in = nil
		})
		notes = append(notes, Note{Key: f.key, Blocks: withoutLabel(blocks, f.label)})
	}
	return notes
}

// noteElement sets an element of a note: what is in it, if it is the whole of it.
func (c *compositor) noteElement(n *html.Node) {
	s := setting{language: c.Language, sheet: c.Sheet}
	s = s.inherited(n)
	if n.Type == html.ElementNode && c.skip[n] {
		c.children(n, s)
		return
	}
	c.node(n, s)
}

// withoutLabel is the blocks of a note without the number or sign that they begin with,
// which the call has too.
func withoutLabel(blocks []manuscript.Block, label string) []manuscript.Block {
	if len(blocks) == 0 {
		return nil
	}
	p, ok := blocks[0].(manuscript.Paragraph)
	if !ok || len(p.Text) == 0 || p.Text[0].Words == "" {
		return blocks
	}
	const around = " \t\r\n\u00A0^↑[](){}.:)"
	words := p.Text[0].Words
	rest := strings.TrimLeft(words, around[:len(around)-1])
	if after, ok := strings.CutPrefix(rest, label); ok && label != "" && (after == "" || strings.ContainsAny(after[:1], around)) {
		rest = strings.TrimLeft(after, " \t\r\n\u00A0].):")
	} else if strings.HasPrefix(words, "(") || strings.HasPrefix(words, "[") {
		rest = words // a remark in brackets
	}
	text := append(manuscript.Text{}, p.Text...)
	text[0].Words = rest
	return append([]manuscript.Block{manuscript.Paragraph{Text: text}}, blocks[1:]...)
}

package html

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// clean sets aside what in the roots is not the piece, of which title is the title.
func (p *page) clean(roots []int, title string) {
	c := cleaning{page: p, roots: roots, title: letters(title)}
	c.drop(c.element)
	c.findProse()
	c.drop(c.head)
	c.drop(c.line)
	for _, r := range roots {
		p.dropOrphans(r)
	}
}

// A cleaning goes over the parts of a piece several times.
type cleaning struct {
	*page
	roots       []int
	title       string // its letters
	first, last int    // lines of prose
	headed      bool
}

// drop asks of each element in the roots, that is not dropped yet, for what it is to be.
func (c *cleaning) drop(role func(i int) role) {
	for _, r := range c.roots {
		for i := r; i < c.parts[r].end; {
			e := &c.parts[i]
			if e.dropped == plain && !e.isText() && (i > r || e.alone()) {
				e.dropped = role(i)
			}
			if e.dropped != plain {
				i = e.end
				continue
			}
			i++
		}
	}
}

// element drops by what an element is for, and lists of links.
func (c *cleaning) element(i int) role {
	e := &c.parts[i]
	switch {
	case e.role.aside() && (e.role != detail || !c.inProse(i)):
		return e.role
	case !e.inline && e.prose.lines == 0 && e.all.mostlyLinks() && listsLinks(e.node.DataAtom):
		return related
	}
	return plain
}

// inProse reports whether the part stands in a line of prose, as a dateline does.
func (p *page) inProse(i int) bool {
	for i >= 0 && p.parts[i].inline {
		i = p.parts[i].parent
	}
	return i >= 0 && p.parts[i].ownProse().lines > 0
}

// listsLinks reports whether an element with nothing but links is no part of a text. An
// item of a list or a cell of a table may be one.
func listsLinks(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Li, atom.Td, atom.Th, atom.Tr, atom.Dd, atom.Dt, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return false
	}
	return true
}

// findProse finds the first and the last line of prose that is left.
func (c *cleaning) findProse() {
	c.first, c.last = len(c.parts), -1
	for _, r := range c.roots {
		for i := r; i < c.parts[r].end; {
			e := &c.parts[i]
			if e.dropped != plain {
				i = e.end
				continue
			}
			if e.ownProse().lines > 0 && !isDate(c.words(i)) {
				c.first, c.last = min(c.first, i), i
			}
			i++
		}
	}
}

// head drops the headline and what is around it, and teasers that are no lead.
func (c *cleaning) head(i int) role {
	e := &c.parts[i]
	switch {
	case e.level() == 1 && !c.headed:
		c.headed = true
		if c.saysTitle(i) {
			return detail
		}
	case i > c.first:
		if e.role == teaser && 3*e.prose.bytes < c.parts[c.roots[len(c.roots)-1]].prose.bytes {
			return teaser
		}
	case e.role == header && e.prose.lines == 0, e.level() > 0 && c.isTitle(i):
		return detail
	}
	return plain
}

// saysTitle reports whether a heading has no more words than the title, but for those
// that it begins with.
func (c *cleaning) saysTitle(i int) bool {
	words := letters(c.heading(i))
	return strings.Contains(c.title, words) || c.title != "" && strings.HasSuffix(words, c.title)
}

// line drops lines by their words, and short ones before the first and after the last
// line of prose.
func (c *cleaning) line(i int) role {
	e := &c.parts[i]
	if !e.alone() || e.node.DataAtom == atom.Td {
		return plain
	}
	words := c.words(i)
	if r := lineRole(words, e.lines.linked > 0); r != plain {
		return r
	}
	item := e.node.DataAtom == atom.Li
	if !item && e.level() == 0 && e.lines.text >= 15 && 10*e.lines.linked >= 9*e.lines.text && !strings.ContainsAny(words, "/@") {
		return related // not an address, that may be what a sentence leads to
	}
	if i >= c.first && i <= c.last {
		return plain
	}
	switch {
	case !item && isDate(words):
		return detail
	case e.level() > 0 && i > c.last:
		return rest
	case e.level() == 0 && !item && e.lines.text < shortestLine && e.lines.stops == 0:
		return rest
	}
	return plain
}

// dropOrphans drops the headings of what was dropped.
func (p *page) dropOrphans(root int) {
	var headings, sections []int // what stands below each
	const some, gone = 1, 2
	for i := root; i < p.parts[root].end; {
		e := &p.parts[i]
		state := 0
		switch {
		case e.dropped != plain && e.dropped != detail && e.dropped != rest && e.all.text > 0:
			state = gone
		case e.dropped != plain:
		case e.level() > 0:
			headings, sections = append(headings, i), append(sections, 0)
			i = e.end
			continue
		case e.isText():
			state = some
		}
		if n := len(sections); n > 0 {
			sections[n-1] |= state
		}
		if e.dropped != plain {
			i = e.end
			continue
		}
		i++
	}
	for i, h := range headings {
		if sections[i] == gone {
			p.parts[h].dropped = related
		}
	}
}

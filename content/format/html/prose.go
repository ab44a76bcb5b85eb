package html

import (
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// weigh measures all parts, from the texts up.
func (p *page) weigh() {
	p.joinBodies()
	p.measure()
	for i := len(p.parts) - 1; i >= 0; i-- {
		e := &p.parts[i]
		e.raw.add(e.ownProse())
		if e.parent >= 0 {
			up := &p.parts[e.parent]
			up.raw.add(e.raw)
			up.all.add(e.all)
		}
	}
	p.findCaptions()
	p.rescue()
	for i := len(p.parts) - 1; i >= 0; i-- {
		e := &p.parts[i]
		if e.role.aside() {
			e.prose, e.score = weight{}, 0
			continue
		}
		own := e.ownProse()
		e.prose.add(own)
		e.score += float32(own.bytes)
		if e.parent >= 0 {
			up := &p.parts[e.parent]
			up.prose.add(e.prose)
			up.score += nearness * e.score
		}
	}
}

// measure counts the words of the lines of each part. A line is a block's own: with the
// links and the like in it, without the blocks in it.
func (p *page) measure() {
	line := make([]int32, len(p.parts)) // the block in whose line a part stands
	for i := range p.parts {
		e := &p.parts[i]
		if e.parent >= 0 {
			line[i], e.linked = line[e.parent], p.parts[e.parent].linked
		}
		if !e.isText() {
			e.linked = e.linked || e.node.DataAtom == atom.A
			if !e.inline {
				line[i] = int32(i)
			}
			continue
		}
		if e.linked {
			e.all.linked, e.all.stops = e.all.text, 0
		}
		p.parts[line[i]].lines.add(e.all)
	}
}

// Prose is a line of which most is not linked, that is long, or shorter with the
// punctuation of a sentence.
const (
	shortestSentence = 25
	shortestLine     = 60
)

// ownProse is how much the lines directly in the part read as prose.
func (e *part) ownProse() weight {
	free := e.lines.text - e.lines.linked
	if free < shortestSentence || e.lines.mostlyLinks() || free < shortestLine && e.lines.stops == 0 {
		return weight{}
	}
	switch e.node.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Figcaption, atom.Caption:
		return weight{}
	}
	return weight{free, 1}
}

// measured counts s.
func measured(s string) measure {
	var m measure
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch c {
			case '.', ',', '!', '?', ';':
				// Not those within a number or an address.
				if i >= len(s) || s[i] <= ' ' || s[i] >= utf8.RuneSelf || s[i] == '"' || s[i] == '\'' || s[i] == ')' {
					m.stops++
				}
			}
			if c > ' ' {
				m.text++
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch r {
		case '\u00A0', '\u200B', '\uFEFF', '\u00AD', '\u200E', '\u200F':
			continue
		case '。', '，', '、', '！', '？', '；', '।', '؟', '،', '…':
			m.stops++
		}
		m.text += int32(size)
	}
	return m
}

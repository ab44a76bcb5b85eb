package page

import (
	"strconv"
	"strings"

	"lede/briefing"
)

// superscripts are the digits 0 to 9 raised.
var superscripts = [10]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}

// citation writes the number of a source. It stays with the word before it, and
// apart from the number before it.
func (w *leafWriter) citation(run *briefing.Run, afterAnother bool) {
	w.keepSpace()
	p := w.leaf.base.with(w.page.pens.citation)
	if afterAnother && w.page.theme.Glyph.Superscript {
		w.ours(",", p, true)
	}
	w.out = append(w.out, frag{text: w.page.mark(run.Key), src: run.Span, pen: p, glued: true})
}

// keepSpace has no line end at the space that has just been written, if one has.
func (w *leafWriter) keepSpace() {
	n := len(w.out)
	if n == 0 || w.out[n-1].hard {
		return
	}
	last := &w.out[n-1]
	switch words := len(strings.TrimRight(last.text, " \n\t")); {
	case words == 0:
		last.glued = true
	case words < len(last.text) && last.exact:
		text, space := last.cut(words)
		*last, space.glued = text, true
		w.out = append(w.out, space)
	}
}

// mark is how a citation of the source is drawn: its number, or a question mark
// when the document does not say what the source is, or an ellipsis as long as
// that is not known.
func (p *Page) mark(key string) string {
	n, g := p.number(key), p.theme.Glyph
	switch {
	case n == 0 && p.doc.Surveyed >= len(p.doc.Text):
		return "[?]"
	case n == 0 && g.Superscript:
		return g.Ellipsis
	case n == 0:
		return "[" + g.Ellipsis + "]"
	case !g.Superscript:
		return "[" + strconv.Itoa(n) + "]"
	}
	var b strings.Builder
	for _, digit := range strconv.Itoa(n) {
		b.WriteString(superscripts[digit-'0'])
	}
	return b.String()
}

// number is the number of a source, from 1, in the order of Document.Sources; 0
// when the document defines none with that key.
func (p *Page) number(key string) int {
	if p.numbers == nil {
		p.numbers = make(map[string]int, len(p.doc.Sources))
		for i, s := range p.doc.Sources {
			if _, taken := p.numbers[s.Key]; !taken {
				p.numbers[s.Key] = i + 1
			}
		}
	}
	return p.numbers[key]
}

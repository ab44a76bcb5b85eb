package page

import (
	"cmp"
	"fmt"
	"strings"

	"lede/briefing"
)

// A fold is furniture that follows furniture: one line stands for it.
type fold struct {
	span briefing.Span
	why  string
}

// foldsOf groups furniture between which there is nothing but white space.
func foldsOf(doc *briefing.Document) []fold {
	var folds []fold
	for _, x := range doc.Furniture {
		if n := len(folds); n > 0 {
			last := &folds[n-1]
			between := briefing.Span{Start: min(last.span.End, x.Span.Start), End: x.Span.Start}
			if strings.TrimSpace(between.Of(doc.Text)) == "" {
				last.span.End = max(last.span.End, x.Span.End)
				if !strings.Contains(last.why, x.Why) {
					last.why += ", " + x.Why
				}
				continue
			}
		}
		folds = append(folds, fold{x.Span, x.Why})
	}
	return folds
}

// foldAt is the fold that the whole block belongs to.
func (p *Page) foldAt(b *briefing.Block) (fold, bool) {
	words := trimmed(p.doc.Text, b.Node.Span)
	if in := p.foldsIn(words); len(in) == 1 && !words.Empty() && in[0].span.Start <= words.Start && words.End <= in[0].span.End {
		return in[0], true
	}
	if b.Furniture {
		return fold{b.Node.Span, cmp.Or(b.Tag, "not part of the piece")}, true
	}
	return fold{}, false
}

// foldsIn are the folds that have a byte in s.
func (p *Page) foldsIn(s briefing.Span) []fold {
	return overlapping(p.folds, s, func(f fold) briefing.Span { return f.span })
}

// foldBegins reports whether no chunk before the i-th has a line for the fold.
func (p *Page) foldBegins(i int, f fold) bool {
	for c := p.source.ChunkAt(f.span.Start); c < i; c++ {
		for _, s := range p.strips(c) {
			if s.fold.span == f.span {
				return false
			}
		}
	}
	return true
}

// trimmed is s without the white space at its ends.
func trimmed(text string, s briefing.Span) briefing.Span {
	if s.End > len(text) || s.Empty() {
		return s
	}
	words := strings.TrimLeft(s.Of(text), " \t\r\n")
	s.Start = s.End - len(words)
	s.End = s.Start + len(strings.TrimRight(words, " \t\r\n"))
	return s
}

// foldLine is the line that stands for furniture.
func (p *Page) foldLine(s *strip) []frag {
	lines := 0
	if s.fold.span.End <= len(p.doc.Text) {
		for l := range strings.Lines(s.fold.span.Of(p.doc.Text)) {
			if l = strings.TrimSpace(l); l != "" && l != "-->" && !strings.HasPrefix(l, "<!--") {
				lines++
			}
		}
	}
	count := fmt.Sprintf("%d lines", lines)
	if lines == 1 {
		count = "1 line"
	}
	glyph := p.theme.Glyph.Folded
	if p.options.Furniture {
		glyph = p.theme.Glyph.Unfolded
	}
	text := glyph + " " + count + " set aside: " + s.fold.why
	return []frag{{text: text, pen: p.pens.furniture}}
}

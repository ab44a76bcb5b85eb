package page

import (
	"sort"
	"strings"

	"lede/briefing"
)

// A tint is a style for a part of the text that means something beyond its
// markup: a date, a dateline, the line under an excerpt.
type tint struct {
	span  briefing.Span
	pen   pen
	apart bool // begins on a line of its own
}

// A leaf is what a run of text is drawn with.
type leaf struct {
	base   pen
	tints  []tint // ascending, apart from each other
	whole  bool   // the runs are all of it, so that its Markdown may be rendered
	source string // the leaf's Markdown
	figure bool   // it is a picture's caption
}

// frags draws runs: by glamour where there is markup that glamour knows and it
// says the same words, and in the theme's own styles otherwise. Text without
// markup has nothing to be decided and is not rendered.
func (p *Page) frags(runs []briefing.Run, l leaf) []frag {
	var rendered []stretch
	if l.whole && marked(runs) {
		rendered = p.rendered(l.source, runs)
	}
	w := leafWriter{page: p, leaf: l, rendered: rendered, out: make([]frag, 0, len(runs)+4)}
	for i := range runs {
		w.run(runs, i)
	}
	return w.out
}

// marked reports whether any of the runs has markup that glamour draws.
func marked(runs []briefing.Run) bool {
	for i := range runs {
		if runs[i].Style&^(briefing.Cite|briefing.Break) != 0 {
			return true
		}
	}
	return false
}

// rendered is how glamour would style the runs, or nil when it cannot be
// trusted with them.
func (p *Page) rendered(markdown string, runs []briefing.Run) []stretch {
	text, err := p.glamour.render(markdown)
	if err != nil {
		return nil
	}
	glyphs, err := readSGR(text)
	if err != nil {
		return nil
	}
	stretches, err := align(glyphs, runs)
	if err != nil {
		return nil
	}
	return stretches
}

type leafWriter struct {
	page     *Page
	leaf     leaf
	rendered []stretch
	out      []frag
	link     strings.Builder // the text of the link that is being written
}

// run writes the i-th of runs.
func (w *leafWriter) run(runs []briefing.Run, i int) {
	run := &runs[i]
	switch {
	case run.Style&briefing.Break != 0:
		w.take(len(run.Text))
		w.out = append(w.out, frag{src: run.Span, hard: true})
		return
	case run.Style&briefing.Cite != 0:
		w.take(len(run.Text))
		w.citation(run, i > 0 && runs[i-1].Style&briefing.Cite != 0)
		return
	}
	linked := run.Style&(briefing.Link|briefing.Image) != 0
	switch {
	case w.leaf.figure && i == 0 && w.page.theme.Glyph.Picture < "\x80":
		w.ours("picture: ", w.page.pens.muted, false) // the sign alone says nothing
	case w.leaf.figure:
	case run.Style&briefing.Image != 0 && (i == 0 || runs[i-1].Style&briefing.Image == 0 || runs[i-1].Target != run.Target):
		w.ours("image: ", w.page.pens.muted, false)
	}
	w.text(run, !linked || safeTarget(run.Target))
	if !linked || w.leaf.figure {
		return
	}
	w.link.WriteString(run.Text)
	if i+1 < len(runs) && runs[i+1].Target == run.Target && runs[i+1].Style&(briefing.Link|briefing.Image) != 0 {
		return
	}
	shown, differs := shownTarget(w.link.String(), run.Target)
	if meta := &w.page.doc.Meta; differs && meta.Original.Format != "" {
		shown = shortTarget(w.link.String(), shown, meta.URL)
	}
	if shown != "" {
		w.ours(" ", pen{}, false)
		w.ours("("+shown+")", w.leaf.base.with(w.page.pens.target), false)
	}
	w.link.Reset()
}

// text writes the words of a run.
func (w *leafWriter) text(run *briefing.Run, safe bool) {
	plain := w.leaf.base.with(w.page.stylePen(run.Style, safe))
	if w.rendered == nil || !safe {
		w.take(len(run.Text))
		w.tinted(frag{text: run.Text, src: run.Span, exact: run.Exact, pen: plain})
		return
	}
	for at := 0; at < len(run.Text); {
		n, p := w.next(len(run.Text) - at)
		f := frag{text: run.Text[at : at+n], src: run.Span, exact: run.Exact, pen: w.leaf.base.with(p)}
		if run.Exact {
			f.src = briefing.Span{Start: run.Span.Start + at, End: run.Span.Start + at + n}
		}
		w.tinted(f)
		at += n
	}
}

// next is how many of the next n bytes are in one rendered pen, and which.
func (w *leafWriter) next(n int) (int, pen) {
	if len(w.rendered) == 0 {
		return n, pen{}
	}
	s := &w.rendered[0]
	p := s.pen
	n = min(n, s.bytes)
	w.take(n)
	return n, p
}

// take passes over n bytes of the rendered text.
func (w *leafWriter) take(n int) {
	for n > 0 && len(w.rendered) > 0 {
		s := &w.rendered[0]
		k := min(n, s.bytes)
		n -= k
		if s.bytes -= k; s.bytes == 0 {
			w.rendered = w.rendered[1:]
		}
	}
}

// tinted writes a frag in pieces, where tints begin and end.
func (w *leafWriter) tinted(f frag) {
	tints := w.leaf.tints
	k := sort.Search(len(tints), func(i int) bool { return tints[i].span.End > f.src.Start })
	for ; k < len(tints) && tints[k].span.Start < f.src.End; k++ {
		t := tints[k]
		if !f.exact {
			f.pen = f.pen.with(t.pen)
			break
		}
		if t.span.Start > f.src.Start {
			var head frag
			head, f = f.cut(t.span.Start - f.src.Start)
			w.out = append(w.out, head)
		}
		if t.apart && t.span.Start == f.src.Start && len(w.out) > 0 {
			w.out = append(w.out, frag{hard: true})
		}
		var tail frag
		f, tail = f.cut(min(t.span.End, f.src.End) - f.src.Start)
		f.pen = f.pen.with(t.pen)
		w.out = append(w.out, f)
		f = tail
	}
	if f.text != "" {
		w.out = append(w.out, f)
	}
}

// cut divides an exact frag after n bytes.
func (f frag) cut(n int) (head, tail frag) {
	head, tail = f, f
	head.text, tail.text = f.text[:n], f.text[n:]
	head.src.End = f.src.Start + n
	tail.src.Start = f.src.Start + n
	return head, tail
}

// ours writes text that is not the document's.
func (w *leafWriter) ours(text string, p pen, glued bool) {
	w.out = append(w.out, frag{text: text, pen: p, glued: glued})
}

// stylePen is the theme's pen for inline markup.
func (p *Page) stylePen(s briefing.RunStyle, safe bool) pen {
	var out pen
	for _, x := range [...]struct {
		is  briefing.RunStyle
		pen pen
	}{
		{briefing.Strong, p.pens.strong},
		{briefing.Emphasis, p.pens.emphasis},
		{briefing.CodeSpan, p.pens.code},
		{briefing.Struck, p.pens.struck},
		{briefing.Image, p.pens.muted},
	} {
		if s&x.is != 0 {
			out = out.with(x.pen)
		}
	}
	if s&briefing.Link != 0 && safe {
		out = out.with(p.pens.link)
	}
	return out
}

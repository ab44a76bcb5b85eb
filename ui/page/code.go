package page

import (
	"strings"

	"lede/briefing"
)

// byLine finds each line of literal text in the source, where the two differ
// only in what stands before the lines: the markers and indents of the blocks
// around. Lines that are not found keep their run's place.
func byLine(source string, runs []briefing.Run) []briefing.Run {
	var out []briefing.Run
	for i, run := range runs {
		if run.Exact || !strings.Contains(run.Text, "\n") || run.Span.End > len(source) {
			if out != nil {
				out = append(out, run)
			}
			continue
		}
		if out == nil {
			out = append(out, runs[:i]...)
		}
		at := run.Span.Start
		for text := range strings.Lines(run.Text) {
			one := run
			one.Text = text
			end := at
			if at < run.Span.End {
				if nl := strings.IndexByte(source[at:run.Span.End], '\n'); nl >= 0 {
					end = at + nl + 1
				} else {
					end = run.Span.End
				}
			}
			one.Span = briefing.Span{Start: at, End: end}
			if strings.HasSuffix(source[at:end], text) {
				one.Span.Start, one.Exact = end-len(text), true
			}
			at = end
			out = append(out, one)
		}
	}
	if out == nil {
		return runs
	}
	return out
}

// codeFrags draws code. Its colours are glamour's, if the theme has any and the
// code is short enough to be rendered as one; lines end where it says.
func (p *Page) codeFrags(s *strip) []frag {
	runs := part(s.node.Runs, s.from, s.to)
	base := p.pens.code
	if s.role == roleFurniture {
		base = p.pens.furniture
	}
	var rendered []stretch
	if whole(s) && p.glamour.highlights(s.node.Tag) {
		rendered = p.renderedCode(s.node.Tag, runs)
	}
	w := leafWriter{page: p, leaf: leaf{base: base}, rendered: rendered}
	for i := range runs {
		for at := 0; at < len(runs[i].Text); {
			run := slice(runs[i], at, len(runs[i].Text))
			nl := strings.IndexByte(run.Text, '\n')
			if nl == 0 {
				w.take(1)
				w.out = append(w.out, frag{src: slice(run, 0, 1).Span, hard: true})
				at++
				continue
			}
			if nl > 0 {
				run = slice(run, 0, nl)
			}
			w.text(&run, true)
			at += len(run.Text)
		}
	}
	return w.out
}

// whole reports whether the strip is all of its leaf.
func whole(s *strip) bool {
	runs := s.node.Runs
	return s.from == (cut{}) && s.to == (cut{max(len(runs)-1, 0), lastLen(runs)})
}

// renderedCode is how glamour would colour the code, or nil when it says
// something else than the code does.
func (p *Page) renderedCode(language string, runs []briefing.Run) []stretch {
	var code strings.Builder
	for i := range runs {
		code.WriteString(runs[i].Text)
	}
	text := code.String()
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if strings.ContainsAny(language, " \t\n`") {
		return nil
	}
	drawn, err := p.glamour.render(fence + language + "\n" + strings.TrimSuffix(text, "\n") + "\n" + fence + "\n")
	if err != nil {
		return nil
	}
	glyphs, err := readSGR(drawn)
	if err != nil {
		return nil
	}
	return alignCode(glyphs, text)
}

// alignCode is align for literal text, where white space counts: nothing but
// empty lines before and after may differ.
func alignCode(glyphs []glyph, text string) []stretch {
	a := aligner{glyphs: glyphs}
	for a.at < len(glyphs) && glyphs[a.at].r == '\n' && !strings.HasPrefix(text, "\n") {
		a.at++
	}
	body := strings.TrimRight(text, "\n")
	for _, r := range body {
		if a.at == len(glyphs) || glyphs[a.at].r != r {
			return nil
		}
		a.put(len(string(r)), glyphs[a.at].pen)
		a.at++
	}
	for ; a.at < len(glyphs); a.at++ {
		if r := glyphs[a.at].r; r != '\n' && r != ' ' {
			return nil
		}
	}
	return a.out
}

package voices

import (
	"lede/briefing/voices"
	"lede/content/sanitize"
	"lede/ui/pane"
)

// keepApart undoes the first join that is proposed of the selected voice. Where none is
// left, it proposes again those that were undone.
func (p *Pane) keepApart() pane.Request {
	v, ok := p.voice()
	p.list.Moved = ok // it stays selected, whatever becomes of it
	switch {
	case !ok:
		return nil
	case len(v.Joins) > 0:
		return pane.Apart{Joins: v.Joins[:1]}
	case len(v.Refused) > 0:
		return pane.Apart{Joins: v.Refused, Undo: true}
	}
	return pane.Say{Text: "This voice has one spelling; there is nothing to keep apart."}
}

// proposals are what joins the spellings of a voice, or would, and the key that undoes
// it.
func proposals(v *voices.Voice) []string {
	var lines []string
	for i, j := range v.Joins {
		words := "also as " + spelling(v, j)
		if i == 0 {
			words += "; u keeps them apart"
		}
		lines = append(lines, words+" (proposed: "+j.Reason.String()+")")
	}
	for i, j := range v.Refused {
		words := "kept apart from " + spelling(v, j)
		if i == 0 && len(v.Joins) == 0 {
			words += "; u joins them again"
		}
		lines = append(lines, words)
	}
	return lines
}

// spelling is the name in a join that is not the voice's own.
func spelling(v *voices.Voice, j voices.Join) string {
	if j.Spelling == v.Name {
		return sanitize.Line(j.With)
	}
	return sanitize.Line(j.Spelling)
}

package cli

import (
	"fmt"

	"lede/briefing/voices"
	"lede/content/sanitize"
)

// drawVoices draws voices as text: how many statements, the footing, the name, and
// under it the role and what other names are proposed as the same person's.
func (p *process) drawVoices(h *hearing, found []*voices.Voice, s sheet) error {
	d := p.drawing(s)
	const indent = 9
	th := d.theme
	for _, v := range found {
		after := v.Footing.String()
		if n := v.Briefings(); n > 1 {
			after += fmt.Sprintf(", in %d briefings", n)
		} else if len(h.about) > 1 {
			after += ", in " + h.about[v.Heard[0].Briefing].name
		}
		d.heading(indent, th.Count.Render(fmt.Sprintf("%5d", len(v.Heard)))+"  "+th.FootingAccent(v.Footing).Render(th.Footing(v.Footing))+" ", sanitize.Line(v.Name), after)
		if role := sanitize.Line(v.Role()); role != v.Name {
			d.wrapped(th.Muted, indent, role)
		}
		for _, j := range v.Joins {
			d.wrapped(th.Muted, indent, fmt.Sprintf("%s = %s? %s", sanitize.Line(j.Spelling), sanitize.Line(j.With), j.Reason))
		}
		for _, j := range v.Refused {
			d.wrapped(th.Muted, indent, fmt.Sprintf("%s and %s are kept apart", sanitize.Line(j.Spelling), sanitize.Line(j.With)))
		}
	}
	return d.err
}

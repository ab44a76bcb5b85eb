package cli

import (
	"lede/briefing/attribution"
	"lede/content/sanitize"
)

// A quoteJSON is a statement as JSON has it.
type quoteJSON struct {
	Briefing  string       `json:"briefing"`
	Published *string      `json:"published"`
	Section   string       `json:"section"`
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Form      string       `json:"form"`
	Content   []partJSON   `json:"content"`
	Cue       *partJSON    `json:"cue"`
	Speaker   *speakerJSON `json:"speaker"`
	Via       *speakerJSON `json:"via"`
	Stated    bool         `json:"stated,omitempty"`
	Sources   []string     `json:"sources"`
	Locator   *locatorJSON `json:"locator,omitempty"`
}

type partJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type speakerJSON struct {
	partJSON
	Name              string   `json:"name"`
	Role              string   `json:"role"`
	Footing           string   `json:"footing"`
	Count             int      `json:"count,omitempty"`
	Characterisations []string `json:"characterisations,omitempty"`
}

// json is the i-th briefing's statement s.
func (h *hearing) json(i int, s *attribution.Statement) quoteJSON {
	out := quoteJSON{
		Briefing: h.about[i].name, Published: edtfText(h.said[i].Published), Section: h.section(i, s),
		Start: s.Passage.Start, End: s.Passage.End, Form: s.Form.String(), Content: make([]partJSON, 0, len(s.Content)),
		Speaker: speakerOf(&s.Speaker), Via: speakerOf(&s.Via), Stated: s.Stated, Sources: lined(s.Sources),
		Locator: locatorOf(s.Locator),
	}
	for _, part := range s.Content {
		out.Content = append(out.Content, partOf(part))
	}
	if s.Cue.Text != "" {
		cue := partOf(s.Cue)
		out.Cue = &cue
	}
	return out
}

func partOf(p attribution.Part) partJSON {
	return partJSON{p.Span.Start, p.Span.End, sanitize.Line(p.Text)}
}

// speakerOf is a speaker for JSON, null where there is none.
func speakerOf(s *attribution.Speaker) *speakerJSON {
	if s.Footing == attribution.Unattributed && s.Text == "" {
		return nil
	}
	out := speakerJSON{partOf(s.Part), sanitize.Line(s.Name), sanitize.Line(s.Role), s.Footing.String(), s.Count, nil}
	if len(s.Characterisations) > 0 {
		out.Characterisations = lined(s.Characterisations)
	}
	return &out
}

// lined is lines of a document made harmless, none of which is no lines and not null.
func lined(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = sanitize.Line(l)
	}
	return out
}

package cli

import (
	"lede/briefing/voices"
	"lede/content/sanitize"
)

// A voicesJSON is who is heard as JSON has it.
type voicesJSON struct {
	Voices       []voiceJSON `json:"voices"`
	Unattributed int         `json:"unattributed"`
}

type voiceJSON struct {
	Name       string      `json:"name"`
	Footing    string      `json:"footing"`
	Role       string      `json:"role"`
	Roles      []string    `json:"roles"`
	Spellings  []string    `json:"spellings"`
	Statements int         `json:"statements"`
	Briefings  int         `json:"briefings"`
	Joins      []joinJSON  `json:"joins"`
	Refused    []joinJSON  `json:"refused,omitempty"`
	Heard      []quoteJSON `json:"heard"`
}

type joinJSON struct {
	Spelling string `json:"spelling"`
	With     string `json:"with"`
	Why      string `json:"why"`
}

func (h *hearing) voicesJSON(found []*voices.Voice) voicesJSON {
	out := voicesJSON{make([]voiceJSON, 0, len(found)), h.Unattributed}
	for _, v := range found {
		voice := voiceJSON{
			Name: sanitize.Line(v.Name), Footing: v.Footing.String(), Role: sanitize.Line(v.Role()), Roles: lined(v.Roles),
			Spellings: lined(v.Spellings), Statements: len(v.Heard), Briefings: v.Briefings(),
			Joins: joinsJSON(v.Joins), Refused: joinsJSON(v.Refused), Heard: make([]quoteJSON, 0, len(v.Heard)),
		}
		for _, s := range v.Heard {
			voice.Heard = append(voice.Heard, h.json(s.Briefing, s.Statement))
		}
		out.Voices = append(out.Voices, voice)
	}
	return out
}

func joinsJSON(joins []voices.Join) []joinJSON {
	out := make([]joinJSON, 0, len(joins))
	for _, j := range joins {
		out = append(out, joinJSON{sanitize.Line(j.Spelling), sanitize.Line(j.With), j.Reason.String()})
	}
	return out
}

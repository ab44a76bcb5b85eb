package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing/voices"
	"lede/content/sanitize"
)

// voicesCommand prints who is heard in briefings.
func (p *process) voicesCommand() *cobra.Command {
	var f printing
	var a asking
	var l look
	var by string
	c := &cobra.Command{
		Use:   "voices [PATH...]",
		Short: "Print everyone who is heard, and how much",
		Long: `Voices prints everyone who is heard in briefings, the most heard first: their
footing, their role, and under which names. That two names are one person's is a
proposal, with its reason; --apart undoes one. Who has no name is counted for
each briefing alone: "a US official" of two briefings may be two people. What
they say is printed by "lede quotes --speaker NAME". Without a PATH it reads what
is piped into it.`,
		Example: `  lede voices dossier/ | less
  lede voices --by name --footing named,outlet --csv dossier/ > voices.csv
  lede voices --apart "Kani=Ali Bagheri Kani" dossier/`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			order, ok := orders()[by]
			if !ok {
				return misused(c, "--by "+by+": there are much and name")
			}
			return p.ask(c, args, &a, &l, func(h *hearing, q *question) error {
				found := h.voices(q)
				slices.SortStableFunc(found, order)
				switch {
				case f.json:
					return p.printJSON(h.voicesJSON(found))
				case f.csv:
					return p.voiceTable(h, found)
				case len(found) == 0:
					p.say("nobody is heard here" + a.sentence())
					return nil
				}
				return p.drawVoices(h, found, p.sheet(&l, c.Flags().Changed("theme"), false))
			})
		},
	}
	f.flags(c)
	a.flags(c)
	c.Flags().StringVar(&by, "by", "much", "in the `ORDER` of how much is heard of them, or of name")
	complete(c, "by", []string{"much", "name"})
	l.flags(c)
	c.Flags().Lookup("section").Usage = "only what stands in sections of this `KIND`: known, unknown, sources..."
	return c
}

// orders are what --by understands.
func orders() map[string]func(a, b *voices.Voice) int {
	return map[string]func(a, b *voices.Voice) int{"much": voices.ByMuch, "name": voices.ByName}
}

// voices are those of whom something is asked for, with that alone.
func (h *hearing) voices(q *question) []*voices.Voice {
	var found []*voices.Voice
	for i := range h.Voices {
		if v := h.Voices[i].Only(func(s voices.Heard) bool { return q.asks(&h.Voices[i], s.Statement) }); len(v.Heard) > 0 {
			found = append(found, &v)
		}
	}
	return found
}

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

// voiceTable prints voices as a table.
func (p *process) voiceTable(h *hearing, found []*voices.Voice) error {
	t := p.table(true, "name", "footing", "role", "statements", "briefings", "first briefing", "spellings", "proposals")
	for _, v := range found {
		var proposals []string
		for _, j := range v.Joins {
			proposals = append(proposals, j.Spelling+" = "+j.With+": "+j.Reason.String())
		}
		row := []string{
			cell(v.Name), v.Footing.String(), cell(v.Role()), strconv.Itoa(len(v.Heard)), strconv.Itoa(v.Briefings()),
			cell(h.about[v.Heard[0].Briefing].name), cell(strings.Join(v.Spellings, "; ")), cell(strings.Join(proposals, "; ")),
		}
		if err := t.w.Write(row); err != nil {
			return &outputError{err}
		}
	}
	return t.end(nil)
}

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

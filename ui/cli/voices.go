package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing/voices"
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
	p.privately(c)
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

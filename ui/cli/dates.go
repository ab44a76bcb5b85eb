package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/content/sanitize"
)

// datesCommand prints the expressions of time in briefings.
func (p *process) datesCommand() *cobra.Command {
	var f printing
	var r era
	var vague bool
	c := &cobra.Command{
		Use:   "dates [PATH...]",
		Short: "Print every date in briefings, and what it means",
		Long: `Dates prints the expressions of time in briefings: the words, the days that they
cover in the Extended Date/Time Format (EDTF), and how they were read. "On
Tuesday" and "last week" count from the day of publication, which the briefing
states or --ref gives; without one they stay as they are, and the line says so.
Without a PATH it reads what is piped into it.`,
		Example: `  lede dates warning.md
  lede dates --ref 2024-08-07 --json warning.md | jq '.[] | select(.edtf == null)'
  pbpaste | lede dates --ref 2024-08-07`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			from, to, o, err := r.read(c)
			if err != nil {
				return err
			}
			paths, err := p.paths(c, args)
			if err != nil {
				return err
			}
			shelf, err := p.open(c.Context(), paths)
			if err != nil {
				return err
			}
			t := p.table(f.csv, "briefing", "start", "end", "text", "edtf", "min", "max", "type", "rule", "anchor")
			lines := dateLines{p: p, several: len(shelf.Entries) > 1}
			err = p.eachOn(c.Context(), shelf, func(b opened) error {
				found, err := timeline.Dates(c.Context(), b.doc, o)
				if err != nil {
					return err
				}
				found = between(found, from, to)
				if !vague {
					found = slices.DeleteFunc(found, func(f timeline.Found) bool { return f.Vague })
				}
				switch {
				case f.json:
					return p.printJSON(expressions(b.entry.Name, found))
				case f.csv:
					return t.dates(b.entry.Name, found)
				}
				return lines.print(b, found)
			})
			lines.end(from, to)
			return t.end(err)
		},
	}
	f.flags(c)
	r.flags(c)
	p.privately(c)
	c.Flags().BoolVar(&vague, "vague", false, "also words such as \"now\" and \"recently\", which name no date")
	return c
}

// between are the expressions that may lie between two bounds: all of them when
// there is no bound.
func between(found []timeline.Found, from, to edtf.Bound) []timeline.Found {
	if from.State != edtf.Known && to.State != edtf.Known {
		return found
	}
	var kept []timeline.Found
	for _, f := range found {
		d := timeline.Date{When: f.Span}
		if d.Read() {
			d.First, d.Last = f.Span.Bounds()
		}
		if d.Within(from, to) {
			kept = append(kept, f)
		}
	}
	return kept
}

// An expression is one of time as JSON has it.
type expression struct {
	Briefing string  `json:"briefing"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Text     string  `json:"text"`
	EDTF     *string `json:"edtf"`
	bounds           // of EDTF
	Type     string  `json:"type"`
	Rule     string  `json:"rule"`
	Anchor   string  `json:"anchor"`
	// AnchorEDTF is the date that the expression was counted from.
	AnchorEDTF *string `json:"anchor_edtf"`
	// Of is the whole that the words name a part of: 2024 of "early 2024".
	Of *covered `json:"of,omitempty"`
	// Covers is what the words cover with the preposition in front of them, where
	// that is something else.
	Covers *covered `json:"covers,omitempty"`
	Time   string   `json:"time,omitempty"`
	Zone   string   `json:"zone,omitempty"`
	Period string   `json:"period,omitempty"`
	Saying bool     `json:"saying,omitempty"`
	Why    string   `json:"why"`
}

type covered struct {
	EDTF string `json:"edtf"`
	bounds
}

// coveredBy is what an expression covers, nil for none.
func coveredBy(e edtf.Expr) *covered {
	if e.IsZero() {
		return nil
	}
	return &covered{e.String(), boundsOf(e.Bounds())}
}

func expressions(briefing string, found []timeline.Found) []expression {
	all := make([]expression, 0, len(found))
	for _, f := range found {
		e := expression{
			Briefing: briefing, Start: f.Place.Start, End: f.Place.End, Text: sanitize.Line(f.Words), EDTF: edtfText(f.Value),
			Type: f.Kind.String(), Rule: f.Rule.String(), Anchor: f.Anchor.Kind.String(),
			AnchorEDTF: edtfText(f.Anchor.Value), Time: f.Clock.Time, Zone: f.Clock.Zone,
			Period: f.Period, Saying: f.Saying, Why: sanitize.Line(f.Why),
		}
		if !f.Value.IsZero() {
			e.bounds = boundsOf(f.Value.Bounds())
		}
		if f.Span != f.Value {
			e.Covers = coveredBy(f.Span)
		}
		e.Of = coveredBy(f.Of)
		all = append(all, e)
	}
	return all
}

// edtfText is an expression for JSON, null for none.
func edtfText(e edtf.Expr) *string {
	if e.IsZero() {
		return nil
	}
	text := e.String()
	return &text
}

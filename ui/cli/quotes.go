package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/ui/heard"
)

// quotesCommand prints who says what in briefings.
func (p *process) quotesCommand() *cobra.Command {
	var f printing
	var a asking
	var l look
	c := &cobra.Command{
		Use:   "quotes [PATH...]",
		Short: "Print who says what, and on what footing",
		Long: `Quotes prints the quotations and reported statements of briefings: who says it, on
what footing, through whom, and the words as they stand. A speaker is named,
described ("a US official"), bare ("sources"), a collective, a document or an
outlet; where the text does not say who speaks, nobody is given. Without a PATH
it reads what is piped into it.`,
		Example: `  lede quotes dossier/ | less
  lede quotes --footing anonymous warning.md
  lede quotes --speaker jeffrey --form direct,mixed --json dossier/`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return p.ask(c, args, &a, &l, func(h *hearing, q *question) error {
				found := h.quotes(q)
				switch {
				case f.json:
					all := make([]quoteJSON, 0, len(found))
					for _, s := range found {
						all = append(all, h.json(s.briefing, s.Statement))
					}
					return p.printJSON(all)
				case f.csv:
					return p.quoteTable(h, found)
				case len(found) == 0:
					p.say("nobody is heard here" + a.sentence())
					return nil
				}
				return p.drawQuotes(h, found, p.sheet(&l, c.Flags().Changed("theme"), false))
			})
		},
	}
	f.flags(c)
	a.flags(c)
	l.flags(c)
	p.privately(c)
	c.Flags().Lookup("section").Usage = "only what stands in sections of this `KIND`: known, unknown, sources..."
	return c
}

// ask reads flags and briefings and says what is asked for.
func (p *process) ask(c *cobra.Command, args []string, a *asking, l *look, say func(*hearing, *question) error) error {
	q, err := a.read(c)
	if err != nil {
		return err
	}
	if _, err := p.settings(c, l); err != nil {
		return err
	}
	paths, err := p.paths(c, args)
	if err != nil {
		return err
	}
	h, failed := p.hear(c.Context(), paths, &q, l.within)
	if h == nil {
		return failed
	}
	for _, name := range h.strangers(q.refuse) {
		p.say("--apart: nobody here is called \"" + name + "\"; \"lede voices\" prints who is")
	}
	if err := say(h, &q); err != nil {
		return err
	}
	return failed
}

// sentence is what was asked for, as the end of a sentence that says there is none.
func (a *asking) sentence() string {
	var parts []string
	if a.speaker != "" {
		parts = append(parts, " whose name or words hold \""+a.speaker+"\"")
	}
	if len(a.footings) > 0 {
		parts = append(parts, " on the footing "+strings.Join(a.footings, " or "))
	}
	if len(a.forms) > 0 {
		parts = append(parts, " in the form "+strings.Join(a.forms, " or "))
	}
	return strings.Join(parts, ",")
}

// quoteTable prints statements as a table.
func (p *process) quoteTable(h *hearing, found []quote) error {
	t := p.table(true, "briefing", "section", "footing", "name", "role", "speaker", "via", "form", "text", "cue", "sources", "start", "end")
	for _, s := range found {
		via := ""
		if heard.Via(*s.Statement) != "" {
			via = heard.Who(s.Via)
		}
		row := []string{
			cell(h.about[s.briefing].name), cell(h.section(s.briefing, s.Statement)), s.Speaker.Footing.String(),
			cell(s.Speaker.Name), cell(s.Speaker.Role), cell(s.Speaker.Text), cell(via), s.Form.String(),
			cell(heard.Words(*s.Statement, "…")), cell(s.Cue.Text), cell(strings.Join(s.Sources, "; ")),
			strconv.Itoa(s.Passage.Start), strconv.Itoa(s.Passage.End),
		}
		if err := t.w.Write(row); err != nil {
			return &outputError{err}
		}
	}
	return t.end(nil)
}

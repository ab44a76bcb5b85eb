package cli

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/theme"
)

// outlineCommand prints the parts of briefings.
func (p *process) outlineCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "outline [PATH...]",
		Short: "Print the parts of briefings",
		Long: `Outline prints the sections of briefings: what each is for, how much it holds,
and what has been set aside as furniture. Without a PATH it reads what is
piped into it.`,
		Example: `  lede outline warning.md
  lede outline --json warning.md | jq '.sections[] | select(.kind == "unknown")'`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			paths, err := p.paths(c, args)
			if err != nil {
				return err
			}
			printed := 0
			return p.each(c.Context(), paths, func(o opened) error {
				if asJSON {
					return p.printJSON(printable(o.doc.Outline()))
				}
				if printed++; printed > 1 {
					if err := p.printf("\n"); err != nil {
						return err
					}
				}
				return p.printOutline(o.doc)
			})
		},
	}
	p.privately(c)
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, a line for each briefing; see \"lede help json\"")
	return c
}

// printOutline prints the headline and, under it, a line for each section: its
// kind's glyph, its title and how much it holds.
func (p *process) printOutline(doc *briefing.Document) error {
	th := theme.Choose("auto", p.env, theme.BackgroundUnknown)
	title := sanitize.Line(doc.Headline.Text)
	if doc.Headline.Derived {
		title += " (derived: the text states no headline)"
	}
	if err := p.printf("%s\n", title); err != nil {
		return err
	}
	top := 6
	for _, s := range doc.Sections {
		top = min(top, max(s.Level, 1))
	}
	for _, s := range doc.Sections {
		indent := strings.Repeat("  ", max(s.Level, 1)-top+1)
		name := s.Title
		if name == "" {
			name = "(no heading)"
		}
		if err := p.printf("%s%s %s  %s\n", indent, th.Kind(s.Kind), sanitize.Line(name), amount(doc, s)); err != nil {
			return err
		}
	}
	return nil
}

// amount is how much a section holds.
func amount(doc *briefing.Document, s briefing.Section) string {
	if s.Empty() {
		if doc.HoldsFurniture(s.Span) {
			return "set aside"
		}
		return "empty"
	}
	return counted(s.Items, "item", "items") + ", " + counted(s.Words, "word", "words")
}

// printable is an outline whose words are made harmless: an entity in a text or
// an escape in its front matter may have brought anything in.
func printable(o briefing.Outline) briefing.Outline {
	for _, words := range []*string{&o.Title, &o.Slug, &o.Published, &o.Language} {
		*words = sanitize.Line(*words)
	}
	for i := range o.Sections {
		o.Sections[i].Title = sanitize.Line(o.Sections[i].Title)
	}
	return o
}

// printJSON prints one value on one line.
func (p *process) printJSON(v any) error {
	encoder := json.NewEncoder(p.out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return &outputError{err}
	}
	return nil
}

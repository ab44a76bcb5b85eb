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
					return p.printJSON(outlineOf(o.doc))
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
		if err := p.printf("%s%s %s  %s\n", indent, th.Kind(s.Kind), sanitize.Line(name), amount(s)); err != nil {
			return err
		}
	}
	return nil
}

// amount is how much a section holds.
func amount(s briefing.Section) string {
	if s.Empty() {
		return "empty"
	}
	return counted(s.Items, "item", "items") + ", " + counted(s.Words, "word", "words")
}

// The shapes of the JSON output, as jsonTopic documents them.
type (
	outlineJSON struct {
		Title     string          `json:"title"`
		Slug      string          `json:"slug"`
		Published string          `json:"published"`
		Language  string          `json:"language"`
		Format    string          `json:"format"`
		Words     int             `json:"words"`
		Sections  []sectionJSON   `json:"sections"`
		Furniture []furnitureJSON `json:"furniture"`
	}
	sectionJSON struct {
		Level int    `json:"level"`
		Title string `json:"title"`
		Kind  string `json:"kind"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Words int    `json:"words"`
		Items int    `json:"items"`
	}
	furnitureJSON struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Why   string `json:"why"`
	}
)

func outlineOf(doc *briefing.Document) outlineJSON {
	o := outlineJSON{
		Title:     sanitize.Line(doc.Headline.Text),
		Slug:      sanitize.Line(doc.Meta.Slug),
		Published: sanitize.Line(doc.Meta.Published),
		Language:  sanitize.Line(doc.Language),
		Format:    doc.Format.String(),
		Words:     doc.Words,
		Sections:  []sectionJSON{}, // [] and not null when there are none
		Furniture: []furnitureJSON{},
	}
	for _, s := range doc.Sections {
		o.Sections = append(o.Sections, sectionJSON{
			s.Level, sanitize.Line(s.Title), s.Kind.String(), s.Span.Start, s.Span.End, s.Words, s.Items,
		})
	}
	for _, f := range doc.Furniture {
		o.Furniture = append(o.Furniture, furnitureJSON{f.Span.Start, f.Span.End, sanitize.Line(f.Why)})
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

package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/chronology"
)

// timelineCommand prints the entries of briefings in the order of time.
func (p *process) timelineCommand() *cobra.Command {
	var f printing
	var r era
	var l look
	var mentions bool
	c := &cobra.Command{
		Use:   "timeline [PATH...]",
		Short: "Print one timeline of all briefings",
		Long: `Timeline prints what the timelines of briefings list, merged in the order of time;
with --mentions also the sentences of their prose in which a date stands. A
vague date is a span, and the briefing's own words stand beside our reading.
What is of the same day stands together and is never made one. Without a PATH
it reads what is piped into it.`,
		Example: `  lede timeline dossier/ | less
  lede timeline --since 2023-10 --until 2024 --mentions warning.md
  lede timeline --csv dossier/ > timeline.csv`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			from, to, o, err := r.read(c)
			if err != nil {
				return err
			}
			if _, err := p.settings(c, &l); err != nil {
				return err
			}
			w := window{mentions: mentions, from: from, to: to}
			w.kind, w.only = l.section()
			paths, err := p.paths(c, args)
			if err != nil {
				return err
			}
			m, failed := p.merge(c.Context(), paths, o, w.keeps)
			if m == nil {
				return failed
			}
			switch {
			case f.json:
				err = p.printJSON(m.json())
			case f.csv:
				err = p.printEntries(m)
			default:
				err = p.drawTimeline(m, p.sheet(&l, c.Flags().Changed("theme"), false), &w)
			}
			if err != nil {
				return err
			}
			return failed
		},
	}
	f.flags(c)
	r.flags(c)
	p.privately(c)
	c.Flags().BoolVar(&mentions, "mentions", false, "also what prose mentions with a date")
	l.flags(c)
	c.Flags().Lookup("section").Usage = "only what stands in sections of this `KIND`: known, unknown, timeline..."
	return c
}

// A merged timeline is the entries of several briefings and what these are.
type merged struct {
	*timeline.Chronology
	names    []string
	titles   []string
	sections [][]briefing.Section
}

// merge reads the briefings that paths name and merges the entries that are kept.
// Its error is one to report when what could be read has been printed; without a
// timeline nothing could.
func (p *process) merge(ctx context.Context, paths []string, o timeline.Options, keep func(timeline.Entry) bool) (*merged, error) {
	var m merged
	var lists [][]timeline.Entry
	err := p.each(ctx, paths, func(b opened) error {
		entries, err := timeline.Of(ctx, b.doc, o)
		if err != nil {
			return err
		}
		var kept []timeline.Entry
		for _, e := range entries {
			if keep(e) {
				kept = append(kept, e)
			}
		}
		lists = append(lists, kept)
		m.names = append(m.names, b.entry.Name)
		m.titles = append(m.titles, sanitize.Line(b.doc.Headline.Text))
		m.sections = append(m.sections, b.doc.Sections)
		return nil
	})
	if len(lists) == 0 {
		return nil, err
	}
	m.Chronology = timeline.Merge(lists...)
	return &m, err
}

// A mergedJSON is a timeline as JSON has it.
type mergedJSON struct {
	Entries []entryJSON `json:"entries"`
}

type entryJSON struct {
	Briefing string       `json:"briefing"`
	Section  string       `json:"section"`
	Kind     string       `json:"kind"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Date     dateJSON     `json:"date"`
	Text     string       `json:"text"`
	Origin   string       `json:"origin"`
	Saying   bool         `json:"saying,omitempty"`
	Sources  []string     `json:"sources"`
	Locator  *locatorJSON `json:"locator,omitempty"`
	// Conflicts are the entries, by index, that tell the same of other days.
	Conflicts []int `json:"conflicts,omitempty"`
}

type dateJSON struct {
	Text string  `json:"text"`
	EDTF *string `json:"edtf"`
	bounds
	Rule string `json:"rule"`
	Why  string `json:"why"`
}

func (m *merged) json() mergedJSON {
	out := mergedJSON{Entries: make([]entryJSON, 0, len(m.Entries))}
	for i, e := range m.Entries {
		entry := entryJSON{
			Briefing: m.names[e.Briefing], Section: m.section(e), Kind: e.Kind.String(),
			Start: e.Passage.Start, End: e.Passage.End, Text: sanitize.Line(e.Text),
			Origin: e.Origin.String(), Saying: e.Saying, Sources: make([]string, 0, len(e.Sources)), Conflicts: m.Rivals(i),
			Locator: locatorOf(e.Locator),
			Date: dateJSON{
				Text: sanitize.Line(e.Date.Words), EDTF: edtfText(e.Date.When), bounds: boundsOf(e.Date.First, e.Date.Last),
				Rule: e.Date.Rule, Why: sanitize.Line(e.Date.Why),
			},
		}
		for _, s := range e.Sources {
			entry.Sources = append(entry.Sources, sanitize.Line(s))
		}
		out.Entries = append(out.Entries, entry)
	}
	return out
}

// section is the heading that an entry stands under, "" for none.
func (m *merged) section(e timeline.Entry) string {
	if e.Section < 0 {
		return ""
	}
	return sanitize.Line(m.sections[e.Briefing][e.Section].Title)
}

// printEntries prints a timeline as a table.
func (p *process) printEntries(m *merged) error {
	t := p.table(true, "date", "edtf", "min", "max", "text", "briefing", "section", "kind", "origin", "sources", "start", "end", "rule")
	for _, e := range m.Entries {
		text, first, last := ends(e.Date.When)
		row := []string{
			cell(e.Date.Words), text, first, last, cell(e.Text), cell(m.names[e.Briefing]), cell(m.section(e)),
			e.Kind.String(), e.Origin.String(), cell(strings.Join(e.Sources, "; ")),
			strconv.Itoa(e.Passage.Start), strconv.Itoa(e.Passage.End), e.Date.Rule,
		}
		if err := t.w.Write(row); err != nil {
			return &outputError{err}
		}
	}
	return t.end(nil)
}

// drawTimeline draws a timeline as text.
func (p *process) drawTimeline(m *merged, s sheet, w *window) error {
	if len(m.Entries) == 0 {
		p.say(w.empty())
		return nil
	}
	if !s.styled {
		s.out = &colorprofile.Writer{Forward: p.out, Profile: colorprofile.NoTTY}
	}
	briefings := make([]chronology.Briefing, len(m.names))
	for i := range briefings {
		briefings[i] = chronology.Briefing{Title: m.titles[i], Name: m.names[i]}
	}
	if err := chronology.Print(&wholeLines{to: s.out}, m.Chronology, briefings, s.width, s.theme); err != nil {
		return &outputError{err}
	}
	return nil
}

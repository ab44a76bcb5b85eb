package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/briefing/anchor"
	"lede/content/notebook"
)

// notesCommand lists the reader's notes.
func (p *process) notesCommand() *cobra.Command {
	var a noteAsking
	var asJSON bool
	c := &cobra.Command{
		Use:   "notes [PATH...]",
		Short: "Print your notes, and hand them on",
		Long: `Notes prints the notes that were made while reading: the words that they are on,
what is noted, and whether those words are in place, moved, changed (the old ones
are printed too) or gone (orphaned). Without a PATH it prints the notes on all
briefings, as they were made.`,
		Example: `  lede notes dossier/ | less
  lede notes --tag wages
  lede notes --orphaned warning.md
  lede notes export warning.md > notes.jsonld`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if a.orphaned && len(args) == 0 {
				return misused(c, "--orphaned: name the briefings in which to look for the words")
			}
			return p.withNotes(c, args, &a, func(found []notePlace) error {
				switch {
				case asJSON:
					return p.printJSON(notesJSON(found))
				case len(found) == 0:
					p.say("there are no such notes")
					return nil
				}
				var l look
				if _, err := p.settings(c, &l); err != nil {
					return err
				}
				return p.drawNotes(found, p.sheet(&l, false, false))
			})
		},
	}
	a.flags(c)
	c.Flags().BoolVar(&a.orphaned, "orphaned", false, "only notes whose words are gone")
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON; see \"lede help json\"")
	c.AddCommand(p.exportNotesCommand(), p.importNotesCommand())
	return c
}

// A noteAsking is the flags that say which notes are asked for.
type noteAsking struct {
	tag      string
	orphaned bool
}

func (a *noteAsking) flags(c *cobra.Command) {
	c.Flags().StringVar(&a.tag, "tag", "", "only notes with this `WORD` behind a #")
}

// asks reports whether a note is asked for.
func (a *noteAsking) asks(n *notePlace) bool {
	return (a.tag == "" || slices.Contains(n.note.Tags, strings.ToLower(strings.TrimPrefix(a.tag, "#")))) &&
		(!a.orphaned || n.found.Outcome == anchor.Orphaned)
}

// withNotes gives do the notes that are asked for, and says what came up in the
// notebook. A briefing that cannot be read keeps the others' notes from nobody.
func (p *process) withNotes(c *cobra.Command, paths []string, a *noteAsking, do func([]notePlace) error) error {
	book, err := p.notebook()
	if err != nil {
		return err
	}
	found, failed := p.placeNotes(c.Context(), book, paths)
	if failed != nil && !errors.Is(failed, errReported) {
		return failed
	}
	for _, notice := range book.Notices() {
		p.say(notice)
	}
	if err := do(slices.DeleteFunc(found, func(n notePlace) bool { return !a.asks(&n) })); err != nil {
		return err
	}
	return failed
}

// notebook is the person's notebook; where there is none, there is nothing to print.
func (p *process) notebook() (*notebook.Notebook, error) {
	dir, err := notebook.DefaultDir()
	if err != nil {
		return nil, err
	}
	return notebook.Open(dir)
}

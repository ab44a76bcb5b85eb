package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lede/content/notebook"
	"lede/content/sanitize"
)

// exportNotesCommand prints notes for others.
func (p *process) exportNotesCommand() *cobra.Command {
	var a noteAsking
	var markdown bool
	var creator string
	c := &cobra.Command{
		Use:   "export [PATH...]",
		Short: "Print your notes for a colleague or another program",
		Long: `Export prints notes for others: as W3C Web Annotations, which a colleague's lede
and other programs take in, or with --markdown as a text that anybody can read.
Without a PATH it prints the notes on all briefings. Nothing in it says whose notes
they are, unless --creator does; those that colleagues gave you keep their names.`,
		Example: `  lede notes export --creator "Ada Brandt" warning.md > notes.jsonld
  lede notes export --markdown --tag wages > wages.md`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return p.withNotes(c, args, &a, func(found []notePlace) error {
				for i := range found {
					if n := &found[i].note; n.Creator == "" {
						n.Creator = creator
					}
				}
				if markdown {
					return p.markdownNotes(found)
				}
				notes := make([]notebook.Note, len(found))
				for i := range found {
					notes[i] = found[i].note
				}
				if err := notebook.Export(p.out, notes); err != nil {
					return &outputError{err}
				}
				return nil
			})
		},
	}
	a.flags(c)
	c.Flags().BoolVar(&markdown, "markdown", false, "as Markdown")
	c.Flags().StringVar(&creator, "creator", "", "say of your own notes that they are by `NAME`")
	return c
}

// markdownNotes prints notes as Markdown: under the headline of each briefing the words
// as quotations, and below them what is noted.
func (p *process) markdownNotes(found []notePlace) error {
	var b strings.Builder
	for i := range found {
		n := &found[i]
		if i == 0 || !n.sameBriefing(&found[i-1]) {
			b.WriteString("# " + n.title + "\n\n")
		}
		if n.words != "" {
			b.WriteString("> " + n.words + "\n\n")
		}
		if n.note.Body != "" {
			b.WriteString(strings.TrimRight(sanitize.Text(n.note.Body), "\n") + "\n\n")
		}
		about := n.signature()
		if n.looked() {
			about = append(about, n.found.Outcome.String())
		}
		if len(about) > 0 {
			b.WriteString("— " + strings.Join(about, ", ") + "\n\n")
		}
	}
	return p.printf("%s", strings.TrimSuffix(b.String(), "\n"))
}

// importNotesCommand takes in the notes of others.
func (p *process) importNotesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Take in the notes that a colleague or another program gave you",
		Long: `Import takes in W3C Web Annotations, as "lede notes export" and other programs write
them; a FILE of - is standard input. Taking in the same ones again changes nothing.
A note that you have is replaced only by a newer one, and words that are replaced
are kept for 30 days in the folder of deleted notes. What cannot be taken is said.`,
		Example: `  lede notes import notes.jsonld
  lede notes export | ssh desk lede notes import -`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misused(c, "name one file of notes, or - for standard input")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			book, err := p.notebook()
			if err != nil {
				return err
			}
			in := p.in
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if errors.Is(err, fs.ErrNotExist) {
					return fmt.Errorf("there is no file called %s; check its spelling", args[0])
				} else if err != nil {
					return fmt.Errorf("the notes could not be read: %w", err)
				}
				defer func() { _ = f.Close() }() // it was only read
				in = f
			}
			return p.importNotes(book, in)
		},
	}
}

// importNotes takes in notes and says what became of them.
func (p *process) importNotes(book *notebook.Notebook, in io.Reader) error {
	report, err := book.Import(in)
	for _, notice := range book.Notices() {
		p.say(notice)
	}
	if err != nil && report.New+report.Updated+report.Unchanged+len(report.Refused) == 0 {
		return err
	}
	const lines = 20
	for i, r := range report.Refused {
		if i == lines {
			p.say(fmt.Sprintf("and %d more are refused", len(report.Refused)-lines))
			break
		}
		p.say(fmt.Sprintf("note %d is refused: %s %s", r.Item, r.Reason, r.ID))
	}
	printed := p.printf("%s: %d new, %d updated, %d unchanged, %d refused\n",
		counted(report.New+report.Updated+report.Unchanged+len(report.Refused), "note", "notes"),
		report.New, report.Updated, report.Unchanged, len(report.Refused))
	switch {
	case err != nil:
		return err
	case printed == nil && len(report.Refused) > 0:
		return errReported
	}
	return printed
}

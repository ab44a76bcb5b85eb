package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"lede/content"
	"lede/content/filing"
)

// importing is the flags that say where imported documents go.
type importing struct {
	folder              string
	stdout, force       bool
	attachments, asJSON bool
}

// importCommand writes documents of any format as Markdown.
func (p *process) importCommand() *cobra.Command {
	var o importing
	c := &cobra.Command{
		Use:   "import [PATH...] (-o DIR | --stdout)",
		Short: "Write documents of any format as Markdown",
		Long: `Import writes what lede reads of a document as a Markdown file: who published it and
when, each with where that was found, the SHA-256 of the original, the text, and what
was set aside in comments at the end. What is imported opens as the document did.

A PATH is a file of any format that lede opens, a folder with all of them in it, or
"-"; without one, what is piped in is imported. Files are called by their titles. A
file that is there is never written over without --force: a document that was
imported before is left out, and another one of its name gets a number. Plain text
and Markdown are copied as they are read.`,
		Example: `  lede import report.pdf -o dossier
  lede import --attachments newsletters.mbox saved/ -o dossier
  lede import --stdout page.html | less
  curl https://example.org/statement | lede import -o dossier`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			paths, err := p.paths(c, args)
			if err == nil {
				err = o.check(c)
			}
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(c.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			shelf, err := p.open(ctx, paths)
			switch {
			case err != nil:
				return err
			case o.stdout && len(shelf.Entries) > 1:
				return misused(c, fmt.Sprintf("--stdout prints one document, and these are %d; name one, or a folder for them with -o", len(shelf.Entries)))
			case o.stdout:
				return p.importHere(ctx, shelf)
			}
			return p.importInto(ctx, shelf, &o)
		},
	}
	c.Flags().StringVarP(&o.folder, "output", "o", "", "write the files into the folder `DIR`, which is made if it has to be")
	c.Flags().BoolVar(&o.stdout, "stdout", false, "print the Markdown of one document instead")
	c.Flags().BoolVar(&o.force, "force", false, "write over files that are there")
	c.Flags().BoolVar(&o.attachments, "attachments", false, "also write the attachments of e-mails, each e-mail's into a folder of its own")
	p.privately(c)
	c.Flags().BoolVar(&o.asJSON, "json", false, "say what became of each document as JSON; see \"lede help json\"")
	return c
}

// check reports flags that do not go together.
func (o *importing) check(c *cobra.Command) error {
	switch {
	case o.stdout && o.folder != "":
		return misused(c, "-o and --stdout do not go together: name one")
	case o.stdout && (o.asJSON || o.attachments):
		return misused(c, "--stdout prints the Markdown and nothing else")
	case !o.stdout && o.folder == "":
		return misused(c, "name a folder to write to with -o, or ask for --stdout")
	}
	return nil
}

// importHere prints the text of the one document on the shelf.
func (p *process) importHere(ctx context.Context, shelf content.Shelf) error {
	source, err := shelf.Load(ctx, 0)
	if err != nil {
		return err
	}
	for _, notice := range source.Notices {
		p.say(shelf.Entries[0].Name + ": " + notice)
	}
	return p.printf("%s", source.Text)
}

// importInto files the documents on the shelf in a folder.
func (p *process) importInto(ctx context.Context, shelf content.Shelf, o *importing) error {
	folder, err := filing.Open(o.folder, o.force)
	if err != nil {
		return err
	}
	var done []imported
	for i, l := range inOrder(ctx, len(shelf.Entries), func(i int) loaded { return load(ctx, shelf, i) }) {
		if ctx.Err() != nil {
			break // what is not filed yet stays out
		}
		d, at := l.file(folder)
		if d.Error == nil && o.attachments && l.source.Converted { // a copy holds none
			if d.Attachments, err = fileAttachments(ctx, shelf, i, l.doc, folder, at); err != nil {
				d = d.failed(err)
			}
		}
		if p.errTerminal() {
			p.say(fmt.Sprintf("%d of %d: %s", i+1, len(shelf.Entries), d.progress()))
		}
		done = append(done, d)
	}
	return p.printImported(done, len(shelf.Entries), o)
}

// errTerminal reports whether a person sees standard error while it is written.
func (p *process) errTerminal() bool {
	f, ok := p.errs.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

package cli

import (
	"context"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/content/sanitize"
)

// readCommand is lede itself: it opens what is named, and a person reads.
func (p *process) readCommand() *cobra.Command {
	var l look
	var noMouse bool
	c := &cobra.Command{
		Use:   "lede [PATH...]",
		Short: "Read briefings in a terminal",
		Long: `lede reads briefings: what is known and what is not, when it happened, who said
it, each one key away from its source. It works offline.

A PATH is a file (Markdown, text, a saved page, an e-mail, an EPUB, a Word,
OpenDocument or RTF file, a PDF), a folder or "-" for standard input. Without
one, lede opens its guide and samples, or what is piped into it. Where there is
no terminal to read on, it prints the files as "lede show" does, and lists what
is in folders.`,
		Example: `  lede                          the guide and the samples
  lede warning.md               one briefing
  lede ~/briefings              a folder of them
  pbpaste | lede                what is on the clipboard
  lede --section timeline a.md  begin at its timeline`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			conf, err := p.settings(c, &l)
			if err != nil {
				return err
			}
			conf.mouse = conf.mouse && !noMouse
			bare := len(args) == 0
			if bare && p.inPiped() {
				args = []string{"-"}
			}
			out := p.outTerminal()
			if out == nil || p.env("TERM") == "dumb" { // a dumb one cannot move its cursor
				if bare && len(args) > 0 && p.pipeIsEmpty() {
					args = nil
				}
				if len(args) == 0 || anyFolder(args) {
					return p.listShelf(c.Context(), args)
				}
				return p.show(c.Context(), args, &l, p.sheet(&l, c.Flags().Changed("theme"), false))
			}
			return p.interact(c.Context(), args, out, &l, conf)
		},
	}
	l.flags(c)
	c.Flags().Lookup("section").Usage = "begin at the first section of this `KIND`: known, unknown, timeline..."
	c.Flags().BoolVar(&p.private, "private", false, "remember nothing: write no file at all")
	c.Flags().BoolVar(&noMouse, "no-mouse", false, "leave the mouse to the terminal")
	return c
}

// listShelf prints what is on the shelf, a line for each briefing: how many words
// it has, its name and its headline.
func (p *process) listShelf(ctx context.Context, args []string) error {
	shelf, err := p.open(ctx, args)
	if err != nil {
		return err
	}
	widest := 0
	for _, e := range shelf.Entries {
		widest = max(widest, ansi.StringWidth(e.Name))
	}
	return p.eachOn(ctx, shelf, func(o opened) error {
		name := o.entry.Name + strings.Repeat(" ", widest-ansi.StringWidth(o.entry.Name))
		return p.printf("%7d  %s  %s\n", o.doc.Words, name, sanitize.Line(o.doc.Headline.Text))
	})
}

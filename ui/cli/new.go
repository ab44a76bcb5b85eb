package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"lede/content/filing"
)

// newCommand writes an empty briefing.
func (p *process) newCommand() *cobra.Command {
	var at string
	var stdout, force bool
	c := &cobra.Command{
		Use:   "new TITLE",
		Short: "Begin a briefing that has every part",
		Long: `New writes an empty briefing: front matter, and a heading for each part that lede
knows. Comments, which no reader sees, say what goes where. Its file is called by the
title and written to the folder that you are in, unless -o names another place.`,
		Example: `  lede new "Harbour inquiry"
  lede new "Harbour inquiry" -o dossier/harbour.md`,
		Args: func(c *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, "")) == "" {
				return misused(c, "say what the briefing is to be called")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if stdout && at != "" {
				return misused(c, "-o and --stdout do not go together: name one")
			}
			blank := filing.Blank(strings.Join(args, " "))
			if stdout {
				return p.printf("%s", blank.Text)
			}
			path, err := filing.New(blank, at, force)
			if err != nil {
				return err
			}
			p.say("fill its parts in an editor; what a part is for stands in its comment")
			return p.printf("%s\n", path)
		},
	}
	c.Flags().StringVarP(&at, "output", "o", "", "write it to this `FILE`, or into this folder")
	c.Flags().BoolVar(&stdout, "stdout", false, "print it instead")
	c.Flags().BoolVar(&force, "force", false, "write over a file that is there")
	return c
}

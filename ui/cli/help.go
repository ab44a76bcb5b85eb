package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// help prints a command's help to standard output.
func (p *process) help(c *cobra.Command, _ []string) {
	// Standard output that cannot be written shows when it is flushed.
	_ = p.printf("%s", helpText(c))
}

// helpText is what there is to know of a command: what it does, how it is
// written, examples, and what goes with it.
func helpText(c *cobra.Command) string {
	var b strings.Builder
	b.WriteString(strings.TrimSpace(c.Long) + "\n")
	if c.Runnable() {
		b.WriteString("\nUsage:\n  " + c.UseLine() + "\n")
	}
	if c.Example != "" {
		b.WriteString("\nExamples:\n" + c.Example + "\n")
	}
	var commands, topics []*cobra.Command
	for _, sub := range c.Commands() {
		switch {
		case sub.IsAdditionalHelpTopicCommand():
			topics = append(topics, sub)
		case sub.IsAvailableCommand():
			commands = append(commands, sub)
		}
	}
	listed(&b, "Commands", commands)
	listed(&b, "Topics, with \"lede help TOPIC\"", topics)
	if c.Runnable() {
		c.InheritedFlags() // without which "lede help X" would not know of --help
		b.WriteString("\nFlags:\n" + strings.TrimRight(c.Flags().FlagUsages(), "\n") + "\n")
	}
	return b.String()
}

func listed(b *strings.Builder, heading string, commands []*cobra.Command) {
	if len(commands) == 0 {
		return
	}
	b.WriteString("\n" + heading + ":\n")
	for _, c := range commands {
		b.WriteString("  " + c.Name() + pad(c.Name(), 10) + c.Short + "\n")
	}
}

// helpCommand is "lede help", for commands and for topics.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | TOPIC]",
		Short: "Print help about a command or a topic",
		Long:  "Help prints what there is to know about a command or a topic.",
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return misused(c.Root(), "there is no help about \""+strings.Join(args, " ")+"\"")
			}
			return about.Help()
		},
	}
}

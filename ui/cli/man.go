package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"lede/ui/keymap"
)

// manCommand prints the manual page, for packagers.
func (p *process) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "man",
		Short:  "Print the manual page",
		Long:   "Man prints the manual page, lede(1), in the man macros.",
		Args:   noPaths,
		Hidden: true,
		RunE: func(c *cobra.Command, _ []string) error {
			return p.printf("%s", manual(c.Root()))
		},
	}
}

// manual is the manual page, made from what the commands say of themselves and
// from the table of keys.
func manual(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString(".TH LEDE 1\n.SH NAME\nlede \\- read briefings in a terminal\n")
	b.WriteString(".SH SYNOPSIS\n.B lede\n[PATH...]\n.br\n.B lede\nCOMMAND [PATH...]\n")
	b.WriteString(".SH DESCRIPTION\n" + roff(root.Long))
	manFlags(&b, root)
	b.WriteString(".SH COMMANDS\n")
	manCommands(&b, root)
	b.WriteString(".SH KEYS\n")
	for _, list := range keymap.Default().Lists(keymap.Everywhere) {
		b.WriteString(".SS " + roffLine(list.Group.String()) + "\n")
		for _, row := range list.Rows {
			keys := keymap.Labels(row.Keys, keymap.Arrows{"Up", "Down", "Left", "Right"}, ", ")
			b.WriteString(".TP\n.B \"" + strings.ReplaceAll(roffLine(keys), `"`, `\(dq`) + "\"\n" + roffLine(row.Do) + "\n")
		}
	}
	for _, c := range root.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			b.WriteString(".SH " + strings.ToUpper(c.Name()) + "\n.nf\n" + roff(c.Long) + ".fi\n")
		}
	}
	b.WriteString(".SH EXAMPLES\n.nf\n" + roff(root.Example) + ".fi\n")
	b.WriteString(".SH EXIT STATUS\n0 when all went well, 1 when something could not be read or written, 2 when the\ncommand line or the configuration could not be understood.\n")
	return b.String()
}

// manCommands describes the commands below a command, each before those below it.
func manCommands(b *strings.Builder, parent *cobra.Command) {
	for _, c := range parent.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			b.WriteString(".SS " + roffLine(parent.CommandPath()+" "+c.Use) + "\n" + roff(c.Long))
			manFlags(b, c)
			manCommands(b, c)
		}
	}
}

func manFlags(b *strings.Builder, c *cobra.Command) {
	if c.HasAvailableLocalFlags() {
		b.WriteString(".PP\n.nf\n" + roff(c.LocalFlags().FlagUsages()) + ".fi\n")
	}
}

// roff is running text for a manual page; a blank line starts a paragraph.
func roff(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		if line == "" {
			b.WriteString(".PP\n")
			continue
		}
		b.WriteString(roffLine(line) + "\n")
	}
	return b.String()
}

// roffLine keeps a line from being read as a request or an escape.
func roffLine(line string) string {
	line = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(line)
	if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
		line = `\&` + line
	}
	return line
}

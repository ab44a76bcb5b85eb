package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/ui/keymap"
	"lede/ui/theme"
)

// keysCommand prints the table of keys.
func (p *process) keysCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "keys",
		Short: "Print what the keys do",
		Long: `Keys prints what every key does, the person's own keys included, with the name
by which the configuration calls it. See "lede help config" to change them.`,
		Args: noPaths,
		RunE: func(*cobra.Command, []string) error {
			conf, err := p.config()
			if err != nil {
				return err
			}
			g := theme.Choose("auto", p.env, theme.BackgroundUnknown).Glyph
			return p.printKeys(conf.keys, keymap.Arrows{g.Up, g.Down, g.Left, g.Right})
		},
	}
}

func (p *process) printKeys(m keymap.Map, arrows keymap.Arrows) error {
	for i, list := range m.Lists(keymap.Everywhere) {
		if i > 0 {
			if err := p.printf("\n"); err != nil {
				return err
			}
		}
		if err := p.printf("%s\n", list.Group); err != nil {
			return err
		}
		for _, row := range list.Rows {
			keys := keymap.Labels(row.Keys, arrows, " ")
			if err := p.printf("  %s%-24s %s\n", keys+pad(keys, 16), row.Do, actionNames(row.Names)); err != nil {
				return err
			}
		}
	}
	return nil
}

// pad is the blanks that bring text to a width in cells, one at least.
func pad(text string, width int) string {
	return strings.Repeat(" ", max(width-ansi.StringWidth(text), 1))
}

// actionNames is the names of a row's actions; of a run, the first and last.
func actionNames(names []string) string {
	if n := len(names); n > 2 {
		return names[0] + " to " + names[n-1]
	}
	return strings.Join(names, " ")
}

package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/briefing"
	"lede/ui/layout"
	"lede/ui/theme"
)

// command is the command line as a tree of commands.
func (p *process) command() *cobra.Command {
	cobra.MousetrapHelpText = "" // started from a desktop, lede shows its samples
	root := p.readCommand()
	root.AddCommand(p.showCommand(), p.outlineCommand(), p.timelineCommand(), p.quotesCommand(), p.voicesCommand(), p.searchCommand(), p.importCommand(), p.newCommand(), p.changesCommand(), p.notesCommand(), p.datesCommand(), p.edtfCommand(), p.keysCommand(), p.versionCommand(), p.manCommand(), jsonTopic(), configTopic())
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SilenceErrors, root.SilenceUsage = true, true
	root.SetHelpFunc(p.help)
	root.SetHelpCommand(helpCommand())
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolP("help", "h", false, "print this help")
	return root
}

// flagError says what is wrong with a flag.
func flagError(c *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	if !errors.As(err, &value) {
		return misused(c, err.Error())
	}
	want := "true or false"
	if value.GetFlag().Value.Type() == "int" {
		want = "a whole number"
	}
	return misused(c, fmt.Sprintf("--%s %s: it has to be %s", value.GetFlag().Name, value.GetValue(), want))
}

// noPaths is for commands that take nothing but flags.
func noPaths(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misused(c, fmt.Sprintf("%q takes no arguments", c.CommandPath()))
	}
	return nil
}

// misused is the error of a command line that c cannot understand.
func misused(c *cobra.Command, sentence string) error {
	return &usageError{sentence + "; see \"" + c.CommandPath() + " --help\""}
}

// look is the flags that say how a page looks.
type look struct {
	theme string
	width int
	kind  string
}

func (l *look) flags(c *cobra.Command) {
	c.Flags().StringVar(&l.theme, "theme", "", "`NAME` of the theme: dark, light, plain, or auto for what the terminal says")
	c.Flags().IntVar(&l.width, "width", 0, fmt.Sprintf("text width in `COLUMNS`, %d to %d", layout.MinMeasure, layout.MaxMeasure))
	c.Flags().StringVar(&l.kind, "section", "", "only the sections of this `KIND`: known, unknown, timeline...")
	complete(c, "theme", theme.Names())
	complete(c, "section", kindNames())
}

// complete offers values for a flag to the shell.
func complete(c *cobra.Command, flag string, values []string) {
	// It fails only for a flag that there is not, which a test would show.
	_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// settings are the person's, and fill l where the command line says nothing.
func (p *process) settings(c *cobra.Command, l *look) (config, error) {
	conf, err := p.config()
	if err != nil {
		return config{}, err
	}
	return conf, l.check(c, conf)
}

// check looks at the values of the flags, and fills those that were not given from
// the configuration.
func (l *look) check(c *cobra.Command, conf config) error {
	if !c.Flags().Changed("theme") {
		l.theme = conf.theme
	} else if !theme.Valid(l.theme) {
		return misused(c, fmt.Sprintf("--theme %s: there are %s", l.theme, list(theme.Names())))
	}
	if !c.Flags().Changed("width") {
		l.width = conf.width
	} else if l.width < layout.MinMeasure || l.width > layout.MaxMeasure {
		return misused(c, fmt.Sprintf("--width %d: it goes from %d to %d columns", l.width, layout.MinMeasure, layout.MaxMeasure))
	}
	if _, ok := briefing.ParseKind(l.kind); !ok && c.Flags().Changed("section") {
		return misused(c, fmt.Sprintf("--section %s: the kinds are %s", l.kind, list(kindNames())))
	}
	return nil
}

// section is the kind of section that was asked for, if one was.
func (l *look) section() (briefing.Kind, bool) {
	if l.kind == "" {
		return briefing.KindOther, false
	}
	return briefing.ParseKind(l.kind)
}

func kindNames() []string {
	var names []string
	for _, k := range briefing.Kinds() {
		names = append(names, k.String())
	}
	return names
}

// list is the words as a sentence has them: "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

package cli

import (
	_ "embed" // the shapes of JSON
	"fmt"

	"github.com/spf13/cobra"

	"lede/ui/layout"
)

//go:embed json.txt
var jsonShapes string

// jsonTopic documents the JSON output. It has no command of its own.
func jsonTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "json",
		Short: "The shapes of JSON output",
		Long:  jsonShapes,
	}
}

// configTopic documents the configuration.
func configTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "The configuration file",
		Long: fmt.Sprintf(`The configuration is $XDG_CONFIG_HOME/lede/config.yaml, or else
~/.config/lede/config.yaml (%%AppData%%\lede\config.yaml on Windows). All of it is
optional:

  theme: auto      # dark, light, plain, or auto for what the terminal says
  width: %-9d # columns of text
  mouse: true
  keys:            # "lede keys" lists the names and the keys they have
    copy: [y, ctrl+y]
    page-down: space
    palette:       # nothing: no key at all
  limits:          # of the reading of one foreign document, as a PDF or a saved page
    seconds: 60
    megabytes: 1024

An action's keys replace all it had. A key is a character (j, G, ?), one of
space, enter, tab, backspace, esc, up, down, left, right, home, end, pgup,
pgdown, insert, delete and f1 to f20, or one of these after ctrl+, alt+ or
shift+. A key can do one thing in one place only. Ctrl+C always quits.

A foreign document is read in a process of its own. Without limits, that may take
4 seconds and one for each 100 kB of the document, 2 minutes at most, and
256 MB of memory and twice the document. What was read until then is shown.

NO_COLOR, if it is set, takes the colours away; weights, underlines and signs
stay. VISUAL or EDITOR names the editor that "edit" opens.`, layout.Measure),
	}
}

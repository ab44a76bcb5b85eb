package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"lede/ui/layout"
)

// jsonTopic documents the JSON output. It has no command of its own.
func jsonTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "json",
		Short: "The shapes of JSON output",
		Long: `JSON output is one value a line, in UTF-8. Its shapes are kept stable: a field may
be added, none is renamed or removed. Offsets count bytes of the text in
UTF-8, from 0, the start included and the end not; for Markdown and plain
text in UTF-8 they are offsets into the file. What is not known is "".

lede outline --json
  {
    "title":     the headline
    "derived":   true where the text states no headline, and the title was made
                 of its first words or its name
    "slug":      from the front matter, or else made of the headline's words
    "published": from the front matter, as written
    "language":  a BCP 47 tag
    "format":    "markdown" or "text"
    "words":     how many, without furniture
    "sections": [{
      "level":   1 to 6; 0 for text before the first heading
      "title":   the heading's words
      "kind":    body, known, unknown, background, significance, timeline,
                 questions, next, sources, comments or other
      "start":   offset of the heading
      "end":     where the next section of its level or above begins
      "words":   in it and its subsections, without its heading
      "items":   list items, questions or entries; paragraphs where it has none
    }]
    "furniture": [{
      "start", "end": what has been set aside
      "why":          a few words
    }]
  }`,
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

An action's keys replace all it had. A key is a character (j, G, ?), one of
space, enter, tab, backspace, esc, up, down, left, right, home, end, pgup,
pgdown, insert, delete and f1 to f20, or one of these after ctrl+, alt+ or
shift+. A key can do one thing in one place only. Ctrl+C always quits.

NO_COLOR, if it is set, takes the colours away; weights, underlines and signs
stay. VISUAL or EDITOR names the editor that "edit" opens.`, layout.Measure),
	}
}

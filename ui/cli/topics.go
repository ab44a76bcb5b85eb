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
text in UTF-8 they are offsets into the file. A text that is not known is "".

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
  }

What is known of when is one of four: "edtf" is an expression of the Extended
Date/Time Format, "min" and "max" its first and last day as YYYY-MM-DD, ".." where
that end is open, null where it is not known.

lede edtf --json
  [{
    "edtf", "min", "max"
    "valid":  whether it is an expression; if not, "error" says why
    "level":  0, 1 or 2; null if it is not valid
    "type":   date, season, year, decade, century, interval, set or list
    "text":   in plain English
  }]

lede dates --json, an array for each briefing
  [{
    "start", "end", "text": the words
    "edtf", "min", "max":   what they cover; null if they were not resolved
    "type":        date, time, duration or set, as TimeML has them
    "rule":        by which they were read, or why they were not
    "anchor":      what they count from: published, dateline, mentioned, heading
                   or none
    "anchor_edtf": the date of that, or null
    "covers":      "edtf", "min" and "max" with the preposition before the words,
                   as in "since 2021"; left out where that changes nothing
    "of":          "edtf", "min" and "max" of the whole that the words name a part
                   of, as in "early 2024"; left out where they name no part
    "time", "zone": the time of day as stated, left out where none is
    "period":      an ISO 8601 duration, of a duration or a set
    "saying":      true if it is the date of words being said
    "why":         how it was read, in a sentence
  }]

lede timeline --json
  {"entries": [{
    "briefing":  its name
    "section", "kind": the heading it stands under, and its kind
    "start", "end":    the listed item, or the sentence
    "date": {
      "text":    the words that say when
      "edtf", "min", "max", "rule", "why": as above
    }
    "text":      what happened
    "origin":    "stated" if it is listed, "mentioned" if it stands in prose
    "saying":    true if the date is that of words being said
    "sources":   those cited, as they are shown
    "conflicts": the entries, by index, that tell the same of other days; left out
                 where there are none
  }]}`,
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

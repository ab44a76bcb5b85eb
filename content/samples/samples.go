// Package samples holds the briefings that are built into lede: a guide that
// teaches the program by being read in it, and five samples to try it on.
//
// The samples are written for lede, each from one published text. They say no
// more than that text does and, in a footer, what they rest on. They are there
// to be tried, not to be relied on as reporting.
//
// It owns the words and their order on the shelf. It does not own what the words
// mean (package briefing) or how they are shown (package ui).
package samples

import (
	"embed"
	"io/fs"
)

//go:embed *.md
var files embed.FS

// Files is the briefings as Markdown files in one folder. It is read-only and
// lists them by name; Names has them in the order in which to read them.
func Files() fs.FS { return files }

// Names are the names of all of the Files in reading order: the guide first, and
// samples that bear on each other next to each other.
func Names() []string {
	return []string{
		"guide.md",
		"kerman-warning.md",
		"october-warning.md",
		"drone-strike.md",
		"awaited-attack.md",
		"trump-assurance.md",
	}
}

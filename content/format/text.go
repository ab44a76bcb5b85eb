package format

import (
	"slices"

	"lede/briefing"
)

// markdown reads a file whose name says that it is Markdown.
type markdown struct{}

func (markdown) Extensions() []string { return []string{"md", "markdown", "mdown", "mkd"} }

func (m markdown) Sniff(extension string, _ []byte) bool {
	return slices.Contains(m.Extensions(), extension)
}

func (markdown) Convert(b []byte) (Converted, error) {
	c, err := decode(b)
	c.Format = briefing.FormatMarkdown
	return c, err
}

// plain reads any other text. Whether it holds markup is for package briefing to
// see.
type plain struct{}

func (plain) Extensions() []string { return []string{"txt", "text"} }

func (plain) Sniff(string, []byte) bool { return true }

func (plain) Convert(b []byte) (Converted, error) {
	c, err := decode(b)
	c.Format = briefing.FormatAuto
	return c, err
}

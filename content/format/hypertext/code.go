package hypertext

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// code sets text whose line ends and blanks count.
func (c *compositor) code(n *html.Node) {
	var b strings.Builder
	language := languageOfCode(n)
	each(n, func(k *html.Node) bool {
		switch {
		case k.Type == html.TextNode:
			b.WriteString(k.Data)
		case k.Type != html.ElementNode:
		case left(k), Hidden(k), c.skip[k], slices.ContainsFunc(classes(k), isLineNumber):
			return false
		case k.DataAtom == atom.Br:
			b.WriteByte('\n')
		case k.DataAtom == atom.Code && language == "":
			language = languageOfCode(k)
		}
		return true
	}, func(k *html.Node) {
		if k != n && isBlock(k.DataAtom) && !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte('\n')
		}
	})
	if text := b.String(); strings.TrimSpace(text) != "" {
		c.block(manuscript.Code{Language: language, Text: text})
	}
}

// languageOfCode is the language that the class of the element names, as HTML's standard
// proposes (section 4.5.15).
func languageOfCode(n *html.Node) string {
	for _, class := range strings.Fields(Attr(n, "class")) {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "brush:"} {
			if language, ok := strings.CutPrefix(class, prefix); ok {
				return language
			}
		}
	}
	return ""
}

// isLineNumber reports whether the class is of the numbers beside lines of code.
func isLineNumber(class string) bool {
	switch class {
	case "lineno", "linenos", "linenumber", "line-number", "line-numbers", "line-numbers-rows", "gutter":
		return true
	}
	return false
}

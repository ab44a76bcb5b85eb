package briefing

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// addReference takes one entry of the references, in CSL's terms
// (https://docs.citationstyles.org, as YAML writes them for pandoc). One without
// an id cannot be cited and is left out.
func (f *frontMatter) addReference(text string, inner Span, lines []int, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	field := func(keys ...string) string {
		for _, key := range keys {
			if v := mappingValue(n, key); v != nil {
				if s := plainValue(v); s != "" {
					return s
				}
			}
		}
		return ""
	}
	s := Source{
		Key:    field("id", "citation-key"),
		Title:  field("title"),
		Outlet: field("container-title", "publisher"),
		Author: field("author"),
		Issued: field("issued", "date"),
		URL:    field("url"),
	}
	if s.Key == "" {
		return
	}
	s.Text = referenceText(s)
	s.Span = nodeSpan(text, inner, lines, n)
	f.sources = append(f.sources, s)
}

// referenceText is a reference as a reader sees it: Author, “Title”, Outlet,
// date.
func referenceText(s Source) string {
	var parts []string
	if s.Author != "" {
		parts = append(parts, s.Author)
	}
	if s.Title != "" {
		parts = append(parts, "“"+s.Title+"”")
	}
	for _, part := range []string{s.Outlet, s.Issued} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return s.Key
	}
	return strings.Join(parts, ", ")
}

// nodeSpan is the lines that n stands on, from its first character to the end of
// its last line.
func nodeSpan(text string, inner Span, lines []int, n *yaml.Node) Span {
	first, last := n.Line, lastLine(n)
	if first < 1 || last > len(lines) {
		return inner
	}
	return Span{lineAt(text, lines[first-1]).from, lineAt(text, lines[last-1]).to}
}

func lastLine(n *yaml.Node) int {
	last := n.Line
	for _, child := range n.Content {
		last = max(last, lastLine(child))
	}
	return last
}

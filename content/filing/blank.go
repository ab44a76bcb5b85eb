package filing

import (
	_ "embed" // the parts of a briefing
	"strings"

	"go.yaml.in/yaml/v3"

	"lede/briefing"
	"lede/content/sanitize"
)

//go:embed blank.md
var parts string

// Blank is a briefing that has every part and nothing in them yet: comments, which no
// reader sees, say what each is for.
func Blank(title string) *briefing.Document {
	title = strings.Join(strings.Fields(sanitize.Line(title)), " ")
	slug := wordsOf(title)
	head := yaml.Node{Kind: yaml.MappingNode}
	for _, field := range []struct{ name, value, comment string }{
		{"title", title, ""},
		{"slug", slug, ""},
		{"byline", "", "who writes it"},
		{"published", "", "the day, as 2024-01-26; words such as “yesterday” count from it"},
		{"language", "", "as en-GB"},
		{"status", "draft", ""},
	} {
		name, value := &yaml.Node{}, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null", LineComment: field.comment}
		name.SetString(field.name)
		if field.value != "" {
			value.SetString(field.value)
		}
		head.Content = append(head.Content, name, value)
	}
	// Nodes of strings alone can always be encoded.
	front, _ := yaml.Marshal(&head)
	text := "---\n" + string(front) + "---\n" + parts
	return briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown, Name: slug})
}

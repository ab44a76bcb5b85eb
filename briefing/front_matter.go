package briefing

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yamlKey is the key that s begins with, as in "title: The headline".
func yamlKey(s string) string {
	key, rest, ok := strings.Cut(s, ":")
	if !ok || key == "" || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return ""
	}
	for _, r := range key {
		if r != '-' && r != '_' && (r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z') {
			return ""
		}
	}
	return key
}

// A frontMatter is what a document's front matter says.
type frontMatter struct {
	meta       Meta
	title      string
	titleSpan  Span // of the value; empty when it cannot be told
	standfirst Span
	byline     Span
	sources    []Source
	notice     string // about YAML that is not valid
}

// readFrontMatter reads the front matter whose fences are at the ends of
// whole. YAML that is not valid is read line by line, for its simple values.
func readFrontMatter(text string, whole Span) frontMatter {
	f := frontMatter{meta: Meta{Span: whole}}
	inner := betweenFences(text, whole)
	var root yaml.Node
	err := yaml.Unmarshal([]byte(inner.Of(text)), &root)
	if err == nil && (len(root.Content) == 0 || root.Content[0].Kind == yaml.MappingNode) {
		if len(root.Content) > 0 {
			f.readMapping(text, inner, root.Content[0])
		}
		return f
	}
	f.notice = "The front matter is not valid YAML and was read line by line. " +
		"A value that holds a colon must stand in quotation marks."
	if mapping, ok := f.readLines(text, inner); ok {
		f.readMapping(text, inner, mapping)
	}
	return f
}

// readMapping takes what it knows from a mapping.
func (f *frontMatter) readMapping(text string, inner Span, mapping *yaml.Node) {
	lines := lineStarts(text, inner)
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		if key.Value == "references" && value.Kind == yaml.SequenceNode {
			for _, reference := range value.Content {
				f.addReference(text, inner, lines, reference)
			}
			continue
		}
		if key.Value == "original" && value.Kind == yaml.MappingNode {
			f.meta.Original = originalOf(value)
			continue
		}
		f.set(key.Value, plainValue(value), valueSpan(text, inner, lines, value))
	}
}

// originalOf is what a mapping says of the document that was converted.
func originalOf(mapping *yaml.Node) Original {
	var o Original
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i].Value, mapping.Content[i+1]
		switch key {
		case "format":
			o.Format = plainValue(value)
		case "sha256":
			o.SHA256 = plainValue(value)
		case "read":
			o.Read = plainValue(value)
		case "created":
			o.Created = plainValue(value)
		case "modified":
			o.Modified = plainValue(value)
		case "from":
			for k := 0; k+1 < len(value.Content) && value.Kind == yaml.MappingNode; k += 2 {
				o.From = append(o.From, Provenance{clean(value.Content[k].Value), plainValue(value.Content[k+1])})
			}
		}
	}
	return o
}

// readLines parses each top-level key with the lines below it on its own, and
// keeps as written a value that is no YAML.
func (f *frontMatter) readLines(text string, inner Span) (*yaml.Node, bool) {
	mapping := &yaml.Node{Kind: yaml.MappingNode}
	firstLine := 1
	for at := inner.Start; at < inner.End; {
		l := lineAt(text, at)
		end, lines := l.next, 1
		for end < inner.End {
			below := lineAt(text, end)
			if below.indent == 0 && !below.blank() && !strings.HasPrefix(below.words(text), "-") {
				break
			}
			end = below.next
			lines++
		}
		key := yamlKey(l.words(text))
		if l.indent == 0 && key != "" {
			mapping.Content = append(mapping.Content,
				&yaml.Node{Kind: yaml.ScalarNode, Value: key},
				readEntry(text, Span{at, min(end, inner.End)}, l, key, firstLine))
		}
		firstLine += lines
		at = end
	}
	return mapping, len(mapping.Content) > 0
}

// readEntry is the value of one top-level key, whose lines are at span.
func readEntry(text string, span Span, first line, key string, lineNumber int) *yaml.Node {
	var root yaml.Node
	err := yaml.Unmarshal([]byte(span.Of(text)), &root)
	if err == nil && len(root.Content) == 1 && len(root.Content[0].Content) == 2 {
		value := root.Content[0].Content[1]
		shiftLines(value, lineNumber-1)
		return value
	}
	written := strings.TrimLeft(text[first.from+len(key)+1:first.to], " \t")
	return &yaml.Node{
		Kind: yaml.ScalarNode, Value: strings.Trim(written, `"'`),
		Line: lineNumber, Column: first.to - len(written) - first.start + 1,
	}
}

func shiftLines(n *yaml.Node, by int) {
	n.Line += by
	for _, child := range n.Content {
		shiftLines(child, by)
	}
}

// set takes one value.
func (f *frontMatter) set(key, value string, span Span) {
	switch strings.ToLower(strings.ReplaceAll(key, "_", "-")) {
	case "title", "headline":
		if f.title == "" {
			f.title, f.titleSpan = value, span
		}
	case "slug":
		f.meta.Slug = value
	case "published", "date", "pubdate", "date-published":
		if f.meta.Published == "" {
			f.meta.Published = value
		}
	case "updated", "lastmod", "modified", "last-updated", "date-modified":
		f.meta.Updated = value
	case "embargo", "embargoed-until":
		f.meta.Embargo = value
	case "language", "lang":
		f.meta.Language = value
	case "byline", "author", "authors":
		if f.meta.Byline == "" {
			f.meta.Byline, f.byline = value, span
		}
	case "desk":
		f.meta.Desk = value
	case "status":
		f.meta.Status = value
	case "standfirst", "description", "summary", "subtitle", "dek":
		if f.meta.Standfirst == "" {
			f.meta.Standfirst, f.standfirst = value, span
		}
	case "outlet", "publication", "container-title":
		f.meta.Outlet = value
	case "url", "link", "source-url":
		f.meta.URL = value
	}
}

// plainValue is a value as one string: of a sequence its members, of a CSL name
// the person, of CSL date-parts the ISO day.
func plainValue(n *yaml.Node) string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return ""
		}
		return strings.Join(strings.Fields(clean(n.Value)), " ")
	case yaml.SequenceNode:
		var parts []string
		for _, child := range n.Content {
			if s := plainValue(child); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	case yaml.MappingNode:
		return plainMapping(n)
	}
	return ""
}

func plainMapping(n *yaml.Node) string {
	field := func(key string) *yaml.Node { return mappingValue(n, key) }
	if parts := field("date-parts"); parts != nil {
		return dateParts(parts)
	}
	for _, key := range []string{"raw", "literal", "name"} {
		if v := field(key); v != nil {
			return plainValue(v)
		}
	}
	if year := field("year"); year != nil {
		return joinDateParts([]*yaml.Node{year, field("month"), field("day")})
	}
	var names []string
	for _, key := range []string{"given", "non-dropping-particle", "family", "suffix"} {
		if v := field(key); v != nil {
			names = append(names, plainValue(v))
		}
	}
	return strings.Join(names, " ")
}

func mappingValue(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if strings.EqualFold(n.Content[i].Value, key) {
			return n.Content[i+1]
		}
	}
	return nil
}

// dateParts reads CSL's [[2024, 1, 25]], or the span of two such days.
func dateParts(n *yaml.Node) string {
	if len(n.Content) > 0 && n.Content[0].Kind != yaml.SequenceNode {
		return joinDateParts(n.Content)
	}
	var days []string
	for _, parts := range n.Content {
		days = append(days, joinDateParts(parts.Content))
	}
	return strings.Join(days, "/")
}

func joinDateParts(parts []*yaml.Node) string {
	var b strings.Builder
	for i, part := range parts {
		if part == nil || part.Value == "" {
			break
		}
		if i > 0 {
			b.WriteByte('-')
			if number, err := strconv.Atoi(part.Value); err == nil && number < 10 && len(part.Value) < 2 {
				b.WriteByte('0')
			}
		}
		b.WriteString(part.Value)
	}
	return b.String()
}

// lineStarts is where each line of the YAML starts in the text.
func lineStarts(text string, inner Span) []int {
	var starts []int
	for at := inner.Start; at < inner.End; {
		starts = append(starts, at)
		at = lineAt(text, at).next
	}
	return starts
}

// valueSpan is where a scalar that stands on one line is written, without its
// quotation marks; empty when it cannot be told.
func valueSpan(text string, inner Span, lines []int, n *yaml.Node) Span {
	if n.Kind != yaml.ScalarNode || n.Value == "" || n.Line < 1 || n.Line > len(lines) {
		return Span{}
	}
	start := lines[n.Line-1]
	l := lineAt(text, start)
	i := strings.Index(text[l.from:l.to], n.Value)
	if i < 0 || l.to > inner.End {
		return Span{}
	}
	return Span{l.from + i, l.from + i + len(n.Value)}
}

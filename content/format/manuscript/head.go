package manuscript

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A Head is what a document says of itself. What it does not say is the zero Value.
type Head struct {
	Title, Standfirst, Byline, Outlet Value
	// Published and Updated are days or times as RFC 3339 has them: 2031-03-02 or
	// 2031-03-02T10:00:00+01:00. A date that cannot be told is left as it was written.
	Published, Updated Value
	Language           Value // BCP 47
	URL                Value
	Desk, Status       Value
	Embargo            Value
	// Read says in few words how the document was read, as "the article of a saved page".
	Read string
	// Created and Modified are when the file says that it was made and last saved. A file
	// may be far younger or older than what is in it, so dates are not counted from them.
	Created, Modified string
}

// A Value is one thing that a document says of itself, and where it was found, as
// "og:title" or "the page". Words that the document shows as its body are not repeated
// in it.
type Value struct{ Text, From string }

// An Original is the document that is converted.
type Original struct {
	Bytes []byte
	// Extension is that of its file name, in lower case and without the dot; "" if there
	// is none. It is for what the bytes leave open and never appears in the text.
	Extension string
}

// field is a value by the name that front matter has for it.
type field struct {
	name string
	Value
}

func (h *Head) fields() []field {
	return []field{
		{"title", h.Title}, {"standfirst", h.Standfirst}, {"byline", h.Byline}, {"outlet", h.Outlet},
		{"published", h.Published}, {"updated", h.Updated}, {"embargo", h.Embargo},
		{"language", h.Language}, {"desk", h.Desk}, {"status", h.Status}, {"url", h.URL},
	}
}

// frontMatter is the head as YAML between its fences.
func (h *Head) frontMatter(format string, original []byte) string {
	root, from := mapping(), mapping()
	for _, f := range h.fields() {
		text := oneLine(f.Text)
		if text == "" {
			continue
		}
		add(root, f.name, scalar(text))
		if f.From != "" {
			add(from, f.name, scalar(oneLine(f.From)))
		}
	}
	sum := sha256.Sum256(original)
	about := mapping()
	add(about, "format", scalar(format))
	add(about, "sha256", scalar(hex.EncodeToString(sum[:])))
	if h.Read != "" {
		add(about, "read", scalar(oneLine(h.Read)))
	}
	if created := oneLine(h.Created); created != "" {
		add(about, "created", scalar(created))
	}
	if modified := oneLine(h.Modified); modified != "" {
		add(about, "modified", scalar(modified))
	}
	if len(from.Content) > 0 {
		add(about, "from", from)
	}
	add(root, "original", about)
	var b strings.Builder
	b.WriteString("---\n")
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	// Nodes of strings alone can always be encoded, and a Builder takes all.
	_ = e.Encode(root)
	_ = e.Close()
	b.WriteString("---\n")
	return b.String()
}

func mapping() *yaml.Node { return &yaml.Node{Kind: yaml.MappingNode} }

func scalar(s string) *yaml.Node {
	n := &yaml.Node{}
	n.SetString(s)
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false": // Norwegian is no boolean
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

func add(to *yaml.Node, key string, value *yaml.Node) {
	to.Content = append(to.Content, scalar(key), value)
}

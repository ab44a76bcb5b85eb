package news

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// value is the first of the named values that says something, with where it was found.
func (o object) value(names ...string) manuscript.Value {
	words, from := o.text(names...)
	return manuscript.Value{Text: words, From: from}
}

// address is the first of the named values that is an address on the web, or is a thing
// that has one.
func (o object) address(names ...string) manuscript.Value {
	for _, name := range names {
		v := manuscript.Value{Text: o.says(name), From: name}
		if thing := objectOf(o[key(name)]); thing != nil {
			v.Text, _ = thing["@id"].(string)
			if url, ok := thing["url"].(string); ok {
				v.Text = url
			}
		}
		if isWeb(v.Text) {
			return v
		}
	}
	return manuscript.Value{}
}

// wordsOrNumber is a value that may be a number, in words.
func (o object) wordsOrNumber(name string) string {
	if n, ok := o[key(name)].(json.Number); ok {
		return n.String()
	}
	return o.says(name)
}

// hasMarkup reports whether s is HTML and not plain text.
func hasMarkup(s string) bool {
	for _, end := range []string{"</p>", "</P>", "<br", "<BR", "</div>", "</h2>", "</li>", "</a>", "</em>", "</strong>", "<p>"} {
		if strings.Contains(s, end) {
			return true
		}
	}
	return false
}

// written is a body in HTML or plain text, whichever it is.
func written(s string) hypertext.Body {
	if hasMarkup(s) {
		return marked(s)
	}
	return paragraphs(s)
}

// marked is a body in HTML.
func marked(s string) hypertext.Body {
	root := parsed(s)
	if root == nil {
		return paragraphs(s)
	}
	return hypertext.Blocks([]*html.Node{root}, hypertext.Options{})
}

// parsed is the tree of a fragment of HTML; nil where there is none. Of one that is too
// long it holds the beginning.
func parsed(s string) *html.Node {
	root, _ := hypertext.Parse([]byte(s), "text/html; charset=utf-8")
	return root
}

// paragraphs is a body in plain text: a line for each.
func paragraphs(s string) hypertext.Body {
	var blocks []manuscript.Block
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			blocks = append(blocks, manuscript.Paragraph{Text: manuscript.Words(line)})
		}
	}
	return hypertext.Body{Blocks: blocks}
}

// unmarked is the words of a text that may have markup or references in it.
func unmarked(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	if root := parsed(s); root != nil {
		return strings.Join(strings.Fields(hypertext.Text(root)), " ")
	}
	return s
}

// spoken is a time of RFC 3339 as it is said; another text is itself.
func spoken(s string) string {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format("2 January 2006, 15:04")
		}
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t.Format("2 January 2006")
	}
	return s
}

func sortedKeys(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }

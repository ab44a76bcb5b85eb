package news

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"lede/content/format/manuscript"
)

// Converter reads a file of news items in JSON.
type Converter struct{}

// Name is what such a file is.
func (Converter) Name() string { return "a news item (JSON)" }

// Extensions are those of such files. JSON of other kinds is no briefing, and so "json" is
// not among them.
func (Converter) Extensions() []string { return []string{"ninjs", "jsonld"} }

// sniffed is how much of a file is looked at to see what it is, in bytes.
const sniffed = 64 << 10

// Sniff reports whether b is JSON with the names that one of the standards has.
func (Converter) Sniff(_ string, b []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(b[:min(len(b), sniffed)], []byte("\uFEFF")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	has := func(names ...string) bool {
		for _, name := range names {
			if bytes.Contains(head, []byte(`"`+name+`"`)) {
				return true
			}
		}
		return false
	}
	switch {
	case has("@context") && bytes.Contains(head, []byte("schema.org")):
		return has("headline", "articleBody", "liveBlogUpdate", "datePublished")
	case bytes.Contains(head, []byte("jsonfeed.org/version/")):
		return has("items")
	}
	return has("uri", "standard") && has("headline", "headlines", "slugline", "body_text", "body_html", "bodies") &&
		has("versioncreated", "versionCreated", "pubstatus", "pubStatus", "bodies", "body_text", "body_html", "type")
}

// Convert writes the items: one is the document, several are sections.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(in.Bytes, []byte("\uFEFF"))))
	d.UseNumber()
	var v any // the decoder bounds how deep it is nested
	if err := d.Decode(&v); err != nil {
		return fmt.Errorf("read JSON: %w", err)
	}
	c, s := collection{}, scribe{w: w}
	c.add(v, 0)
	if len(c.items) == 1 && c.title.Text == "" {
		w.Head(c.items[0].head)
		return s.rest(ctx, c.items[0], 2)
	}
	if len(c.items) == 0 {
		return &manuscript.Refusal{Reason: "is JSON without a news item in it"}
	}
	w.Head(manuscript.Head{Title: c.title, Language: c.language, URL: c.url, Read: fmt.Sprintf("%d news items in JSON", len(c.items))})
	for _, it := range c.items {
		if err := s.section(ctx, it, 2); err != nil {
			return err
		}
	}
	return nil
}

// A collection is the items of a file.
type collection struct {
	items                []*item
	title, language, url manuscript.Value // of a feed
}

// deepestItem is how deep in a file an item may stand.
const deepestItem = 6

// add adds the items in a value: itself, or those of an array, a graph or a feed.
func (c *collection) add(v any, depth int) {
	if depth > deepestItem {
		return
	}
	if list, ok := v.([]any); ok {
		for _, one := range list {
			c.add(one, depth+1)
		}
		return
	}
	switch o := objectOf(v); {
	case o == nil:
	case isFeed(o):
		c.title, c.language, c.url = o.value("title"), o.value("language"), o.value("home_page_url")
		for _, one := range arrayOf(o["items"]) {
			if feedItem := objectOf(one); feedItem != nil {
				c.items = append(c.items, readFeedItem(feedItem))
			}
		}
	case isArticle(o):
		c.items = append(c.items, readArticle(o))
	case isNinjs(o):
		c.items = append(c.items, readNinjs(o))
	default:
		for _, name := range []string{"@graph", "items", "itemlistelement", "item", "mainentity", "articles", "results"} {
			if within := o[name]; within != nil {
				c.add(within, depth+1)
				return
			}
		}
	}
}
